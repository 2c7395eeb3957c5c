"""What of the toolkit can be found, by whom its tier says."""

from collections.abc import Iterator

from django.utils import timezone

from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.search import Entry, Keys, Source, key_of, pks_of
from veiligheidsnetwerk.platform.library.models import Article, Item
from veiligheidsnetwerk.platform.library.policies import READERS
from veiligheidsnetwerk.platform.library.queries.items import facets_of
from veiligheidsnetwerk.platform.library.rules.items import OUTDATED, Tier, is_outdated
from veiligheidsnetwerk.publishing.prose import plain

TOOLKIT, ARTICLE = "toolkit", "bericht"


def items(keys: Keys) -> Iterator[Entry]:
    wanted, today = pks_of(keys), timezone.localdate()
    found = Item.objects.live()
    for item in found if wanted is None else found.filter(pk__in=wanted):
        facets = facets_of(item)
        yield Entry(
            key=key_of(TOOLKIT, item),
            title=item.title,
            url=item.get_absolute_url(),
            readers=(READERS[Tier(item.tier)],),
            words=" ".join([*item.also, *(word for values in facets.values() for word in values)]),
            firsts=tuple(item.also),
            text=f"{item.summary} {_text_of(item)}",
            facets=facets,
            weight=OUTDATED if is_outdated(item.review_on, today) else 1.0,
        )


def articles(keys: Keys) -> Iterator[Entry]:
    wanted, today = pks_of(keys), timezone.localdate()
    found = Article.objects.live()
    for article in found if wanted is None else found.filter(pk__in=wanted):
        yield Entry(
            key=key_of(ARTICLE, article),
            title=article.title,
            url=article.get_absolute_url(),
            readers=(READERS[Tier(article.tier)],),
            words=article.kind,
            text=f"{article.summary} {plain(article.body)}",
            weight=OUTDATED if is_outdated(article.review_on, today) else 1.0,
        )


def _text_of(item: Item) -> str:
    statements = (each for section in item.sections for each in section.value["statements"])
    experiences = (
        f"{each.value['gemeente']}: {each.value['result']} {each.value['contact']}" for each in item.tried
    )
    told = (f"{each['text']} ({each['source']})" if each["source"] else each["text"] for each in statements)
    asked = (f"Bij wie u terechtkunt: {item.contact}.",) if item.contact else ()
    return " ".join([*told, *experiences, *asked])


def offer() -> None:
    """Let all of it be found."""
    search.offer(
        Source(kind=TOOLKIT, title="Toolkit", entries=items, touched_by={Item: search.own(TOOLKIT)}),
        Source(
            kind=ARTICLE,
            title="Nieuws en pagina’s",
            entries=articles,
            touched_by={Article: search.own(ARTICLE)},
        ),
    )
