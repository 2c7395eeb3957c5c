"""The one base error of the figures package."""


class FiguresError(Exception):
    """Something about the figures that a caller may catch; the message is Dutch, for people."""
