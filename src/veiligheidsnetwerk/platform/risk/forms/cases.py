"""Beginning a case and keeping its facts; why someone opens one."""

from collections.abc import Collection, Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from veiligheidsnetwerk.platform.core.screening import NamesField, ScreenedForm
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.forms.base import offer
from veiligheidsnetwerk.platform.network.forms.fields import DayField
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.risk.actions.cases import CaseFacts
from veiligheidsnetwerk.platform.risk.definitions import newest
from veiligheidsnetwerk.platform.risk.rules.units import Covers, LegalStatus, Purpose, UnitKind

_FACTS = (
    "kind",
    "name",
    "club",
    "legal_status",
    "court",
    "ruled_on",
    "covers",
    "picture",
    "reassess_on",
)


class PurposeForm(forms.Form):
    """Why someone opens a case. The log keeps the answer."""

    purpose = forms.ChoiceField(
        label="Waarvoor opent u deze casus?",
        choices=[(each.value, each.label) for each in Purpose],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarvoor u deze casus opent."},
    )


class CaseForm(ScreenedForm, EditForm):
    """What is known of a group or a place. Every text is read for what points at a person."""

    screened = ("name", "club", "court", "picture")

    kind = forms.ChoiceField(
        label="Wat beoordeelt u?",
        choices=[(each.value, each.label.capitalize()) for each in UnitKind],
        error_messages={"required": "Kies wat u beoordeelt."},
    )
    name = forms.CharField(
        label="Hoe heet het chapter, de supportclub of de locatie?",
        help_text="Bij een locatie het soort plek, zonder adres. Bijvoorbeeld: loods op bedrijventerrein.",
        max_length=120,
        error_messages={"required": "Vul een naam of aanduiding in."},
    )
    club = forms.CharField(label="Van welke moederclub?", max_length=120, required=False)
    legal_status = forms.ChoiceField(
        label="Wat zei de rechter over de moederclub?",
        choices=[(each.value, each.label.capitalize()) for each in LegalStatus],
        error_messages={"required": "Kies de juridische status; onbekend mag ook."},
    )
    court = forms.CharField(
        label="Welke rechter?", help_text="Bijvoorbeeld: Hoge Raad.", max_length=120, required=False
    )
    ruled_on = DayField(label="Datum van de uitspraak", required=False)
    covers = forms.ChoiceField(
        label="Geldt die uitspraak ook voor dit chapter of deze plek?",
        help_text="Een verbod geldt niet vanzelf voor een chapter dat een eigen rechtspersoon is.",
        choices=[(each.value, each.label.capitalize()) for each in Covers],
        error_messages={"required": "Kies ja, nee of onbekend."},
    )
    picture = forms.CharField(
        label="Wat is er bekend?",
        help_text=(
            "Over de groep of de plek, nooit over mensen: geen namen, kentekens, adressen, verdenkingen of "
            "uittreksels van de politie."
        ),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    reassess_on = DayField(
        label="Wanneer kijkt u opnieuw?",
        help_text="Leeg: dat volgt uit de klasse zodra die is vastgesteld.",
        required=False,
    )
    names = NamesField()

    @property
    def facts(self) -> CaseFacts:
        return CaseFacts(**{name: self.cleaned_data[name] for name in _FACTS})


class NewCaseForm(CaseForm):
    """Also says of which gemeente the case is, for who assesses in more than one."""

    gemeente = forms.ModelChoiceField(
        label="In welke gemeente?",
        queryset=Organisation.objects.none(),
        empty_label="Kies een gemeente",
        error_messages={
            "required": "Kies een gemeente.",
            "invalid_choice": "Kies een gemeente waarvoor u beoordeelt.",
        },
    )

    instrument = forms.ChoiceField(
        label="Met welk instrument?",
        choices=lambda: [(code, each.title) for code, each in newest().items()],
        error_messages={"required": "Kies een instrument."},
    )

    field_order = ("gemeente", "instrument")

    def __init__(
        self,
        data: QueryDict | None = None,
        *,
        gemeenten: Collection[str],
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        offer(self, "gemeente", Organisation.objects.filter(code__in=gemeenten))


class NoteForm(ScreenedForm, EditForm):
    """What the driehoek is advised. All else of the note follows from the case."""

    screened = ("advice",)

    advice = forms.CharField(
        label="Wat adviseert u de driehoek?",
        help_text="De klasse, de antwoorden en wat er kan staan al in de notitie. Schrijf niets over mensen.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": "Schrijf wat u adviseert."},
    )
    names = NamesField()


class RoundForm(ScreenedForm, EditForm):
    """Why a case is assessed anew."""

    screened = ("why",)

    why = forms.CharField(
        label="Waarom beoordeelt u opnieuw?",
        help_text="Bijvoorbeeld: de termijn is om, of er is een uitspraak. Schrijf niets over mensen.",
        max_length=400,
        error_messages={"required": "Schrijf in een zin waarom."},
    )
    names = NamesField()
