"""The page on which people search, and how writes reach it."""

from http import HTTPStatus

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client

from tests.conftest import ClientFor
from tests.web.teams.rows import make_product, make_team, words
from veiligheidsnetwerk.platform.network.models import Organisation
from veiligheidsnetwerk.platform.search import holding
from veiligheidsnetwerk.platform.search.models import Entry, Write

PAGE = "/zoeken/"


def asked(client: Client, text: str, **more: str) -> str:
    response = client.get(PAGE, {"zoek": text, **more})
    assert response.status_code == HTTPStatus.OK
    return words(response.content)


def test_what_is_written_is_found_at_once_and_under_its_old_words_no_more(client_for: ClientFor) -> None:
    product = make_product(make_team(), "Handreiking clubhuizen")
    adviser = client_for("adviseur")

    before = asked(adviser, "clubhuis")
    product.title = "Handreiking hennepkwekerijen"
    product.save()

    assert "1 resultaat voor ‘clubhuis’" in before
    assert "0 resultaten voor ‘clubhuis’" in asked(adviser, "clubhuis")
    assert "1 resultaat voor ‘wietplantage’" in asked(adviser, "wietplantage")


def test_what_is_not_kept_is_not_found(client_for: ClientFor) -> None:
    adviser, team = client_for("adviseur"), make_team()
    with transaction.atomic():
        make_product(team, "Teruggedraaid")
        during = asked(adviser, "teruggedraaid")
        transaction.set_rollback(True)

    assert "1 resultaat" in during
    assert "0 resultaten" in asked(adviser, "teruggedraaid")


def test_what_lies_outside_the_chosen_groups_is_shown_as_that(client_for: ClientFor) -> None:
    adviser = client_for("adviseur")
    make_product(make_team(), "Handreiking clubhuizen")

    page = asked(adviser, "clubhuis", soort="Gemeente")

    assert "0 resultaten" in page
    assert "Binnen uw keuze is er niets" in page
    assert page.index("Dit vonden we buiten uw keuze") < page.index("Handreiking clubhuizen")


def test_what_is_gone_is_found_no_more(client_for: ClientFor) -> None:
    adviser, product = client_for("adviseur"), make_product(make_team(), "Weggooien")

    before = asked(adviser, "weggooien")
    product.delete()

    assert "1 resultaat" in before
    assert "0 resultaten" in asked(adviser, "weggooien")


def test_a_visitor_learns_nothing_of_what_members_find(visitor: Client, client_for: ClientFor) -> None:
    make_product(make_team(), "Zwartekanarie")
    client_for("adviseur")

    for text in ("zwartekanarie", "zwartekanari", "zwarte kanarie", "zwart*", "kanarie"):
        page = asked(visitor, text)
        assert "0 resultaten" in page
        assert "zwartekanarie" not in page.lower().replace(f"‘{text}’", "").replace(text, "")
        assert "Product" not in page


def test_a_choice_within_a_facet_keeps_the_others_in_sight(client_for: ClientFor) -> None:
    make_product(make_team(), "Jeugd op straat")
    adviser = client_for("adviseur")

    page = asked(adviser, "jeugd", soort="Product van een team")

    assert "1 resultaat voor ‘jeugd’" in page
    assert "Product van een team (1)" in page
    assert "Expertteam (1)" in page


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Vul in wat u zoekt"),
        ("😀", "In uw vraag staat geen woord"),
        ("de het een", "Deze woorden staan bijna overal"),
        ("inbraak " * 2_000, "Uw vraag is ingekort"),
        ("<script>alert(1)</script>", "voor ‘<script>"),
        ("%' OR 1=1 --", "resultaten voor"),
        ("nul\x00byte", "resultaten voor ‘nul byte’"),
    ],
)
def test_an_odd_question_gets_a_sentence(visitor: Client, text: str, said: str) -> None:
    assert said in asked(visitor, text)


def test_an_odd_page_number_or_facet_is_answered(visitor: Client) -> None:
    for number in ("0", "-1", "9" * 50, "x", "²"):
        asked(visitor, "jeugd", pagina=number, soort="bestaat niet")


def test_a_rebuild_repairs_what_was_changed_behind_its_back(db: None) -> None:
    product = make_product(make_team(), "Vergeten")
    Entry.objects.create(
        key="product:0", stamp=1, kind="product", title="Spook", url="/", readers="", checked_on="2018-01-01"
    )
    type(product).objects.filter(pk=product.pk).update(title="Gewijzigd")

    call_command("rebuild_search")

    assert not Entry.objects.filter(key="product:0").exists()
    assert Entry.objects.get(key=f"product:{product.pk}").title == "Gewijzigd"


def test_a_rebuild_leaves_one_row_that_tells_of_it(db: None) -> None:
    team = make_team()
    for title in ("Eerste", "Tweede"):
        make_product(team, title)
    assert Write.objects.count() > 1
    before = holding.finder_now().index.keys

    call_command("rebuild_search")

    assert Write.objects.count() == 1
    assert holding.finder_now().index.keys.keys() >= before.keys()


def test_an_index_that_was_filled_before_writes_left_rows_is_read(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holding, "_HELD", [])
    Entry.objects.create(
        key="product:0", stamp=1, kind="product", title="Oud", url="/", readers="", checked_on="2018-01-01"
    )

    assert "product:0" in holding.finder_now().index.keys


@pytest.mark.parametrize(
    ("text", "title", "address"),
    [
        ("agenda", "Bijeenkomsten", "/bijeenkomsten/"),
        ("risicotaxatie", "Risico", "/risico/"),
        ("nieuw hier?", "Nieuw hier?", "/nieuw-hier/"),
        ("cijfers vergelijken", "Cijfers", "/cijfers/"),
    ],
)
def test_a_part_of_the_site_is_the_first_answer_to_its_name(
    client_for: ClientFor, text: str, title: str, address: str
) -> None:
    make_product(make_team(), text.capitalize())
    call_command("rebuild_search")

    response = client_for("adviseur").get(PAGE, {"zoek": text})

    first = response.context["answer"].hits[0]
    assert (first.title, first.url) == (title, address)


@pytest.mark.parametrize(
    ("role", "text", "is_found"),
    [
        (None, "risico", False),
        (None, "toolkit", True),
        ("adviseur", "audit", False),
        ("fg", "audit", True),
    ],
)
def test_a_part_of_the_site_is_found_by_who_may_open_it(
    client_for: ClientFor, role: str | None, text: str, *, is_found: bool
) -> None:
    call_command("rebuild_search")

    hits = client_for(role).get(PAGE, {"zoek": text}).context["answer"].hits

    assert any(hit.key.startswith("deel:") for hit in hits) is is_found


def test_a_name_is_the_first_answer(visitor: Client) -> None:
    Organisation.objects.create(code="GM0153", kind="gemeente", name="Enschede")

    assert "Gemeente Enschede" in asked(visitor, "enschede")
    assert "Bedoelde u enschede" in asked(visitor, "enchede")
