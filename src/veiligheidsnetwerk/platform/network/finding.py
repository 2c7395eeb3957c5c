"""What of the network can be found. People are not: who they are, stands on the pages of where they sit."""

from collections.abc import Iterator

from django.utils import timezone

from veiligheidsnetwerk.figures.areas import Gemeente
from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.core.search import EVERYBODY, Entry, Keys, Source, key_of, pks_of
from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.network.models import Basisteam, Body, Ivp, Organisation
from veiligheidsnetwerk.platform.network.rules import IvpStatus, OrganisationKind
from veiligheidsnetwerk.publishing.dutch import enumerate_names

GEMEENTE, BODY, ORGANISATION, IVP = "gemeente", "overleg", "organisatie", "ivp"
_GONE = 0.6
"""What is over comes behind what is there."""
_DRAFTS = search.allowed(Permission.NETWORK_READ)


def gemeenten(keys: Keys) -> Iterator[Entry]:
    today = timezone.localdate()
    wanted, known = pks_of(keys), areas().gemeenten
    found = Organisation.objects.filter(kind=OrganisationKind.GEMEENTE)
    for row in found if wanted is None else found.filter(code__in=wanted):
        if row.code not in known:
            continue
        gemeente, teams = known[row.code], [team.name for team in row.basisteams.on(today)]
        earlier = [
            areas().find(change.old).name for change in areas().predecessors(row.code) if change.old in known
        ]
        yield Entry(
            key=key_of(GEMEENTE, row.code),
            title=f"Gemeente {row.name}",
            url=row.get_absolute_url(),
            readers=(EVERYBODY,),
            words=" ".join([row.name, *earlier]),
            firsts=(row.name, f"gemeente {row.name}"),
            text=" ".join([_where(gemeente), *(f"Basisteam {name}." for name in teams), *_became(earlier)]),
            weight=_GONE if gemeente.end and gemeente.end <= today else 1.0,
        )


def _where(gemeente: Gemeente) -> str:
    district = areas().find(gemeente.district).name
    return (
        f"Gemeente in {gemeente.province}, district {district}. Overleggen, veiligheidsplan en geschiedenis."
    )


def _became(earlier: list[str]) -> list[str]:
    return [f"Ontstaan uit {enumerate_names(earlier)}."] if earlier else []


def bodies(keys: Keys) -> Iterator[Entry]:
    today, wanted = timezone.localdate(), pks_of(keys)
    for row in Body.objects.all() if wanted is None else Body.objects.filter(pk__in=wanted):
        yield Entry(
            key=key_of(BODY, row),
            title=row.name,
            url=row.get_absolute_url(),
            readers=(EVERYBODY,),
            words=f"{row.definition.title} {row.area_name}",
            firsts=(row.name,),
            text=row.mandate,
            weight=1.0 if row.span.holds_on(today) else _GONE,
        )


def organisations(keys: Keys) -> Iterator[Entry]:
    wanted = pks_of(keys)
    found = Organisation.objects.exclude(kind=OrganisationKind.GEMEENTE)
    for row in found if wanted is None else found.filter(pk__in=wanted):
        kind = OrganisationKind(row.kind).label
        yield Entry(
            key=key_of(ORGANISATION, row),
            title=row.name,
            url=row.get_absolute_url(),
            readers=(EVERYBODY,),
            words=kind,
            text=f"Organisatie van het netwerk: {kind}. Wie namens haar waarin zit.",
        )


def ivps(keys: Keys) -> Iterator[Entry]:
    wanted, adopted = pks_of(keys), {status.value for status in IvpStatus if status.is_adopted}
    for row in Ivp.objects.all() if wanted is None else Ivp.objects.filter(pk__in=wanted):
        yield Entry(
            key=key_of(IVP, row),
            title=row.title,
            url=row.get_absolute_url(),
            readers=(EVERYBODY if row.status in adopted else _DRAFTS,),
            words=f"integraal veiligheidsplan IVP {' '.join(row.names)}",
            text=f"Integraal veiligheidsplan van {enumerate_names(row.names)}, {row.period}.",
        )


def offer() -> None:
    """Let all of it be found."""
    search.offer(
        Source(
            kind=GEMEENTE,
            title="Gemeente",
            entries=gemeenten,
            touched_by={
                Organisation: lambda row: [key_of(GEMEENTE, row.code)],
                Basisteam: lambda row: [key_of(GEMEENTE, row.gemeente.code)],
            },
        ),
        Source(kind=BODY, title="Overleg", entries=bodies, touched_by={Body: search.own(BODY)}),
        Source(
            kind=ORGANISATION,
            title="Organisatie",
            entries=organisations,
            touched_by={Organisation: search.own(ORGANISATION)},
        ),
        Source(kind=IVP, title="Veiligheidsplan", entries=ivps, touched_by={Ivp: search.own(IVP)}),
    )
