"""How passwords are judged and kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, local

from django.conf import settings
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.contrib.auth.password_validation import MinimumLengthValidator, UserAttributeSimilarityValidator


class LongEnough(MinimumLengthValidator):
    """Length is what counts; the sentence of Django's has no Dutch."""

    def get_error_message(self) -> str:
        return f"Dit wachtwoord is te kort. Gebruik ten minste {self.min_length} tekens."


class UnlikeItsOwner(UserAttributeSimilarityValidator):
    """A name or an address is the first guess."""

    def get_error_message(self) -> str:
        return "Dit wachtwoord lijkt te veel op uw naam of e-mailadres."


class TooBusyError(Exception):
    """So many passwords are looked at that this one would wait too long; whoever asked may try again."""


class Turns:
    """Lets a few do something slow, and a few more wait a moment; it sends the others away at once."""

    def __init__(self, *, at_once: int, waiting: int, patience: float) -> None:
        self._inside = BoundedSemaphore(at_once + waiting)
        self._busy = BoundedSemaphore(at_once)
        self._patience = patience
        self._held = local()

    @contextmanager
    def one(self) -> Iterator[None]:
        """A turn of one's own; whoever has one already, keeps it.

        Raises:
            TooBusyError: too many wait already, or the turn did not come in time.
        """
        if getattr(self._held, "turn", False):
            yield
            return
        with self._place(self._inside, patience=0), self._place(self._busy, patience=self._patience):
            self._held.turn = True
            try:
                yield
            finally:
                self._held.turn = False

    @contextmanager
    def _place(self, places: BoundedSemaphore, *, patience: float) -> Iterator[None]:
        if not places.acquire(timeout=patience):
            raise TooBusyError
        try:
            yield
        finally:
            places.release()


TURNS = Turns(
    at_once=settings.PASSWORD_CHECKS_AT_ONCE,
    waiting=settings.PASSWORD_CHECKS_WAITING,
    patience=settings.PASSWORD_CHECK_PATIENCE,
)
"""Of this process. One check takes 0.2 s and 100 MiB; many at once would stop all other pages."""


class CappedArgon2(Argon2PasswordHasher):
    """Argon2 as Django sets it, in turns. Kept passwords are the same and need no change."""

    def encode(self, password: str, salt: str) -> str:
        with TURNS.one():
            return super().encode(password, salt)

    def verify(self, password: str, encoded: str) -> bool:
        with TURNS.one():
            return super().verify(password, encoded)
