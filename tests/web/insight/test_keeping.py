"""Comparisons that people keep, share and follow: as it was, as it is now, and what is different."""

import re
import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.http.response import HttpResponseBase
from django.test import Client
from pytest_django import Settings

from tests.factories import make_user
from tests.web.insight.asking import BURGLARY, COUNTRY, Question, address, read
from veiligheidsnetwerk.platform.core.mail import postman
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.insight.actions import tell_followers
from veiligheidsnetwerk.platform.insight.letters import write_new_figures
from veiligheidsnetwerk.platform.insight.models import Notice, SavedComparison
from veiligheidsnetwerk.platform.insight.queries import library
from veiligheidsnetwerk.platform.insight.rules import Audience

SOURCE = "misdrijven-land-maand"
MONTHS: Question = {**BURGLARY, **COUNTRY}
SAVE = "/cijfers/bewaren/"
NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
OTHERS = [Audience.OWNER, Audience.ORGANISATION]


def save(client: Client, question: Question = BURGLARY, **typed: str) -> SavedComparison:
    label = {"name": "Inbraken voor de driehoek", "audience": Audience.OWNER.value} | typed
    response = client.post(address(question, SAVE), label)
    assert response.status_code == 302, read(response).text
    return SavedComparison.objects.latest("pk")


@pytest.fixture
def older_figures(adviser: Client, figures: Path, tmp_path: Path, settings: Settings) -> Client:
    """A reader of figures of which a newer edition lies ready."""
    settings.FIGURES_STORE = str(shutil.copytree(figures, tmp_path / "figures"))
    library().store.use(SOURCE, library().store.vintages(SOURCE)[0])
    return adviser


def typed_in(response: HttpResponseBase, name: str) -> str:
    """What stands in a line of a form."""
    [field] = re.findall(rf'<input type="text" name="{name}"[^>]*>', response.getvalue().decode())
    [value] = re.findall(r'value="([^"]*)"', field) or [""]
    return str(value)


def use_newest() -> None:
    store = library().store
    store.use(SOURCE, store.vintages(SOURCE)[-1])


def told() -> Sequence[str]:
    said: list[str] = []
    tell_followers(NOW, said.append)
    return said


def test_what_is_kept_opens_with_the_same_figures(adviser: Client) -> None:
    asked = read(adviser.get(address(BURGLARY)))

    page = read(adviser.get(save(adviser).get_absolute_url()))

    assert page.tables == asked.tables
    assert "Inbraken voor de driehoek" in page.text
    assert "De cijfers zijn nog dezelfde." in page.text


def test_the_form_begins_with_the_name_of_the_answer_and_keeps_what_was_typed(adviser: Client) -> None:
    blank = adviser.get(address(BURGLARY, SAVE))
    refused = adviser.post(address(BURGLARY, SAVE), {"name": "", "folder": "driehoek", "audience": "owner"})

    assert typed_in(blank, "name").startswith("Woninginbraken en pogingen")
    assert refused.status_code == 422
    assert "Geef de vergelijking een naam." in read(refused).text
    assert typed_in(refused, "folder") == "driehoek"


def test_a_kept_comparison_has_two_clocks_and_says_what_is_different(older_figures: Client) -> None:
    saved = save(older_figures, MONTHS)
    before = read(older_figures.get(saved.get_absolute_url()))
    use_newest()

    now = read(older_figures.get(saved.get_absolute_url()))
    then = read(older_figures.get(f"{saved.get_absolute_url()}?klok=toen"))

    assert then.tables[-1] == before.tables[-1]
    assert now.tables[-1] != before.tables[-1]
    [summary] = re.findall(r"Van de 12 cijfers zijn nu anders: (\d+)\.", now.text)
    assert 0 < int(summary) <= 12
    assert "kwam in de plaats van 2022-08" in now.text


def test_from_then_on_the_figures_of_now_are_those_of_then(older_figures: Client) -> None:
    saved = save(older_figures, MONTHS)
    use_newest()

    older_figures.post(f"{saved.get_absolute_url()}nu/")

    assert "De cijfers zijn nog dezelfde." in read(older_figures.get(saved.get_absolute_url())).text


@pytest.mark.parametrize("audience", OTHERS)
def test_someone_of_another_organisation_finds_nothing(
    adviser: Client, colleague: Client, audience: Audience
) -> None:
    saved = save(adviser, audience=audience.value)

    nothing = colleague.get("/cijfers/bewaard/00000000-0000-4000-8000-000000000000/")
    refused = colleague.get(saved.get_absolute_url())

    assert refused.status_code == nothing.status_code == 404
    assert read(refused).text == read(nothing).text
    assert saved.name not in read(colleague.get("/cijfers/bewaard/")).text
    for deed in ("wijzigen", "nu", "kopie", "volgen", "verwijderen"):
        assert colleague.post(f"{saved.get_absolute_url()}{deed}/").status_code == 404


