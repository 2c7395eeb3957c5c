"""What a team has going besides its products: open actions, figures it follows, instruments it keeps."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models

from veiligheidsnetwerk.platform.network.models.owned import Owned
from veiligheidsnetwerk.platform.teams.models.teams import Team
from veiligheidsnetwerk.platform.teams.rules.loose_ends import LooseEndKind


class LooseEnd(Owned):
    """Something that somebody must look after until it is done, also when the team is no more."""

    TRACKED = ("kind", "title", "address", "due", "done_on", "owner_body", "owner_organisation")

    team = models.ForeignKey(Team, models.PROTECT, related_name="loose_ends")
    kind = models.CharField(
        "soort", max_length=20, choices=[(each.value, each.value) for each in LooseEndKind]
    )
    title = models.CharField("wat", max_length=200)
    address = models.CharField("adres", max_length=400, blank=True)
    due = models.DateField("klaar op", null=True, blank=True)
    done_on = models.DateField("afgerond op", null=True, blank=True)

    objects: ClassVar[models.Manager["LooseEnd"]] = models.Manager()

    class Meta(Owned.Meta):
        verbose_name = "lopende zaak"
        ordering: ClassVar = ("done_on", "due", "pk")

    def __str__(self) -> str:
        return self.title

    @property
    def home(self) -> str:
        return self.team.home

    def get_absolute_url(self) -> str:
        return f"{self.team.get_absolute_url()}#lopend"

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
