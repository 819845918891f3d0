"""Agenda: week, month and list; what was planned, and what shows by itself."""
