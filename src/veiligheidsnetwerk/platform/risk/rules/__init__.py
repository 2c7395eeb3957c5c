"""What an assessment says: pure decisions over an instrument and the answers given."""