def test_a_colleague_of_the_organisation_opens_it_and_changes_nothing(adviser: Client) -> None:
    saved = save(adviser, audience=Audience.ORGANISATION.value)
    beside = Client()
    beside.force_login(make_user("adviseur", email="tweede.adviseur@example.nl", organisation="GM0153"))

    assert beside.get(saved.get_absolute_url()).status_code == 200
    assert beside.post(f"{saved.get_absolute_url()}wijzigen/").status_code == 404
    assert beside.post(f"{saved.get_absolute_url()}verwijderen/").status_code == 404


def test_who_may_open_it_makes_a_copy_that_is_their_own(adviser: Client, colleague: Client) -> None:
    saved = save(adviser, audience=Audience.MEMBERS.value)

    colleague.post(f"{saved.get_absolute_url()}kopie/")
    again = colleague.post(f"{saved.get_absolute_url()}kopie/")

    names = list(SavedComparison.objects.exclude(pk=saved.pk).values_list("name", "audience").order_by("pk"))
    assert names == [(saved.name, "owner"), (f"{saved.name} (2)", "owner")]
    assert again.status_code == 302


def test_a_name_is_there_once_in_a_folder(adviser: Client, colleague: Client) -> None:
    save(adviser)

    twice = adviser.post(address(BURGLARY, SAVE), {"name": "Inbraken voor de driehoek", "audience": "owner"})
    save(adviser, folder="driehoek")
    save(colleague)

    assert twice.status_code == 422
    assert "U hebt buiten een map al een vergelijking met deze naam." in read(twice).text
    assert SavedComparison.objects.count() == 3


def test_another_window_loses_nothing(adviser: Client) -> None:
    saved = save(adviser)
    form = {"seen": "1", "name": "Eerste naam", "audience": "owner"}
    adviser.post(f"{saved.get_absolute_url()}wijzigen/", form)

    late = adviser.post(f"{saved.get_absolute_url()}wijzigen/", form | {"name": "Tweede naam"})

    assert late.status_code == 422
    assert typed_in(late, "name") == "Tweede naam"
    saved.refresh_from_db()
    assert saved.name == "Eerste naam"


def test_what_was_thrown_away_is_gone_for_everyone(adviser: Client) -> None:
    saved = save(adviser)

    asked = adviser.get(f"{saved.get_absolute_url()}verwijderen/")
    adviser.post(f"{saved.get_absolute_url()}verwijderen/")

    assert "verwijderen?" in read(asked).text
    assert adviser.get(saved.get_absolute_url()).status_code == 404


def test_a_part_that_exists_no_longer_leaves_a_page_that_says_so(adviser: Client) -> None:
    saved = save(adviser)
    SavedComparison.objects.filter(pk=saved.pk).update(
        question=[["cijfer", "woninginbraak-maand:weg"], *saved.question[1:]]
    )

    page = adviser.get(saved.get_absolute_url())

    assert page.status_code == 422
    assert "heeft deze bron niet" in read(page).text


def test_who_follows_gets_one_mail_about_new_figures_and_not_another(
    older_figures: Client, settings: Settings
) -> None:
    first, second = save(older_figures, MONTHS), save(older_figures, MONTHS, name="Nog een")
    for saved in (first, second):
        older_figures.post(f"{saved.get_absolute_url()}volgen/")
    silent = told()
    use_newest()

    said, again = told(), told()
    postman.one_round()

    [mail] = Mail.objects.filter(kind="new-figures")
    assert (silent, said, again) == ([], ["Mensen die bericht krijgen over nieuwe cijfers: 1."], [])
    assert mail.subject == "Nieuwe cijfers: 2 vergelijkingen"
    letter = write_new_figures(str(Notice.objects.get().pk))
    assert letter is not None
    assert f"{settings.SITE_ADDRESS}{first.get_absolute_url()}" in letter.text
    assert re.search(r"- .+ jan 20\d\d.*: dat was [\d.]+\*? en is nu [\d.]+", letter.text), letter.text
    assert "- Bron: Politie" in letter.text
    assert "U krijgt deze mail omdat u dit volgt." in letter.text
    assert Notice.objects.count() == 1
    assert first.name in read(older_figures.get("/cijfers/bewaard/")).text


def test_an_edition_in_which_nothing_of_it_is_different_gives_no_mail(
    older_figures: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = save(older_figures, {**MONTHS, "van": "2019MM01", "tot": "2019MM01"})
    older_figures.post(f"{saved.get_absolute_url()}volgen/")
    use_newest()

    assert told() == []
    assert not Notice.objects.exists()
    assert told() == []


def test_who_follows_no_longer_gets_no_mail(older_figures: Client) -> None:
    saved = save(older_figures, MONTHS)
    older_figures.post(f"{saved.get_absolute_url()}volgen/")
    older_figures.post(f"{saved.get_absolute_url()}volgen/", {"stop": "ja"})
    use_newest()

    assert told() == []


def test_a_mail_tells_nothing_that_its_reader_may_not_open_any_more(
    older_figures: Client, colleague: Client
) -> None:
    saved = save(older_figures, MONTHS, audience=Audience.MEMBERS.value)
    colleague.post(f"{saved.get_absolute_url()}volgen/")
    use_newest()
    told()
    SavedComparison.objects.filter(pk=saved.pk).update(audience=Audience.OWNER)

    postman.one_round()

    assert not Mail.objects.filter(kind="new-figures").exists()
