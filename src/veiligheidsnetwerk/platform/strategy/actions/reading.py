"""Reading plans: bringing files, reading them beside the request, and saying what suggestions are worth."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from veiligheidsnetwerk.language.coding import Passage as Found
from veiligheidsnetwerk.language.coding import Suggestion, suggest
from veiligheidsnetwerk.language.texts import Text, TextRefusedError, read_text
from veiligheidsnetwerk.language.themes import Thesaurus, load_themes
from veiligheidsnetwerk.platform.core.calendar import Say
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed, keep_new
from veiligheidsnetwerk.platform.network.models import Organisation, Person
from veiligheidsnetwerk.platform.strategy.actions.inputs import begun_input
from veiligheidsnetwerk.platform.strategy.models import (
    Coding,
    Cycle,
    Input,
    Passage,
    PlanReading,
    Suggested,
    Theme,
    Verdict,
)
from veiligheidsnetwerk.platform.strategy.policies import may_code, may_give_input
from veiligheidsnetwerk.platform.strategy.rules.inputs import Weight
from veiligheidsnetwerk.platform.strategy.rules.reading import ReadingState, Said
from veiligheidsnetwerk.publishing.dutch import count_of

PATIENCE = timedelta(minutes=2)
"""So long a reading may be busy before it is taken for broken off, and begun again."""
BROKEN = (
    "Door een fout bij ons is dit bestand niet gelezen. De beheerder krijgt bericht; het bestand is goed."
)
_LONGEST_NAME = 200
logger = logging.getLogger(__name__)


@cache
def thesaurus() -> Thesaurus:
    """The words of all themes, ready to be looked for: made once in a process."""
    return Thesaurus(load_themes())


def bring(
    cycle: Cycle, organisation: Organisation, name: str, content: bytes, *, order: Order
) -> PlanReading:
    """Put the file of a plan ready to be read.

    Raises:
        PermissionDenied: this actor neither fills in here nor codes.
        RefusedError: this very file was brought before.
    """
    order = _coding(organisation, order)
    digest = sha256(content).hexdigest()
    with carried_out(order):
        given = begun_input(cycle, organisation, order.further)
        if known := given.readings.filter(digest=digest).values_list("name", flat=True).first():
            raise RefusedError("file", f"Dit bestand is al gebracht, onder de naam ‘{known}’.")
        reading = PlanReading(
            input=given,
            name=name[-_LONGEST_NAME:],
            digest=digest,
            content=content,
            state=ReadingState.WAITING,
            asked_at=order.now,
        )
        keep_new(reading, order=order, what=f"Plan gebracht: {reading.name}")
    return reading


def take_over(given: Input, other: PlanReading, *, order: Order) -> PlanReading:
    """Begin with what was read of the same joint plan for another gemeente, without what people said there.

    Raises:
        PermissionDenied: this actor neither fills in here nor codes.
        RefusedError: this very plan was read here before.
    """
    order = _coding(given.organisation, order)
    with carried_out(order):
        Input.objects.select_for_update().get(pk=given.pk)
        if given.readings.filter(digest=other.digest).exists():
            raise RefusedError(None, "Dit plan is hier al gelezen.")
        reading = PlanReading(
            input=given,
            name=f"Gezamenlijk plan, gelezen bij {other.input.organisation}",
            digest=other.digest,
            state=ReadingState.READ,
            asked_at=order.now,
            pages=other.pages,
            notes=other.notes,
            taken_from=other,
        )
        keep_new(reading, order=order, what=f"Lezing overgenomen van {other.input.organisation}")
        Suggested.objects.bulk_create(
            Suggested(
                reading=reading,
                theme=each.theme,
                title=each.title,
                weight=each.weight,
                passages=each.passages,
            )
            for each in other.suggested.all()
        )
    return reading


def read_waiting() -> int:
    """Read everything that waits, the oldest first; how many that were."""
    count = 0
    while (reading := _take(timezone.now())) is not None:
        _read(reading)
        count += 1
    return count


def read_by_calendar(_now: datetime, say: Say) -> None:
    """What the calendar asks of us: whatever a process that ended left behind."""
    if count := read_waiting():
        say(f"{count_of(count, 'plan', 'plannen')} gelezen.")


def judge(reading: PlanReading, said: Mapping[int, Said], *, order: Order) -> int:
    """Keep what this person says of suggestions, by their keys; how many changed.

    What who fills in confirms, becomes a passage of the input, with its theme. What a second coder says is
    there to see how far both agree.

    Raises:
        PermissionDenied: this actor neither fills in here nor codes.
    """
    order = _coding(reading.input.organisation, order)
    if not isinstance(order.by, Actor) or order.by.person is None:
        raise PermissionDenied
    person = Person.objects.get(pk=order.by.person)
    counts = may_give_input(order.by, reading.input.organisation.code)
    with carried_out(order):
        Input.objects.select_for_update().get(pk=reading.input_id)
        wanted = reading.suggested.filter(pk__in=said)
        return sum(_say(each, person, said[each.pk], counts=counts, order=order.further) for each in wanted)


def _coding(organisation: Organisation, order: Order) -> Order:
    """The order, for who says what plans of this organisation name."""
    if isinstance(order.by, Actor) and not may_code(order.by, organisation.code):
        raise PermissionDenied
    return replace(order, permission=None)


def _take(now: datetime) -> PlanReading | None:
    """The oldest file that waits, or whose reading broke off; nobody else takes it any more."""
    waiting = Q(state=ReadingState.WAITING) | Q(state=ReadingState.BUSY, begun_at__lt=now - PATIENCE)
    for pk in PlanReading.objects.filter(waiting).order_by("asked_at", "pk").values_list("pk", flat=True):
        if PlanReading.objects.filter(waiting, pk=pk).update(state=ReadingState.BUSY, begun_at=now):
            return PlanReading.objects.select_related("input__organisation", "input__cycle").get(pk=pk)
    return None


def _read(reading: PlanReading) -> None:
    try:
        text = read_text(bytes(reading.content or b""))
        suggestions = suggest(text, thesaurus()).suggestions
    except TextRefusedError as error:
        _settle(reading, state=ReadingState.REFUSED, refused=str(error), what="Plan niet gelezen")
    except Exception:
        logger.exception("Een plan kon niet worden gelezen")
        _settle(reading, state=ReadingState.REFUSED, refused=BROKEN, what="Plan niet gelezen")
    else:
        _keep(reading, text, suggestions)


@transaction.atomic
def _keep(reading: PlanReading, text: Text, suggestions: Sequence[Suggestion]) -> None:
    PlanReading.objects.filter(pk=reading.pk).update(pages=text.pages, notes=list(text.notes))
    titles = {theme.code: theme.title for theme in load_themes().themes}
    Suggested.objects.bulk_create(
        Suggested(
            reading=reading,
            theme=each.theme,
            title=titles[each.theme],
            weight=Weight(each.standing.value),
            passages=[_found(passage) for passage in each.passages],
        )
        for each in suggestions
    )
    _settle(reading, state=ReadingState.READ, refused="", what="Plan gelezen")


@transaction.atomic
def _settle(reading: PlanReading, *, state: ReadingState, refused: str, what: str) -> None:
    order = Order(by=SYSTEM, now=timezone.now(), permission=None)
    with carried_out(order):
        current = PlanReading.objects.get(pk=reading.pk)
        values = {"state": state, "refused": refused, "content": None}
        keep_changed(current, values, seen=current.version, order=order, what=f"{what}: {current.name}")


def _found(passage: Found) -> dict[str, object]:
    return {
        "place": passage.place,
        "page": passage.block.page,
        "quote": passage.quote,
        "headings": list(passage.headings),
        "because": passage.because,
    }


def _say(suggested: Suggested, person: Person, said: Said, *, counts: bool, order: Order) -> bool:
    known = suggested.verdicts.filter(person=person).select_related("passage").first()
    if known is not None and known.said == said:
        return False
    passage = known.passage if known else None
    if counts:
        passage = _passage(suggested, passage, said, order)
    if known is None:
        verdict = Verdict(suggested=suggested, person=person, said=said, passage=passage)
        keep_new(verdict, order=order, what=f"Oordeel over {suggested}")
    else:
        values = {"said": said, "passage": passage}
        keep_changed(known, values, seen=known.version, order=order, what=f"Oordeel gewijzigd: {suggested}")
    return True


def _passage(suggested: Suggested, passage: Passage | None, said: Said, order: Order) -> Passage | None:
    """The passage of the input that a suggestion stands for; dropped when it does not belong there."""
    given = suggested.reading.input
    theme = Theme.objects.there().filter(cycle=given.cycle, code=suggested.theme).first()
    if said is Said.NOT:
        return None if passage is None else _turned(passage, said, order)
    if named := passage or _named_already(suggested, theme):
        return _turned(named, said, order)
    first = suggested.passages[0]
    made = Passage(
        input=given,
        title=suggested.title,
        weight=Weight(said.value),
        quote=first["quote"],
        source=suggested.reading.name
        if first["page"]
        else f"{suggested.reading.name}, {first['place']}"[:200],
        page=first["page"],
    )
    keep_new(made, order=order, what=f"Toegevoegd: {made.title}")
    if theme is not None:
        keep_new(Coding(passage=made, theme=theme), order=order, what=f"Toegekend aan {theme}: {made.title}")
    return made


def _turned(passage: Passage, said: Said, order: Order) -> Passage:
    if said is Said.NOT:
        what = f"Vervallen: {passage.title}"
        values: dict[str, object] = {"is_dropped": True}
    else:
        what = f"Gewijzigd: {passage.title}"
        values = {"is_dropped": False, "weight": said.value}
    return keep_changed(passage, values, seen=passage.version, order=order, what=what)


def _named_already(suggested: Suggested, theme: Theme | None) -> Passage | None:
    """What the input names of this theme already, typed or from an earlier reading: it counts once."""
    same = Q(verdicts__suggested__theme=suggested.theme)
    if theme is not None:
        same |= Q(codings__theme=theme, codings__is_dropped=False)
    return suggested.reading.input.passages.that_count().filter(same).first()
