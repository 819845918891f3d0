"""Wijkagenda: offline planning for wijken and dorpen."""

__version__ = "0.1.0"
