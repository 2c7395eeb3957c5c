"""What the numbers say: areas, periods, cubes and comparisons. Knows nothing of Django."""
