"""What a member finds of a theme, what is chosen, and how criteria weigh."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.network.forms import EditForm, NumberField, Question
from veiligheidsnetwerk.platform.strategy.actions.board import JudgementFacts
from veiligheidsnetwerk.platform.strategy.actions.decisions import WordingFacts
from veiligheidsnetwerk.platform.strategy.definitions import argued, criteria
from veiligheidsnetwerk.platform.strategy.forms.decisions import DecisionForm
from veiligheidsnetwerk.platform.strategy.models import Judgement, Theme
from veiligheidsnetwerk.platform.strategy.rules.decisions import Outcome
from veiligheidsnetwerk.platform.strategy.rules.weighing import HIGHEST, LOWEST

_SCORES = {
    1: "1, helemaal niet",
    2: "2, nauwelijks",
    3: "3, enigszins",
    4: "4, duidelijk",
    5: "5, heel sterk",
}
USUAL_WEIGHT = "20"


class JudgementForm(EditForm):
    """A score and a reason on each criterion that is argued; all of it may be left open."""

    def __init__(self, data: QueryDict | None = None, *, known: Judgement | None) -> None:
        given = {"seen": known.version if known else 0}
        super().__init__(data, initial=given | _typed_before(known))
        for code, criterion in argued().items():
            self.fields[f"score-{code}"] = forms.TypedChoiceField(
                label=f"{criterion.title}: {criterion.question}",
                choices=[
                    ("", "Nog geen oordeel"),
                    *((str(n), _SCORES[n]) for n in range(LOWEST, HIGHEST + 1)),
                ],
                coerce=int,
                empty_value=None,
                required=False,
                widget=forms.RadioSelect,
                error_messages={"invalid_choice": "Kies een score uit de lijst."},
            )
            self.fields[f"reason-{code}"] = forms.CharField(
                label=f"Waarom? ({criterion.title})",
                max_length=1000,
                required=False,
                widget=forms.Textarea(attrs={"rows": 3}),
            )

    @property
    def facts(self) -> JudgementFacts:
        return JudgementFacts(scores=self._answers("score"), reasons=self._answers("reason"))

    @property
    def values(self) -> Mapping[str, Any]:
        return {"scores": self._answers("score"), "reasons": self._answers("reason")}

    def _answers(self, kind: str) -> dict[str, Any]:
        found = {code: self.cleaned_data.get(f"{kind}-{code}") for code in argued()}
        return {code: value for code, value in found.items() if value}


def _typed_before(known: Judgement | None) -> dict[str, Any]:
    if known is None:
        return {}
    scores = {f"score-{code}": str(score) for code, score in known.scores.items()}
    return scores | {f"reason-{code}": reason for code, reason in known.reasons.items()}


class ChoiceForm(DecisionForm):
    """Whether a theme becomes a concept priority, and how that then reads."""

    outcomes = (Outcome.CHOSEN, Outcome.NOT_CHOSEN)
    title = forms.CharField(label="Titel van de concept-prioriteit", max_length=120, required=False)
    text = forms.CharField(
        label="Tekst van de concept-prioriteit",
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Alleen nodig als het thema wordt gekozen. Dit is wat de DVO's bespreken.",
    )
    field_order = (
        "outcome",
        "reason",
        "title",
        "text",
        "day",
        "paper",
        "votes_for",
        "votes_against",
        "votes_blank",
    )

    def __init__(self, data: QueryDict | None = None, *, theme: Theme, has_wording: bool) -> None:
        begin = {"title": theme.name, "text": theme.definition}
        super().__init__(data, cycle=theme.cycle, initial=begin)
        if has_wording:
            del self.fields["title"], self.fields["text"]

    def clean(self) -> None:
        super().clean()
        if self.cleaned_data.get("outcome") == Outcome.CHOSEN:
            for name, words in (("title", "een titel"), ("text", "de tekst")):
                if name in self.fields and not self.cleaned_data.get(name):
                    self.add_error(name, f"Vul {words} van de concept-prioriteit in.")

    @property
    def wording(self) -> WordingFacts:
        return WordingFacts(title=self.cleaned_data.get("title", ""), text=self.cleaned_data.get("text", ""))


class WeightsForm(Question):
    """How much every criterion weighs. They need not add up to 100: their shares count."""

    def __init__(self, address: QueryDict) -> None:
        super().__init__(address, **dict.fromkeys(criteria(), USUAL_WEIGHT))
        for code, criterion in criteria().items():
            self.fields[code] = NumberField(label=criterion.title, low=0, high=100)

    def clean(self) -> None:
        super().clean()
        if not self.errors and not any(self.cleaned_data.values()):
            self.add_error(None, "Geef ten minste één criterium een gewicht boven 0.")

    @property
    def weights(self) -> Mapping[str, Fraction]:
        return {code: Fraction(self.cleaned_data[code]) for code in criteria()}
