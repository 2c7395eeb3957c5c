"""Learning from cases: those alike, counts that point at none, proposals, and what a new version would do."""

from uuid import uuid4

import pytest
from django.test import Client

from tests.factories import make_user
from tests.web.risk.rows import NIJMEGEN, OMG, assess, assessor, make_case, path_of, settle
from veiligheidsnetwerk.platform.risk.models import Proposal
from veiligheidsnetwerk.publishing.dutch import format_percent

pytestmark = pytest.mark.django_db
LEARNING = "/risico/leren/"


def team() -> Client:
    client = Client()
    client.force_login(make_user("expertteam"))
    return client


def settled(one: Client, other: Client, heights: list[int], *, code: str = "GM0153") -> None:
    for height in heights:
        case = make_case(code, name=f"Chapter {code} {height}")
        assess(one, case, height)
        assess(other, case, height)
        settle(one, case)


def test_a_case_is_compared_with_those_that_one_may_see_and_says_why() -> None:
    one, other = assessor(), assessor("twee@example.nl")
    far = [assessor(f"{name}@example.nl", organisation=NIJMEGEN) for name in ("drie", "vier")]
    settled(far[0], far[1], [2], code=NIJMEGEN)
    settled(one, other, [0, 3])
    case = make_case(name="Chapter hier")
    assess(one, case, 2)
    assess(other, case, 2)
    settle(one, case)

    page = one.get(path_of(case)).content.decode().partition("Casussen die hierop lijken")[2]

    assert page.index("Chapter GM0153 3") < page.index("Chapter GM0153 0")
    assert format_percent(67, 0) in page
    assert "het meest anders bij betrokkenheid van bestuurders" in page
    assert "GM0268" not in page


def test_counts_point_at_no_case() -> None:
    one, other = assessor(), assessor("twee@example.nl")
    before = team().get(LEARNING).content
    settled(one, other, [0, 3])

    client = Client()
    client.force_login(make_user("secretariaat"))
    after = client.get(LEARNING).content.decode()

    said = before.decode().partition("Casussen per klasse")[2].partition("Voorstellen")[0]
    assert said == after.partition("Casussen per klasse")[2].partition("Voorstellen")[0]
    assert after.count("minder dan 5") == 5
    assert "Chapter" not in after


def test_a_proposal_goes_to_the_expert_team_and_holds_no_person() -> None:
    adviser = Client()
    adviser.force_login(make_user("adviseur"))
    sent = {"indicator": "G2", "text": "Zeg wat zwaar is.", "submission": str(uuid4())}

    assert adviser.post("/risico/omg-1/voorstel/", sent | {"text": "Bel 06-12345678"}).status_code == 422
    assert adviser.post("/risico/omg-1/voorstel/", sent).status_code == 302
    assert adviser.get(LEARNING).status_code == 403

    proposal, expert = Proposal.objects.get(), team()
    assert "Zeg wat zwaar is." in expert.get(LEARNING).content.decode()
    answered = {"answer": "Komt in omg-2.", "seen": "1", "submission": str(uuid4())}
    assert expert.post(f"/risico/voorstellen/{proposal.pk}/", answered).status_code == 302
    assert "Komt in omg-2." in expert.get(LEARNING).content.decode()


def test_a_new_version_shows_rounded_what_it_does() -> None:
    page = team().get(f"{LEARNING}{OMG.name}/").content.decode()

    assert "Van omg-1 naar omg-1" in page
    assert "Opnieuw gescoord: minder dan 5 casussen" in page
