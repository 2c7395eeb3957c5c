"""Following a theme: one mail in a month, of what is theirs to know, and none without news."""

from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client

from tests.factories import make_user
from tests.web.library.test_toolkit import seed
from tests.web.teams.rows import words
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.core.mail import mailings
from veiligheidsnetwerk.platform.core.models import Mail, Mailing
from veiligheidsnetwerk.platform.library.actions.following import send_by_calendar
from veiligheidsnetwerk.platform.library.actions.loading import load_toolkit
from veiligheidsnetwerk.platform.library.letters import digest
from veiligheidsnetwerk.platform.library.models import Item, ThemeFollower

PAGE = "/toolkit/thema/ondermijning/"
FOLLOW = f"{PAGE}volgen/"
LONG_AGO, IN_OCTOBER = datetime(2026, 1, 5, tzinfo=UTC), datetime(2026, 10, 20, tzinfo=UTC)
NOVEMBER = datetime(2026, 11, 1, 6, tzinfo=UTC)


@pytest.fixture
def follower(db: None) -> User:
    """An adviser, who may see what is for few, follows one theme since long."""
    user = make_user("adviseur")
    client = Client()
    client.force_login(user)
    client.post(FOLLOW)
    ThemeFollower.objects.update(since=LONG_AGO)
    return user


@pytest.fixture
def october(db: None) -> None:
    """Something came, something changed, and there is something of before, of another theme and for few."""
    shelf = [
        seed("nieuw", "Nieuwe aanpak"),
        seed("anders", "Bestaande aanpak"),
        seed("oud", "Oude aanpak"),
        seed("gesprek", "Een gesprek", phenomena=["jeugd"]),
        seed("geheim", "Kanarie", tier="besloten"),
    ]
    load_toolkit(shelf, by=SYSTEM)
    Item.objects.update(first_published_at=IN_OCTOBER, last_published_at=IN_OCTOBER)
    Item.objects.filter(slug="anders").update(first_published_at=LONG_AGO)
    Item.objects.filter(slug="oud").update(first_published_at=LONG_AGO, last_published_at=LONG_AGO)


def told(now: datetime = NOVEMBER) -> list[str]:
    said: list[str] = []
    send_by_calendar(now, said.append)
    return said


def test_who_follows_hears_once_a_month_what_is_new_and_what_changed(follower: User, october: None) -> None:
    first, again, later = told(), told(), told(datetime(2026, 11, 29, tzinfo=UTC))
    [mail] = Mail.objects.all()

    letter = digest(mail.about)

    assert (first, again, later) == (["1 lezer krijgt de maandmail over gevolgde thema’s"], [], [])
    assert letter is not None
    assert letter.subject == "Nieuw in oktober 2026 over de thema’s die u volgt"
    assert "- Nieuwe aanpak (nieuw)" in letter.text
    assert "- Bestaande aanpak (gewijzigd)" in letter.text
    assert "- 1 besloten pagina: die leest u op de site." in letter.text
    assert not any(each in letter.text for each in ("Oude aanpak", "Een gesprek", "Kanarie"))


def test_a_mail_names_no_more_than_ten_pages_of_a_theme_and_the_new_ones_first(follower: User) -> None:
    load_toolkit([seed(f"aanpak-{number}", f"Aanpak {number:02}") for number in range(13)], by=SYSTEM)
    Item.objects.update(first_published_at=LONG_AGO, last_published_at=IN_OCTOBER)
    Item.objects.filter(slug="aanpak-12").update(first_published_at=IN_OCTOBER)
    told()
    [mail] = Mail.objects.all()

    letter = digest(mail.about)

    assert letter is not None
    assert letter.text.count("(gewijzigd)") == 9
    assert letter.text.index("Aanpak 12 (nieuw)") < letter.text.index("Aanpak 00 (gewijzigd)")
    assert "- 3 andere pagina’s: die leest u op de site." in letter.text


def test_a_monthly_mail_that_paused_goes_on_a_day_later(follower: User, october: None) -> None:
    told()
    mailing = Mailing.objects.get()
    mailings.went_wrong(mailing.pk, "De mailserver is weg.", weighs=settings.MAILING_SETBACKS)
    mailing.refresh_from_db()
    paused = mailing.state

    soon, later = told(mailing.next_at), told(mailing.next_at + timedelta(days=1))

    mailing.refresh_from_db()
    assert (paused, soon) == (Mailing.State.PAUSED, [])
    assert later == ["De maandmail over gevolgde thema’s stond stil en gaat verder"]
    assert (mailing.state, mailing.reason) == (Mailing.State.RUNNING, "")
    assert told(mailing.next_at + timedelta(days=2)) == []


def test_a_mail_says_nothing_that_is_no_longer_theirs_to_know(follower: User, october: None) -> None:
    told()
    [mail] = Mail.objects.all()
    Item.objects.filter(slug="anders").update(live=False)
    Item.objects.filter(slug="nieuw").update(tier="besloten")
    before = digest(mail.about)
    follower.assignments.all().delete()

    assert before is not None
    assert "aanpak" not in before.text.partition("Beste")[2].replace("de aanpak", "")
    assert "2 besloten pagina’s" in before.text
    assert digest(mail.about) is None


def test_a_mail_says_nothing_of_a_tier_that_the_follower_does_not_have(october: None) -> None:
    user = make_user("bbg_lid")
    ThemeFollower.objects.create(account=user, theme="ondermijning", since=LONG_AGO)
    told()
    [mail] = Mail.objects.all()

    letter = digest(mail.about)

    assert letter is not None
    assert "Nieuwe aanpak" in letter.text
    assert "besloten" not in letter.text


def test_without_news_or_for_who_came_later_there_is_no_mail(follower: User, october: None) -> None:
    assert told(datetime(2026, 12, 1, 6, tzinfo=UTC)) == []
    ThemeFollower.objects.update(since=datetime(2026, 11, 2, tzinfo=UTC))
    assert told() == []
    assert not Mailing.objects.exists()


def test_one_click_in_the_mail_ends_it_and_following_the_link_alone_does_not(
    follower: User, october: None, visitor: Client
) -> None:
    told()
    [mail] = Mail.objects.all()
    letter = digest(mail.about)
    assert letter is not None
    assert letter.headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = urlsplit(letter.headers["List-Unsubscribe"].strip("<>")).path

    looked = words(visitor.get(link).content)
    kept = ThemeFollower.objects.count()
    ended = words(visitor.post(link, {"List-Unsubscribe": "One-Click"}).content)

    assert "U volgt: Ondermijning." in looked
    assert (kept, ThemeFollower.objects.count()) == (1, 0)
    assert "U volgt geen thema’s" in ended
    assert digest(mail.about) is None
    assert visitor.get(f"{link[:-2]}x/").status_code == HTTPStatus.NOT_FOUND


def test_the_page_of_a_theme_offers_it_to_members_and_knows_who_follows(visitor: Client) -> None:
    user = make_user("adviseur")
    member = Client()
    member.force_login(user)

    assert "Volg dit thema" not in words(visitor.get(PAGE).content)
    assert "Volg dit thema" in words(member.get(PAGE).content)
    member.post(FOLLOW)
    assert "U volgt dit thema" in words(member.post(FOLLOW, follow=True).content)
    assert ThemeFollower.objects.count() == 1
    assert "U volgt dit thema niet meer" in words(member.post(FOLLOW, {"stop": "ja"}, follow=True).content)
    assert not ThemeFollower.objects.exists()
    assert member.post("/toolkit/thema/onzin/volgen/").status_code == HTTPStatus.NOT_FOUND
