"""Reports: blocks built from query rows, and the writers that put blocks on paper or in a table."""
