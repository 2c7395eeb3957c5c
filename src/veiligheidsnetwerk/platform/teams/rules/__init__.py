"""Pure decisions about expert teams. Plain values in and out."""
