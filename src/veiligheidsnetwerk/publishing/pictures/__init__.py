"""The parts that charts and maps are drawn from."""
