"""What goes wrong when plans are read, each as a small invented plan with the priorities that it has."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trap:
    """`priorities` are all the priorities; `regular` are all the themes besides, when they are checked."""

    name: str
    plan: str
    priorities: frozenset[str]
    regular: frozenset[str] | None = None


def trap(name: str, plan: str, priorities: str, regular: str | None = None) -> Trap:
    besides = None if regular is None else frozenset(regular.split())
    return Trap(name, plan, frozenset(priorities.split()), besides)


ATTENTION = [
    trap("a list under priorities", "# Prioriteiten\n- Ondermijning\n- Jeugd", "ondermijning jeugd", ""),
    trap(
        "also attention",
        "De prioriteiten zijn jeugd en ondermijning. Verkeersveiligheid krijgt ook aandacht.",
        "jeugd ondermijning",
        "verkeer",
    ),
    trap(
        "attention in the same sentence",
        "Ondermijning is onze prioriteit, maar woninginbraak blijft aandacht krijgen.",
        "ondermijning",
        "hic",
    ),
    trap(
        "besides the priorities",
        "# Prioriteiten\n- Ondermijning\n# Aanpak\nNaast deze prioriteiten werken wij aan evenementen.",
        "ondermijning",
        "uitgaan",
    ),
    trap(
        "other themes",
        "# Prioriteiten\n- Jeugd\n# Overige thema's\n- Verkeersveiligheid\n- Evenementen",
        "jeugd",
        "verkeer uitgaan",
    ),
    trap("going concern", "# Speerpunten\n- Jeugd\n# Going concern\n- Brandveiligheid", "jeugd", "crisis"),
    trap("regular work", "# Prioriteiten\n- Jeugd\n# Reguliere taken\n## Evenementen", "jeugd", "uitgaan"),
    trap(
        "a list of what continues",
        "De volgende onderwerpen krijgen blijvende aandacht:\n- woninginbraak\n- evenementen",
        "",
        "hic uitgaan",
    ),
    trap("only mentioned", "# Inleiding\nWij zien dat cybercrime en ondermijning elkaar raken.", "", ""),
    trap(
        "a heading of its own is no priority",
        "# Prioriteiten\n- Jeugd\n# Verkeersveiligheid\nWij meten.",
        "jeugd",
        "verkeer",
    ),
    trap(
        "actions of a priority are no priorities",
        "# Prioriteit 1: Jeugd\nWij gaan aan de slag:\n- samen met zorg en veiligheid\n- tegen cybercrime",
        "jeugd",
    ),
    trap(
        "measures in a list under a chosen theme",
        "# Prioriteiten\n## Ondermijning\nMaatregelen:\n- controles op bedrijventerreinen\n- meer jeugd",
        "ondermijning",
    ),
    trap("the text of an item", "# Prioriteiten\n- Jeugd: minder woninginbraken en overlast", "jeugd"),
]
NEGATION = [
    trap("exclusive", "Prioriteit is high impact crime, exclusief huiselijk geweld.", "hic"),
    trap(
        "with the exception of",
        "Onze prioriteiten zijn jeugd en zorg, met uitzondering van schoolveiligheid en huiselijk geweld.",
        "jeugd",
    ),
    trap(
        "not a priority", "Ondermijning is prioriteit. Woninginbraak is geen prioriteit.", "ondermijning", ""
    ),
    trap(
        "no longer",
        "De prioriteiten zijn jeugd en ondermijning. Woninginbraak is niet langer een speerpunt.",
        "jeugd ondermijning",
        "",
    ),
    trap("dropped", "Woninginbraak vervalt als prioriteit. Jeugd blijft een prioriteit.", "jeugd", ""),
    trap(
        "not this but that",
        "Wij kiezen deze periode niet voor woninginbraak maar voor ondermijning als prioriteit.",
        "ondermijning",
    ),
    trap("this but not that", "Ondermijning is een prioriteit, maar woninginbraak niet.", "ondermijning"),
    trap(
        "outside this plan",
        "# Prioriteiten\n- Jeugd\n# Afbakening\nVerkeersveiligheid valt buiten dit plan.",
        "jeugd",
        "",
    ),
    trap(
        "an item that says no",
        "# Prioriteiten\n- Jeugd\n- Woninginbraak (niet langer een prioriteit)",
        "jeugd",
    ),
    trap("a heading that says no", "# Prioriteiten\n- Jeugd\n# Geen prioriteit\n- Woninginbraak", "jeugd"),
    trap("not chosen", "Voor evenementen is niet gekozen. De prioriteit is jeugd.", "jeugd", ""),
]
PLACES = [
    trap(
        "a table of contents with dots",
        "# 2 Prioriteiten ........ 4\n## 2.1 Ondermijning ........ 5\n# Inleiding\nTekst.",
        "",
        "",
    ),
    trap(
        "a table of contents without dots",
        "# Inhoud\n# Prioriteiten 4\n## Ondermijning 5\n## Jeugd 6\n# Prioriteiten\n- Zorg en veiligheid",
        "zorg",
        "",
    ),
    trap("principles", "# Uitgangspunten\n- Preventie bij de jeugd\n- Zorg en veiligheid samen", "", ""),
    trap("criteria", "# Prioriteiten\n- Jeugd\n# Criteria\n- Overlap met zorg en veiligheid", "jeugd", ""),
    trap(
        "priorities of the region",
        "# Regionale prioriteiten\n- Cybercrime\n- Ondermijning\n# Lokale prioriteiten\n- Jeugd",
        "jeugd",
    ),
    trap(
        "priorities of the police in a sentence",
        "De prioriteiten van de politie zijn cybercrime en ondermijning. Onze prioriteit is jeugd.",
        "jeugd",
    ),
    trap(
        "the regional strategy as a container",
        "# Landelijk en regionaal beleid\nIn de regionale Veiligheidsstrategie zijn de "
        "prioriteiten cybercrime en zorg en "
        "veiligheid.\n# Prioriteiten\n- Ondermijning",
        "ondermijning",
    ),
    trap(
        "a plan of its own elsewhere",
        "# Beleidsplan van de veiligheidsregio\nPrioriteiten:\n- brandveiligheid\n# Prioriteiten\n- Jeugd",
        "jeugd",
    ),
    trap(
        "the period before",
        "# Terugblik op de vorige periode\nDe prioriteiten waren:\n- woninginbraak\n# Prioriteiten\n- Jeugd",
        "jeugd",
    ),
    trap(
        "earlier in a sentence",
        "Woninginbraak was in de vorige periode een prioriteit. Nu is jeugd een prioriteit.",
        "jeugd",
        "",
    ),
    trap("candidates", "# Mogelijke prioriteiten\n- Ondermijning\n- Jeugd", "", ""),
    trap("not yet decided", "Ondermijning zou een prioriteit kunnen worden.", "", ""),
    trap(
        "setting priorities is no theme",
        "De driehoek moet prioriteiten stellen bij ondermijning en jeugd.",
        "",
    ),
    trap("an urgent call", "Bij een prioriteitsmelding over een overval rijdt de politie meteen.", "", ""),
    trap(
        "an annex",
        "# Prioriteiten\n- Jeugd\n# Bijlage: begrippen\n- Ondermijning is misbruik van de bovenwereld",
        "jeugd",
    ),
]
SHAPES = [
    trap(
        "headings under priorities",
        "# 3 Prioriteiten\n## 3.1 Ondermijning\nTekst.\n## 3.2 Jeugd\n### 3.2.1 Evenementen",
        "ondermijning jeugd",
        "",
    ),
    trap(
        "numbered priorities",
        "# Prioriteit 1: Ondermijning\n# Prioriteit 2 - Jeugd\n# Prioriteit C. Zorg en veiligheid",
        "ondermijning jeugd zorg",
        "",
    ),
    trap(
        "a sentence that sums up",
        "De raad heeft vier prioriteiten gekozen: jeugd, zorg en veiligheid, ondermijning en cybercrime.",
        "jeugd zorg ondermijning digitaal",
        "",
    ),
    trap(
        "a semicolon list",
        "Onze prioriteiten zijn: jeugd; ondermijning; digitale veiligheid.",
        "jeugd ondermijning digitaal",
        "",
    ),
    trap("prioriteit behind the theme", "Ondermijning krijgt deze jaren prioriteit.", "ondermijning", ""),
    trap(
        "the focus of the coming years",
        "De komende jaren ligt de nadruk op jeugd en ondermijning.",
        "jeugd ondermijning",
        "",
    ),
    trap(
        "themes in the centre",
        "In dit plan staan drie thema's centraal: jeugd, zorg en veiligheid en ondermijning.",
        "jeugd zorg ondermijning",
        "",
    ),
    trap(
        "lines without marks",
        "# Prioriteiten\nOndermijning\nJeugd\nDe raad stelt dit vast.",
        "ondermijning jeugd",
        "",
    ),
    trap(
        "numbered themes when nothing is called a priority",
        "# Thema 1: Jeugd\n# Thema 2: Ondermijning\n# Evenementen",
        "jeugd ondermijning",
        "uitgaan",
    ),
    trap(
        "numbered themes beside priorities",
        "# Prioriteiten\n- Jeugd\n# Thema 1: Evenementen",
        "jeugd",
        "uitgaan",
    ),
]
WORDS = [
    trap("drugs means three things", "# Prioriteiten\n- Drugs", "ondermijning leefbaarheid jeugd", ""),
    trap("drugs of young people", "# Prioriteiten\n- Drugs en alcohol onder jongeren", "jeugd", ""),
    trap("drugs of criminals", "# Prioriteiten\n- Productie van en handel in drugs", "ondermijning", ""),
    trap("drugs in the street", "# Prioriteiten\n- Overlast van drugs in de wijk", "leefbaarheid", ""),
    trap("nuisance of young people", "# Prioriteiten\n- Overlast door jongeren", "jeugd", ""),
    trap("nuisance of neighbours", "# Prioriteiten\n- Overlast van buren", "leefbaarheid", ""),
    trap("digital resilience", "# Prioriteiten\n- Digitale weerbaarheid", "digitaal", ""),
    trap(
        "resilience of officials",
        "# Prioriteiten\n- Weerbaarheid van bestuurders en ambtenaren",
        "ondermijning",
        "",
    ),
    trap("resilience in a crisis", "# Prioriteiten\n- Weerbaarheid van inwoners bij rampen", "crisis", ""),
    trap("violence at home", "# Prioriteiten\n- Geweld achter de voordeur", "zorg", ""),
    trap("violence against helpers", "# Prioriteiten\n- Geweld tegen hulpverleners", "publieke-taak", ""),
    trap("a compound", "# Prioriteiten\n- Ondermijningsaanpak", "ondermijning", ""),
    trap("a compound at the end", "# Prioriteiten\n- Bedrijfs- en woninginbraken", "hic ondernemen", ""),
    trap(
        "left out with a hyphen", "# Prioriteiten\n- Jeugd-, drugs- en woonoverlast", "jeugd leefbaarheid", ""
    ),
    trap("in two words", "# Prioriteiten\n- Cyber crime", "digitaal", ""),
    trap("with a hyphen", "# Prioriteiten\n- Cyber-criminaliteit", "digitaal", ""),
    trap("the word of then", "# Prioriteiten\n- Personen met verward gedrag", "zorg", ""),
    trap("the word of now", "# Prioriteiten\n- Inwoners met onbegrepen gedrag", "zorg", ""),
    trap("jihadism of then", "# Prioriteiten\n- Jihadisme", "onrust", ""),
    trap("youth care is not youth and safety", "# Prioriteiten\n- Jeugdzorg en jeugdgezondheidszorg", "", ""),
    trap(
        "several themes in one priority",
        "# Prioriteiten\n- Zorg, jeugd en veiligheid: huiselijk geweld",
        "jeugd",
        None,
    ),
]
ALL = [*ATTENTION, *NEGATION, *PLACES, *SHAPES, *WORDS]
