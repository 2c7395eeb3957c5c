"""What an address asks. A part that nobody reads is said, so that no answer stands under another question."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from veiligheidsnetwerk.figures.query.reading import shown
from veiligheidsnetwerk.platform.network.forms.fields import DayField

LONGEST_SEARCH = 120
ILLEGIBLE = "Hier staan tekens in die niet te lezen zijn. Typ een naam of e-mailadres."


class Question(forms.Form):
    """The parts that an address may have, each at most once. `usual` stands in for parts that are empty."""

    def __init__(self, address: QueryDict, **usual: str) -> None:
        self._address = address
        super().__init__({**usual, **{name: value for name, value in address.items() if value}})

    def clean(self) -> None:
        for name, values in self._address.lists():
            if name not in self.fields:
                self.add_error(None, f"Het onderdeel ‘{shown(name)}’ in dit adres kennen we niet.")
            elif len(values) > 1:
                self.add_error(
                    None, f"Het onderdeel ‘{name}’ staat meer dan één keer in dit adres. Kies er één."
                )


class DayForm(Question):
    """On which day? Stands in the address as `op`."""

    op = DayField(label="Op welke dag?")


def _require_legible(typed: str) -> None:
    """A text without signs that do something; of NUL, Django says it."""
    if not typed.replace("\0", "").isprintable():
        raise ValidationError(ILLEGIBLE)


class SearchForm(Question):
    """Who is looked for? And which page of the answer: one that is not there becomes the nearest one."""

    zoek = forms.CharField(
        label="Zoek op naam of e-mailadres",
        required=False,
        max_length=LONGEST_SEARCH,
        validators=[_require_legible],
        error_messages={
            "max_length": f"Zoek met hoogstens {LONGEST_SEARCH} tekens.",
            "null_characters_not_allowed": ILLEGIBLE,
        },
    )
    pagina = forms.Field(required=False)

    @property
    def typed(self) -> str:
        """What was typed, to stand in the box again: all of it when it was a search, else its beginning."""
        return str(self["zoek"].value() or "") if "zoek" not in self.errors else shown(self.data["zoek"])
