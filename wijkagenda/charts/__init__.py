"""Pictures of numbers: rows in, a matplotlib figure out. Each picture can also say itself in words and as a table."""
