"""What was said stays to be seen as it was said, and who looks at it knows that there is something newer."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from django.test import Client
from pytest_django import Settings

from tests.web.insight.asking import BURGLARY, COUNTRY, Question, Reader, address, parts_of, read
from veiligheidsnetwerk.figures.cubes.store import named
from veiligheidsnetwerk.platform.insight.queries import library

SOURCE = "misdrijven-land-maand"
MONTHS: Question = {**BURGLARY, **COUNTRY}
WARNING = "Dit is een eerdere editie"


@pytest.fixture
def own_figures(adviser: Client, figures: Path, tmp_path: Path, settings: Settings) -> Client:
    """A reader of figures that a test may change: the first edition is in use."""
    settings.FIGURES_STORE = str(shutil.copytree(figures, tmp_path / "figures"))
    store = library().store
    store.use(SOURCE, store.vintages(SOURCE)[0])
    return adviser


def use_newest() -> None:
    store = library().store
    store.use(SOURCE, store.vintages(SOURCE)[-1])


def double_the_people() -> None:
    """A later edition of the inhabitants, with twice as many everywhere."""
    store = library().store
    cube = store.open("bevolking")
    counts, statuses = 2 * np.diff(cube.data["running"].values, axis=1), cube.data["status"].values
    manifest = named(cube.manifest.model_copy(update={"edition": "2027-07"}), counts, statuses)
    store.write(manifest, counts, statuses)
    store.use("bevolking", manifest.vintage)


def shared_link(page: Reader) -> str:
    return page.links["Link om te delen"]


def test_a_shared_link_gives_the_same_after_a_newer_edition_came(own_figures: Client) -> None:
    before = read(own_figures.get(address(MONTHS)))
    pictures = [own_figures.get(source).getvalue() for source in before.pictures]
    use_newest()

    shared, bare = read(own_figures.get(shared_link(before))), read(own_figures.get(address(MONTHS)))

    assert shared.tables == before.tables
    assert [own_figures.get(source).getvalue() for source in shared.pictures] == pictures
    assert bare.tables != before.tables
    assert WARNING in shared.text
    assert WARNING not in before.text + bare.text


def test_a_shared_link_holds_on_to_what_is_divided_by_too(own_figures: Client) -> None:
    before = read(own_figures.get(address(BURGLARY)))
    double_the_people()

    shared, bare = read(own_figures.get(shared_link(before))), read(own_figures.get(address(BURGLARY)))

    assert shared.tables == before.tables
    assert bare.tables != before.tables
    assert WARNING in shared.text
    assert "(editie 2027-07)" in bare.text
    assert parts_of(shared.links["Toon de nieuwste editie"]) == parts_of(address(BURGLARY))


def test_the_warning_leads_to_the_newest(own_figures: Client) -> None:
    before = read(own_figures.get(address(MONTHS)))
    use_newest()
    bare = read(own_figures.get(address(MONTHS)))

    shared = read(own_figures.get(shared_link(before)))

    newest = shared.links["Toon de nieuwste editie"]
    assert parts_of(newest) == parts_of(address(MONTHS))
    assert read(own_figures.get(newest)).tables == bare.tables


def test_an_edition_is_called_by_its_name_and_asked_by_its_content(adviser: Client, figures: object) -> None:
    newest, older = reversed(library().store.vintages(SOURCE))

    page = read(adviser.get(address(MONTHS, editie=older)))

    options = ["", f"{SOURCE}:{newest}", f"{SOURCE}:{older}"]
    assert page.fields["editie"].options == options
    assert page.fields["editie"].values == [f"{SOURCE}:{older}"]
    assert WARNING in page.text
    assert "(editie 2022-08)" in page.text
    assert parts_of(shared_link(page))["editie"] == [f"{SOURCE}:{older}"]


def test_a_link_to_the_edition_in_use_warns_of_nothing(adviser: Client) -> None:
    page = read(adviser.get(address(BURGLARY)))

    shared = read(adviser.get(shared_link(page)))

    assert shared.tables == page.tables
    assert WARNING not in shared.text
    assert "editie" not in shared.fields


def test_an_address_from_when_there_was_one_figure_holds_on_to_its_editions(own_figures: Client) -> None:
    link = shared_link(read(own_figures.get(address(BURGLARY))))
    pins = dict(pin.split(":") for pin in parts_of(link)["editie"])
    double_the_people()

    old = address(BURGLARY, editie=pins["woninginbraak-maand"], noemer=pins["bevolking"])

    assert read(own_figures.get(old)).tables == read(own_figures.get(link)).tables
    assert read(own_figures.get(old)).tables != read(own_figures.get(address(BURGLARY))).tables


def test_an_edition_of_the_inhabitants_that_is_not_there_is_said_at_its_own_field(adviser: Client) -> None:
    response = adviser.get(address(BURGLARY, noemer="2099-01-01"))

    html = response.content.decode()
    assert response.status_code == 422
    assert "De editie ‘2099-01-01’ van deze cijfers is er niet." in html
    assert 'href="#id_editie-bevolking"' in html
    assert read(response).fields["editie"].values == ["bevolking:2099-01-01"]
