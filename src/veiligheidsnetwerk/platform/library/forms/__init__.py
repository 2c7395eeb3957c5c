"""What people type about the site's own pages."""
