"""What changes expert teams. Every change is written down in the same transaction."""
