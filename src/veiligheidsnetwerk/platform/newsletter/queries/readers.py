"""Who reads the newsletter, and what each of them may see of an edition."""

from collections.abc import Iterable, Iterator, Mapping

from django.db.models import Count, Q

from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.accounts.queries import with_roles
from veiligheidsnetwerk.platform.core.search import reader_of
from veiligheidsnetwerk.platform.newsletter.models import Edition, Removed, Subscriber
from veiligheidsnetwerk.platform.newsletter.models.subscribers import mark_of_address
from veiligheidsnetwerk.platform.newsletter.policies import READERS
from veiligheidsnetwerk.platform.newsletter.rules.editions import Tier, open_to, wants


def reader_numbered(pk: int) -> Subscriber | None:
    return Subscriber.objects.select_related("person").filter(pk=pk).first()


def own_subscription(person: int | None) -> Subscriber | None:
    return Subscriber.objects.filter(person=person).first() if person is not None else None


def known_as(subscriber: Subscriber) -> frozenset[str]:
    """All that a reader answers to: as whoever has an account, as far as a mail may tell them."""
    found = User.objects.filter(person=subscriber.person_id).first() if subscriber.person_id else None
    return _known(found)


def recipients(edition: Edition) -> list[Subscriber]:
    """Who is to get an edition: one for each address, by topic and tier."""
    word, content = READERS[Tier(edition.tier)], edition.content
    gone = frozenset(Removed.objects.values_list("mark", flat=True))
    once: dict[str, Subscriber] = {}
    for reader, known in _all_readers():
        may = word in known and mark_of_address(reader.address) not in gone
        if may and wants(reader.topics, open_to(content, known, _keys(edition))):
            once.setdefault(reader.address.lower(), reader)
    return list(once.values())


def counts() -> Mapping[str, int]:
    """How many readers there are; who they are is for nobody to look at."""
    people = Q(person__isnull=False)
    found = Subscriber.objects.aggregate(
        leden=Count("pk", filter=people & Q(stopped_because="")),
        anderen=Count("pk", filter=~people & Q(confirmed_at__isnull=False, stopped_because="")),
        onbevestigd=Count("pk", filter=Q(confirmed_at=None)),
        gestopt=Count("pk", filter=~Q(stopped_because="")),
    )
    return {**found, "opgezegd": Removed.objects.count()}


def _all_readers() -> Iterator[tuple[Subscriber, frozenset[str]]]:
    """People of the network first: of two with one address they may see most."""
    found = list(Subscriber.objects.reachable().select_related("person").order_by("person_id", "pk"))
    users = _users(each.person_id for each in found if each.person_id)
    for each in sorted(found, key=lambda reader: reader.person_id is None):
        yield each, _known(users.get(each.person_id) if each.person_id else None)


def _users(people: Iterable[int | None]) -> Mapping[int, User]:
    found = User.objects.filter(person__in=[each for each in people if each])
    return {user.person_id: user for user in with_roles(found)}


def _known(user: User | None) -> frozenset[str]:
    return reader_of(user.addressee if user is not None and user.is_valid else None)


def _keys(edition: Edition) -> frozenset[str]:
    return frozenset(each.key for each in edition.content if each.key)
