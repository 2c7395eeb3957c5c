"""Who may do what. Roles are data: `definitions/roles.yaml` gives each of them its permissions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

import veiligheidsnetwerk
from veiligheidsnetwerk.platform.accounts.rules import HangsOn
from veiligheidsnetwerk.platform.core.rights import RESTRICTED, Actor, Permission, Place

PERMISSION_TEXTS: Mapping[Permission, str] = MappingProxyType(
    {
        Permission.FIGURES_READ: "de cijfers van alle gemeenten bekijken",
        Permission.FIGURES_EXPORT: "cijfers downloaden als bestand",
        Permission.FIGURES_PUBLISH: "nieuwe cijfers in gebruik nemen en edities intrekken",
        Permission.FIGURES_EXPLAIN: "duiding bij cijfers schrijven, wijzigen en intrekken",
        Permission.API_MANAGE: "API-sleutels voor organisaties maken en beëindigen",
        Permission.AUDIT_READ: "in het logboek lezen wie wat deed",
        Permission.MAIL_READ: "zien welke mails de site verstuurde",
        Permission.NETWORK_READ: "zien welke mensen in het netwerk zitten",
        Permission.NETWORK_EDIT: "bijhouden wie in het netwerk zit, en vanaf wanneer",
        Permission.RISK_PRACTISE: "zien hoe het risicoclassificatie-instrument werkt en ermee oefenen",
        Permission.RISK_READ: "risicobeoordelingen van groepen in de eigen gemeente openen, met een doel",
        Permission.RISK_ASSESS: "risico's van groepen in de eigen gemeente beoordelen",
        Permission.RISK_LEARN: "voorstellen voor het risico-instrument behandelen en tellingen zien",
        Permission.STRATEGY_READ: "zien hoe het proces naar de veiligheidsstrategie verloopt",
        Permission.STRATEGY_THEMES: "zien welke thema's er zijn en wie ze noemt",
        Permission.STRATEGY_SCORE: "thema's wegen op de criteria, blind voor de andere leden",
        Permission.STRATEGY_DECIDE: "vastleggen wat er over de strategie is besloten, met de reden",
        Permission.STRATEGY_REACT: "vastleggen wat een DVO van de concept-prioriteiten vindt",
        Permission.STRATEGY_INPUT: "input voor de veiligheidsstrategie invullen en insturen",
        Permission.STRATEGY_INPUT_READ: "de input voor de veiligheidsstrategie lezen",
        Permission.STRATEGY_CONFIDENTIAL: "lezen wat partners vertrouwelijk meegeven aan de BBG",
        Permission.STRATEGY_MANAGE: "de stappen en stukken van de veiligheidsstrategie bijhouden",
        Permission.LIBRARY_READ: "de delen van de toolkit zien die voor leden zijn",
        Permission.LIBRARY_RESTRICTED: "de besloten delen van de toolkit zien",
        Permission.LIBRARY_EDIT: "pagina's van de site schrijven, nakijken en publiceren",
        Permission.TEAMS_READ: "zien wat de expertteams doen en hoe ver dat is",
        Permission.TEAMS_UPDATE: "bijhouden hoe ver het werk van een expertteam is",
        Permission.TEAMS_FOLLOW_UP: "vastleggen wat een DVO met aanbevelingen doet",
        Permission.TEAMS_SHARE: "pilots, bouwstenen en aantallen delen van wie u dat bijhoudt",
        Permission.TEAMS_MANAGE: "alle expertteams bijhouden: opdracht, fase, producten en opheffing",
        Permission.MEETINGS_READ: "zien welke bijeenkomsten er zijn en u aanmelden",
        Permission.MEETINGS_BODY: "vergaderingen van dit overleg voorbereiden en hun besluiten vastleggen",
        Permission.MEETINGS_MANAGE: "bijeenkomsten plannen, zien wie komt en aanwezigheid vastleggen",
        Permission.NEWSLETTER_READ: "de nieuwsbrieven voor leden lezen",
        Permission.NEWSLETTER_WRITE: "nieuwsbrieven samenstellen en een proefmail krijgen",
        Permission.NEWSLETTER_SEND: "nieuwsbrieven goedkeuren die een ander schreef, en ze verzenden",
        Permission.REPORTS_READ: "lezen wat het netwerk uitgaf: rapportages en brieven",
        Permission.REPORTS_WRITE: "rapportages beginnen en eraan schrijven",
        Permission.REPORTS_PUBLISH: "rapportages uitgeven die een ander schreef",
        Permission.ACCESS_MANAGE: "mensen uitnodigen, hun rollen geven en toegang beëindigen",
    }
)
"""What each permission lets someone do: the end of a sentence that begins with "U mag"."""

ROLES_FILE = Path(veiligheidsnetwerk.__file__).parent / "definitions" / "roles.yaml"


class Role(BaseModel):
    """A role as `roles.yaml` defines it. `within`: what it may do only in the place that it is given for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z_]{2,40}$")
    title: str = Field(min_length=2)
    text: str = Field(pattern=r"\.$")
    hangs_on: HangsOn = Field(alias="for")
    kinds: tuple[str, ...] = ()
    permissions: frozenset[Permission]
    within: frozenset[Permission] = frozenset()

    @property
    def all_permissions(self) -> frozenset[Permission]:
        return self.permissions | self.within


