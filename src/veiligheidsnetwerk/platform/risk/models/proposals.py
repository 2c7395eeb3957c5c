"""What people propose to sharpen in an instrument: about its words, never about a case."""

from collections.abc import Mapping
from typing import ClassVar, Self

from django.db import models
from django.urls import reverse

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.network.models import Tracked


class ProposalQuerySet(models.QuerySet["Proposal"]):
    def visible_to(self, actor: Actor | None) -> Self:
        return self if actor is not None and may(actor, Permission.RISK_LEARN) else self.none()


class Proposal(Tracked):
    """To say an anchor more sharply, or to ask something else; and what the expert team answers."""

    TRACKED = ("version_name", "indicator", "text", "answer")

    version_name = models.CharField("versie van het instrument", max_length=30)
    indicator = models.CharField("vraag", max_length=10)
    text = models.TextField("voorstel", max_length=1000)
    account = models.PositiveBigIntegerField("account")
    by = models.CharField("door", max_length=120)
    at = models.DateTimeField("op")
    answer = models.TextField("wat het expertteam ermee doet", max_length=1000, blank=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = "voorstel"
        ordering: ClassVar = ("-at", "-pk")

    def __str__(self) -> str:
        return f"bij {self.indicator} van {self.version_name}"

    @property
    def home(self) -> str:
        return f"risk.proposal:{self.pk}"

    def in_words(self, name: str) -> None:
        """No value needs other words."""

    def get_absolute_url(self) -> str:
        return f"{reverse('risk:learning')}#voorstel-{self.pk}"

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
