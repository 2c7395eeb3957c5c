"""What reports ask of the records. Begins with `visible_to`."""
