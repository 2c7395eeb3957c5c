"""Who comes in, and with which role. What can be chosen is what this actor may give."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts.actions import Invitee, RoleFacts
from veiligheidsnetwerk.platform.accounts.models import Assignment
from veiligheidsnetwerk.platform.accounts.policies import may_pass_on, role, roles
from veiligheidsnetwerk.platform.accounts.rules import GUEST_FOR, HangsOn
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, PlaceKind, codes, may_everywhere
from veiligheidsnetwerk.platform.network.actions import EmploymentFacts, PersonFacts
from veiligheidsnetwerk.platform.network.forms import DayField, EditForm, PersonForm
from veiligheidsnetwerk.platform.network.forms.base import OrganisationField
from veiligheidsnetwerk.platform.network.forms.fields import PersonField
from veiligheidsnetwerk.platform.network.models import Body, Organisation

GUEST = "gast"


class RoleForm(EditForm):
    """A role, for what, from when to when, and why."""

    role = forms.ChoiceField(
        label="Rol",
        error_messages={"required": "Kies een rol.", "invalid_choice": "Kies een rol uit de lijst."},
    )
    organisation = OrganisationField(
        label="Voor organisatie",
        empty="Geen: de rol is voor een overleg of het hele netwerk",
        required=False,
    )
    body = forms.ChoiceField(
        label="Voor overleg",
        required=False,
        help_text="Alleen voor een rol in een overleg. De rol werkt zolang iemand in dat overleg zit.",
        error_messages={"invalid_choice": "Kies een overleg uit de lijst."},
    )
    first_day = DayField(label="Eerste dag")
    last_day = DayField(label="Laatste dag", required=False, help_text="Leeg: er is nog geen einde.")
    reason = forms.CharField(
        label="Reden",
        max_length=200,
        required=False,
        help_text="Deze persoon en wie toegang beheert lezen dit.",
    )

    def __init__(self, data: QueryDict | None, *, actor: Actor) -> None:
        super().__init__(data, initial={"first_day": timezone.localdate()})
        self.actor = actor
        choose_from(self, actor)

    @property
    def given(self) -> RoleFacts:
        typed = self.values
        hangs_on, chosen = role(typed["role"]).hangs_on, typed.get("body")
        body = Body.objects.filter(code=chosen).first() if chosen else None
        return RoleFacts(
            role=typed["role"],
            organisation=typed["organisation"] if hangs_on is HangsOn.ORGANISATION else None,
            body=body if hangs_on is HangsOn.BODY else None,
            first_day=typed["first_day"],
            last_day=typed["last_day"],
            reason=typed["reason"],
        )


class InviteForm(PersonForm, RoleForm):
    """Someone who comes to work with us, and the first role."""

    organisation = OrganisationField(
        label="Werkt bij", empty="Kies een organisatie", help_text="De rol geldt zolang iemand hier werkt."
    )
    function = forms.CharField(label="Functie", max_length=120, required=False)
    field_order = ("name", "email", "organisation", "function", "role", "body")

    @property
    def invitee(self) -> Invitee:
        typed = self.values
        return Invitee(
            person=PersonFacts(name=typed["name"], email=typed["email"]),
            work=EmploymentFacts(
                organisation=typed["organisation"],
                function=typed["function"],
                first_day=typed["first_day"],
            ),
            role=self.given,
        )


class GuestForm(PersonForm):
    """Someone from outside, with a host who answers for the visit."""

    sponsor = PersonField(
        label="Gastheer",
        help_text="Wie van het netwerk staat in voor deze gast? Typ een naam of e-mailadres.",
    )
    organisation = OrganisationField(label="Organisatie van de gastheer", empty="Kies een organisatie")
    last_day = DayField(
        label="Laatste dag", help_text="Hoogstens een half jaar; daarna kan de gastheer verlengen."
    )
    reason = forms.CharField(
        label="Reden",
        max_length=200,
        error_messages={"required": "Schrijf in een zin waarvoor deze gast komt."},
    )

    def __init__(self, data: QueryDict | None, *, actor: Actor, host: str) -> None:
        super().__init__(data, initial={"sponsor": host})
        self.order_fields(("name", "email", "sponsor", "organisation", "last_day", "reason"))
        limit_organisations(self, actor)

    @property
    def invitee(self) -> Invitee:
        typed = self.values
        return Invitee(
            person=PersonFacts(name=typed["name"], email=typed["email"]),
            work=None,
            role=RoleFacts(
                role=GUEST,
                organisation=typed["organisation"],
                sponsor=typed["sponsor"],
                first_day=timezone.localdate(),
                last_day=typed["last_day"],
                reason=typed["reason"],
            ),
        )


class ConfirmForm(EditForm):
    """Which roles are still needed."""

    roles = forms.TypedMultipleChoiceField(
        label="Wie houdt deze rol nodig?",
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Vink aan welke rollen nog nodig zijn. Is geen rol nodig? Doe dan niets.",
            "invalid_choice": "Een van deze rollen staat niet meer in de lijst. Kijk opnieuw.",
        },
    )

    def __init__(self, data: QueryDict | None, *, choices: Mapping[int, str]) -> None:
        super().__init__(data)
        _set_choices(self, "roles", list(choices.items()))


class ExtendForm(EditForm):
    """Until when a guest stays."""

    last_day = DayField(label="Nieuwe laatste dag", help_text="Hoogstens een half jaar vanaf vandaag.")

    @classmethod
    def about(cls, data: QueryDict | None, guest: Assignment) -> "ExtendForm":
        longest = timezone.localdate() + GUEST_FOR
        return cls(data, initial={"seen": guest.version, "last_day": longest})


def choose_from(form: EditForm, actor: Actor) -> None:
    """Offer the roles and places that this actor may give."""
    everywhere = may_everywhere(actor, Permission.ACCESS_MANAGE)
    offered = [
        each
        for each in roles().values()
        if each.hangs_on is not HangsOn.GUEST
        and (everywhere or each.hangs_on is HangsOn.ORGANISATION)
        and may_pass_on(each, actor)
    ]
    _set_choices(form, "role", [("", "Kies een rol"), *((each.id, each.title) for each in offered)])
    if everywhere:
        bodies = Body.objects.on(timezone.localdate())
        _set_choices(form, "body", [("", "Geen"), *((body.code, body.name) for body in bodies)])
    else:
        del form.fields["body"]
    limit_organisations(form, actor)


def limit_organisations(form: EditForm, actor: Actor) -> None:
    """Offer only the organisations for which this actor gives access."""
    if may_everywhere(actor, Permission.ACCESS_MANAGE):
        return
    own = codes(actor, Permission.ACCESS_MANAGE, PlaceKind.ORGANISATION)
    found = Organisation.objects.filter(code__in=own)
    _set_choices(
        form, "organisation", [("", "Kies een organisatie"), *((each.pk, str(each)) for each in found)]
    )


def _set_choices(form: EditForm, name: str, choices: list[tuple[Any, str]]) -> None:
    field = form.fields[name]
    if isinstance(field, forms.ChoiceField):
        field.choices = choices
