"""Leersessies: preparation, lens, casus and verslag, with afspraken that come back."""
