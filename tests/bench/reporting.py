"""How long reports take: one of five teams with sixty products on paper, a planning, a letter to many."""

import re
import time
from dataclasses import dataclass
from datetime import date, timedelta

from tests.bench.page import Browser, WrongPageError, signed_in, site
from veiligheidsnetwerk.publishing.pictures.lanes import Bar, Process
from veiligheidsnetwerk.publishing.pictures.process import draw
from veiligheidsnetwerk.publishing.pictures.render import render_svg

OFFICE, CHAIR = "secretariaat@example.nl", "bbg.voorzitter@example.nl"
TEAMS = ("jeugd", "omg", "informatievoorziening", "woninginbraken", "verward-gedrag")
PRODUCTS, PICTURES, MILESTONES, ADDRESSEES = 60, 12, 40, 240
PLACE = "/rapportages/"
_FIGURE = "/cijfers/?cijfer=misdrijven-gemeente-jaar:0.0.0&gebied={gemeente}&gebied=ON"
_GEMEENTEN = (141, 147, 150, 153, 158, 163, 164, 193, 200, 202, 228, 268)


@dataclass(frozen=True, slots=True)
class Reported:
    """Seconds: each paper of a draft that was seen once, a planning, publishing a letter and sending it."""

    pdf: float
    docx: float
    milestones: float
    letter: float
    sent: float
    people: int

    @property
    def to_many(self) -> float:
        """As if it had gone to as many people as the network has: each one more takes the same."""
        return self.letter + self.sent * ADDRESSEES / max(self.people, 1)


def reporting_measured() -> Reported:
    """Ask the server that `make run` starts; the planning is drawn in this process."""
    with site() as server:
        with signed_in(server.address, OFFICE) as office:
            progress = _progress(office)
            pdf, word = (_asked(office, f"{progress}rapportage.{ending}") for ending in ("pdf", "docx"))
            letter = _begun(office, "brief", cycle=_strategy(office), title="Brief", day="2018-02-08")
        with signed_in(server.address, CHAIR) as chair:
            composed = _composed(chair, letter)
    return Reported(pdf, word, _planned(), *composed)


def _progress(office: Browser) -> str:
    """A draft of five teams, sixty products and twelve figures, seen once as whoever writes it sees it."""
    for number in range(PRODUCTS):
        where = f"/expertteams/expertteam-{TEAMS[number % len(TEAMS)]}/producten/nieuw/"
        office.send(where, kind="product", title=f"Product {number}", day="2027-01-01", outside="")
    where = _begun(office, "voortgang", title="Voortgang", day=date(2026, 11, 1).isoformat())
    figures = "\n".join(f"https://example.nl{_FIGURE.format(gemeente=f'GM{each:04}')}" for each in _GEMEENTEN)
    office.send(f"{where}schrijven/", figures=figures)
    page = office.read(where)
    drawn = len(set(re.findall(rf"{where}beelden/\d+\.svg", page)))
    if drawn < PICTURES:
        raise WrongPageError(f"{drawn} beelden in de rapportage.")
    return where


def _composed(chair: Browser, where: str) -> tuple[float, float, int]:
    """Publishing a letter with its annexes, and sending it to everybody in the register on its day."""
    begin = time.perf_counter()
    chair.send(f"{where}uitgeven/", read="on")
    published = time.perf_counter()
    chair.send(f"{where}versturen/")
    sent = time.perf_counter() - published
    groups = r"(?:Burgemeesters|Politie|Openbaar Ministerie): (\d+)\."
    people = re.findall(groups, chair.read(f"{where}verzonden/"))
    return published - begin, sent, sum(map(int, people))


def _planned() -> float:
    days = [date(2026, 1, 1) + timedelta(days=17 * number) for number in range(MILESTONES)]
    bars = tuple(
        Bar(
            lane=TEAMS[n % len(TEAMS)],
            label=f"Mijlpaal {n}",
            note="op schema",
            first=day,
            last=day,
            shape="circle",
        )
        for n, day in enumerate(days)
    )
    process = Process(title="Mijlpalen", lanes=TEAMS, bars=bars, day=days[9], said=("x",), quarters=True)
    render_svg(draw(process, width=1120))
    begin = time.perf_counter()
    render_svg(draw(process, width=1120))
    return time.perf_counter() - begin


def _begun(office: Browser, kind: str, **typed: str) -> str:
    office.send(f"{PLACE}nieuw/{kind}/", since="", **typed)
    return office.onward


def _strategy(office: Browser) -> str:
    page = office.read(f"{PLACE}nieuw/brief/")
    found = re.search(r'<option value="(\d+)"[^>]*>Veiligheidsstrategie 2019–2022</option>', page)
    if found is None:
        raise WrongPageError("De strategie staat er niet bij.")
    return found[1]


def _asked(browser: Browser, path: str) -> float:
    begin = time.perf_counter()
    browser.read(path)
    return time.perf_counter() - begin
