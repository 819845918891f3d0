"""Start: what asks for attention, this week, and three small pictures."""
