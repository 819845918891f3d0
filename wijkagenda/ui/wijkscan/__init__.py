"""Wijkscan: figures with their story, counts of questions, the preventieplan, and what the file counts by itself."""
