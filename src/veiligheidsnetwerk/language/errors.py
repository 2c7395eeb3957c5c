"""The one base error of the language package."""


class LanguageError(Exception):
    """Something about a text that a caller may catch; the message is Dutch, for people."""
