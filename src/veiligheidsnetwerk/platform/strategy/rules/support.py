"""How many name a theme. Gemeenten count once, whatever they share; only what was sent counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from veiligheidsnetwerk.platform.network.rules import OrganisationKind


@dataclass(frozen=True, slots=True)
class Voice:
    """A partner that sent its input, and the themes that it names as a priority."""

    code: str
    kind: OrganisationKind
    district: str
    themes: frozenset[int]
    passages: Mapping[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Support:
    """Who names a theme. `answered` and `asked` count gemeenten."""

    gemeenten: frozenset[str]
    districts: frozenset[str]
    om: bool
    riec: bool
    passages: int
    answered: int
    asked: int

    @property
    def partners(self) -> int:
        """How many partners name it: gemeenten, OM and RIEC."""
        return len(self.gemeenten) + self.om + self.riec


def support_of(theme: int, voices: Iterable[Voice], *, asked: int) -> Support:
    """The support of one theme. Who sent nothing is in `asked` and nowhere else."""
    heard = list(voices)
    naming = [voice for voice in heard if theme in voice.themes]
    gemeenten = [voice for voice in naming if voice.kind is OrganisationKind.GEMEENTE]
    return Support(
        gemeenten=frozenset(voice.code for voice in gemeenten),
        districts=frozenset(voice.district for voice in gemeenten),
        om=any(voice.kind is OrganisationKind.OM for voice in naming),
        riec=any(voice.kind is OrganisationKind.RIEC for voice in naming),
        passages=sum(voice.passages.get(theme, 0) for voice in naming),
        answered=len({voice.code for voice in heard if voice.kind is OrganisationKind.GEMEENTE}),
        asked=asked,
    )


def is_majority(support: Support, *, partners: int) -> bool:
    """Criterion 1 of the letter: more than half of all partners that were asked name it."""
    return support.partners * 2 > partners


def inhabitants_of(gemeenten: Iterable[str], known: Mapping[str, int]) -> tuple[int, int]:
    """How many people live there, and of how many of the gemeenten we do not know it."""
    counted = list(gemeenten)
    there = [known[code] for code in counted if code in known]
    return sum(there), len(counted) - len(there)