class UnknownRoleError(Exception):
    """An account has a role that `roles.yaml` does not know; the message is Dutch."""


@dataclass(frozen=True, slots=True)
class Rights:
    """What someone's roles give together: `limits` says of some permissions where only."""

    permissions: frozenset[Permission]
    limits: Mapping[Permission, frozenset[Place]]


def rights_of(held: Iterable[tuple[Role, frozenset[Place]]]) -> Rights:
    """Add up roles, each with the places that it is for. What one gives everywhere, no other one limits."""
    roles_held = list(held)
    everywhere = frozenset(each for role_held, _ in roles_held for each in role_held.permissions)
    limits: dict[Permission, frozenset[Place]] = {}
    for role_held, places in roles_held:
        for each in role_held.within - everywhere:
            limits[each] = limits.get(each, frozenset()) | places
    return Rights(everywhere | frozenset(limits), MappingProxyType(limits))


def may_pass_on(given: Role, actor: Actor, *, to_oneself: bool = False) -> bool:
    """Nobody gives what is restricted without having it: else who gives roles could give everything.

    What is restricted and holds for one place only, who gives access there may give, but not to themselves.
    """
    guarded = given.all_permissions if to_oneself else given.permissions
    return guarded & RESTRICTED <= actor.permissions


def governing() -> frozenset[str]:
    """The roles from which every role can be given. Somebody must always have one."""
    everywhere = RESTRICTED & frozenset().union(*(each.permissions for each in roles().values()))
    return frozenset(
        key
        for key, each in roles().items()
        if Permission.ACCESS_MANAGE in each.permissions and each.permissions >= everywhere
    )


def role(key: str) -> Role:
    try:
        return roles()[key]
    except KeyError as error:
        raise UnknownRoleError(f"De rol '{key}' staat niet in definitions/roles.yaml.") from error


@cache
def roles() -> Mapping[str, Role]:
    """All roles by key, in the order of the file."""
    return read_roles(ROLES_FILE)


def read_roles(path: Path) -> Mapping[str, Role]:
    """The roles in a file.

    Raises:
        ValueError: a key stands there twice, a permission does not exist, or a field is missing.
    """
    found = TypeAdapter(list[Role]).validate_python(yaml.safe_load(path.read_text(encoding="utf-8")))
    by_key = {each.id: each for each in found}
    if len(by_key) != len(found):
        raise ValueError(f"{path.name}: een rol staat er twee keer in.")
    return MappingProxyType(by_key)
