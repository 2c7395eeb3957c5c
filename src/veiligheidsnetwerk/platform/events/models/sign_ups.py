"""Who comes to a meeting, or waits for a place."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.db.models import Q

from veiligheidsnetwerk.platform.events.models.invitees import Invitee
from veiligheidsnetwerk.platform.events.models.meetings import Meeting
from veiligheidsnetwerk.platform.events.models.slots import Slot
from veiligheidsnetwerk.platform.events.rules.places import State, Waiting
from veiligheidsnetwerk.platform.network.models import Organisation, Person, Tracked


class SignUp(Tracked):
    """Somebody who signed up, on behalf of one organisation.

    Of an invitee the organisation is a word of their own. Wishes go a week after the meeting, so no history
    follows them.
    """

    TRACKED = ("state", "organisation", "answer_by", "attended")

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="sign_ups")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+", null=True)
    invitee = models.OneToOneField(Invitee, models.PROTECT, related_name="sign_up", null=True)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, verbose_name="namens", related_name="+", null=True
    )
    state = models.CharField("stand", max_length=10, choices=[(each.value, each.label) for each in State])
    since = models.DateTimeField("aangemeld op")
    answer_by = models.DateField("bevestigen tot en met", null=True, blank=True)
    wishes = models.CharField("dieet of toegankelijkheid", max_length=300, blank=True)
    attended = models.BooleanField("was er", null=True, blank=True)
    reminded = models.PositiveSmallIntegerField("herinnerd, dagen vooraf", null=True, blank=True)
    looked_back = models.BooleanField("keek terug", default=False)
    slots = models.ManyToManyField(Slot, verbose_name="onderdelen", related_name="chosen_by")

    objects: ClassVar[models.Manager["SignUp"]] = models.Manager()

    class Meta:
        verbose_name = "aanmelding"
        ordering: ClassVar = ("since", "pk")
        constraints = (
            models.UniqueConstraint(fields=("meeting", "person"), name="one_sign_up_of_a_person"),
            models.CheckConstraint(
                condition=Q(person__isnull=False, organisation__isnull=False, invitee=None)
                | Q(person=None, organisation=None, invitee__isnull=False),
                name="sign_up_of_a_person_or_an_invitee",
            ),
        )

    def __str__(self) -> str:
        return f"bij {self.meeting}"

    @property
    def stands(self) -> State:
        return State(self.state)

    @property
    def waiting(self) -> Waiting:
        return Waiting(self.pk, self.group, self.since)

    @property
    def who(self) -> Person | Invitee:
        """Whose it is: both have a name and an address."""
        found = self.person or self.invitee
        if found is None:
            raise LookupError("a sign-up of nobody")
        return found

    @property
    def name(self) -> str:
        return self.who.name or "naam gewist"

    @property
    def on_behalf_of(self) -> str:
        return str(self.organisation) if self.organisation else self._own_organisation

    @property
    def group(self) -> str:
        """As what it counts when places are shared out among organisations."""
        if self.organisation:
            return self.organisation.code
        return f"genodigd:{self._own_organisation.casefold()}"

    @property
    def _own_organisation(self) -> str:
        return self.invitee.organisation if self.invitee else ""

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
