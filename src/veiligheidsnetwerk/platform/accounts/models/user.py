from datetime import date
from typing import ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts import policies, rules
from veiligheidsnetwerk.platform.core.rights import Actor, Factor, opened


class UserManager(BaseUserManager["User"]):
    """Accounts are made here, so that every one has a known role and an address in small letters."""

    def create_user(
        self,
        email: str,
        password: str | None = None,
        *,
        name: str,
        role: str,
        gemeente: str = "",
        is_demo: bool = False,
        valid_until: date | None = None,
    ) -> "User":
        user = self.model(
            email=email.lower(),
            name=name,
            role=policies.role(role).id,
            gemeente=gemeente,
            is_demo=is_demo,
            valid_until=valid_until,
        )
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """An account: one person, or in a proef one role. Signs in with an e-mail address."""

    email = models.EmailField("e-mailadres", unique=True)
    name = models.CharField("naam", max_length=120)
    role = models.CharField("rol", max_length=40)
    gemeente = models.CharField("gemeentecode", max_length=6, blank=True)
    is_demo = models.BooleanField("voorbeeldaccount", default=False)
    valid_until = models.DateField("geldig tot en met", null=True, blank=True)
    created_at = models.DateTimeField("gemaakt op", auto_now_add=True)
    changed_at = models.DateTimeField("gewijzigd op", auto_now=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name", "role"]

    factors: frozenset[Factor] = frozenset()
    """What was shown in the session that asks; filled by middleware, kept nowhere."""

    objects = UserManager()

    class Meta:
        verbose_name = "account"
        verbose_name_plural = "accounts"
        constraints = (
            models.CheckConstraint(condition=models.Q(email=Lower("email")), name="account_email_small"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def is_valid(self) -> bool:
        """Whether this account works today."""
        return rules.is_valid_on(timezone.localdate(), valid_until=self.valid_until)

    @property
    def actor(self) -> Actor:
        given = policies.role(self.role).permissions
        works = opened(given, self.factors) if settings.FACTORS_DEMANDED else given
        return Actor(
            account=self.pk,
            name=self.name,
            role=self.role,
            permissions=works,
            gemeente=self.gemeente,
            held_back=given - works,
        )
