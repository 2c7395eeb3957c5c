"""Signing up: on whose behalf, what to reckon with, and which parts of the programme."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.events.actions.signing_up import Coming
from veiligheidsnetwerk.platform.events.forms.slots import SlotsField
from veiligheidsnetwerk.platform.events.models import Slot
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.models import Employment, Organisation, Person


class ComingForm(EditForm):
    """What everybody who comes may say."""

    wishes = forms.CharField(
        label="Dieet of toegankelijkheid",
        max_length=300,
        required=False,
        help_text="Alleen wie de bijeenkomst regelt, leest dit. Een week erna wissen we het.",
    )
    slots = SlotsField()

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        slots: Sequence[Slot] = (),
        taken: Mapping[int, int] | None = None,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        field = self.fields["slots"]
        if slots and isinstance(field, SlotsField):
            field.offer(slots, taken or {})
        else:
            del self.fields["slots"]

    @property
    def coming(self) -> Coming:
        return Coming(wishes=self.cleaned_data["wishes"], slots=self.cleaned_data.get("slots", ()))


class SignUpForm(ComingForm):
    """For who is signed in: the organisation falls away for who works in one place."""

    organisation = forms.TypedChoiceField(
        label="Namens wie komt u?",
        error_messages={"required": "Kies namens wie u komt.", "invalid_choice": "Kies uit de lijst."},
    )
    field_order = ("organisation", "wishes", "slots")

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        organisations: Sequence[Organisation],
        slots: Sequence[Slot] = (),
        taken: Mapping[int, int] | None = None,
    ) -> None:
        super().__init__(data, slots=slots, taken=taken)
        by_code = {each.code: each for each in organisations}
        field = self.fields["organisation"]
        if isinstance(field, forms.TypedChoiceField):
            field.choices = [(code, str(each)) for code, each in by_code.items()]
            field.coerce = by_code.__getitem__
        if len(by_code) == 1:
            field.initial = next(iter(by_code))
            field.widget = forms.HiddenInput()


class InvitedForm(ComingForm):
    """For who was invited: who this is, and on whose behalf."""

    name = forms.CharField(label="Uw naam", max_length=120, error_messages={"required": "Vul uw naam in."})
    organisation = forms.CharField(
        label="Namens wie komt u?",
        max_length=120,
        error_messages={"required": "Vul de organisatie in waarvoor u komt."},
    )
    field_order = ("name", "organisation", "wishes", "slots")


class PassOnForm(EditForm):
    """Who comes instead of somebody who was invited."""

    name = forms.CharField(label="Naam", max_length=120, error_messages={"required": "Vul een naam in."})
    email = forms.EmailField(
        label="E-mailadres",
        max_length=254,
        error_messages={
            "required": "Vul een e-mailadres in.",
            "invalid": "Vul een heel e-mailadres in, zoals naam@voorbeeld.nl.",
        },
    )


class HandOverForm(EditForm):
    """Which colleague comes instead."""

    colleague = forms.TypedChoiceField(
        label="Wie komt in uw plaats?",
        error_messages={"required": "Kies een collega.", "invalid_choice": "Kies een collega uit de lijst."},
    )

    def __init__(self, data: QueryDict | None = None, *, colleagues: Sequence[Employment]) -> None:
        super().__init__(data)
        people: dict[str, Person] = {str(each.person.pk): each.person for each in colleagues}
        field = self.fields["colleague"]
        if isinstance(field, forms.TypedChoiceField):
            field.choices = [("", "Kies een collega"), *((key, str(each)) for key, each in people.items())]
            field.coerce = people.__getitem__
