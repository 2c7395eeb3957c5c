"""What pages ask about expert teams. Begins with `visible_to`."""
