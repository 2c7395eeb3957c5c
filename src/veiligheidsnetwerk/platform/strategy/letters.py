"""The mails about the strategy."""

from django.urls import reverse

from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.network.models import Body, Organisation
from veiligheidsnetwerk.platform.strategy.actions.reactions import OFFERED
from veiligheidsnetwerk.platform.strategy.actions.reminding import REMINDER
from veiligheidsnetwerk.platform.strategy.models import Cycle, Input, Priority
from veiligheidsnetwerk.platform.strategy.queries.inputs import may_fill_in, until_of
from veiligheidsnetwerk.platform.strategy.queries.reactions import consult_step, may_write_for
from veiligheidsnetwerk.publishing.dutch import format_date


def register() -> None:
    mail.register(mail.Kind(code=REMINDER, title="Herinnering aan input", write=write_reminder))
    mail.register(mail.Kind(code=OFFERED, title="Concept-prioriteiten voorgelegd", write=write_offered))


def write_reminder(about: str) -> mail.Letter | None:
    """What is still asked, and where; nothing when it was sent meanwhile, or someone else fills it in."""
    cycle_key, organisation_key, user_key = about.split(":")
    cycle = Cycle.objects.filter(pk=cycle_key).first()
    organisation = Organisation.objects.filter(pk=organisation_key).first()
    user = User.objects.select_related("person").filter(pk=user_key).first()
    if cycle is None or organisation is None or user is None:
        return None
    sent = Input.objects.filter(cycle=cycle, organisation=organisation, submitted_at__isnull=False)
    if sent.exists() or user not in may_fill_in([organisation])[organisation.code]:
        return None
    until = until_of(cycle)
    return mail.compose(
        to=user.email,
        template="strategy/mail/reminder.txt",
        context={
            "name": user.name,
            "organisation": str(organisation),
            "cycle": cycle.name,
            "until": format_date(until) if until else "",
            "link": mail.site_link(reverse("strategy:input", args=[cycle.code, organisation.code])),
        },
    )


def write_offered(about: str) -> mail.Letter | None:
    """What lies before a DVO to discuss, and until when; nothing for who writes for it no more."""
    cycle_key, body_key, user_key = about.split(":")
    cycle = Cycle.objects.filter(pk=cycle_key, offered_on__isnull=False).first()
    body = Body.objects.filter(pk=body_key).first()
    user = User.objects.select_related("person").filter(pk=user_key).first()
    if cycle is None or body is None or user is None or user not in may_write_for([body])[body]:
        return None
    step = consult_step(cycle)
    asked = Priority.objects.filter(cycle=cycle).that_hold()
    return mail.compose(
        to=user.email,
        template="strategy/mail/offered.txt",
        context={
            "name": user.name,
            "body": str(body),
            "cycle": cycle.name,
            "priorities": sorted(map(str, asked)),
            "until": format_date(step.last_day) if step and step.last_day else "",
            "link": mail.site_link(reverse("strategy:consulted", args=[cycle.code, body.code])),
        },
    )
