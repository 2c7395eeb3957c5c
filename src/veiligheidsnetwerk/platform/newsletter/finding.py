"""What of the newsletter can be found: editions, by tier; of each what everyone of that tier may see."""

from collections.abc import Iterator

from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.search import Entry, Keys, Source, key_of, pks_of
from veiligheidsnetwerk.platform.newsletter.models import Edition
from veiligheidsnetwerk.platform.newsletter.policies import READERS
from veiligheidsnetwerk.platform.newsletter.rules.editions import Tier

NEWSLETTER = "nieuwsbrief"


def editions(keys: Keys) -> Iterator[Entry]:
    wanted, found = pks_of(keys), Edition.objects.sent()
    for row in found if wanted is None else found.filter(pk__in=wanted):
        reader = READERS[Tier(row.tier)]
        items = [each for each in row.content if not each.readers or reader in each.readers]
        yield Entry(
            key=key_of(NEWSLETTER, row),
            title=row.title,
            url=row.get_absolute_url(),
            readers=(reader,),
            words="nieuwsbrief",
            text=" ".join([row.intro, *(f"{each.title} {each.text}" for each in items)]),
        )


def offer() -> None:
    """Let all of it be found."""
    source = Source(
        kind=NEWSLETTER,
        title="Nieuwsbrief",
        entries=editions,
        touched_by={Edition: search.own(NEWSLETTER)},
    )
    search.offer(source)
