"""A hundred people sign in at one moment, on the real server with the real passwords."""

import re
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener, urlopen

import pytest

from tests.browser.site import Site, running_site
from veiligheidsnetwerk.platform.accounts.demo import DEMO_ACCOUNTS

pytestmark = pytest.mark.faults

PEOPLE = 100
LONGEST = 2.0
"""In seconds, for a page of someone who does not sign in; alone it takes a few hundredths."""


def sign_in(site: Site, local_part: str) -> int:
    browser = build_opener(HTTPCookieProcessor())
    page = browser.open(f"{site.url}/account/inloggen/", timeout=60).read().decode()
    token = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[0]
    typed = {"login": f"{local_part}@example.nl", "password": site.password, "csrfmiddlewaretoken": token}
    form = Request(f"{site.url}/account/inloggen/", urlencode(typed).encode(), {"Referer": site.url})  # noqa: S310 - ours
    try:
        answer = browser.open(form, timeout=60)
    except HTTPError as refused:
        return refused.code
    return int(answer.status)


def look(site: Site) -> float:
    begun = time.perf_counter()
    with urlopen(f"{site.url}/gezondheid/", timeout=60) as answer:  # noqa: S310 - ours
        answer.read()
    return time.perf_counter() - begun


def test_the_site_goes_on_and_everyone_gets_in_or_hears_to_try_again(tmp_path: Path) -> None:
    with running_site(tmp_path) as site, ThreadPoolExecutor(PEOPLE + 1) as pool:
        look(site)
        who = islice(cycle(account.local_part for account in DEMO_ACCOUNTS), PEOPLE)
        answers = [pool.submit(sign_in, site, each) for each in who]
        looks = []
        while not all(answer.done() for answer in answers):
            looks.append(look(site))
        counted = Counter(answer.result() for answer in answers)

    assert set(counted) <= {200, 503}
    assert counted[200] >= 5
    assert max(looks) < LONGEST
