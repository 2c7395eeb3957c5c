"""How the stand-in behaves badly. Without anything said it behaves well."""

from dataclasses import dataclass, field


@dataclass
class Mood:
    """What goes wrong. Pages of rows are counted from 1, in the order of their place in the table.

    fail: the status codes that the next questions get, one each.
    retry_after: the seconds that such an answer asks to wait.
    truncate, garble: the pages that arrive cut off (shorter than announced), or whole but not as JSON.
    cut_times: how many times in a row they do.
    repeat, leave_out: the page that comes twice in place of its successor, or is skipped over.
    shorten: the page that lacks its last row.
    end_after: the page after which there is no link, as where a service cuts at its limit.
    loop: the page after which the link leads back to the first.
    link_host: the host in every link to a next page, in place of our own.
    redirect: where every question is sent on to.
    rename, unit: the count under another name, or in another unit.
    drop, add: the name of a code list, and a code that it lacks or has more.
    atom, html: every answer in that form, whatever was asked.
    no_value: answers without `value`.
    slow: seconds before every answer, and between the parts of it.
    touched_at: the page at which the table says that it was changed.
    """

    fail: list[int] = field(default_factory=list)
    retry_after: int | str | None = None
    truncate: frozenset[int] = frozenset()
    garble: frozenset[int] = frozenset()
    cut_times: int = 1_000_000
    repeat: int = 0
    leave_out: int = 0
    shorten: int = 0
    end_after: int = 0
    loop: int = 0
    link_host: str = ""
    redirect: str = ""
    rename: str = ""
    unit: str = ""
    drop: tuple[str, str] = ("", "")
    add: tuple[str, str] = ("", "")
    atom: bool = False
    html: bool = False
    no_value: bool = False
    slow: float = 0.0
    touched_at: int = 0
