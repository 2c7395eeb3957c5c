"""The mails of a proef: it sends none, the beheerder reads them in the site."""

import re

from playwright.sync_api import Page

PATIENCE_SECONDS = 90


def link_mailed(page: Page, to: str, begins: str) -> str:
    """The address in the mail to somebody, for a beheerder who waits until it is there."""
    row = page.get_by_role("row").filter(has_text=to)
    for _ in range(PATIENCE_SECONDS):
        page.goto("/beheer/post/")
        if row.get_by_role("link").count():
            break
        page.wait_for_timeout(1000)
    row.get_by_role("link").click()
    [link] = re.findall(rf"({begins}\S+/)", page.inner_text("main"))
    return str(link)
