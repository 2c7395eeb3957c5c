"""`/strategie/`: from the first question to an adopted strategy."""
