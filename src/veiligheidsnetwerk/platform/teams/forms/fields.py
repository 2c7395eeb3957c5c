"""Forms of our own."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.screening import NamesField
from veiligheidsnetwerk.platform.network.forms.base import ScreenedEditForm
from veiligheidsnetwerk.platform.network.forms.fields import LinesField


class TextForm(ScreenedEditForm):
    """A form about work and groups: each text that is typed in it is read for what points at a person."""

    names = NamesField()

    def __init__(self, data: QueryDict | None = None, *, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        self.fields[self.NAMES] = self.fields.pop(self.NAMES)

    @property
    def to_screen(self) -> Sequence[str]:
        return texts_of(self)


def texts_of(form: forms.Form) -> list[str]:
    """The fields of a form in which people type freely."""
    return [name for name, field in form.fields.items() if type(field) in {forms.CharField, LinesField}]
