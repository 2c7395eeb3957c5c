"""The working place of a Dutch regional safety network."""

__version__ = "0.1.0"
