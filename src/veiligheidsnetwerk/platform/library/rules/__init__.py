"""Pure decisions about the site's own pages."""
