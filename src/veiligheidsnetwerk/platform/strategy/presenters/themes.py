"""Themes and their support, in rows and sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.strategy.models import Theme
from veiligheidsnetwerk.platform.strategy.queries.evidence import Evidence
from veiligheidsnetwerk.platform.strategy.queries.themes import ThemeRow
from veiligheidsnetwerk.platform.strategy.rules.support import is_majority
from veiligheidsnetwerk.publishing.dutch import count_of, enumerate_names, format_number


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeLine:
    """A theme as a row of the list."""

    theme: Theme
    gemeenten: str
    inhabitants: str
    districts: str
    partners: str
    passages: int
    majority: str


def theme_lines(rows: Sequence[ThemeRow]) -> list[ThemeLine]:
    return [_line(row) for row in rows]


def support_sentences(row: ThemeRow) -> list[str]:
    """Who names a theme, of how many that answered and of how many that were asked."""
    support = row.support
    named = count_of(len(support.gemeenten), "gemeente noemt", "gemeenten noemen")
    answered = count_of(support.answered, "gemeente die instuurde", "gemeenten die instuurden")
    blank = support.asked - support.answered
    said = [f"{named} dit thema als prioriteit, van de {answered} en de {support.asked} die zijn gevraagd."]
    if blank > 0:
        said.append(f"Van {count_of(blank, 'gemeente', 'gemeenten')} weten we het nog niet.")
    if support.gemeenten:
        said.append(f"Daar wonen {_people(row)} mensen, in {_districts(row)}.")
    said.append(_yes("Het OM", names=support.om))
    said.append(_yes("Het RIEC", names=support.riec))
    return said


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceLine:
    """A figure beside a theme, in sentences."""

    evidence: Evidence
    sentences: Sequence[str]


def evidence_lines(found: Sequence[Evidence]) -> list[EvidenceLine]:
    return [EvidenceLine(evidence=each, sentences=list(_said(each))) for each in found]


def _said(evidence: Evidence) -> Iterator[str]:
    if evidence.problem:
        yield evidence.problem
        return
    newest, shown = evidence.series[-1]
    yield f"In {evidence.area}: {shown} {evidence.unit} ({newest})."
    if evidence.trend:
        oldest, before = evidence.series[0]
        yield f"Dat {evidence.trend}: in {oldest} was het {before}."
    if each := evidence.above:
        higher = f"{count_of(each.higher, 'gemeente zit', 'gemeenten zitten')} boven de regio"
        yield f"{higher}, van de {each.known} met een cijfer."
        if each.unknown:
            yield f"Van {count_of(each.unknown, 'gemeente', 'gemeenten')} is er geen cijfer."
    else:
        yield "Per gemeente is dit cijfer er hier niet."
    if evidence.unsaid:
        yield "Meer kan ook betekenen dat er meer is gemeld of gecontroleerd."


def _line(row: ThemeRow) -> ThemeLine:
    support = row.support
    also = [name for name, names in (("OM", support.om), ("RIEC", support.riec)) if names]
    return ThemeLine(
        theme=row.theme,
        gemeenten=f"{len(support.gemeenten)} van {support.answered} (gevraagd: {support.asked})",
        inhabitants=_people(row) if support.gemeenten else "0",
        districts=str(len(support.districts)),
        partners=enumerate_names(also) or "–",
        passages=support.passages,
        majority="ja" if is_majority(support, partners=row.partners) else "nee",
    )


def _people(row: ThemeRow) -> str:
    unknown = f" (van {row.unknown} niet bekend)" if row.unknown else ""
    return f"{format_number(row.inhabitants)}{unknown}"


def _districts(row: ThemeRow) -> str:
    names = sorted(areas().find(code).name for code in row.support.districts if code)
    return (
        f"{count_of(len(names), 'district', 'districten')}: {enumerate_names(names)}"
        if names
        else "geen district"
    )


def _yes(who: str, *, names: bool) -> str:
    return f"{who} noemt het." if names else f"{who} noemt het niet."
