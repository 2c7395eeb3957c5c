"""What apps tell that is new: for whom it is, and gone once it was withdrawn."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from tests.conftest import ClientFor
from tests.web.events.rows import make_meeting
from tests.web.library.test_articles import TYPED, published
from veiligheidsnetwerk.platform.core import news
from veiligheidsnetwerk.platform.core.search import reader_of
from veiligheidsnetwerk.platform.library.rules.items import Tier

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@pytest.mark.django_db
@pytest.mark.parametrize("tier", Tier)
def test_news_of_the_site_has_the_readers_of_its_page(client_for: ClientFor, tier: Tier) -> None:
    article = published(client_for("redactie"), client_for("secretariaat"), tier=tier.value)

    [(topic, told)] = [pair for pair in news.news_since(LONG_AGO) if pair[1].title == article.title]

    assert (topic, told.text) == ("nieuws", TYPED["summary"])
    assert (not reader_of(None).isdisjoint(told.readers)) is (tier is Tier.PUBLIC)
    assert told.is_confidential is (tier is Tier.RESTRICTED)
    assert news.still_there([told.key]) == {told.key}
    article.unpublish()
    assert news.still_there([told.key]) == frozenset()


@pytest.mark.django_db
def test_what_is_older_is_no_news_and_what_no_app_knows_is_not_there() -> None:
    make_meeting()
    later = timezone.now() + timedelta(days=36_500)

    assert [each.title for _, each in news.news_since(timezone.now())] == ["Regionale bijeenkomst"]
    assert news.news_since(later) == []
    assert news.still_there(["onbekend:1", "bijeenkomst:0"]) == frozenset()
