"""The site's own pages, as people see them."""
