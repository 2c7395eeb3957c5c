"""The site's own pages, and the desk where they are made."""
