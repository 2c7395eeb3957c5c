"""What is read of meetings."""
