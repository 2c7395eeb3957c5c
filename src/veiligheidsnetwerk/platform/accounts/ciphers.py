"""Secrets that we must be able to read again, kept so that a copy of the database does not give them away."""

import base64

from cryptography.fernet import Fernet
from django.utils.crypto import salted_hmac


def cipher(use: str) -> Fernet:
    """The lock of one use, made from the key of the site."""
    key = salted_hmac(use, "kept", algorithm="sha256").digest()
    return Fernet(base64.urlsafe_b64encode(key))
