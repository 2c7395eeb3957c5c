"""What people type about expert teams."""
