"""Offences that someone ticks to add up."""

from django import forms

from veiligheidsnetwerk.figures.catalogue import JOINT, Catalogue, Source

PARTS, FROM = "deel", "bron"
_FEWEST = 2


class OwnGroupForm(forms.Form):
    """The offences and groups of a source that can be added up: all but the total, which has them already."""

    deel = forms.MultipleChoiceField(label="Wat telt u op?", widget=forms.CheckboxSelectMultiple)

    def __init__(self, source: Source, catalogue: Catalogue, *, chosen: str) -> None:
        super().__init__(initial={PARTS: chosen.split(JOINT)})
        self.source = source
        total = catalogue.classification_of(source).total
        offences = [(each.code, each.full_title) for each in catalogue.offences_of(source)]
        groups = [(each.code, f"{each.title} (groep)") for each in catalogue.groups_of(source)]
        field = self.fields[PARTS]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = [*groups, *(offence for offence in offences if offence[0] != total)]

    @property
    def is_useful(self) -> bool:
        """Whether there is anything to add up."""
        return len(list(self[PARTS])) >= _FEWEST


def figure_of(source: str, parts: list[str]) -> str:
    """These parts of a source as one figure in an address."""
    return f"{source}:{JOINT.join(parts)}"
