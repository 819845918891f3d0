"""Blocks as a Word document that people go on editing: the only place that knows python-docx."""
