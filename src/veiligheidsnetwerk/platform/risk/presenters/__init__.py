"""Answers and results as a page shows them."""
