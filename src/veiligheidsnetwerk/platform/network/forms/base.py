"""What all forms that change something have in common."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from django import forms
from django.db import models
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.screening import ScreenedForm
from veiligheidsnetwerk.platform.network.actions import RefusedError
from veiligheidsnetwerk.platform.network.models import Organisation, Tracked

UNKNOWN_DAY = "Leeg: we weten het niet."
STILL = "Leeg: het gaat door."


class EditForm(forms.Form):
    """Carries a mark, so that the same form sent twice counts once, and the version that someone saw."""

    submission = forms.UUIDField(widget=forms.HiddenInput, required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: QueryDict | None = None, *, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(
            data, initial={"submission": uuid4(), **(initial or {})}, use_required_attribute=False
        )

    def refuse(self, refusal: RefusedError) -> None:
        self.add_error(refusal.field if refusal.field in self.fields else None, refusal.message)

    def go_on_from(self, version: int) -> None:
        """Let what was typed stand, now knowing the version that someone else made."""
        typed = QueryDict(mutable=True)
        typed.update(self.data)
        typed["seen"] = str(version)
        self.data = typed

    @property
    def values(self) -> Mapping[str, Any]:
        """What was typed, by the fields of the thing that is changed."""
        return {
            name: value for name, value in self.cleaned_data.items() if name not in {"submission", "seen"}
        }


class ScreenedEditForm(ScreenedForm, EditForm):
    """The same, with texts that are read for what points at a person. Why a name may stay is not kept with
    the thing itself.
    """

    @property
    def values(self) -> Mapping[str, Any]:
        return {name: value for name, value in super().values.items() if name != self.NAMES}


def offer[M: models.Model](form: forms.Form, name: str, found: models.QuerySet[M]) -> None:
    """Let a choice of things, declared without any, be one of these."""
    field = form.fields[name]
    if not isinstance(field, forms.ModelChoiceField):
        raise TypeError(name)
    field.queryset = found


def initial_of(thing: Tracked) -> dict[str, Any]:
    """How a form that changes a thing begins."""
    return {"seen": thing.version} | {name: getattr(thing, name) for name in thing.TRACKED}


class OrganisationField(forms.TypedChoiceField):
    """A choice of organisation, by name; gemeenten are called so."""

    def __init__(self, *, empty: str, **options: Any) -> None:
        messages = {
            "required": "Kies een organisatie.",
            "invalid_choice": "Kies een organisatie uit de lijst.",
        }
        super().__init__(
            choices=lambda: [("", empty), *((each.pk, _named(each)) for each in Organisation.objects.all())],
            coerce=lambda key: Organisation.objects.get(pk=key),
            empty_value=None,
            error_messages=messages,
            **options,
        )

    def prepare_value(self, value: Any) -> Any:
        return value.pk if isinstance(value, Organisation) else value


def _named(organisation: Organisation) -> str:
    until = f" (tot en met {organisation.last_day.year})" if organisation.last_day else ""
    return f"{organisation.name}{', gemeente' if organisation.is_gemeente else ''}{until}"
