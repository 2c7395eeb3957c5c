"""What of the figures can be found: what is counted, gemeenten, what analysts say, and what people keep."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.figures.catalogue import Offence, OffenceGroup
from veiligheidsnetwerk.figures.catalogue import Source as FiguresSource
from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.core.search import Entry, Keys, Source, key_of, pks_of
from veiligheidsnetwerk.platform.insight.models import Duiding, DuidingVersion, SavedComparison
from veiligheidsnetwerk.platform.insight.queries import library
from veiligheidsnetwerk.platform.insight.rules import Audience
from veiligheidsnetwerk.platform.network.definitions import areas

FIGURE, PROFILE, SAVED, DUIDING = "cijfer", "gemeente-in-cijfers", "bewaard", "duiding"
_READERS = (search.allowed(Permission.FIGURES_READ),)
_BEHIND = 0.85
"""Figures of a gemeente come behind the page of the gemeente, and what is said of figures behind those."""


def figures(_keys: Keys) -> Iterator[Entry]:
    """Each offence or group once, in the first source that has it of gemeenten, or else of the country."""
    seen = set()
    has = [source for source in library().sources if not source.has_local_areas]
    for source in sorted(has, key=lambda each: each.is_national):
        catalogue = library().catalogue
        both: tuple[Offence | OffenceGroup, ...] = (
            *catalogue.offences_of(source),
            *catalogue.groups_of(source),
        )
        for counted in both:
            key = key_of(FIGURE, f"{source.classification}.{counted.code}")
            if key not in seen:
                seen.add(key)
                yield _figure(key, source, counted)


def _address(figure: str) -> str:
    return f"{reverse('insight:comparison')}?{urlencode({'cijfer': figure}, safe=':')}"


def _figure(key: str, source: FiguresSource, counted: Offence | OffenceGroup) -> Entry:
    code = "" if isinstance(counted, OffenceGroup) else counted.code
    return Entry(
        key=key,
        title=counted.full_title if isinstance(counted, Offence) else counted.title,
        url=_address(f"{source.code}:{counted.code}"),
        readers=_READERS,
        words=" ".join(filter(None, (counted.plural, code))),
        firsts=(counted.title, f"cijfers {counted.title}"),
        text=" ".join(filter(None, (counted.note, f"Cijfers uit: {source.title}.", source.definition))),
    )


def profiles(keys: Keys) -> Iterator[Entry]:
    wanted = pks_of(keys)
    for code, gemeente in areas().gemeenten.items():
        if wanted is None or code in wanted:
            yield Entry(
                key=key_of(PROFILE, code),
                title=f"Cijfers van {gemeente.name}",
                url=reverse("insight:gemeente", args=[code]),
                readers=_READERS,
                words=f"{gemeente.name} in cijfers criminaliteit overlast",
                firsts=(f"cijfers {gemeente.name}",),
                text=f"De nieuwste cijfers van {gemeente.name}, naast het district, de regio en vorig jaar.",
                weight=_BEHIND,
            )


def kept(keys: Keys) -> Iterator[Entry]:
    wanted, found = pks_of(keys), SavedComparison.objects.select_related("account")
    for row in found if wanted is None else found.filter(pk__in=wanted):
        yield Entry(
            key=key_of(SAVED, row),
            title=row.name,
            url=row.get_absolute_url(),
            readers=_readers_of(row),
            words=row.folder,
            text=f"Bewaarde vergelijking, te zien voor: {row.get_audience_display()}.",
        )


def duidingen(keys: Keys) -> Iterator[Entry]:
    """What analysts say now. Of whom reads figures, everybody may see all of them."""
    wanted = pks_of(keys)
    found = DuidingVersion.objects.holding_on(timezone.localdate()).select_related("duiding")
    for version in found if wanted is None else found.filter(duiding__pk__in=wanted):
        yield Entry(
            key=key_of(DUIDING, version.duiding_id),
            title=f"Duiding bij {version.about}",
            url=version.duiding.get_absolute_url(),
            readers=_READERS,
            words="duiding toelichting",
            text=version.text,
            weight=_BEHIND,
        )


def _readers_of(row: SavedComparison) -> Sequence[str]:
    """As `visible_to` says, for who may see figures at all."""
    own = search.allowed(Permission.FIGURES_READ, account=row.account_id)
    if row.audience == Audience.MEMBERS:
        return (own, *_READERS)
    if row.audience == Audience.ORGANISATION and row.organisation:
        return (own, search.allowed(Permission.FIGURES_READ, organisation=row.organisation))
    return (own,)


def offer() -> None:
    """Let all of it be found."""
    search.offer(
        Source(kind=FIGURE, title="Cijfer", entries=figures),
        Source(kind=PROFILE, title="Gemeente in cijfers", entries=profiles),
        Source(
            kind=DUIDING,
            title="Duiding",
            entries=duidingen,
            touched_by={
                Duiding: search.own(DUIDING),
                DuidingVersion: lambda row: [key_of(DUIDING, row.duiding_id)],
            },
        ),
        Source(
            kind=SAVED,
            title="Bewaarde vergelijking",
            entries=kept,
            touched_by={SavedComparison: search.own(SAVED)},
        ),
    )
