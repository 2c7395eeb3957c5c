"""What must be true of every page, whatever it shows."""

from collections.abc import Mapping
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
        """No address: that is axe at work. The page with an error code: that is what some tests ask for."""
        address = message.location["url"]
        return not address or (
            address == self._page.url and message.text.startswith("Failed to load resource")
        )

    def _failed(self, request: Request) -> None:
        self.found.append(f"{request.url}: {request.failure}")
