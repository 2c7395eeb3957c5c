"""The accounts of a proef: one for each role, and none of them a person."""

from dataclasses import dataclass

ENSCHEDE = "GM0153"
NIJMEGEN = "GM0268"


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """Who can be tried: the part of the address before @example.nl, a name that is a role, and the role."""

    local_part: str
    name: str
    role: str
    gemeente: str = ""

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
    DemoAccount("dvo.twente", "Secretaris DVO Twente", "dvo_secretaris"),
    DemoAccount("bbg.voorzitter", "Voorzitter BBG", "bbg_voorzitter"),
    DemoAccount("bbg.lid", "Lid BBG", "bbg_lid"),
    DemoAccount("expertteam.omg", "Leider expertteam OMG", "expertteam"),
    DemoAccount("analist", "Analist politie", "analist"),
    DemoAccount("om", "Adviseur OM", "om"),
    DemoAccount("riec", "Adviseur RIEC", "riec"),
    DemoAccount("fg", "Functionaris gegevensbescherming", "fg"),
    DemoAccount("gast", "Gast", "gast"),
)
