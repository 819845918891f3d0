"""Every list, sum and overview: frozen rows out, sums in SQL, no cursor left open."""
