"""Pure decisions about reports. Plain values in and out."""
