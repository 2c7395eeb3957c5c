"""What people read when something goes wrong: what happened, what was kept, what to do."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorText:
    """The four texts of an error page, in plain Dutch."""

    title: str
    what: str
    kept: str = "Er is niets veranderd of opgeslagen."
    do: str


EARLIER_WORK_IS_SAFE = (
    "Wat u eerder hebt opgeslagen, is er nog. Wat u zojuist verstuurde, is misschien niet opgeslagen."
)

TEXTS: Mapping[int, ErrorText] = {
    400: ErrorText(
        title="Dit verzoek kunnen we niet lezen",
        what="Het adres of het formulier bevat iets wat hier niet kan.",
        do="Ga terug naar de vorige pagina en probeer het opnieuw. "
        "Kwam u hier met een link? Controleer dan of die heel is.",
    ),
    403: ErrorText(
        title="U mag deze pagina niet bekijken",
        what="Uw account geeft geen toegang tot deze pagina.",
        do="Hebt u deze pagina nodig voor uw werk? Vraag de beheerder om toegang.",
    ),
    404: ErrorText(
        title="Deze pagina bestaat niet",
        what="Op dit adres staat geen pagina. "
        "Misschien is de pagina verplaatst of zit er een typfout in het adres.",
        do="Controleer het adres of ga naar de startpagina.",
    ),
    405: ErrorText(
        title="Dat kan niet op dit adres",
        what="Dit adres is om te bekijken. Het neemt geen formulieren en bestanden aan.",
        do="Ga terug naar de vorige pagina en probeer het daar opnieuw.",
    ),
    409: ErrorText(
        title="Iemand anders was u voor",
        what="Terwijl u bezig was, heeft iemand anders hetzelfde onderdeel gewijzigd.",
        kept="Uw wijziging is niet opgeslagen. Die van de ander blijft staan.",
        do="Open het onderdeel opnieuw, bekijk wat er is veranderd en voer uw wijziging daarna weer in.",
    ),
    413: ErrorText(
        title="Dit is te groot om te versturen",
        what="Het bestand of het formulier is groter dan wij aannemen.",
        do="Maak het bestand kleiner of verstuur het in delen.",
    ),
    422: ErrorText(
        title="We kunnen dit zo niet verwerken",
        what="Een of meer gegevens kloppen niet of passen niet bij elkaar.",
        do="Ga terug naar de vorige pagina, pas de gegevens aan en probeer het opnieuw.",
    ),
    429: ErrorText(
        title="U probeert het te vaak achter elkaar",
        what="In korte tijd kwamen er te veel verzoeken.",
        do="Wacht vijf minuten en probeer het daarna opnieuw.",
    ),
    500: ErrorText(
        title="Er ging iets mis bij ons",
        what="Door een fout in het systeem kunnen we deze pagina niet tonen. Het ligt niet aan u.",
        kept=EARLIER_WORK_IS_SAFE,
        do="Probeer het over een paar minuten opnieuw. "
        "Blijft het misgaan? Vertel de beheerder dan wat u deed en hoe laat het was.",
    ),
    503: ErrorText(
        title="De website is even niet bereikbaar",
        what="Het systeem is bezig of wordt bijgewerkt.",
        kept=EARLIER_WORK_IS_SAFE,
        do="Wacht een halve minuut en probeer het opnieuw.",
    ),
}
