"""Nobody but us writes what our mails say."""

import pytest
from django.core.exceptions import ValidationError
from django.test import override_settings

from tests.web.core.mail.server import mail_server
from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.mail import transport

TEMPLATE = "Dag {{ name }} & co\n\nBeste {{ name }},\n\nKlik hier: {{ link }}\n"
LAYOUT = {
    "BACKEND": "django.template.backends.django.DjangoTemplates",
    "OPTIONS": {
        "loaders": [
            ("django.template.loaders.locmem.Loader", {"test/hello.txt": TEMPLATE}),
            "django.template.loaders.app_directories.Loader",
        ]
    },
}
WICKED = [
    "Jan\r\nBcc: kwaad@example.com",
    "Jan\nBcc: kwaad@example.com",
    "Jan\rBcc: kwaad@example.com",
    "Jan\n\nBeste lezer,\n\nKlik op http://kwaad.example.com",
    "Jan\u2028Bcc: kwaad@example.com",
    "Jan\x0bBcc: kwaad@example.com\x00\x1b[2J",
]


def letter_to(name: str) -> mail.Letter:
    with override_settings(TEMPLATES=[LAYOUT]):
        return mail.compose(
            to="jan@example.nl",
            template="test/hello.txt",
            context={"name": name, "link": mail.site_link("/account/")},
        )


def test_the_first_line_is_the_subject_and_our_name_stands_below() -> None:
    letter = letter_to("Jan <de Boer>")

    assert letter.subject == "Dag Jan <de Boer> & co"
    assert letter.text.startswith("Beste Jan <de Boer>,\n\nKlik hier: http://localhost:8000/account/\n\n")
    assert "Veiligheidsnetwerk\n\nhttp://localhost:8000\n" in letter.text


@pytest.mark.parametrize("name", WICKED)
def test_a_name_takes_one_line_and_adds_no_header(name: str) -> None:
    letter = letter_to(name)
    with mail_server() as server:
        transport.hand_over(letter, "<1@example.nl>", copy="1")

    [received] = server.letters
    assert received["Bcc"] is None
    assert server.envelopes[0].rcpt_tos == ["jan@example.nl"]
    assert len(received.get_content().splitlines()) == len(letter_to("Jan").text.splitlines())
    assert "\x1b" not in received.get_content()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "geen adres",
        "jan@example.nl\r\nBcc: kwaad@example.com",
        "jan@example.nl, kwaad@example.com",
        "Jan <jan@example.nl>",
        "jan@example.nl\n",
    ],
)
def test_what_is_no_single_address_gets_no_letter(address: str) -> None:
    with pytest.raises(ValidationError):
        mail.Letter(address, "Dag", "Tekst")


def test_the_address_of_the_site_comes_from_the_settings_alone() -> None:
    with override_settings(SITE_ADDRESS="https://netwerk.example.nl"):
        assert mail.site_link("/account/") == "https://netwerk.example.nl/account/"
