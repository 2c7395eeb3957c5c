"""What people found of a strategy, looking back."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone

from veiligheidsnetwerk.platform.network.forms import DayField, EditForm
from veiligheidsnetwerk.platform.network.forms.base import initial_of
from veiligheidsnetwerk.platform.strategy.actions.evaluations import EvaluationFacts
from veiligheidsnetwerk.platform.strategy.models import Evaluation, Goal

_PARTS = {"text": "Wat zien we bij het doel ‘{}’?", "follows": "Wat volgt eruit voor het doel ‘{}’?"}


def _area(label: str, *, rows: int = 3, longest: int = 2000) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=longest, required=False, widget=area)


class EvaluationForm(EditForm):
    """Of the whole and of each goal what was found, and what follows from it; half may be kept."""

    day = DayField(label="Op welke dag kijken we terug?")
    text = _area("Wat zien we over de hele strategie?", rows=6, longest=4000)
    follows = _area("Wat volgt eruit?", rows=4, longest=4000)

    def __init__(
        self, data: QueryDict | None = None, *, known: Evaluation | None, goals: Sequence[Goal]
    ) -> None:
        begin = initial_of(known) if known else {"seen": 0, "day": timezone.localdate()}
        told = (
            {f"{part}-{goal.pk}": known.of(goal).get(part, "") for goal in goals for part in _PARTS}
            if known
            else {}
        )
        super().__init__(data, initial=begin | told)
        self._goals, self._known = [str(goal.pk) for goal in goals], known
        for goal in goals:
            for part, label in _PARTS.items():
                self.fields[f"{part}-{goal.pk}"] = _area(label.format(goal))

    @property
    def values(self) -> Mapping[str, Any]:
        """What was written of goals that are no longer there, stays."""
        before = dict(self._known.said) if self._known else {}
        said = {key: told for key in self._goals if (told := self._told(key))}
        kept = {key: told for key, told in before.items() if key not in self._goals}
        given = {name: self.cleaned_data.get(name) for name in ("day", "text", "follows")}
        return given | {"said": kept | said}

    def _told(self, goal: str) -> dict[str, str]:
        found = {part: self.cleaned_data.get(f"{part}-{goal}", "") for part in _PARTS}
        return {part: text for part, text in found.items() if text}

    @property
    def facts(self) -> EvaluationFacts:
        return EvaluationFacts(**self.values)
