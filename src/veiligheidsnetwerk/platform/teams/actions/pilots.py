"""Sharing what a pilot is about and what it taught, also with the toolkit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from textwrap import shorten, wrap

from django.core.exceptions import PermissionDenied
from django.utils.text import slugify

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.core.toolkit import Proposal, propose
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new
from veiligheidsnetwerk.platform.network.models import Body, Organisation
from veiligheidsnetwerk.platform.network.models.owned import Owner, owned_by, place_of
from veiligheidsnetwerk.platform.teams.definitions import SeedPilot
from veiligheidsnetwerk.platform.teams.models import Pilot, Team
from veiligheidsnetwerk.platform.teams.policies import may_share
from veiligheidsnetwerk.platform.teams.rules.pilots import Stage
from veiligheidsnetwerk.publishing.dutch import format_date

LONGEST_SUMMARY, LONGEST_STATEMENT, LONGEST_SLUG = 300, 600, 60


@dataclass(frozen=True, kw_only=True)
class PilotFacts:
    """What a card says. `owner`: who looks after it."""

    title: str
    stage: Stage
    question: str
    owner: Owner
    team: Team | None = None
    approach: str = ""
    partners: str = ""
    costs: str = ""
    results: str = ""
    lessons: str = ""
    contact: str = ""
    began_on: date | None = None
    ends_on: date | None = None
    source: str = ""


def sharing(owner: Owner, order: Order) -> Order:
    """The order, for who shares what this body or organisation learned.

    Raises:
        PermissionDenied: this actor does not.
    """
    if isinstance(order.by, Actor) and not may_share(order.by, place_of(owner)):
        raise PermissionDenied
    return replace(order, permission=None)


def add_pilot(facts: PilotFacts, *, order: Order, toolkit: str = "") -> Pilot:
    with carried_out(sharing(facts.owner, order)):
        _check(facts)
        made = Pilot(**_values(facts), toolkit=toolkit)
        keep_new(made, order=order, what=f"Pilot toegevoegd: {made}")
    return made


def change_pilot(pilot: Pilot, facts: PilotFacts, *, seen: int, order: Order) -> Pilot:
    """Change a card, for who looks after it now and after what it becomes.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: it would end before it began.
    """
    with carried_out(sharing(facts.owner, sharing(pilot.owner, order))):
        _check(facts)
        what = f"Pilot gewijzigd: {facts.title}"
        return keep_changed(pilot, _values(facts), seen=seen, order=order, what=what)


def propose_pilot(pilot: Pilot, *, seen: int, order: Order) -> Pilot:
    """Propose the card to the toolkit as it reads now; the redactie publishes it there.

    Raises:
        EditConflictError: `seen` is no longer its version: somebody changed what would be proposed.
    """
    with carried_out(sharing(pilot.owner, order)):
        slug = pilot.toolkit or f"pilot-{slugify(pilot.title)[:LONGEST_SLUG].strip('-')}-{pilot.pk}"
        what = f"Voorgesteld voor de toolkit: {pilot}"
        kept = keep_changed(pilot, {"toolkit": slug}, seen=seen, order=order, what=what)
        propose(_proposal(kept, format_date(order.now.date())), by=order.by)
    return kept


def load_pilots(seeds: Iterable[SeedPilot], *, order: Order) -> int:
    """Add the pilots that are missing, of owners that are there; how many that were."""
    known = set(Pilot.objects.values_list("toolkit", flat=True))
    added = 0
    for seed in seeds:
        owner: Owner | None = Organisation.objects.filter(code=seed.organisation).first()
        owner = owner or Body.objects.filter(code=seed.body).first()
        if owner is None or seed.toolkit in known:
            continue
        told = seed.model_dump(exclude={"team", "organisation", "body", "toolkit"})
        team = Team.objects.filter(body__code=seed.team).first()
        add_pilot(PilotFacts(owner=owner, team=team, **told), order=order, toolkit=seed.toolkit)
        added += 1
    return added


def _check(facts: PilotFacts) -> None:
    if facts.began_on and facts.ends_on and facts.ends_on < facts.began_on:
        raise RefusedError("ends_on", "Deze dag ligt voor het begin van de pilot.")


def _values(facts: PilotFacts) -> dict[str, object]:
    given = {name: value for name, value in vars(facts).items() if name != "owner"}
    return given | {"stage": facts.stage.value, **owned_by(facts.owner)}


def _proposal(pilot: Pilot, day: str) -> Proposal:
    return Proposal(
        slug=pilot.toolkit,
        title=f"Pilot: {pilot.title}",
        summary=shorten(pilot.question, LONGEST_SUMMARY, placeholder=" …"),
        sections=_sections(pilot),
        source=f"Pilotkaart van {pilot.owner}, {day}",
        contact=pilot.contact,
    )


def _sections(pilot: Pilot) -> Mapping[str, list[str]]:
    told = {
        "wat": (("Vraag", pilot.question), ("Aanpak", pilot.approach), ("Hoe ver het is", pilot.stage)),
        "voorwaarden": (("Partners", pilot.partners), ("Kosten", pilot.costs)),
        "geleerd": (("Resultaten", pilot.results), ("Lessen", pilot.lessons)),
    }
    return {
        heading: [
            piece for name, text in pairs if text for piece in wrap(f"{name}: {text}", LONGEST_STATEMENT)
        ]
        for heading, pairs in told.items()
    }
