"""What an address of a report answers."""
