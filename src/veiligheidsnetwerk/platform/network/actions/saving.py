"""How every change is made: once, on the version that was seen, and written down."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import takewhile
from uuid import UUID

from django.db import IntegrityError, models, transaction

from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import Event, Thing, Who
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, require
from veiligheidsnetwerk.platform.network.models import Change, Tracked
from veiligheidsnetwerk.platform.network.rules import Span
from veiligheidsnetwerk.publishing.dutch import format_date

SHOWN_LENGTH, SHOWN_BEFORE = 200, 40
"""How much of a long text the history repeats, and how much of that lies before the change, in characters."""


class RefusedError(Exception):
    """This cannot be; the message is Dutch and belongs to the field (none: to the whole)."""

    def __init__(self, field: str | None, message: str) -> None:
        super().__init__(message)
        self.field = field
        self.message = message


class EditConflictError(Exception):
    """Someone else changed it since it was shown; `current` is how it is now."""

    def __init__(self, current: Tracked) -> None:
        super().__init__(str(current))
        self.current = current


class AlreadyDoneError(Exception):
    """The same form was sent before, and was carried out then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Who asks for a change, when, and with which form (None: not with a form)."""

    by: Actor | Who
    now: datetime
    submission: UUID | None = None
    permission: Permission | None = Permission.NETWORK_EDIT
    """What it takes to ask this; None when whoever makes the order has seen that this actor may."""
    held: bool = False
    """Whether the log hears of it only when `tell` is called for the whole: one turn for many changes."""
    names: str = ""
    """Why names stay in the free text that was typed; the history keeps it, the log does not."""
    events: list[Event] = field(default_factory=list)

    @property
    def further(self) -> "Order":
        """The same order for what follows from it: a form marks one change only."""
        return replace(self, submission=None, names="")


_CHECKS: list[Callable[[Tracked], None]] = []


def check_changes_with(check: Callable[[Tracked], None]) -> None:
    """Let `check` see everything that was changed, inside the transaction; it may raise `RefusedError`."""
    if check not in _CHECKS:
        _CHECKS.append(check)


@contextmanager
def carried_out(order: Order) -> Iterator[None]:
    """One transaction for who may, once for each form.

    Raises:
        PermissionDenied: this actor may not do it.
        AlreadyDoneError: the form was sent before.
        RefusedError: two at once made what one of them may not make.
    """
    if isinstance(order.by, Actor) and order.permission is not None:
        require(order.by, order.permission)
    try:
        with transaction.atomic():
            _require_first_time(order)
            yield
            if not order.held:
                tell(order)
    except (RefusedError, EditConflictError, IntegrityError) as error:
        # Sent twice at one moment, the second waits for the first and only then finds it in its way.
        _require_first_time(order)
        if isinstance(error, IntegrityError):
            raise RefusedError(None, "Iemand anders voegde op dit moment hetzelfde toe.") from error
        raise


def _require_first_time(order: Order) -> None:
    if order.submission and Change.objects.filter(submission=order.submission).exists():
        raise AlreadyDoneError


def tell(order: Order) -> None:
    """Let the log hear what was done. Comes last: the log has one writer at a time."""
    if order.events:
        events.record(*order.events)
        order.events.clear()


def keep_new(thing: Tracked, *, order: Order, what: str, verb: str = "added") -> None:
    """Save something new and write down that it came."""
    thing.save(force_insert=True)
    details = [_told(name, "", now) for name, now in shown(thing) if now]
    _write_down(thing, order=order, verb=verb, what=what, details=details)


def keep_changed[T: Tracked](
    thing: T, values: Mapping[str, object], *, seen: int, order: Order, what: str, verb: str = "changed"
) -> T:
    """Save other values over the version that was seen, and write down what became what.

    What is different in a field that the history does not follow is saved too. When nothing is, nothing
    happens.

    Raises:
        EditConflictError: it is no longer the version that was seen.
    """
    current = _locked(thing)
    if current.version != seen:
        raise EditConflictError(current)
    before = shown(current)
    differs = [name for name, value in values.items() if _plain(getattr(current, name)) != _plain(value)]
    for name, value in values.items():
        setattr(current, name, value)
    if differs:
        both = zip(before, shown(current), strict=True)
        details = [_told(name, old, new) for (name, old), (_, new) in both if old != new]
        current.version += 1
        current.save()
        for check in _CHECKS:
            check(current)
        _write_down(current, order=order, verb=verb, what=what, details=details)
    return current


def keep_removed(thing: Tracked, *, order: Order, what: str) -> None:
    """Take something away and write down that it went. What it said is not repeated."""
    lock(thing)
    _write_down(thing, order=order, verb="removed", what=what, details=[])
    thing.delete()


def shown(thing: Tracked) -> list[tuple[str, str]]:
    """The fields that history follows, with the values as a person reads them."""
    return [(_label(thing, name), _shown(thing, name)) for name in thing.TRACKED]


def besides_this[T: Tracked](found: models.QuerySet[T], thing: T | None) -> models.QuerySet[T]:
    """All that was found but the thing that is changed itself."""
    return found if thing is None else found.exclude(pk=thing.pk)


def lock(*things: Tracked) -> None:
    """Let nobody else change what hangs on these things until we are done."""
    for thing in things:
        models.QuerySet(type(thing)).select_for_update().get(pk=thing.pk)


def require_ordered(span: Span) -> None:
    if not span.is_ordered:
        raise RefusedError("last_day", "De laatste dag ligt voor de eerste dag.")


def _locked[T: Tracked](thing: T) -> T:
    return models.QuerySet(type(thing)).select_for_update().get(pk=thing.pk)


def _label(thing: Tracked, name: str) -> str:
    return str(getattr(thing._meta.get_field(name), "verbose_name", name))


def _shown(thing: Tracked, name: str) -> str:
    value = getattr(thing, name)
    if (words := thing.in_words(name)) is not None:
        return words
    match value:
        case None:
            return ""
        case date():
            return format_date(value)
        case list():
            return ", ".join(value)
        case models.Model():
            return str(value)
        case _:
            display = getattr(thing, f"get_{name}_display", None)
            return str(display()) if display else str(value)


def _plain(value: object) -> object:
    """A value as JSON gives it back and as a browser sends it: that ends lines in a way of its own."""
    match value:
        case tuple():
            return list(value)
        case str():
            return value.replace("\r\n", "\n")
        case _:
            return value


def _told(name: str, old: str, new: str) -> tuple[str, str, str]:
    """What the history repeats of what became what: of long texts, from shortly before where they part."""
    if max(len(old), len(new)) <= SHOWN_LENGTH:
        return name, old, new
    alike = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False))))
    begin = max(alike - SHOWN_BEFORE, 0)
    return name, _cut(old, begin), _cut(new, begin)


def _cut(text: str, begin: int) -> str:
    piece = text[begin : begin + SHOWN_LENGTH]
    return f"{'…' if begin and piece else ''}{piece}{'…' if begin + SHOWN_LENGTH < len(text) else ''}"


type _Details = list[tuple[str, str, str]]


def _write_down(thing: Tracked, *, order: Order, verb: str, what: str, details: _Details) -> None:
    kept = [("Namen blijven staan", "", order.names)] if order.names else []
    Change.objects.create(
        at=order.now,
        account=order.by.account,
        by=order.by.name,
        what=what,
        details=[*details, *kept],
        submission=order.submission,
        home=thing.home,
        **thing.subjects(),
    )
    private = {_label(thing, name) for name in thing.PRIVATE}
    known = [detail for detail in details if detail[0] not in private]
    order.events.append(
        Event(
            code=f"{thing._meta.app_label}.{thing._meta.model_name}.{verb}",
            by=order.by,
            about=Thing(str(thing._meta.model_name), str(thing.pk), f"{thing._meta.verbose_name} {thing}"),
            before={name: old for name, old, _ in known if old},
            after={name: new for name, _, new in known},
        )
    )
