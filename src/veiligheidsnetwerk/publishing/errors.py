"""The one base error of the publishing package."""


class PublishingError(Exception):
    """Something that cannot be shown as asked; the message is Dutch, for people."""


class NotANumberError(PublishingError):
    """A cell says that it has a value, but the value is not a finite number."""
