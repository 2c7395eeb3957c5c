"""Two years after the last assessment a case is gone everywhere, and a proof of that stays."""

from datetime import UTC, datetime, timedelta

import pytest
from django.apps import apps
from django.db import models
from django.test import Client

from tests.factories import make_user
from tests.web.risk.rows import CASES, assess, assessor, make_case, make_document, path_of, settle
from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.network.models import Change
from veiligheidsnetwerk.platform.risk.actions.retention import delete_by_calendar
from veiligheidsnetwerk.platform.risk.models import Assessment, Case, Deletion, Document

pytestmark = pytest.mark.django_db
BEGUN = datetime(2026, 11, 28, 9, tzinfo=UTC)
LAST_DAY = datetime(2028, 11, 28, 22, tzinfo=UTC)
DAY_AFTER = LAST_DAY + timedelta(hours=2)


def said(now: datetime) -> list[str]:
    heard: list[str] = []
    delete_by_calendar(now, heard.append)
    return heard


def rows() -> int:
    """Everything that the app keeps, and what changed, but for the proofs."""
    kept = [model for model in apps.get_app_config("risk").get_models() if model is not Deletion]
    counts = [models.QuerySet(model).count() for model in kept]
    return sum(counts) + Change.objects.filter(home__startswith="risk.").count()


def test_exactly_what_is_due_goes_with_all_that_hangs_on_it() -> None:
    old, young = make_case(name="oud", now=BEGUN), make_case(name="jong", now=BEGUN + timedelta(days=1))
    make_document(old)
    stays = make_document(young)

    assert said(LAST_DAY) == []
    assert said(DAY_AFTER) == ["1 casus verwijderd: de bewaartermijn was voorbij"]

    assert list(Case.objects.all()) == [young]
    assert list(Document.objects.all()) == [stays]
    assert not Change.objects.filter(home=old.home).exists()
    assert Change.objects.filter(home=young.home).exists()
    assert said(DAY_AFTER) == []
    assert Deletion.objects.count() == 1


def test_the_term_begins_at_the_last_assessment_and_drafts_go_too() -> None:
    case, one, other = (
        make_case(now=datetime(2020, 1, 1, tzinfo=UTC)),
        assessor(),
        assessor("twee@example.nl"),
    )
    assess(one, case, 3)
    assess(other, case, 1)
    settle(one, case)
    last = Assessment.objects.order_by("-submitted_at")[0].submitted_at
    assert last is not None

    assert said(last + timedelta(days=729)) == []
    assert said(last + timedelta(days=732)) != []

    assert rows() == 0
    assert one.get(path_of(case)).status_code == 404
    assert "kanarie" not in one.get(CASES).content.decode()


def test_the_proof_holds_nothing_of_the_case_and_hangs_on_all_of_it() -> None:
    make_case(name="gelijk"), make_case(name="gelijk")
    said(DAY_AFTER)

    client = Client()
    client.force_login(make_user("fg"))
    page = client.get("/risico/verwijderd/").content.decode()

    proofs = list(Deletion.objects.all())
    assert len({each.mark for each in proofs}) == 2
    assert all(each.mark in page and each.label in page for each in proofs)
    assert "gelijk" not in page
    deleted = Line.objects.filter(action="risk.case.deleted")
    assert all(each.sentence.startswith("Het systeem verwijderde de casus ") for each in deleted)
