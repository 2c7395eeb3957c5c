"""What a person answers."""
