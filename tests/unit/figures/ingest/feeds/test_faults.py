"""Every way in which a service can fail leaves the old figures in use, with the reason in words."""

from collections.abc import Callable
from dataclasses import replace
from threading import Thread

import pytest

from tests.standin.moods import Mood
from tests.standin.server import serving
from tests.unit.figures.ingest.feeds.fetching import AUGUST, NUISANCE, PAGE, Fetching, nuisance
from veiligheidsnetwerk.figures.ingest import ImportRefusedError
from veiligheidsnetwerk.figures.ingest.feeds import FeedChangedError, FeedDownError, FetchBusyError

NEXT = nuisance(months=14, modified=AUGUST)
PAGES = -(-9 * len(NEXT.dimensions[1].keys) * 14 // PAGE)


@pytest.fixture
def old(fetching: Fetching) -> str:
    """The vintage in use when the next edition is out."""
    fetching.fetch()
    fetching.publish(NEXT)
    fetching.waits.clear()
    return fetching.store.current(NUISANCE)


def refused(fetching: Fetching, old: str, error: type[Exception]) -> str:
    with pytest.raises(error) as caught:
        fetching.fetch()
    assert fetching.store.current(NUISANCE) == old
    assert fetching.store.vintages(NUISANCE) == (old,)
    return str(caught.value)


def kept(fetching: Fetching) -> int:
    """The pages of a broken download that are kept."""
    return len(list((fetching.root / "werk").rglob("*.gz")))


@pytest.mark.parametrize(
    ("mood", "words"),
    [
        (Mood(fail=[500] * 3), "foutcode 500"),
        (Mood(fail=[503] * 3), "foutcode 503"),
        (Mood(fail=[429] * 3), "foutcode 429"),
        (Mood(truncate=frozenset({2})), "geen (volledig) antwoord"),
        (Mood(garble=frozenset({2})), "afgebroken of geen JSON"),
        (Mood(slow=2.5), "geen (volledig) antwoord"),
    ],
    ids=["500", "503", "429", "truncated", "not JSON", "slow"],
)
def test_a_service_that_is_down_is_asked_so_many_times_and_no_more(
    fetching: Fetching, old: str, mood: Mood, words: str
) -> None:
    fetching.stand_in.mood = mood

    message = refused(fetching, old, FeedDownError)

    assert words in message
    assert "We vroegen het 3 keer." in message


@pytest.mark.parametrize(
    ("mood", "words"),
    [
        (Mood(fail=[400]), "foutcode 400"),
        (Mood(fail=[404]), "foutcode 404"),
        (Mood(repeat=2), ""),
        (Mood(leave_out=3), "rijen; volgens de codelijsten moeten het er"),
        (Mood(end_after=1), f"De bron gaf {PAGE} rijen; volgens de codelijsten moeten het er"),
        (Mood(shorten=PAGES), "rijen; volgens de codelijsten moeten het er"),
        (Mood(loop=3), "verwijst terug naar een bladzijde die we al hadden"),
        (Mood(link_host="http://169.254.169.254"), "verwijst naar een ander adres"),
        (Mood(link_host="http://user@127.0.0.1:1"), "verwijst naar een ander adres"),
        (Mood(redirect="http://127.0.0.1:9"), "stuurt ons door naar een ander adres"),
        (Mood(rename="Geregistreerd_1"), "De kolom ‘GeregistreerdeOverlast_1’ is er niet meer."),
        (Mood(unit="x 1 000"), "telt nu in ‘x 1 000’ en niet meer in ‘aantal’"),
        (Mood(drop=("Overlast", "E33")), "De code ‘E33’ staat niet meer in Overlast."),
        (Mood(add=("Overlast", "Z99")), "De code ‘Z99’ in Overlast kennen we niet."),
        (Mood(add=("RegioS", "GM7777")), "Het gebied ‘GM7777’ in RegioS kennen we niet."),
        (Mood(add=("Perioden", "maand 13")), "De periode ‘maand 13’ kennen we niet."),
        (Mood(atom=True), "XML of HTML in plaats van JSON"),
        (Mood(html=True), "XML of HTML in plaats van JSON"),
        (Mood(no_value=True), "geen rijen (‘value’)"),
        (Mood(touched_at=3), "werd bijgewerkt terwijl we haar lazen"),
    ],
)
def test_an_answer_that_cannot_be_right_is_refused_and_not_kept(
    fetching: Fetching, old: str, mood: Mood, words: str
) -> None:
    fetching.stand_in.mood = mood

    message = refused(fetching, old, (FeedChangedError if words else ImportRefusedError))

    assert words in message
    assert kept(fetching) == 0


def test_a_page_that_comes_twice_is_named_by_its_first_row(fetching: Fetching, old: str) -> None:
    fetching.stand_in.mood = Mood(repeat=2)

    message = refused(fetching, old, ImportRefusedError)

    assert "staat er voor deze periode en code twee keer in" in message
    assert "47021NED van 2026-08-15T02:00:00, regel " in message


def test_nothing_is_asked_of_where_we_are_sent(fetching: Fetching, old: str) -> None:
    with serving(NEXT) as elsewhere:
        fetching.stand_in.mood = Mood(redirect=elsewhere.address)
        refused(fetching, old, FeedChangedError)
        fetching.stand_in.mood = Mood(link_host=elsewhere.address)
        refused(fetching, old, FeedChangedError)

        assert elsewhere.asked == []


def test_a_service_may_say_how_long_to_wait(fetching: Fetching, old: str) -> None:
    fetching.stand_in.mood = Mood(fail=[429], retry_after=17)

    fetching.fetch()

    assert 17 in fetching.waits
    assert fetching.store.current(NUISANCE) != old


@pytest.mark.parametrize("said", [86_400, "Wed, 21 Oct 2026 07:28:00 GMT", "-1", "1e9", "²"])
def test_no_service_lets_us_wait_for_ever(fetching: Fetching, old: str, said: int | str) -> None:
    fetching.stand_in.mood = Mood(fail=[429], retry_after=said if str(said).isascii() else 0)

    fetching.fetch()

    assert max(fetching.waits) == (60 if said == 86_400 else 1)


def test_the_wait_doubles(fetching: Fetching, old: str) -> None:
    fetching.stand_in.mood = Mood(fail=[500] * 4)

    fetching.fetch(tries=5)

    assert [wait for wait in fetching.waits if wait != 0.5] == [1, 2, 4, 8]


def test_a_page_that_was_cut_off_is_asked_again(fetching: Fetching, old: str) -> None:
    fetching.stand_in.mood = Mood(truncate=frozenset({2, 5}), cut_times=2)

    fetching.fetch()

    assert fetching.store.current(NUISANCE) != old


def test_a_download_that_broke_off_goes_on_where_it_was(fetching: Fetching, old: str) -> None:
    fetching.stand_in.mood = Mood(truncate=frozenset({6}))
    refused(fetching, old, FeedDownError)
    assert kept(fetching) == 5
    fetching.stand_in.mood, fetching.stand_in.asked = Mood(), []

    fetching.fetch()

    assert len(fetching.stand_in.pages_asked()) == PAGES - 5
    assert fetching.store.current(NUISANCE) != old
    assert kept(fetching) == 0


def test_a_download_of_an_older_edition_is_not_gone_on_with(fetching: Fetching, old: str) -> None:
    fetching.stand_in.mood = Mood(truncate=frozenset({6}))
    refused(fetching, old, FeedDownError)
    fetching.publish(replace(NEXT, modified="2026-08-16T02:00:00"))
    fetching.stand_in.mood, fetching.stand_in.asked = Mood(), []

    fetching.fetch()

    assert len(fetching.stand_in.pages_asked()) == PAGES


@pytest.mark.parametrize("damage", [b"", b"\x1f\x8b\x08 half", b"no gzip at all"])
def test_a_page_that_was_damaged_on_disk_is_asked_again(fetching: Fetching, old: str, damage: bytes) -> None:
    fetching.stand_in.mood = Mood(truncate=frozenset({6}))
    refused(fetching, old, FeedDownError)
    page = min((fetching.root / "werk").rglob("*.gz"))
    page.write_bytes(damage)
    fetching.stand_in.mood = Mood()

    fetching.fetch()

    assert fetching.store.current(NUISANCE) != old


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (lambda: nuisance(scale=0.5, modified=AUGUST), "zijn samen gedaald van"),
        (
            lambda: nuisance(months=12, modified=AUGUST),
            "houden op bij december 2025; we hadden ze al tot januari 2026",
        ),
    ],
    ids=["lower", "shorter"],
)
def test_figures_that_shrink_are_refused_until_someone_accepts_it(
    fetching: Fetching, old: str, table: Callable[[], object], words: str
) -> None:
    fetching.publish(table())  # type: ignore[arg-type]  # a table, made late so that collecting is quick

    assert words in refused(fetching, old, ImportRefusedError)

    assert fetching.fetch(accept_fall=True).loaded is not None
    assert fetching.store.current(NUISANCE) != old


def test_two_at_once_is_one_and_a_refusal(fetching: Fetching) -> None:
    fetching.stand_in.mood = Mood(slow=0.2)
    first = Thread(target=fetching.fetch)
    first.start()
    while not fetching.stand_in.asked:
        pass

    with pytest.raises(FetchBusyError):
        fetching.fetch()

    first.join()
    assert fetching.store.has(NUISANCE)
