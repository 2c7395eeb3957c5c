"""Why a file cannot be read as a text."""

from veiligheidsnetwerk.language.errors import LanguageError

MOST_BYTES = 50 << 20
MOST_PAGES = 500
MOST_CHARACTERS = 5_000_000


class TextRefusedError(LanguageError):
    """Nothing was read. The message says what is the matter with the file and what to do."""


EMPTY = "Dit bestand is leeg. Kies het bestand opnieuw."
UNKNOWN = "Dit is geen PDF, Word-bestand (DOCX) of OpenDocument (ODT). Sla het op als PDF en kies dat."
OTHER_ZIP = (
    "Dit is een ingepakt bestand (ZIP) of een ander soort document, ook al heet het anders. "
    "Pak het uit en kies het stuk zelf als PDF, DOCX of ODT."
)
OLD_OR_LOCKED = (
    "Dit is een oud Word-bestand (DOC) of een bestand met een wachtwoord. "
    "Sla het zonder wachtwoord op als DOCX of PDF en kies dat."
)
LOCKED = "Dit bestand is met een wachtwoord beveiligd. Sla het op zonder wachtwoord en kies het opnieuw."
SCANNED = (
    "In dit bestand staan alleen plaatjes van bladzijden, zoals uit een scanner; er is geen tekst in. "
    "Vraag om het bestand waarvan het gemaakt is, of laat er tekstherkenning (OCR) op los."
)
WORDLESS = "In dit bestand staat geen tekst. Controleer of u het goede bestand hebt gekozen."
BROKEN = "Dit bestand is beschadigd of niet volgens de regels gemaakt. Sla het opnieuw op en kies dat."
TOO_BIG = f"Dit bestand is groter dan {MOST_BYTES >> 20} MB. Kies het zonder bijlagen en grote foto's."
TOO_MUCH_TEXT = (
    "In dit bestand staat meer tekst dan we kunnen lezen. Kies alleen het stuk zelf, zonder bijlagen."
)
TOO_HARD = (
    "Dit bestand kost te veel tijd of geheugen om te lezen; misschien is het beschadigd. "
    "Sla het opnieuw op als PDF, zonder bijlagen, en kies dat."
)


def too_many_pages(pages: int) -> str:
    count = f"{pages:,}".replace(",", ".")
    return (
        f"Dit bestand heeft {count} bladzijden; er worden er ten hoogste {MOST_PAGES} gelezen. "
        "Kies alleen het stuk zelf, zonder bijlagen."
    )
