"""The one base error of the figures package, and how its messages write a number."""


class FiguresError(Exception):
    """Something about the figures that a caller may catch; the message is Dutch, for people."""


def dotted(number: int) -> str:
    """A whole number as Dutch text has it: 1.234.567."""
    return f"{number:,}".replace(",", ".")
