"""What is read of the site's own pages."""
