"""Two assessors: each blind, then the differences, then together; what both said stays."""

import pytest
from django.utils import timezone

from tests.web.risk.rows import (
    OMG,
    answers,
    assess,
    assessor,
    make_case,
    open_door,
    path_of,
    settle,
)
from veiligheidsnetwerk.platform.accounts.models import Assignment
from veiligheidsnetwerk.platform.risk.models import Assessment, Case
from veiligheidsnetwerk.platform.risk.rules.code_string import read_code
from veiligheidsnetwerk.platform.risk.rules.terms import months_later

pytestmark = pytest.mark.django_db


def test_nobody_sees_what_the_other_says_before_both_are_done() -> None:
    case, one, other = make_case(), assessor(), assessor("twee@example.nl")
    assess(one, case, 3)
    open_door(other, case)

    page = other.get(path_of(case)).content.decode()
    form = other.get(path_of(case, "beoordelen/")).content.decode()

    assert "Stond in de krant" not in page + form
    assert "omg-1/" not in page
    assert other.get(path_of(case, "vaststellen/")).status_code == 404


def test_two_come_to_one_and_both_originals_stay() -> None:
    case, one, other = make_case(), assessor(), assessor("twee@example.nl")
    assess(one, case, 3)
    assess(other, case, 1)

    assert settle(one, case) == 302

    kept = list(Assessment.objects.order_by("pk"))
    assert [set(read_code(OMG, each.code).values()) for each in kept] == [{3}, {1}, {2}]
    page = other.get(path_of(case)).content.decode()
    assert all(each.code in page for each in kept)
    assert "Samen zo gezien." in page
    assert case.rounds.get().assessments.count() == 3


def test_only_the_differences_are_asked_and_what_agrees_goes_along() -> None:
    case, one, other = make_case(), assessor(), assessor("twee@example.nl")
    same = dict.fromkeys(OMG.indicators, 1)
    assess(one, case, {**same, "G1": None})
    assess(other, case, {**same, "G1": 3})

    form = one.get(path_of(case, "vaststellen/")).content.decode()
    assert settle(one, case) == 302

    assert 'name="G1"' in form
    assert 'name="G2"' not in form
    joint = Assessment.objects.get(is_joint=True)
    assert joint.plain_answers == {**same, "G1": 2}


def test_two_who_settle_at_once_leave_one() -> None:
    case, one, other = make_case(), assessor(), assessor("twee@example.nl")
    assess(one, case, 3)
    assess(other, case, 1)

    assert (settle(one, case), settle(other, case)) == (302, 422)
    assert Assessment.objects.filter(is_joint=True).count() == 1


def test_a_third_is_not_asked() -> None:
    case = make_case()
    for email in ("een@example.nl", "twee@example.nl"):
        assess(assessor(email), case)
    third = assessor("drie@example.nl")
    open_door(third, case)

    late = third.post(path_of(case, "beoordelen/"), answers())

    assert late.status_code == 422
    assert "Twee anderen beoordeelden" in late.content.decode()


def test_what_was_sent_never_changes() -> None:
    case, one = make_case(), assessor()
    assess(one, case, 3)

    assert one.post(path_of(case, "beoordelen/"), answers(0, seen=2)).status_code == 422
    assert set(Assessment.objects.get().plain_answers.values()) == {3}


def test_who_loses_the_right_halfway_blocks_nobody() -> None:
    case, one = make_case(), assessor()
    open_door(one, case)
    one.post(path_of(case, "beoordelen/"), answers(3))
    Assignment.objects.filter(account__email="een@example.nl").update(role="contactpersoon")

    assert one.post(path_of(case, "insturen/")).status_code == 403
    assert one.get(path_of(case)).status_code == 403
    two, three = assessor("twee@example.nl"), assessor("drie@example.nl")
    assess(two, case, 1)
    assess(three, case, 1)
    assert settle(three, case) == 302


def test_sending_asks_for_every_answer_and_where_it_comes_from() -> None:
    case, one = make_case(), assessor()
    open_door(one, case)
    typed = answers(1) | {"G1": "", "G2_reason": ""}
    one.post(path_of(case, "beoordelen/"), typed)

    page = one.post(path_of(case, "insturen/"), follow=True).content.decode()

    assert "geen antwoord bij G1" in page
    assert "ontbreekt bij G2" in page
    assert Assessment.objects.get().submitted_at is None


def test_one_question_at_a_time_keeps_the_others() -> None:
    case, one = make_case(), assessor()
    open_door(one, case)
    onward = one.get(path_of(case))
    for version, code in enumerate(("G1", "G2")):
        typed = {name: value for name, value in answers(2, seen=version).items() if not name.startswith("G")}
        onward = one.post(f"{path_of(case, 'beoordelen/')}?vraag={code}", typed | {code: "x"})

    assert onward["Location"].endswith("?vraag=G3")
    assert Assessment.objects.get().plain_answers == {"G1": None, "G2": None}


def test_all_unknown_gives_no_class() -> None:
    case, one, other = make_case(), assessor(), assessor("twee@example.nl")
    for each in (one, other):
        assess(each, case, dict.fromkeys(OMG.indicators, None))

    assert settle(one, case) == 302
    assert "De klasse: Onvoldoende beeld" in one.get(path_of(case)).content.decode()


def test_another_class_than_computed_needs_a_reason_and_shows_it_everywhere() -> None:
    case, one, other = make_case(), assessor(), assessor("twee@example.nl")
    assess(one, case, 0)
    assess(other, case, 0)

    assert settle(one, case, override="hoog") == 422
    assert settle(one, case, override="hoog", override_reason="Er komt een proces.") == 302

    for path in (path_of(case), "/risico/casussen/"):
        assert "Hoog" in one.get(path).content.decode()
    page = one.get(path_of(case)).content.decode()
    assert "uit de antwoorden volgt laag. De reden: Er komt een proces." in page
    assert "bijgesteld" in one.get("/risico/casussen/").content.decode()
    today = timezone.localdate()
    assert Case.objects.get().reassess_on == months_later(today, 3)


def test_a_new_round_shows_what_changed_and_why() -> None:
    case, one, other = make_case(), assessor(), assessor("twee@example.nl")
    for height in (1, 2):
        if height == 2:
            again = {"why": "De termijn is om."}
            assert one.post(path_of(case, "opnieuw/"), again).status_code == 302
            assert one.post(path_of(case, "opnieuw/"), again).status_code == 422
        assess(one, case, height)
        assess(other, case, height)
        assert settle(other, case) == 302

    page = one.get(path_of(case)).content.decode()
    assert "Wat er in de tijd veranderde" in page
    assert "De termijn is om." in page
