"""What of the expert teams can be found, for who may see them."""

from collections.abc import Iterator

from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.core.search import Entry, Keys, Source, key_of, pks_of
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.teams.models import Pilot, Product, Recommendation, Team

TEAM, PRODUCT, RECOMMENDATION, PILOT = "expertteam", "product", "aanbeveling", "pilotkaart"
_READERS = (search.allowed(Permission.TEAMS_READ),)


def teams(keys: Keys) -> Iterator[Entry]:
    wanted, found = pks_of(keys), Team.objects.select_related("body")
    for row in found if wanted is None else found.filter(body__pk__in=wanted):
        yield Entry(
            key=key_of(TEAM, row.body_id),
            title=str(row),
            url=row.get_absolute_url(),
            readers=_READERS,
            words=f"expertteam {row.theme}",
            firsts=(row.theme, f"expertteam {row.theme}"),
            text=row.commission,
        )


def products(keys: Keys) -> Iterator[Entry]:
    wanted, found = pks_of(keys), Product.objects.select_related("team__body")
    for row in found if wanted is None else found.filter(pk__in=wanted):
        yield Entry(
            key=key_of(PRODUCT, row),
            title=row.title,
            url=row.get_absolute_url(),
            readers=_READERS,
            words=f"{row.kind} {row.team}",
            text=" ".join(filter(None, (row.text, row.now, row.next_step))),
        )


def recommendations(keys: Keys) -> Iterator[Entry]:
    wanted, found = pks_of(keys), Recommendation.objects.select_related("team__body")
    for row in found if wanted is None else found.filter(pk__in=wanted):
        yield Entry(
            key=key_of(RECOMMENDATION, row),
            title=row.title,
            url=row.get_absolute_url(),
            readers=_READERS,
            words=f"aanbeveling {row.report} {row.team}",
            text=row.text,
        )


def pilots(keys: Keys) -> Iterator[Entry]:
    wanted, found = pks_of(keys), Pilot.objects.select_related("owner_body", "owner_organisation")
    for row in found if wanted is None else found.filter(pk__in=wanted):
        told = (row.question, row.approach, row.partners, row.results, row.lessons)
        yield Entry(
            key=key_of(PILOT, row),
            title=row.title,
            url=row.get_absolute_url(),
            readers=_READERS,
            words=f"pilot proef {row.owner}",
            text=" ".join(filter(None, told)),
        )


def offer() -> None:
    """Let all of it be found."""
    search.offer(
        Source(
            kind=TEAM,
            title="Expertteam",
            entries=teams,
            touched_by={
                Team: lambda row: [key_of(TEAM, row.body_id)],
                Body: search.own(TEAM),
            },
        ),
        Source(
            kind=PRODUCT,
            title="Product van een team",
            entries=products,
            touched_by={Product: search.own(PRODUCT)},
        ),
        Source(
            kind=RECOMMENDATION,
            title="Aanbeveling",
            entries=recommendations,
            touched_by={Recommendation: search.own(RECOMMENDATION)},
        ),
        Source(
            kind=PILOT, title="Kaart van een pilot", entries=pilots, touched_by={Pilot: search.own(PILOT)}
        ),
    )
