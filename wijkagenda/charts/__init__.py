"""Pictures of numbers: rows in, shapes out, and a matplotlib figure of them. Each picture can also say itself in words and as a table."""
