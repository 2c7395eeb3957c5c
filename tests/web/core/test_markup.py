"""What holds for the HTML of every page of the shell."""

import pytest
from django.template.loader import render_to_string
from django.test import Client

from tests.web.core.markup import elements_of, values_of

PAGES = ["/", "/account/inloggen/", "/componenten/", "/bestaat-niet/"]


@pytest.mark.parametrize("path", PAGES)
def test_what_is_pointed_at_exists_once(visitor: Client, path: str) -> None:
    elements = elements_of(visitor.get(path).content.decode())

    ids = values_of(elements, "id")
    links = [link[1:] for link in values_of(elements, "href") if link.startswith("#")]
    pointed_at = {*links, *values_of(elements, "for", "aria-describedby", "aria-labelledby", "data-filter")}

    assert len(ids) == len(set(ids))
    assert pointed_at <= set(ids)


@pytest.mark.parametrize("path", PAGES)
def test_the_content_policy_has_nothing_to_refuse(visitor: Client, path: str) -> None:
    elements = elements_of(visitor.get(path).content.decode())

    inline = [name for element in elements for name in element.attributes if name.startswith(("on", "style"))]
    scripts = [element for element in elements if element.tag == "script" and "src" not in element.attributes]
    addresses = values_of(elements, "src", "href", "action")

    assert not inline
    assert not scripts
    assert all(address.startswith(("/", "#")) for address in addresses)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_says_its_language_its_title_and_one_main_heading(visitor: Client, path: str) -> None:
    html = visitor.get(path).content.decode()

    tags = [element.tag for element in elements_of(html)]
    assert '<html lang="nl"' in html
    assert tags.count("title") == tags.count("h1") == tags.count("main") == 1


def test_the_page_of_a_failure_needs_nothing_that_may_have_failed() -> None:
    html = render_to_string("errors/error.html", {"code": 500, "title": "Er ging iets mis", "kept": "Alles."})

    assert "Foutcode 500" in html
    assert "Wat er is bewaard" in html
    assert 'href="/"' in html
    assert "Inloggen" not in html
    assert "Proefomgeving" not in html


def test_a_refused_sign_in_keeps_the_address_and_names_each_field(visitor: Client) -> None:
    response = visitor.post("/account/inloggen/", {"login": "niemand@example.nl"})

    html = response.content.decode()
    assert response.status_code == 422
    assert 'value="niemand@example.nl"' in html
    assert 'href="#id_password"' in html
    assert 'aria-describedby="id_password_error"' in html
