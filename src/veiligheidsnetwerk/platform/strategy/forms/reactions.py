"""What a DVO finds, what the BBG says to that, and how a priority then reads."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone

from veiligheidsnetwerk.platform.network.forms import DayField, EditForm
from veiligheidsnetwerk.platform.network.forms.base import initial_of, offer
from veiligheidsnetwerk.platform.strategy.actions.decisions import WordingFacts
from veiligheidsnetwerk.platform.strategy.actions.reactions import ReactionFacts
from veiligheidsnetwerk.platform.strategy.forms.decisions import DecisionForm
from veiligheidsnetwerk.platform.strategy.models import Cycle, Paper, Reaction, Wording
from veiligheidsnetwerk.platform.strategy.rules.decisions import Outcome
from veiligheidsnetwerk.platform.strategy.rules.reactions import Stance

NO_TEXT = {"required": "Schrijf op wat het DVO vindt."}


class ReactionForm(EditForm):
    """What a DVO finds of one priority; or, with a title, what it would add."""

    stance = forms.ChoiceField(
        label="Wat vindt het DVO?",
        choices=[(each.value, each.label) for each in Stance if each is not Stance.ADDS],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies wat het DVO vindt.", "invalid_choice": "Kies uit de lijst."},
    )
    title = forms.CharField(
        label="Welke prioriteit voegt het DVO toe?",
        max_length=120,
        error_messages={"required": "Geef wat het DVO toevoegt een titel."},
    )
    text = forms.CharField(
        label="Reactie", max_length=4000, widget=forms.Textarea(attrs={"rows": 6}), error_messages=NO_TEXT
    )
    prepared = forms.CharField(
        label="Wat brachten ambtenaren en driehoeken in?",
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Zet er geen namen van inwoners in.",
    )
    day = DayField(label="Besproken op")
    paper = forms.ModelChoiceField(
        label="Verslag",
        queryset=Paper.objects.none(),
        required=False,
        empty_label="Geen verslag",
        help_text="Een verslag voegt het secretariaat toe bij de stukken van de cyclus.",
    )

    def __init__(
        self, data: QueryDict | None = None, *, cycle: Cycle, adds: bool, known: Reaction | None = None
    ) -> None:
        initial = initial_of(known) if known else {"day": timezone.localdate()}
        super().__init__(data, initial=initial)
        del self.fields["stance" if adds else "title"]
        offer(self, "paper", cycle.papers.all())

    @property
    def facts(self) -> ReactionFacts:
        given = dict(self.values)
        return ReactionFacts(stance=Stance(given.pop("stance", Stance.ADDS)), **given)


class AnswerForm(DecisionForm):
    """What the BBG says to a reaction. What a DVO adds may become a priority, in words of the BBG."""

    outcomes = (Outcome.TAKEN_OVER, Outcome.PARTLY, Outcome.NOT_TAKEN)
    title = forms.CharField(label="Titel van de nieuwe prioriteit", max_length=120, required=False)
    text = forms.CharField(
        label="Tekst van de nieuwe prioriteit",
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Alleen nodig als het voorstel wordt overgenomen: dan komt er een prioriteit bij.",
    )
    field_order = ("outcome", "reason", "title", "text", "day", "paper")

    def __init__(self, data: QueryDict | None = None, *, reaction: Reaction) -> None:
        begin = {"title": reaction.title, "text": reaction.text}
        super().__init__(data, cycle=reaction.cycle, initial=begin)
        for name in ("votes_for", "votes_against", "votes_blank"):
            del self.fields[name]
        if reaction.stance != Stance.ADDS or reaction.priority_id:
            del self.fields["title"], self.fields["text"]

    @property
    def wording(self) -> WordingFacts | None:
        title, text = self.cleaned_data.get("title", ""), self.cleaned_data.get("text", "")
        return WordingFacts(title=title, text=text) if title and text else None


class WordingForm(EditForm):
    """How a priority reads from now on, why, and which reactions that answers."""

    title = forms.CharField(label="Titel", max_length=120, error_messages={"required": "Vul een titel in."})
    text = forms.CharField(
        label="Tekst",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": "Vul de tekst in."},
    )
    answers = forms.ModelMultipleChoiceField(
        label="Op welke reacties is dit het antwoord?",
        queryset=Reaction.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Kies reacties uit de lijst."},
    )
    reason = forms.CharField(
        label="Waarom verandert de tekst?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Schrijf op waarom de tekst verandert."},
    )

    def __init__(self, data: QueryDict | None = None, *, now: Wording, reactions: Sequence[Reaction]) -> None:
        super().__init__(data, initial={"seen": now.number, "title": now.title, "text": now.text})
        offer(self, "answers", Reaction.objects.filter(pk__in=[each.pk for each in reactions]))

    @property
    def facts(self) -> WordingFacts:
        return WordingFacts(title=self.cleaned_data["title"], text=self.cleaned_data["text"])

    @property
    def values(self) -> Mapping[str, Any]:
        return {name: self.cleaned_data.get(name) for name in ("title", "text", "reason")}
