"""The nine bouwstenen, and the seven steps."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.forms import DayField, Question
from veiligheidsnetwerk.platform.network.forms.fields import NumberField, OwnerField
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.network.models.owned import Owner, place_of
from veiligheidsnetwerk.platform.teams.actions.practices import CountFacts, RatingFacts
from veiligheidsnetwerk.platform.teams.definitions import practices
from veiligheidsnetwerk.platform.teams.forms.fields import TextForm
from veiligheidsnetwerk.platform.teams.forms.pilots import WHOM
from veiligheidsnetwerk.platform.teams.models import StepCount
from veiligheidsnetwerk.platform.teams.policies import may_share
from veiligheidsnetwerk.platform.teams.queries.practices import rates
from veiligheidsnetwerk.platform.teams.rules.practices import HalfYear, YesNo

LEVEL, NOTE, COUNT = "niveau-", "bij-", "aantal-"
NO_CHOICE = "Kies uit de lijst."
MOST = 9999
NO_PEOPLE = "Over groepen en werkwijzen, nooit over mensen: geen namen, adressen of lijsten."


def share_with(form: forms.Form, actor: Actor, also: Callable[[Owner], bool]) -> None:
    """Let an owner be one of those for whom this person shares, and that `also` may be one here."""
    field = form.fields["owner"]
    if isinstance(field, OwnerField):
        field.offer(lambda each: also(each) and may_share(actor, place_of(each)))


def _starting(given: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    """What was filled in for each bouwsteen or step, by its code."""
    for name, value in given.items():
        if name.startswith(prefix) and value not in {None, ""}:
            yield name.removeprefix(prefix), value


class RatingForm(TextForm):
    """How far one finds oneself with each of the bouwstenen. What is not known stays empty."""

    owner = OwnerField(label="Voor wie schat u in?")
    day = DayField(label="Op welke dag is dit zo?")
    contact = forms.CharField(
        label="Bij wie kunnen anderen terecht?", max_length=120, required=False, help_text=WHOM
    )

    def __init__(
        self, data: QueryDict | None = None, *, actor: Actor, initial: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(data, initial=initial)
        share_with(self, actor, rates)
        levels = [("", "Niet ingeschat"), *((str(n), f"{n}: {t}") for n, t in practices().levels.items())]
        for each in practices().bouwstenen:
            self.fields[LEVEL + each.code] = forms.TypedChoiceField(
                label=each.title,
                choices=levels,
                coerce=int,
                empty_value=None,
                required=False,
                error_messages={"invalid_choice": NO_CHOICE},
            )
            self.fields[NOTE + each.code] = forms.CharField(
                label=f"Wat doet u aan {each.title.lower()}?", max_length=400, required=False
            )
        self.order_fields(
            ["owner", "day", *(n for n in self.fields if n.startswith((LEVEL, NOTE))), "contact"]
        )

    @property
    def facts(self) -> RatingFacts:
        return RatingFacts(
            owner=self.cleaned_data["owner"],
            day=self.cleaned_data["day"],
            levels=dict(_starting(self.cleaned_data, LEVEL)),
            notes=dict(_starting(self.cleaned_data, NOTE)),
            contact=self.cleaned_data["contact"],
        )


class CountForm(TextForm):
    """How many groups there are in each step, in half a year. What is not known stays empty."""

    convenant = forms.ChoiceField(
        label="Is er een convenant?", choices=[(each.value, each.value) for each in YesNo]
    )
    director = forms.ChoiceField(
        label="Is er een procesregisseur?", choices=[(each.value, each.value) for each in YesNo]
    )
    interventions = forms.CharField(
        label="Wat is ingezet?",
        max_length=1000,
        required=False,
        help_text=NO_PEOPLE,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    lessons = forms.CharField(
        label="Wat is geleerd?",
        max_length=1000,
        required=False,
        help_text=NO_PEOPLE,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, data: QueryDict | None = None, *, known: StepCount | None) -> None:
        initial: dict[str, Any] = {"seen": 0, "convenant": YesNo.UNKNOWN, "director": YesNo.UNKNOWN}
        if known:
            told = {
                name: getattr(known, name) for name in ("convenant", "director", "interventions", "lessons")
            }
            counts = {COUNT + code: number for code, number in known.counts.items()}
            initial = {"seen": known.version, **told, **counts}
        super().__init__(data, initial=initial)
        for each in practices().steps:
            self.fields[COUNT + each.code] = NumberField(
                label=each.title, help_text=each.text, low=0, high=MOST, required=False
            )
        self.order_fields([name for name in self.fields if name.startswith(COUNT)])

    @property
    def values(self) -> Mapping[str, Any]:
        given = {name: value for name, value in super().values.items() if not name.startswith(COUNT)}
        return given | {"counts": dict(_starting(self.cleaned_data, COUNT))}

    @property
    def facts(self) -> CountFacts:
        given = dict(self.values)
        answers = {name: YesNo(given[name]) for name in ("convenant", "director")}
        return CountFacts(**given | answers)


class HalfYearForm(Question):
    """Which half year? Stands in the address as `halfjaar`, like 2018-1."""

    halfjaar = forms.ChoiceField(error_messages={"invalid_choice": "Kies een halfjaar uit de lijst."})

    def __init__(self, address: QueryDict, *, periods: Sequence[HalfYear]) -> None:
        super().__init__(address, halfjaar=periods[0].slug)
        self._periods = {each.slug: each for each in periods}
        field = self.fields["halfjaar"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(slug, str(each)) for slug, each in self._periods.items()]

    @property
    def period(self) -> HalfYear:
        """The one that was asked, else the newest."""
        newest = next(iter(self._periods))
        return self._periods[self.cleaned_data.get("halfjaar") or newest if self.is_valid() else newest]


class CountWhoForm(forms.Form):
    """For which gemeente and which half year somebody counts."""

    owner = OwnerField(label="Voor welke gemeente telt u?")
    period = forms.ChoiceField(label="Welk halfjaar?", error_messages={"invalid_choice": NO_CHOICE})

    def __init__(self, data: QueryDict | None = None, *, actor: Actor, periods: list[HalfYear]) -> None:
        super().__init__(data, use_required_attribute=False)
        share_with(self, actor, lambda each: isinstance(each, Organisation) and each.is_gemeente)
        field = self.fields["period"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(each.slug, str(each)) for each in periods]
