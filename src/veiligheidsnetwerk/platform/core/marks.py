"""A mark stands for something that we may recognise but not keep, such as a network address."""

import hashlib
import hmac

from django.conf import settings

_DIGITS = 16
"""Hexadecimal: 64 bits, so that two of a million values share a mark once in 30 million times."""


def mark(kind: str, value: str, *, digits: int = _DIGITS) -> str:
    """The mark of a value: the same for the same value, and without the key of the log not to be undone."""
    message = f"{kind}\0{value}".encode()
    return hmac.digest(key_for("marks"), message, hashlib.sha256).hex()[:digits]


def key_for(use: str) -> bytes:
    """A key for one use, made from the one key of the log."""
    return hmac.digest(settings.AUDIT_KEY.encode(), use.encode(), hashlib.sha256)
