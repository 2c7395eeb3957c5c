"""What is typed about a part of the programme, and which parts somebody chooses."""

from collections.abc import Mapping, Sequence

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.events.actions.slots import SlotFacts
from veiligheidsnetwerk.platform.events.forms.meetings import MOST_PLACES, ClockField
from veiligheidsnetwerk.platform.events.models import Slot
from veiligheidsnetwerk.platform.events.rules.slots import is_full
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.publishing.dutch import count_of


class SlotForm(EditForm):
    """A part of the programme: what, when, by whom and where."""

    title = forms.CharField(
        label="Onderdeel", max_length=150, error_messages={"required": "Geef het onderdeel een naam."}
    )
    begins = ClockField(label="Begin")
    ends = ClockField(label="Einde")
    speaker = forms.CharField(
        label="Door",
        max_length=200,
        required=False,
        help_text="Een functie en organisatie, zoals: projectleider, gemeente Enschede.",
    )
    place = forms.CharField(label="Zaal", max_length=100, required=False)
    capacity = forms.IntegerField(
        label="Aantal plaatsen",
        min_value=1,
        max_value=MOST_PLACES,
        required=False,
        help_text="Leeg: voor iedereen. Met een aantal kiezen mensen dit onderdeel bij het aanmelden.",
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), "Vul een heel getal in, van 1 tot en met 2.000."
        ),
    )

    @property
    def facts(self) -> SlotFacts:
        return SlotFacts(**self.values)


class ChangeSlotForm(SlotForm):
    """The same, and whether it falls away."""

    is_dropped = forms.BooleanField(
        label="Dit onderdeel vervalt",
        required=False,
        help_text="Wie het koos, krijgt een mail.",
    )


class SlotsField(forms.TypedMultipleChoiceField):
    """A choice of parts of the programme, with what is left of each."""

    def __init__(self) -> None:
        super().__init__(
            label="Onderdelen die u kiest",
            coerce=int,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"invalid_choice": "Kies uit de lijst."},
        )

    def offer(self, slots: Sequence[Slot], taken: Mapping[int, int], own: Sequence[int] = ()) -> None:
        """Let these be chosen; what is full stands there for who has it, and says so for who waits."""
        self.choices = [
            (each.pk, _when(each) if each.pk in own else _with_room(each, taken.get(each.pk, 0)))
            for each in slots
        ]


class SlotsForm(EditForm):
    """Other parts than before."""

    slots = SlotsField()

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        slots: Sequence[Slot],
        taken: Mapping[int, int],
        own: Sequence[int],
    ) -> None:
        super().__init__(data, initial={"slots": list(own)})
        field = self.fields["slots"]
        if isinstance(field, SlotsField):
            field.offer(slots, taken, own)


def _when(slot: Slot) -> str:
    return f"{slot.begins:%H:%M} tot {slot.ends:%H:%M} uur: {slot}"


def _with_room(slot: Slot, taken: int) -> str:
    if is_full(slot.capacity, taken):
        return f"{_when(slot)} (vol)"
    left = count_of((slot.capacity or 0) - taken, "plaats", "plaatsen")
    return f"{_when(slot)} (nog {left})"
