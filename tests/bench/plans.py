"""Invented plans of gemeenten that do not exist, with the priorities that a reader finds in them.

`#` begins a heading, `-` an item. Written to measure with: in the ways in which plans differ, with what leads
a reader astray in each.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """An invented plan."""

    name: str
    text: str
    priorities: frozenset[str]


def plan(name: str, priorities: str, text: str) -> Plan:
    return Plan(name, text, frozenset(priorities.split()))


PLANS = (
    plan(
        "Plan Aadrecht",
        "ondermijning jeugd zorg",
        """
# 1 Inleiding
Dit plan gaat over alle veiligheid in onze gemeente. Cybercrime en verkeersveiligheid raken iedereen.
# 2 Terugblik
De prioriteiten in de vorige periode waren woninginbraak en evenementen.
# 3 Prioriteiten 2027-2030
De gemeenteraad kiest voor drie prioriteiten.
## 3.1 Ondermijning
Wij controleren bedrijventerreinen samen met de politie en het RIEC, en maken ondernemers weerbaar.
## 3.2 Jeugd
Jongerenwerkers zijn op straat en op school aanwezig. Wij letten op drugs en op geweld.
## 3.3 Personen met onbegrepen gedrag
Het Zorg- en Veiligheidshuis helpt bij moeilijke gevallen.
# 4 Overige thema's
## 4.1 Verkeersveiligheid
## 4.2 Brandveiligheid
""",
    ),
    plan(
        "Plan Berkenveen",
        "digitaal ondermijning zorg",
        """
# Samenvatting
De komende vier jaar kiezen wij voor deze thema's:
- Digitale veiligheid
- Georganiseerde criminaliteit, waaronder drugslabs
- Zorg en veiligheid
Daarnaast houden wij aandacht voor woninginbraak, jeugdoverlast en evenementen.
# Landelijk en regionaal beleid
De regionale Veiligheidsstrategie noemt als prioriteiten ondermijning, cybercrime en maatschappelijke onrust.
# Uitgangspunten
- Preventie bij jongeren
- Samen met winkelgebieden
""",
    ),
    plan(
        "Plan Coevermeer",
        "jeugd leefbaarheid",
        """
# Veiligheidsbeeld
Het aantal woninginbraken daalt. Huiselijk geweld stijgt.
# Prioriteit 1: Overlastgevende jongeren
Acties:
- meer toezicht in het uitgaansgebied
- samen met zorg en veiligheid
# Prioriteit 2: Woonoverlast en verloedering
Acties:
- bemiddeling bij burenruzies
# Geen prioriteit
Verkeersveiligheid staat in een eigen plan. Ondermijning is geen prioriteit.
""",
    ),
    plan(
        "Plan Dalwoude",
        "hic ondermijning crisis",
        """
# Onze keuzes
Onze prioriteiten zijn: high impact crime (exclusief huiselijk geweld), ondermijning en crisisbeheersing.
# Reguliere taken
- Evenementen
- Horecaoverlast
- Veilig ondernemen
- Zorg en veiligheid
""",
    ),
    plan(
        "Plan Eikerzijl",
        "onrust digitaal zorg jeugd",
        """
# Speerpunten
- Polarisatie en radicalisering
- Gedigitaliseerde criminaliteit
- Mensen met verward gedrag
- Jonge aanwas in de criminaliteit
# Wat doen wij daarnaast
De aanpak van woninginbraken zetten wij onverminderd voort. Ook verkeersveiligheid krijgt aandacht.
# Bijlage: begrippen
- Ondermijning: misdaad die de samenleving aantast
""",
    ),
    plan(
        "Plan Fazantenoord",
        "ondermijning leefbaarheid jeugd verkeer",
        """
# Voorwoord
Veilig wonen is een groot goed.
# Strategische thema's
## Drugs
Wij zien gebruik, handel en overlast.
## Verkeersveiligheid
Te hard rijden is een ergernis van veel inwoners.
# Organisatie
De politie kiest voor cybercrime en huiselijk geweld. Wij werken mee.
""",
    ),
    plan(
        "Plan Grienderwaard",
        "ondermijning recreatie",
        """
# Mogelijke prioriteiten
- Cybercrime
- Jeugd
- Woninginbraak
# Gekozen prioriteiten
- Ondermijning in het buitengebied
- Veilig toerisme
""",
    ),
    plan(
        "Plan Heuvelkamp",
        "zorg publieke-taak",
        """
# Thema 1: Huiselijk geweld en kindermishandeling
Wij sluiten aan bij Veilig Thuis en kijken met scholen en huisartsen naar wat er beter en sneller kan.
# Thema 2: Agressie tegen hulpverleners
Wij doen altijd aangifte, ook als iemand dat zelf niet durft, en zorgen daarna goed voor wie het overkwam.
# Evenementen
Wij verlenen vergunningen aan wie een goed plan heeft, en kijken na afloop samen wat er misging en waarom.
""",
    ),
    plan(
        "Plan IJsselhout",
        "ondermijning uitgaan leefbaarheid",
        """
# Prioriteiten
Ondermijning blijft een prioriteit. Ook de horecaoverlast in het centrum krijgt prioriteit.
Tot slot is de leefbaarheid in de wijken een speerpunt. Woninginbraak vervalt als prioriteit.
# Prioriteiten van politie en openbaar ministerie
- Cybercrime
- Mensenhandel
- Jeugd
""",
    ),
    plan(
        "Plan Jagerslo",
        "",
        """
# Inleiding
De raad stelt later prioriteiten vast. Ondermijning en jeugd kunnen daarbij horen.
# Veld 1 Veilige woon- en leefomgeving
Wij houden overlast van buren in de gaten.
# Veld 3 Jeugd en veiligheid
Wij houden jeugdgroepen in de gaten.
""",
    ),
)
