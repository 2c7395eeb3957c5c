"""What is read of the newsletter."""
