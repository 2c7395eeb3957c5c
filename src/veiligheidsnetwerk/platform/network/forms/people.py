"""People, their work and their seats."""

from collections.abc import Mapping
from typing import Any

from django import forms

from veiligheidsnetwerk.platform.network.actions import EmploymentFacts, MembershipFacts, PersonFacts
from veiligheidsnetwerk.platform.network.forms.base import EditForm, OrganisationField
from veiligheidsnetwerk.platform.network.forms.fields import DayField, PersonField
from veiligheidsnetwerk.platform.network.models import Person
from veiligheidsnetwerk.platform.network.queries import employers_on
from veiligheidsnetwerk.platform.network.rules import Seat

OPEN_END = "Leeg: er is nog geen einde."


class PersonForm(EditForm):
    """What the network knows of someone: no more than it needs."""

    name = forms.CharField(label="Naam", max_length=120, error_messages={"required": "Vul een naam in."})
    email = forms.EmailField(
        label="E-mailadres op het werk",
        max_length=254,
        error_messages={
            "required": "Vul het e-mailadres op het werk in.",
            "invalid": "Vul een heel e-mailadres in, zoals naam@example.nl.",
        },
    )

    @property
    def facts(self) -> PersonFacts:
        return PersonFacts(name=self.values["name"], email=self.values["email"])


class NewPersonForm(PersonForm):
    """Someone new, and where they work if that is known."""

    organisation = OrganisationField(label="Werkt bij", empty="Weten we nog niet", required=False)
    function = forms.CharField(label="Functie", max_length=120, required=False)
    first_day = DayField(label="Werkt daar sinds", required=False)

    def clean(self) -> None:
        asked = self.cleaned_data.get("organisation") and "first_day" not in self.errors
        if asked and not self.cleaned_data["first_day"]:
            self.add_error("first_day", "Vul in sinds wanneer deze persoon daar werkt.")

    @property
    def work(self) -> EmploymentFacts | None:
        if self.values["organisation"] is None:
            return None
        return EmploymentFacts(
            **{name: self.values[name] for name in ("organisation", "function", "first_day")}
        )


class EmploymentForm(EditForm):
    """Where someone works."""

    organisation = OrganisationField(label="Organisatie", empty="Kies een organisatie")
    function = forms.CharField(label="Functie", max_length=120, required=False)
    first_day = DayField(label="Eerste dag")
    last_day = DayField(label="Laatste dag", required=False, help_text=OPEN_END)

    @property
    def facts(self) -> EmploymentFacts:
        return EmploymentFacts(**self.values)


class MembershipForm(EditForm):
    """What someone does in a body."""

    role = forms.ChoiceField(
        label="Rol",
        choices=[(seat.value, seat.value.capitalize()) for seat in Seat],
        widget=forms.RadioSelect,
        initial=Seat.LID.value,
        error_messages={"required": "Kies een rol.", "invalid_choice": "Kies een rol uit de lijst."},
    )
    on_behalf_of = OrganisationField(
        label="Namens",
        empty="De organisatie waar deze persoon dan werkt",
        required=False,
    )
    first_day = DayField(label="Eerste dag")
    last_day = DayField(label="Laatste dag", required=False, help_text=OPEN_END)

    def facts_of(self, person: Person) -> MembershipFacts:
        """What was typed; without an organisation it is the only one that this person works for that day."""
        typed = dict(self.values)
        employers = employers_on(person, typed["first_day"])
        if typed["on_behalf_of"] is None and len(employers) == 1:
            typed["on_behalf_of"] = employers[0]
        return MembershipFacts(**typed | {"role": Seat(typed["role"])})


class NewMembershipForm(MembershipForm):
    """Someone who comes to sit in a body."""

    person = PersonField(
        label="Wie?", help_text="Typ een naam of e-mailadres; uw browser stelt bekende mensen voor."
    )
    field_order = ("person", "role", "on_behalf_of", "first_day", "last_day")

    @property
    def chosen(self) -> Person:
        found: Person = self.cleaned_data["person"]
        return found

    @property
    def values(self) -> Mapping[str, Any]:
        return {name: value for name, value in super().values.items() if name != "person"}


class EndForm(EditForm):
    """The last day of a seat."""

    last_day = DayField(label="Laatste dag", help_text="Op deze dag zit deze persoon er nog in.")
