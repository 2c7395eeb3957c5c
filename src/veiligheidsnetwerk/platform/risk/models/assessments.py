"""Rounds in which a case is assessed, and what each assessor answered."""

import json
from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from django.db import models
from django.utils import timezone

from veiligheidsnetwerk.platform.network.models import Tracked
from veiligheidsnetwerk.platform.risk.definitions import instruments
from veiligheidsnetwerk.platform.risk.models.cases import Case
from veiligheidsnetwerk.platform.risk.rules.given import Explained, Given
from veiligheidsnetwerk.platform.risk.rules.instrument import Answers, Instrument


class Round(Tracked):
    """One time that a case is assessed, with the version of the instrument that holds for it for ever."""

    TRACKED = ("number", "version_name", "begun_on", "why")
    PRIVATE = ("why",)

    case = models.ForeignKey(Case, models.CASCADE, related_name="rounds")
    number = models.PositiveIntegerField("ronde")
    version_name = models.CharField("versie van het instrument", max_length=30)
    begun_on = models.DateField("begonnen op")
    why = models.CharField("waarom opnieuw", max_length=400, blank=True)

    objects: ClassVar[models.Manager["Round"]] = models.Manager()

    class Meta:
        verbose_name = "ronde"
        ordering: ClassVar = ("number",)
        constraints = (models.UniqueConstraint(fields=("case", "number"), name="one_round_with_a_number"),)

    def __str__(self) -> str:
        return f"{self.number} van casus {self.case}"

    @property
    def instrument(self) -> Instrument:
        return instruments()[self.version_name]

    @property
    def home(self) -> str:
        return self.case.home

    def in_words(self, name: str) -> None:
        """No value needs other words."""

    def get_absolute_url(self) -> str:
        return self.case.get_absolute_url()

    def subjects(self) -> Mapping[str, models.Model]:
        return {}


class Assessment(Tracked):
    """The answers of one assessor, or of both together. Once sent it never changes.

    `answers` holds what `Given` keeps, by the code of the indicator. `code` is what the sent answers read as.
    """

    TRACKED = ("answers", "submitted_at", "override", "override_reason")
    PRIVATE = ("answers", "override", "override_reason")

    round = models.ForeignKey(Round, models.CASCADE, related_name="assessments")
    is_joint = models.BooleanField("samen", default=False)
    account = models.PositiveBigIntegerField("account")
    by = models.CharField("door", max_length=120)
    answers = models.JSONField("antwoorden", default=dict)
    code = models.CharField("code", max_length=500, blank=True)
    submitted_at = models.DateTimeField("ingestuurd op", null=True, blank=True)
    override = models.CharField("klasse bijgesteld tot", max_length=20, blank=True)
    override_reason = models.TextField("waarom bijgesteld", max_length=1000, blank=True)

    objects: ClassVar[models.Manager["Assessment"]] = models.Manager()

    class Meta:
        verbose_name = "beoordeling"
        ordering: ClassVar = ("is_joint", "submitted_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("round", "account"),
                condition=models.Q(is_joint=False),
                name="one_assessment_of_someone_in_a_round",
            ),
            models.UniqueConstraint(
                fields=("round",), condition=models.Q(is_joint=True), name="one_joint_assessment_of_a_round"
            ),
        )

    def __str__(self) -> str:
        return f"bij casus {self.round.case}"

    @property
    def given(self) -> Explained:
        return {code: Given.kept(each) for code, each in self.answers.items()}

    @property
    def plain_answers(self) -> Answers:
        return {code: each["answer"] for code, each in self.answers.items()}

    @property
    def submitted_on(self) -> date | None:
        return timezone.localdate(self.submitted_at) if self.submitted_at else None

    @property
    def home(self) -> str:
        """What one assessor does stands on no page that the other opens."""
        return self.round.case.home if self.is_joint else f"risk.assessment:{self.pk}"

    def in_words(self, name: str) -> str | None:
        if name == "answers" and self.is_joint:
            return self.code
        if name == "answers":
            return json.dumps(self.answers, ensure_ascii=False, sort_keys=True)
        if name == "submitted_at":
            return (
                timezone.localtime(self.submitted_at).strftime("%d-%m-%Y %H:%M") if self.submitted_at else ""
            )
        return None

    def get_absolute_url(self) -> str:
        return self.round.get_absolute_url()

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
