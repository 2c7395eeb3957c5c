"""What people type about the strategy."""
