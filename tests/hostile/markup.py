"""What in a page would run or ask something elsewhere, when a browser got it."""

from collections.abc import Sequence
from html.parser import HTMLParser
from urllib.parse import urlsplit

_ADDRESSES = frozenset(
    {"href", "src", "action", "formaction", "data", "xlink:href", "poster", "hx-get", "hx-post"}
)
_FOREIGN = frozenset({"iframe", "object", "embed", "base", "marquee", "math", "style", "animate", "noscript"})
_LOADING = frozenset({"script", "img", "link", "source", "audio", "video"})
_SCHEMES = frozenset({"", "http", "https", "mailto"})
_OURS = frozenset({"", "testserver"})


def active(html: str) -> Sequence[str]:
    """Each tag that should not be in a page of ours."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if self._runs(tag, given):
            self.found.append(str(self.get_starttag_text()))

    def _runs(self, tag: str, given: dict[str, str]) -> bool:
        if tag in _FOREIGN or "srcdoc" in given or "style" in given or "http-equiv" in given:
            return True
        if tag == "script" and not given.get("src", "").startswith("/static/"):
            return True
        loads = tag in _LOADING
        return any(
            name.startswith("on")
            or (name in _ADDRESSES and _is_bad(value, loads=loads or name.startswith("hx-")))
            for name, value in given.items()
        )


def _is_bad(address: str, *, loads: bool) -> bool:
    parts = urlsplit("".join(sign for sign in address if sign > " "))
    return parts.scheme not in _SCHEMES or (loads and parts.netloc not in _OURS)
