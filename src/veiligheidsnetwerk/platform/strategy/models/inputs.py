"""What gemeenten, the OM and the RIEC give as input for a strategy, and what their plans name."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models import Dated, Ivp, Organisation, Person, Tracked
from veiligheidsnetwerk.platform.strategy.models.cycles import Cycle
from veiligheidsnetwerk.platform.strategy.policies import readable_codes, reads_every_input
from veiligheidsnetwerk.platform.strategy.rules.inputs import (
    Given,
    InputState,
    Part,
    Weight,
    input_state,
)


class InputQuerySet(models.QuerySet["Input"]):
    def visible_to(self, actor: Actor | None) -> Self:
        if reads_every_input(actor):
            return self.all()
        return self.filter(organisation__code__in=readable_codes(actor))


class Input(Dated):
    """What one partner gives for one cycle. `title` and the days are those of the paper of OM or RIEC."""

    TRACKED = (
        "ivp",
        "no_plan",
        "title",
        "first_day",
        "last_day",
        "no_priorities",
        "expected",
        "driehoek_day",
        "handed_to",
        "submitted_at",
        "withdrawn",
    )
    PRIVATE = ("title", "expected", "handed_to", "withdrawn")
    WORDS: ClassVar = {True: "ja", False: ""}

    cycle = models.ForeignKey(Cycle, models.PROTECT, related_name="inputs")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="inputs")
    ivp = models.ForeignKey(
        Ivp, models.PROTECT, verbose_name="plan", null=True, blank=True, related_name="inputs"
    )
    no_plan = models.BooleanField("er is geen plan", default=False)
    title = models.CharField("titel", max_length=200, blank=True)
    no_priorities = models.BooleanField("er zijn geen prioriteiten", default=False)
    expected = models.TextField("verwachte wijzigingen", max_length=4000, blank=True)
    driehoek_day = models.DateField("besproken in de driehoek op", null=True, blank=True)
    handed_to = models.ForeignKey(
        Person, models.SET_NULL, verbose_name="overgedragen aan", null=True, blank=True, related_name="+"
    )
    submitted_at = models.DateTimeField("ingestuurd op", null=True, blank=True)
    withdrawn = models.CharField("waarom teruggenomen", max_length=300, blank=True)

    objects = InputQuerySet.as_manager()

    class Meta(Dated.Meta):
        verbose_name = "input"
        ordering: ClassVar = ("organisation__name", "pk")
        constraints = (
            *Dated.Meta.constraints,
            models.UniqueConstraint(
                fields=("cycle", "organisation"), name="one_input_of_a_partner_in_a_cycle"
            ),
        )

    def __str__(self) -> str:
        return f"van {self.organisation}"

    @property
    def is_of_gemeente(self) -> bool:
        return self.organisation.is_gemeente

    @property
    def submitted_on(self) -> date | None:
        return timezone.localdate(self.submitted_at) if self.submitted_at else None

    def given(self, priorities: int) -> Given:
        """What the rules ask; `priorities` counts the passages that name one."""
        plan_end = self.ivp.last_day if self.ivp else self.last_day
        return Given(
            has_plan=self.ivp is not None if self.is_of_gemeente else bool(self.title),
            says_no_plan=self.no_plan,
            plan_end=plan_end,
            priorities=priorities,
            says_no_priorities=self.no_priorities,
            expected=self.expected,
            of_gemeente=self.is_of_gemeente,
        )

    def state(self, until: date | None) -> InputState:
        return input_state(begun=True, submitted=self.submitted_on, until=until)

    @property
    def home(self) -> str:
        return f"strategy.input:{self.pk}"

    def in_words(self, name: str) -> str | None:
        value = getattr(self, name)
        if isinstance(value, bool):
            return self.WORDS[value]
        if name == "submitted_at":
            return timezone.localtime(value).strftime("%d-%m-%Y %H:%M") if value else ""
        return None

    def get_absolute_url(self) -> str:
        return reverse("strategy:input", args=[self.cycle.code, self.organisation.code])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class ConfidentialNote(Tracked):
    """What a partner adds for the BBG alone. Apart from the input, so that no page shows it by accident."""

    TRACKED = ("text",)
    PRIVATE = TRACKED

    input = models.OneToOneField(Input, models.PROTECT, related_name="confidential_note")
    text = models.TextField("vertrouwelijke toelichting", max_length=4000, blank=True)

    class Meta:
        verbose_name = "vertrouwelijke toelichting"

    def __str__(self) -> str:
        return f"bij de input {self.input}"

    @property
    def home(self) -> str:
        return f"strategy.confidentialnote:{self.pk}"

    def in_words(self, name: str) -> None:
        """No value needs other words."""

    def get_absolute_url(self) -> str:
        return reverse("strategy:confidential", args=[self.input.cycle.code, self.input.organisation.code])

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class PassageQuerySet(models.QuerySet["Passage"]):
    def that_count(self) -> Self:
        return self.filter(is_dropped=False)


class Passage(Tracked):
    """Something that a plan names, with where it stands. Dropped ones stay, and count no more."""

    TRACKED = ("title", "weight", "part", "quote", "source", "page", "is_dropped")
    PRIVATE = ("title", "quote", "source")

    input = models.ForeignKey(Input, models.PROTECT, related_name="passages")
    title = models.CharField("wat er wordt genoemd", max_length=160)
    weight = models.CharField(
        "hoe het wordt genoemd", max_length=20, choices=[(each.value, each.label) for each in Weight]
    )
    part = models.CharField(
        "in welk deel", max_length=20, choices=[(each.value, each.label) for each in Part], default=Part.OWN
    )
    quote = models.TextField("passage", max_length=2000, blank=True)
    source = models.CharField("bron", max_length=200, blank=True)
    page = models.PositiveIntegerField("bladzijde", null=True, blank=True)
    copied_from = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="copies", verbose_name="overgenomen van"
    )
    is_dropped = models.BooleanField("vervallen", default=False)

    objects = PassageQuerySet.as_manager()

    class Meta:
        verbose_name = "passage"
        ordering: ClassVar = ("pk",)

    def __str__(self) -> str:
        return f"in de input {self.input}"

    @property
    def is_priority(self) -> bool:
        return self.weight == Weight.PRIORITY

    @property
    def place(self) -> str:
        """Where it stands, as people look it up."""
        page = f"bladzijde {self.page}" if self.page else ""
        return ", ".join(filter(None, (self.source, page)))

    @property
    def home(self) -> str:
        return self.input.home

    def in_words(self, name: str) -> str | None:
        value = getattr(self, name)
        return Input.WORDS[value] if isinstance(value, bool) else None

    def get_absolute_url(self) -> str:
        return self.input.get_absolute_url()

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
