"""What changes meetings and who comes. Every change is written down in the same transaction."""
