"""Fields that keep what was typed, whatever the figures think of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.forms import BaseForm, BoundField
from django.http import QueryDict

from veiligheidsnetwerk.figures.catalogue import Source

EDITION = "editie"
"""The part of an address in which sources are held to an edition, each with its own field."""


class OpenChoiceField(forms.ChoiceField):
    """A choice whose value is judged by the figures, not by the list: the list keeps what was typed."""

    def validate(self, value: Any) -> None:
        """Leave it to the figures."""

    def hide(self) -> None:
        """Take it along without showing it."""
        self.widget = forms.HiddenInput()


class OpenMultipleChoiceField(forms.MultipleChoiceField):
    """The same for several values."""

    def validate(self, value: Any) -> None:
        """Leave it to the figures."""


class _OfSource(forms.Widget):
    """Takes from all editions in an address the one of its own source, or one that is of none of `others`."""

    source = ""
    others: Sequence[str] | None = None

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> str:  # noqa: ARG002
        values = data.getlist(name) if isinstance(data, QueryDict) else []
        own = [value for value in values if value.startswith(f"{self.source}:")]
        if not own and self.others is not None:
            known = tuple(f"{each}:" for each in self.others)
            own = [value for value in values if not value.startswith(known)]
        return next(iter(own), "")


class _EditionSelect(_OfSource, forms.Select):
    pass


class _EditionHidden(_OfSource, forms.HiddenInput):
    pass


class _SharedBound(BoundField):
    """Stands in the address under a name that more fields share, and on the page under its own."""

    def __init__(self, form: BaseForm, field: forms.Field, name: str, shared: str) -> None:
        super().__init__(form, field, name)
        self.html_name = shared

    @property
    def auto_id(self) -> str:
        return f"id_{self.name}"


class EditionField(OpenChoiceField):
    """The edition of one source. The first of them gives `others` too, and keeps what belongs nowhere."""

    def __init__(self, source: Source, *, label: str, others: Sequence[str] | None = None) -> None:
        super().__init__(label=label, widget=_EditionSelect)
        self._is_about(source.code, others)

    def hide(self) -> None:
        source, others = self.widget.source, self.widget.others
        self.widget = _EditionHidden()
        self._is_about(source, others)

    def get_bound_field(self, form: BaseForm, field_name: str) -> BoundField:
        return _SharedBound(form, self, field_name, EDITION)

    def _is_about(self, source: str, others: Sequence[str] | None) -> None:
        self.widget.source, self.widget.others = source, others


class _First(forms.Select):
    """Takes the first of several values."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> str:  # noqa: ARG002
        values = data.getlist(name) if isinstance(data, QueryDict) else []
        return next(iter(values), "")


class _Others(forms.CheckboxSelectMultiple):
    """Takes all but the first."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> list[str]:  # noqa: ARG002
        values = data.getlist(name) if isinstance(data, QueryDict) else []
        return list(dict.fromkeys(values))[1:]


class FirstField(OpenChoiceField):
    """The first measure: what pictures and sentences begin with."""

    widget = _First


class OthersField(OpenMultipleChoiceField):
    """The measures beside the first."""

    widget = _Others

    def get_bound_field(self, form: BaseForm, field_name: str) -> BoundField:
        return _SharedBound(form, self, field_name, "maat")
