"""From rows to what a page shows."""
