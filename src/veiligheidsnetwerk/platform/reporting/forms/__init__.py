"""What people type about reports."""
