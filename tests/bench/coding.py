"""How well themes are suggested in invented plans, and how long a plan of sixty pages takes."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from tests.bench.plans import PLANS, Plan
from tests.unit.language.coding.plans import coded
from tests.unit.language.coding.traps import ALL as TRAPS
from veiligheidsnetwerk.language.coding import suggest
from veiligheidsnetwerk.language.texts import read_text
from veiligheidsnetwerk.language.themes import Thesaurus, load_themes
from veiligheidsnetwerk.publishing.document import Block, Document, Paragraph, Title
from veiligheidsnetwerk.publishing.pdf import to_pdf

PAGES = 60
_FILLING = "Wij werken samen met inwoners, ondernemers en partners, en kijken elk jaar wat er beter kan. "


@dataclass(frozen=True, slots=True)
class Found:
    """How often a theme was suggested as a priority, rightly and wrongly, and how often it was missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float | None:
        """The part of the suggestions that is right; None without any."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        """The part of the priorities that was found; None where there are none."""
        return self.right / (self.right + self.missed) if self.right + self.missed else None


@dataclass(frozen=True, slots=True)
class Coded:
    """By theme what was found in the invented plans and in the traps, and the seconds for a long plan."""

    plans: int
    themes: Mapping[str, Found]
    traps: int
    trapped: Mapping[str, Found]
    pages: int
    taken: Sequence[float]

    @property
    def together(self) -> Found:
        return together(self.themes)


def together(themes: Mapping[str, Found]) -> Found:
    """Of all themes."""
    parts = themes.values()
    return Found(
        sum(part.right for part in parts),
        sum(part.wrong for part in parts),
        sum(part.missed for part in parts),
    )


def coding_measured(times: int) -> Coded:
    """Read and code each invented plan as a PDF, each trap as it is, and a long plan so many times."""
    thesaurus = Thesaurus(load_themes())
    plans = ((suggest(read_text(pdf_of(plan)), thesaurus).priorities, plan.priorities) for plan in PLANS)
    traps = ((coded(trap.plan).priorities, trap.priorities) for trap in TRAPS)
    themes, trapped = _found(plans), _found(traps)
    pages, taken = _long(times)
    return Coded(len(PLANS), themes, len(TRAPS), trapped, pages, taken)


def _found(cases: Iterable[tuple[Iterable[str], AbstractSet[str]]]) -> dict[str, Found]:
    """By theme what was found, beside what is there."""
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for suggested, there in cases:
        found = set(suggested)
        right.update(found & there)
        wrong.update(found - there)
        missed.update(there - found)
    names = sorted({*right, *wrong, *missed})
    return {name: Found(right[name], wrong[name], missed[name]) for name in names}


def pdf_of(plan: Plan, *, pages: int = 0) -> bytes:
    """The plan as people would hand it in, followed by as many pages of text about nothing."""
    filling = [Paragraph(_FILLING * 43)] * (pages + pages // 2)
    blocks = (*_blocks(plan.text), *filling)
    made = date(2026, 1, 1)
    return to_pdf(Document(title=plan.name, subject="Een verzonnen plan", blocks=blocks, made=made))


def _blocks(text: str) -> Iterator[Block]:
    for line in filter(None, map(str.strip, text.splitlines())):
        depth = len(line) - len(line.lstrip("#"))
        yield Title(line[depth:].strip(), depth) if depth else Paragraph(line)


def _long(times: int) -> tuple[int, Sequence[float]]:
    """The pages of a long plan, and the seconds from its bytes to suggestions, the thesaurus included."""
    content = pdf_of(PLANS[0], pages=PAGES)
    pages, taken = 0, []
    for _ in range(times):
        begin = time.perf_counter()
        text = read_text(content)
        suggest(text, Thesaurus(load_themes()))
        taken.append(time.perf_counter() - begin)
        pages = text.pages or 0
    return pages, taken
