"""What somebody looks after: a body of the network, or an organisation."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from veiligheidsnetwerk.platform.core.rights import Place, PlaceKind
from veiligheidsnetwerk.platform.network.models.base import Tracked
from veiligheidsnetwerk.platform.network.models.bodies import Body, Organisation

type Owner = Body | Organisation


class Owned(Tracked):
    """Has one owner, that need not have an account."""

    owner_body = models.ForeignKey(
        Body, models.PROTECT, verbose_name="eigenaar (overleg)", null=True, blank=True, related_name="+"
    )
    owner_organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        verbose_name="eigenaar (organisatie)",
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(
                condition=Q(owner_body__isnull=False) ^ Q(owner_organisation__isnull=False),
                name="%(class)s_has_one_owner",
            ),
        )

    @property
    def owner(self) -> Owner:
        found = self.owner_body or self.owner_organisation
        if found is None:
            raise LookupError(self)
        return found

    @property
    def place(self) -> Place:
        """The owner, as rights name it."""
        return place_of(self.owner)


def place_of(owner: Owner) -> Place:
    """A body or an organisation, as rights name it."""
    return Place(PlaceKind.BODY if isinstance(owner, Body) else PlaceKind.ORGANISATION, owner.code)


def owned_by(owner: Owner) -> dict[str, Owner | None]:
    """The fields of something that this owner looks after."""
    is_body = isinstance(owner, Body)
    return {"owner_body": owner if is_body else None, "owner_organisation": None if is_body else owner}
