"""The mails about pages: to who looks after one, and to who gave something."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse

from veiligheidsnetwerk.figures.periods import MONTH_NAMES
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core.mail import Kind, Letter, compose, one_line, site_link
from veiligheidsnetwerk.platform.library.actions.contributing import THANKS
from veiligheidsnetwerk.platform.library.actions.following import DIGEST
from veiligheidsnetwerk.platform.library.actions.reminding import REMINDER
from veiligheidsnetwerk.platform.library.definitions import theme_titles
from veiligheidsnetwerk.platform.library.links import ending_link
from veiligheidsnetwerk.platform.library.models import Contribution, Reminder
from veiligheidsnetwerk.platform.library.queries.following import NewItem, news_for
from veiligheidsnetwerk.platform.library.queries.links import broken_in
from veiligheidsnetwerk.platform.library.rules.digests import month_after
from veiligheidsnetwerk.platform.library.rules.items import Tier
from veiligheidsnetwerk.publishing.dutch import count_of, format_date

_MOST = 10
"""So many pages of one theme are named in a mail."""


def to_look_again(about: str) -> Letter | None:
    """None when the page was looked at, taken off the site or given to someone else meanwhile."""
    found = Reminder.objects.filter(pk=int(about)).select_related("page", "person").first()
    page = found.page.specific if found else None
    if found is None or page is None or not page.live or page.review_on != found.review_on:
        return None
    if found.person_id not in (page.keeper_id, page.deputy_id):
        return None
    context = {
        "page": page.title,
        "name": found.person.name,
        "day": format_date(found.review_on),
        "as_deputy": found.person_id != page.keeper_id,
        "link": site_link(page.get_absolute_url()),
        "broken": [
            {"address": one_line(each.address), "problem": each.problem}
            for each in broken_in([page.pk]).get(page.pk, ())
        ],
    }
    return compose(to=found.person.email, template="library/mail/look_again.txt", context=context)


def thanks(about: str) -> Letter | None:
    found = Contribution.objects.filter(pk=int(about)).select_related("item", "person").first()
    if found is None or found.person is None or found.person.reduced_on:
        return None
    context = {
        "page": found.item.title,
        "name": found.person.name,
        "answer": found.answer,
        "state": found.state,
        "link": site_link(found.item.get_absolute_url()),
    }
    return compose(to=found.person.email, template="library/mail/thanks.txt", context=context)


def digest(about: str) -> Letter | None:
    """What this reader may be told now of a month; None for who stopped, or when nothing of it is left."""
    month, _, account = about.partition(":")
    first = date.fromisoformat(month)
    user = User.objects.filter(pk=int(account)).first()
    news = news_for(user, first, month_after(first)) if user else {}
    if user is None or not news:
        return None
    ending = ending_link(user.pk)
    letter = compose(
        to=user.email,
        template="library/mail/digest.txt",
        context={
            "name": user.name,
            "month": f"{MONTH_NAMES[first.month - 1]} {first.year}",
            "themes": [_about_theme(code, items) for code, items in news.items()],
        },
        why=f"U krijgt deze mail omdat u een thema volgt. Stoppen doet u hier: {ending}",
    )
    host = urlsplit(settings.SITE_ADDRESS).hostname
    headers = {
        "List-Id": f"Gevolgde thema's <themas.{host}>",
        "List-Unsubscribe": f"<{ending}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    return replace(letter, headers=headers)


def _about_theme(code: str, items: Sequence[NewItem]) -> Mapping[str, object]:
    """The new ones first, and no more than someone reads. Of what is for a few no mail repeats the title."""
    told = [each for each in items if each.item.tier != Tier.RESTRICTED]
    named = sorted(told, key=lambda each: not each.is_first)[:_MOST]
    return {
        "title": theme_titles()[code],
        "link": site_link(reverse("library:theme", args=[code])),
        "items": [_named(each) for each in named],
        "others": [
            *_some(len(told) - len(named), "andere pagina", "andere pagina’s"),
            *_some(len(items) - len(told), "besloten pagina", "besloten pagina’s"),
        ],
    }


def _named(new: NewItem) -> Mapping[str, object]:
    link = site_link(new.item.get_absolute_url())
    return {"title": one_line(new.item.title), "is_first": new.is_first, "link": link}


def _some(number: int, one: str, more: str) -> Sequence[str]:
    return [count_of(number, one, more)] if number else []


REMINDER_MAIL = Kind(code=REMINDER, title="Een pagina nakijken", write=to_look_again)
DIGEST_MAIL = Kind(code=DIGEST, title="Maandmail over gevolgde thema’s", write=digest)
THANKS_MAIL = Kind(code=THANKS, title="Antwoord op een bijdrage aan de toolkit", write=thanks)
