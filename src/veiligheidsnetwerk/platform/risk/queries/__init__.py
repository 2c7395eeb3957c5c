"""What is read of real cases: always for someone with a need to know."""
