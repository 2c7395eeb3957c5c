"""Sessions that know whose they are, so that a person can see and end them. Settings name this module."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

BEGUN = "begonnen"
SEEN = "gezien"
BROWSER = "browser"


class Session(AbstractBaseSession):
    """A browser in which someone may be signed in. Its key opens the account, so it is shown nowhere."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, related_name="sessions"
    )

    class Meta(AbstractBaseSession.Meta):
        abstract = False
        verbose_name = "sessie"
        verbose_name_plural = "sessies"

    @classmethod
    def get_session_store_class(cls) -> type["SessionStore"]:
        return SessionStore


class SessionStore(DatabaseStore):
    """Keeps sessions in our own table."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create_model_instance(self, data: Mapping[str, Any]) -> Session:
        account = data.get(SESSION_KEY)
        return Session(
            session_key=self.session_key or "",
            session_data=self.encode(dict(data)),
            expire_date=self.get_expiry_date(),
            account_id=int(account) if account else None,
        )
