"""What changes the site's own pages. Every change is written down in the same transaction."""
