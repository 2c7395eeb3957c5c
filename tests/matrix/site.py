"""A word of its own in each page, draft, version, contribution and picture that is not for everyone."""

from collections.abc import Mapping, Sequence

from django.utils import timezone

from tests.factories import ENSCHEDE
from tests.matrix.identities import IDENTITIES, WITH_A_KEY
from tests.unit.publishing.test_photos import picture
from tests.web.library.test_toolkit import seed
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.library.actions.loading import board, load_toolkit
from veiligheidsnetwerk.platform.library.models import Article, Contribution, Item, Moved, Picture
from veiligheidsnetwerk.platform.network.models import Organisation

_SIGNED_IN = frozenset(str(who) for who in (*IDENTITIES[2:12], *WITH_A_KEY)) | {
    "beheerder met een code",
    "FG met een code",
}
_NOT_RESTRICTED = frozenset(
    {"expert OMG", "BBG", "BBG met een sleutel", "FG", "FG met een code", "beoordelaar A met een sleutel"}
)
EDITORS = frozenset({"redactie"})
RESTRICTED = _SIGNED_IN - _NOT_RESTRICTED
WORDS: Mapping[str, frozenset[str]] = {
    "kanarie-ledentitel": _SIGNED_IN,
    "kanarie-ledenadres": _SIGNED_IN,
    "kanarie-ledentekst": _SIGNED_IN,
    "kanarie-ledenfoto": _SIGNED_IN,
    "kanarie-ledennieuws": _SIGNED_IN,
    "kanarie-beslotentitel": RESTRICTED | {"FG"},  # who reads in the log that it was published
    "kanarie-beslotentekst": RESTRICTED,
    "kanarie-concepttitel": EDITORS,
    "kanarie-concepttekst": EDITORS,
    "kanarie-wijziging": EDITORS,
    "kanarie-oude-versie": EDITORS,
    "kanarie-bijdrage": EDITORS,
    "kanarie-los-beeld": EDITORS,
}
"""The word of each thing, and who may read it."""
BEGIN: Sequence[str] = (
    "/toolkit/oud-adres/",
    "/zoeken/?zoek=kanarie",
    "/zoeken/?zoek=kanarie*",
    "/zoeken/?zoek=kanarie&soort=Toolkit",
    "/zoeken/?zoek=kanari-leden",
)
"""Where to look beside every address that there is."""


def make_pages() -> None:
    """Pages as editors leave them: published for some, half changed, and not published at all."""
    text = {"wat": [["kanarie-ledentekst", "bron"]]}
    load_toolkit(
        [
            seed("open", "Voor iedereen"),
            seed("kanarie-ledenadres", "kanarie-ledentitel", tier="leden", sections=text, also=["kanarie"]),
            seed("besloten", "kanarie-beslotentitel", tier="besloten", summary="kanarie-beslotentekst"),
        ],
        by=SYSTEM,
    )
    Moved.objects.create(path="/toolkit/oud-adres/", page=Item.objects.get(slug="kanarie-ledenadres"))
    _change_and_change_again(Item.objects.get(slug="open"))
    _make_news()
    gemeente = Organisation.objects.get(code=ENSCHEDE)
    Contribution.objects.create(
        item=Item.objects.get(slug="open"),
        organisation=gemeente,
        gift="wij hebben dit geprobeerd",
        text="kanarie-bijdrage",
        given_at=timezone.now(),
    )


def _change_and_change_again(item: Item) -> None:
    """A version that never was online, one that is, and one that waits."""
    item.summary = "kanarie-oude-versie"
    item.save_revision()
    item.summary = "Iets anders."
    item.save_revision().publish()
    item.refresh_from_db()
    item.summary = "kanarie-wijziging"
    item.save_revision()


def _make_news() -> None:
    shot, loose = (_picture(alt) for alt in ("kanarie-ledenfoto", "kanarie-los-beeld"))
    facts = {"title": "kanarie-ledennieuws", "slug": "nieuws", "kind": "nieuws", "tier": "leden"}
    board().add_child(instance=Article(**facts, picture=shot)).save_revision().publish()
    draft = Article(title="kanarie-concepttitel", slug="concept", kind="nieuws", tier="openbaar", live=False)
    draft.body, draft.picture = "kanarie-concepttekst", loose
    board().add_child(instance=draft).save_revision()


def _picture(alt: str) -> Picture:
    facts = {"title": "Beeld", "credit": "Wij", "content_type": "image/png", "width": 40, "height": 30}
    return Picture.objects.create(alt=alt, content=picture(), **facts)
