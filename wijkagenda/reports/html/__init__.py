"""Blocks as one accessible web page that needs nothing beside itself: no script, no fetched file, no font."""
