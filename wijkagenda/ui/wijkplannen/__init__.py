"""Wijkplannen: plans with their opgaven and acties, text, bewonersagenda, votes, versions and evaluatie."""
