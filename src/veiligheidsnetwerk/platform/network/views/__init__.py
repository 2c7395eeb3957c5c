"""`/netwerk/`: who belongs where, on any day."""
