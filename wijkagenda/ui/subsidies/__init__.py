"""Subsidies: the applications in a list, and one dossier as a whole page with its tabs."""
