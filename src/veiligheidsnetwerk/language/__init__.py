"""What Dutch plans say: their text, the themes they name, and how far two readers agree."""
