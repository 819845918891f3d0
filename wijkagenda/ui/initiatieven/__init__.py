"""Bewonersinitiatieven: a board by fase, a list, one initiatief with all that hangs on it, knelpunten over wijken."""
