"""The mails about pages: to who looks after one, and to who gave something."""

from veiligheidsnetwerk.platform.core.mail import Kind, Letter, compose, site_link
from veiligheidsnetwerk.platform.library.actions.contributing import THANKS
from veiligheidsnetwerk.platform.library.actions.reminding import REMINDER
from veiligheidsnetwerk.platform.library.models import Contribution, Reminder
from veiligheidsnetwerk.publishing.dutch import format_date


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


REMINDER_MAIL = Kind(code=REMINDER, title="Een pagina nakijken", write=to_look_again)
THANKS_MAIL = Kind(code=THANKS, title="Antwoord op een bijdrage aan de toolkit", write=thanks)
