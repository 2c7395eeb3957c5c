"""What must be true of every page, whatever it shows."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import ConsoleMessage, Page, Request

AXE = Path(__file__).parent / "vendor" / "axe-core" / "axe.min.js"
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, preload: false})"


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")


def assert_accessible(page: Page) -> None:
    """WCAG 2.2 A and AA, as far as axe can see, without a single exception."""
    page.evaluate(_axe())
    found = page.evaluate(RUN, STANDARD)["violations"]
    assert not found, "\n".join(_in_words(violation) for violation in found)


def _in_words(violation: Mapping[str, Any]) -> str:
    places = "\n  ".join(f"{node['html']}\n    {node['failureSummary']}" for node in violation["nodes"])
    return f"{violation['id']}: {violation['help']}\n  {places}"


def assert_fits(page: Page) -> None:
    """Nobody has to scroll sideways to read the page."""
    needed, there = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert needed <= there, f"the page needs {needed} px and has {there}"


class Troubles:
    """What a browser complains of: errors, broken rules of the content policy, files that did not come."""

    def __init__(self, page: Page) -> None:
        self.found: list[str] = []
        self._page = page
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.found.append(str(error)))
        page.on("requestfailed", self._failed)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not self._expected(message):
            self.found.append(message.text)

    def _expected(self, message: ConsoleMessage) -> bool:
        """No address: that is axe at work. A page or part that was refused: some tests ask for that."""
        address = message.location["url"]
        refused = address == self._page.url or "422" in message.text
        return not address or (refused and message.text.startswith("Failed to load resource"))

    def _failed(self, request: Request) -> None:
        """Sent back by a newer question, or turned into a download: both are as they should be."""
        if request.failure != "net::ERR_ABORTED":
            self.found.append(f"{request.url}: {request.failure}")


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the thing with this name has the focus, as a person would: once round the page."""
    named = "(document.activeElement.labels?.[0] ?? document.activeElement).innerText"
    for _ in range(200):
        page.keyboard.press("Tab")
        if " ".join(page.evaluate(named).split()).startswith(name):
            return
    raise AssertionError(f"{name} cannot be reached with the Tab key")


def assert_walk(page: Page, paths: Iterable[str], *, width: int) -> None:
    """Each of these pages is there, fits in this width and has no barriers, with every part opened."""
    page.set_viewport_size({"width": width, "height": 900})
    for path in paths:
        answer = page.goto(path)
        assert answer
        assert answer.status == 200
        closed = page.locator("details:not([open]) > summary")
        while closed.count():
            closed.first.click()
        assert_accessible(page)
        assert_fits(page)
