"""The accounts of a proef: at least one for each role, and none of them a person."""

from dataclasses import dataclass

from veiligheidsnetwerk.platform.network.rules import Seat

ENSCHEDE = "GM0153"
NIJMEGEN = "GM0268"
POLITIE = "politie-oost-nederland"
OM = "om-oost-nederland"
RIEC = "riec-oost-nederland"


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """Who can be tried: the part of the address before @example.nl, a name that is a role, and the role.

    `organisation` and `body` are where this person works and sits, if the network does not know them yet.
    """

    local_part: str
    name: str
    role: str
    organisation: str = POLITIE
    body: str = ""
    seat: Seat = Seat.LID

    @property
    def email(self) -> str:
        return f"{self.local_part}@example.nl"


DEMO_ACCOUNTS = (
    DemoAccount("beheer", "Beheerder", "beheer"),
    DemoAccount("secretariaat", "Secretariaat", "secretariaat"),
    DemoAccount("redactie", "Redactie", "redactie"),
    DemoAccount("burgemeester.enschede", "Burgemeester Enschede", "burgemeester", ENSCHEDE),
    DemoAccount("adviseur.enschede", "Adviseur Enschede", "adviseur", ENSCHEDE),
    DemoAccount("adviseur.nijmegen", "Adviseur Nijmegen", "adviseur", NIJMEGEN),
    DemoAccount("risico.enschede", "Beoordelaar Enschede", "risico_beoordelaar", ENSCHEDE),
    DemoAccount("risico2.enschede", "Tweede beoordelaar Enschede", "risico_beoordelaar", ENSCHEDE),
    DemoAccount("risicolezer.enschede", "Lezer risico Enschede", "risico_lezer", ENSCHEDE),
    DemoAccount("contact.enschede", "Contactpersoon Enschede", "contactpersoon", ENSCHEDE),
    DemoAccount(
        "dvo.twente", "Secretaris DVO Twente", "dvo_secretaris", ENSCHEDE, "dvo-twente", Seat.SECRETARIS
    ),
    DemoAccount("bbg.voorzitter", "Voorzitter BBG", "bbg_voorzitter", ENSCHEDE, "bbg", Seat.VOORZITTER),
    DemoAccount("bbg.lid", "Lid BBG", "bbg_lid", NIJMEGEN, "bbg"),
    DemoAccount(
        "expertteam.omg", "Leider expertteam OMG", "expertteam", POLITIE, "expertteam-omg", Seat.VOORZITTER
    ),
    DemoAccount(
        "expertteam.lid", "Lid expertteam Woninginbraken", "expertteam_lid", body="expertteam-woninginbraken"
    ),
    DemoAccount("analist", "Analist politie", "analist"),
    DemoAccount("om", "Adviseur OM", "om", OM),
    DemoAccount("riec", "Adviseur RIEC", "riec", RIEC),
    DemoAccount("fg", "Functionaris gegevensbescherming", "fg"),
    DemoAccount("gast", "Gast", "gast", organisation=""),
)
