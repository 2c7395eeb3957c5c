"""What pages ask about the strategy. Whatever is not for everyone begins with `visible_to`."""
