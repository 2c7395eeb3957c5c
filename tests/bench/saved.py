"""How soon a saved comparison begins to come, while others open it too; the server that `make run` starts."""

import re
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http.client import HTTPConnection
from urllib.parse import urlsplit

from tests.bench.page import ADDRESS, WARM_UP, Browser, WrongPageError, signed_in, site

READERS = 8
_KEEP = ADDRESS.replace("/cijfers/", "/cijfers/bewaren/")
_NAME = "De meting"


def saved_measured(times: int) -> tuple[float, ...]:
    """The seconds until the first byte of each page, for readers who open it at the same time."""
    with site() as server, signed_in(server.address) as browser:
        path, cookies = _kept(browser), browser.cookies
        open_it = partial(_opened, server.address, path, cookies)
        with ThreadPoolExecutor(READERS) as pool:
            list(pool.map(open_it, [WARM_UP // 2] * READERS))
            return tuple(each for taken in pool.map(open_it, [times] * READERS) for each in taken)


def _kept(browser: Browser) -> str:
    """The address of a comparison that is kept for all who may see figures."""
    _, form = browser.get(_KEEP)
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form)
    fields = {"name": _NAME, "audience": "members", "csrfmiddlewaretoken": token[1] if token else ""}
    status, _ = browser.post(_KEEP, fields)
    if status != 302:
        raise WrongPageError(f"Bewaren lukt niet: status {status}.")
    return browser.onward


def _opened(address: str, path: str, cookies: str, times: int) -> Sequence[float]:
    """Each time over a connection of its own, as another reader."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        connection = HTTPConnection(str(urlsplit(address).netloc), timeout=30)
        connection.request("GET", path, headers={"Cookie": cookies})
        response = connection.getresponse()
        taken.append(time.perf_counter() - begin)
        text = response.read().decode()
        connection.close()
        if response.status != 200 or _NAME not in text or "Bron: " not in text:
            raise WrongPageError(f"Status {response.status} bij een bewaarde vergelijking.")
    return taken
