"""Which roles an account has, from when to when, and on what each of them hangs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from veiligheidsnetwerk.platform.accounts import policies, rules
from veiligheidsnetwerk.platform.accounts.policies import Role
from veiligheidsnetwerk.platform.accounts.rules import State, Terms
from veiligheidsnetwerk.platform.core.rights import Place, PlaceKind
from veiligheidsnetwerk.platform.network.models import Body, Dated, Organisation, Person
from veiligheidsnetwerk.platform.network.models.base import DatedQuerySet


class AssignmentQuerySet(DatedQuerySet["Assignment"]):
    def with_names(self) -> Self:
        """With all that a sentence about a role names."""
        return self.select_related("account__person", "organisation", "body", "sponsor")


class Assignment(Dated):
    """A role that someone was given: for one organisation, one body, or the whole network.

    Whether it works today also hangs on where that person works and sits today (`state_on`).
    """

    TRACKED = ("role", "organisation", "body", "sponsor", "first_day", "last_day", "confirm_by", "reason")
    PRIVATE = ("reason",)

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="assignments")
    role = models.CharField("rol", max_length=40)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="voor organisatie", null=True, blank=True, related_name="+"
    )
    body = models.ForeignKey(
        Body, models.PROTECT, verbose_name="voor overleg", null=True, blank=True, related_name="+"
    )
    sponsor = models.ForeignKey(
        Person, models.PROTECT, verbose_name="gastheer", null=True, blank=True, related_name="guests"
    )
    confirm_by = models.DateField("bevestigd tot en met", null=True, blank=True)
    reason = models.CharField("reden", max_length=200, blank=True)
    given_by = models.CharField("gegeven door", max_length=120, blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = "rol"
        ordering = ("first_day", "pk")
        constraints = (
            *Dated.Meta.constraints,
            models.CheckConstraint(
                condition=Q(organisation__isnull=True) | Q(body__isnull=True),
                name="assignment_in_one_place",
            ),
        )

    def __str__(self) -> str:
        return f"{self.title} van {self.account.person} voor {self.place_name}"

    @property
    def definition(self) -> Role:
        return policies.role(self.role)

    @property
    def title(self) -> str:
        """What the role is called; its key when `roles.yaml` no longer knows it."""
        known = policies.roles().get(self.role)
        return known.title if known else self.role

    @property
    def place(self) -> Place | None:
        if self.organisation is not None:
            return Place(PlaceKind.ORGANISATION, self.organisation.code)
        return Place(PlaceKind.BODY, self.body.code) if self.body is not None else None

    @property
    def place_name(self) -> str:
        """For what it is, as it stands after "voor"."""
        if self.body is not None:
            return f"{self.body.definition.article} {self.body}"
        return str(self.organisation) if self.organisation is not None else "het hele netwerk"

    @property
    def places(self) -> frozenset[Place]:
        """Where it gives what a role gives only within a place: a body takes its district along."""
        if self.body is not None:
            return self.body.places
        return frozenset({self.place} if self.place is not None else ())

    @property
    def terms(self) -> Terms:
        return Terms(
            hangs_on=self.definition.hangs_on,
            place=self.place,
            span=self.span,
            confirm_by=self.confirm_by,
        )

    def state_on(self, day: date, places: frozenset[Place]) -> State:
        """Whether it works on a day for someone who works and sits in these places then."""
        if self.role not in policies.roles():
            return State.OVER
        return rules.state_of(self.terms, day=day, places=places)

    def subjects(self) -> Mapping[str, models.Model]:
        found = {"person": self.account.person, "organisation": self.organisation, "body": self.body}
        return {name: thing for name, thing in found.items() if thing is not None}


@dataclass(frozen=True, slots=True)
class Held:
    """A role of someone, and whether it works today."""

    assignment: Assignment
    state: State

    @property
    def works(self) -> bool:
        return self.state is State.WORKS
