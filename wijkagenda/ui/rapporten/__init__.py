"""Rapporten: choose, look, save and print."""
