"""Instellingen: people and organisations, beleidskader, money, this file and this machine."""
