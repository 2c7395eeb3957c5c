"""Who comes to a meeting, or waits for a place."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models

from veiligheidsnetwerk.platform.events.models.meetings import Meeting
from veiligheidsnetwerk.platform.events.rules.places import State, Waiting
from veiligheidsnetwerk.platform.network.models import Organisation, Person, Tracked


class SignUp(Tracked):
    """Somebody who signed up, on behalf of one organisation.

    Wishes go a week after the meeting, so no history follows them.
    """

    TRACKED = ("state", "organisation", "answer_by", "attended")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="sign_ups")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, verbose_name="namens", related_name="+")
    state = models.CharField("stand", max_length=10, choices=[(each.value, each.label) for each in State])
    since = models.DateTimeField("aangemeld op")
    answer_by = models.DateField("bevestigen tot en met", null=True, blank=True)
    wishes = models.CharField("dieet of toegankelijkheid", max_length=300, blank=True)
    attended = models.BooleanField("was er", null=True, blank=True)

    objects: ClassVar[models.Manager["SignUp"]] = models.Manager()

    class Meta:
        verbose_name = "aanmelding"
        ordering: ClassVar = ("since", "pk")
        constraints = (models.UniqueConstraint(fields=("meeting", "person"), name="one_sign_up_of_a_person"),)

    def __str__(self) -> str:
        return f"bij {self.meeting}"

    @property
    def stands(self) -> State:
        return State(self.state)

    @property
    def waiting(self) -> Waiting:
        return Waiting(self.pk, self.organisation.code, self.since)

    @property
    def home(self) -> str:
        """What one person does stands on no page of the meeting."""
        return f"meetings.signup:{self.pk}"

    def in_words(self, name: str) -> str | None:
        if name == "attended":
            return {True: "ja", False: "nee", None: ""}[self.attended]
        return None

    def get_absolute_url(self) -> str:
        return self.meeting.get_absolute_url()

    def subjects(self) -> Mapping[str, models.Model]:
        return {}
