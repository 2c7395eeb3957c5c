from datetime import timedelta
from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from veiligheidsnetwerk.platform.accounts.models.user import User


class PasswordReset(models.Model):
    """Someone asked for a link to choose another password. Without an account nothing comes of it.

    The link is kept nowhere: it is made anew from this row, the password of now, and the key of the site. So
    it works one time, for an hour, and no longer than the password that was forgotten.
    """

    id = models.UUIDField(primary_key=True, default=uuid4)
    account = models.ForeignKey(User, models.CASCADE, null=True, related_name="resets")
    asked_at = models.DateTimeField("gevraagd op", default=timezone.now)
    used_at = models.DateTimeField("gebruikt op", null=True)

    objects: ClassVar[models.Manager["PasswordReset"]] = models.Manager()

    class Meta:
        verbose_name = "aanvraag van een nieuw wachtwoord"
        verbose_name_plural = "aanvragen van een nieuw wachtwoord"

    def __str__(self) -> str:
        return f"aanvraag van {self.asked_at:%d-%m-%Y}"

    @property
    def proof(self) -> str:
        """What stands in the link beside the number of this row."""
        password = self.account.password if self.account else ""
        return salted_hmac("accounts.reset", f"{self.pk}:{password}", algorithm="sha256").hexdigest()

    def opens_with(self, proof: str) -> bool:
        """Whether a link with this proof still works."""
        until = self.asked_at + timedelta(seconds=settings.PASSWORD_RESET_LASTS)
        return (
            self.account is not None
            and self.account.is_valid
            and self.account.has_usable_password()  # who never accepted an invitation has none to forget
            and self.used_at is None
            and timezone.now() < until
            and constant_time_compare(self.proof, proof)
        )
