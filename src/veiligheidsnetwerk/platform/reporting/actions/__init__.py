"""What changes reports. Every change is written down in the same transaction."""
