"""Fields of the editors' desk."""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms

from veiligheidsnetwerk.platform.library.rules.telling import UnreadableError
from veiligheidsnetwerk.platform.network.forms.fields import PersonField
from veiligheidsnetwerk.platform.network.models import Person

LONGEST_TOLD = 8_000


class ToldField(forms.CharField):
    """Some lines, each of which is one thing that the page says."""

    def __init__(self, read: Callable[[str], Sequence[Any]], *, label: str, help_text: str = "") -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            max_length=LONGEST_TOLD,
            required=False,
            widget=forms.Textarea(attrs={"rows": 4}),
        )
        self.read = read

    def clean(self, value: Any) -> Any:
        try:
            return self.read(super().clean(value))
        except UnreadableError as error:
            raise forms.ValidationError(str(error)) from error


class KeeperField(PersonField):
    """Someone who looks after a page, or nobody yet."""

    def __init__(self, *, label: str) -> None:
        super().__init__(label=label, required=False)

    def clean(self, value: Any) -> Any:
        return super().clean(value) if (value or "").strip() else None

    def prepare_value(self, value: Any) -> Any:
        return value.email if isinstance(value, Person) else value
