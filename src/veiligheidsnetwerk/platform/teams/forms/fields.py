"""Fields of our own."""

from typing import Any

from django import forms

from veiligheidsnetwerk.platform.network.models import Body, Organisation
from veiligheidsnetwerk.platform.teams.models.owned import Owner

_BODY, _ORGANISATION = "overleg", "organisatie"


class OwnerField(forms.TypedChoiceField):
    """A body or an organisation of the network that looks after something; it need not have an account."""

    def __init__(self, *, empty: str = "Kies", **options: Any) -> None:
        self.besides: Body | None = None
        messages = {"required": "Kies wie dit verder doet.", "invalid_choice": "Kies iemand uit de lijst."}
        super().__init__(
            choices=lambda: [("", empty), *_owners(self.besides)],
            coerce=_found,
            empty_value=None,
            error_messages=messages,
            **options,
        )

    def prepare_value(self, value: Any) -> Any:
        match value:
            case Body():
                return f"{_BODY}:{value.pk}"
            case Organisation():
                return f"{_ORGANISATION}:{value.pk}"
            case _:
                return value


def _owners(besides: Body | None) -> list[tuple[str, list[tuple[str, str]]]]:
    bodies = [
        (f"{_BODY}:{each.pk}", str(each)) for each in Body.objects.filter(last_day=None) if each != besides
    ]
    organisations = Organisation.objects.filter(last_day=None)
    return [
        ("Overleggen", bodies),
        ("Organisaties", [(f"{_ORGANISATION}:{each.pk}", str(each)) for each in organisations]),
    ]


def _found(value: str) -> Owner:
    kind, _, key = value.partition(":")
    return Body.objects.get(pk=key) if kind == _BODY else Organisation.objects.get(pk=key)
