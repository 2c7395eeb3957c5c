from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts import policies
from veiligheidsnetwerk.platform.accounts.models.roles import Assignment, Held
from veiligheidsnetwerk.platform.core.rights import (
    Actor,
    Factor,
    Permission,
    Place,
    PlaceKind,
    codes,
    may,
    may_everywhere,
    opened,
)
from veiligheidsnetwerk.platform.network.models import Employment, Person
from veiligheidsnetwerk.platform.network.queries import places_of


class UserManager(BaseUserManager["User"]):
    """Accounts are made here, so that every one belongs to a person and has an address in small letters."""

    def get_queryset(self) -> models.QuerySet["User"]:
        return super().get_queryset().select_related("person")

    def visible_to(self, actor: Actor | None) -> models.QuerySet["User"]:
        """The accounts to which this actor gives roles: all, or those of colleagues and guests of today."""
        if actor is None or not may(actor, Permission.ACCESS_MANAGE):
            return self.none()
        if may_everywhere(actor, Permission.ACCESS_MANAGE):
            return self.all()
        own = codes(actor, Permission.ACCESS_MANAGE, PlaceKind.ORGANISATION)
        today = timezone.localdate()
        work = Employment.objects.on(today).filter(organisation__code__in=own)
        guests = Assignment.objects.on(today).filter(organisation__code__in=own, sponsor__isnull=False)
        return self.filter(Q(person__in=work.values("person")) | Q(pk__in=guests.values("account")))

    def create_user(
        self, email: str, password: str | None = None, *, person: Person, is_demo: bool = False
    ) -> "User":
        user = self.model(email=email.lower(), person=person, is_demo=is_demo)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """An account of one person, or in a proef of one role. Signs in with an e-mail address.

    What it may do comes from its roles (`Assignment`), and from where that person works and sits today.
    """

    email = models.EmailField("e-mailadres", unique=True)
    person = models.OneToOneField(Person, models.PROTECT, verbose_name="persoon", related_name="account")
    is_demo = models.BooleanField("voorbeeldaccount", default=False)
    created_at = models.DateTimeField("gemaakt op", auto_now_add=True)
    changed_at = models.DateTimeField("gewijzigd op", auto_now=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["person"]

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
    def name(self) -> str:
        return self.person.name

    @property
    def is_valid(self) -> bool:
        """Whether this account opens anything today: whether one of its roles works."""
        return any(held.works for held in self.roles)

    @cached_property
    def places(self) -> frozenset[Place]:
        """Where this person works and sits today. Asked once for each request."""
        return places_of([self.person_id], timezone.localdate())[self.person_id]

    @cached_property
    def roles(self) -> Sequence[Held]:
        """Every role that was given, in the order of `roles.yaml`. Asked once for each request."""
        found = Assignment.objects.filter(account=self)
        return self.held(found.select_related("organisation", "body"))

    def held(self, assignments: Iterable[Assignment]) -> Sequence[Held]:
        """These roles of this account, and whether they work today, in the order of `roles.yaml`."""
        today, order = timezone.localdate(), list(policies.roles())
        known = []
        for assignment in assignments:
            assignment.account = self
            known.append(Held(assignment, assignment.state_on(today, self.places)))
        return sorted(known, key=lambda held: _place_in(order, held.assignment.role))

    @property
    def actor(self) -> Actor:
        """Who asks for something now, with what opens for the factors that were shown in this visit."""
        return self._as(self.factors, demanded=settings.FACTORS_DEMANDED)

    @property
    def addressee(self) -> Actor:
        """Who gets a mail or a feed, outside any visit: what opens for a code may be told, no more."""
        return self._as(frozenset({Factor.CODE}), demanded=True)

    def _as(self, factors: frozenset[Factor], *, demanded: bool) -> Actor:
        given = self._everything.permissions
        works = opened(given, factors) if demanded else given
        return replace(self._everything, permissions=works, held_back=given - works)

    @cached_property
    def _everything(self) -> Actor:
        """All that the roles of today give together. A page asks for it many times."""
        working = [held.assignment for held in self.roles if held.works]
        given = policies.rights_of((each.definition, each.places) for each in working)
        return Actor(
            account=self.pk,
            name=self.name,
            role=working[0].role if working else "",
            permissions=given.permissions,
            limits=given.limits,
            person=self.person_id,
            organisations=self._codes(PlaceKind.ORGANISATION),
            bodies=self._codes(PlaceKind.BODY),
            roles=tuple(dict.fromkeys(each.role for each in working)),
        )

    def _codes(self, kind: PlaceKind) -> tuple[str, ...]:
        return tuple(sorted(place.code for place in self.places if place.kind is kind))


def _place_in(order: list[str], role: str) -> int:
    return order.index(role) if role in order else len(order)
