"""An edition as a mail for one reader."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse

from veiligheidsnetwerk.platform.core import mail, news
from veiligheidsnetwerk.platform.newsletter.models import Edition
from veiligheidsnetwerk.platform.newsletter.rules.editions import OWN, Item
from veiligheidsnetwerk.publishing.newsletters import Group, Newsletter, to_html, to_text
from veiligheidsnetwerk.publishing.newsletters import Item as MailItem

WHY = "U krijgt deze mail omdat u zich aanmeldde voor de nieuwsbrief. We zien niet of u hem opent."
WHY_ASKED = "U krijgt deze mail omdat iemand dit adres invulde op onze site."
OWN_TITLE = "Van de redactie"
_MORE = "Lees verder op de site"


def newsletter_for(edition: Edition, items: Sequence[Item]) -> Newsletter:
    """An edition with these items, as a mail may tell them."""
    return Newsletter(
        title=edition.title,
        intro=edition.intro,
        groups=groups_of([each.in_mail() for each in items]),
        online=mail.site_link(edition.get_absolute_url()),
        site=settings.SITE_ADDRESS,
        why=WHY,
    )


def groups_of(items: Sequence[Item]) -> tuple[Group, ...]:
    """The items by topic; topics stand in the order in which the editors put their first item."""
    titles = {OWN: OWN_TITLE, **dict(news.topics())}
    found: dict[str, list[MailItem]] = {}
    for item in items:
        found.setdefault(item.topic, []).append(_in_mail(item))
    return tuple(Group(titles.get(topic, topic), tuple(each)) for topic, each in found.items())


def letter_of(newsletter: Newsletter, *, to: str, ending: str) -> mail.Letter:
    """The mail to one address. One click in the mail program ends it, by RFC 8058."""
    host = urlsplit(settings.SITE_ADDRESS).hostname or "localhost"
    return mail.Letter(
        to,
        mail.one_line(newsletter.title),
        to_text(newsletter, ending),
        html=to_html(newsletter, ending),
        headers={
            "List-Id": f"Nieuwsbrief <nieuwsbrief.{host}>",
            "List-Unsubscribe": f"<{ending}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "List-Archive": f"<{mail.site_link(reverse('newsletter:overview'))}>",
        },
    )


def _in_mail(item: Item) -> MailItem:
    url = mail.site_link(item.url) if item.url.startswith("/") else item.url
    link = f"{_MORE}: {item.title}" if item.url.startswith("/") else f"Lees verder: {item.title}"
    return MailItem(title=mail.one_line(item.title), text=item.text, url=url, link=mail.one_line(link))
