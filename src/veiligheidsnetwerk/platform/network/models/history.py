"""What changed, when, and by whom."""

from typing import ClassVar

from django.db import models

from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.network.models.base import PeopleQuerySet
from veiligheidsnetwerk.platform.network.models.bodies import Body, Organisation
from veiligheidsnetwerk.platform.network.models.people import Person


class Change(models.Model):
    """One change as people read it. `details` holds `[field, before, after]` in Dutch, as it was shown then.

    `submission` is the mark of the form that asked for it: the same form sent twice makes one change.
    `home` is the key of a page outside the network on which it stands.
    """

    at = models.DateTimeField("op")
    account = models.PositiveBigIntegerField("account", null=True)
    by = models.CharField("door", max_length=120)
    what = models.CharField("wat", max_length=300)
    details = models.JSONField("van en naar", default=list)
    submission = models.UUIDField("formulier", null=True, unique=True)
    body = models.ForeignKey(Body, models.PROTECT, null=True, related_name="changes")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="changes")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="changes")
    home = models.CharField("bij", max_length=60, blank=True, db_index=True)

    objects = PeopleQuerySet["Change"].as_manager()

    class Meta:
        verbose_name = "wijziging"
        ordering: ClassVar = ("-at", "-pk")

    def __str__(self) -> str:
        return self.what

    @property
    def author(self) -> str:
        """Who did it, as it stands in the middle of a sentence. Without an account it was the system."""
        return SYSTEM.name if self.account is None else self.by
