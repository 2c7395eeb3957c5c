"""The parts of the site itself, found by their name and the other words for them."""

from collections.abc import Iterator

from veiligheidsnetwerk.platform.core import navigation
from veiligheidsnetwerk.platform.core.search import EVERYBODY, Entry, Keys, Source, allowed, key_of, pks_of

PART = "deel"


def parts(keys: Keys) -> Iterator[Entry]:
    wanted = pks_of(keys)
    for link in navigation.links():
        if wanted is None or link.view in wanted:
            yield Entry(
                key=key_of(PART, link.view),
                title=link.title,
                url=link.url,
                readers=(allowed(link.permission) if link.permission else EVERYBODY,),
                text=link.text,
                words=" ".join(link.also),
                firsts=(link.title, *link.also),
            )


SITE_PARTS = Source(kind=PART, title="Deel van de site", entries=parts)
