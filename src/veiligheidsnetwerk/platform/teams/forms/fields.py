"""Fields of our own."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.screening import NamesField, ScreenedForm
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.forms.fields import LinesField
from veiligheidsnetwerk.platform.network.models import Body, Organisation
from veiligheidsnetwerk.platform.teams.models.owned import Owner

_BODY, _ORGANISATION = "overleg", "organisatie"


class OwnerField(forms.TypedChoiceField):
    """A body or an organisation of the network that looks after something; it need not have an account."""

    def __init__(self, *, empty: str = "Kies", **options: Any) -> None:
        self.empty = empty
        messages = {"required": "Kies wie dit verder doet.", "invalid_choice": "Kies iemand uit de lijst."}
        super().__init__(coerce=_found, empty_value=None, error_messages=messages, **options)
        self.offer(lambda _owner: True)

    def offer(self, fits: Callable[[Owner], bool]) -> None:
        """Let only those that fit be chosen."""
        self.choices = lambda: [("", self.empty), *_owners(fits)]

    def prepare_value(self, value: Any) -> Any:
        match value:
            case Body():
                return f"{_BODY}:{value.pk}"
            case Organisation():
                return f"{_ORGANISATION}:{value.pk}"
            case _:
                return value


def _owners(fits: Callable[[Owner], bool]) -> list[tuple[str, list[tuple[str, str]]]]:
    found: Sequence[tuple[str, str, Sequence[Owner]]] = (
        ("Overleggen", _BODY, list(Body.objects.filter(last_day=None))),
        ("Organisaties", _ORGANISATION, list(Organisation.objects.filter(last_day=None))),
    )
    return [
        (title, [(f"{kind}:{each.pk}", str(each)) for each in owners if fits(each)])
        for title, kind, owners in found
    ]


def _found(value: str) -> Owner:
    kind, _, key = value.partition(":")
    return Body.objects.get(pk=key) if kind == _BODY else Organisation.objects.get(pk=key)


class TextForm(ScreenedForm, EditForm):
    """A form about work and groups: each text that is typed in it is read for what points at a person."""

    names = NamesField()

    def __init__(self, data: QueryDict | None = None, *, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        self.fields[self.NAMES] = self.fields.pop(self.NAMES)

    @property
    def to_screen(self) -> Sequence[str]:
        return texts_of(self)

    @property
    def values(self) -> Mapping[str, Any]:
        return {name: value for name, value in super().values.items() if name != self.NAMES}


def texts_of(form: forms.Form) -> list[str]:
    """The fields of a form in which people type freely."""
    return [name for name, field in form.fields.items() if type(field) in {forms.CharField, LinesField}]
