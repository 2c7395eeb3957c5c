"""What became what between two versions of a page."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.safestring import SafeString

from veiligheidsnetwerk.platform.core.changes import changes_html
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.library.definitions import theme_titles
from veiligheidsnetwerk.platform.library.models import Written
from veiligheidsnetwerk.platform.library.presenters.figures import words_of
from veiligheidsnetwerk.platform.library.queries.items import read_before
from veiligheidsnetwerk.publishing.dutch import format_date


@dataclass(frozen=True, slots=True)
class Changed:
    """One thing of a page that is different."""

    label: str
    change: SafeString


def texts_of(page: Written) -> Mapping[str, str]:
    """Each thing of a page in words."""
    told = {**page.typed(), "figures": [words_of(each) for each in page.placed]}
    return {name: _words(name, value) for name, value in told.items() if name in page.LABELS}


def changes(before: Written, after: Written, *, without: Collection[str] = ()) -> Sequence[Changed]:
    """What is different, in the order of the form."""
    return list(_changes(texts_of(before), texts_of(after), after.LABELS, without))


def changes_from_nothing(after: Written) -> Sequence[Changed]:
    return list(_changes({}, texts_of(after), after.LABELS, ()))


def since(page: Written, read: int | None, actor: Actor | None) -> Sequence[Changed]:
    """What became different since a reader saw the page last."""
    before = read_before(page, read, actor)
    return changes(before.as_object(), page, without=page.DESK_ONLY) if before else []


def _changes(
    before: Mapping[str, str], after: Mapping[str, str], labels: Mapping[str, str], without: Collection[str]
) -> Iterator[Changed]:
    for name, label in labels.items():
        was, now = before.get(name, ""), after.get(name, "")
        if was != now and name not in without:
            yield Changed(label, changes_html(was, now))


def _words(name: str, value: Any) -> str:
    if name == "phenomena":
        value = [theme_titles().get(code, code) for code in value]
    match value:
        case None:
            return ""
        case date():
            return format_date(value)
        case list():
            return ", ".join(value)
        case _:
            return str(value)
