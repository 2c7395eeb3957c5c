"""The mails of the newsletter: an edition for one reader, and the question whether somebody wants it."""

from dataclasses import replace

from django.conf import settings
from django.urls import reverse

from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.search import reader_of
from veiligheidsnetwerk.platform.newsletter.actions.proofs import PROOF
from veiligheidsnetwerk.platform.newsletter.actions.sending import EDITION
from veiligheidsnetwerk.platform.newsletter.actions.subscribing import ASKED
from veiligheidsnetwerk.platform.newsletter.links import confirming_link, ending_link
from veiligheidsnetwerk.platform.newsletter.models import Edition, Subscriber
from veiligheidsnetwerk.platform.newsletter.presenters.mails import WHY_ASKED, letter_of, newsletter_for
from veiligheidsnetwerk.platform.newsletter.queries.editions import seen_by
from veiligheidsnetwerk.platform.newsletter.queries.readers import known_as
from veiligheidsnetwerk.publishing.newsletters import HERE


def write_edition(about: str) -> mail.Letter | None:
    """What this reader may see of it, now; nothing for who ended it meanwhile."""
    edition_pk, _, reader_pk = about.partition(":")
    reader = Subscriber.objects.reachable().select_related("person").filter(pk=reader_pk).first()
    edition = Edition.objects.sent().filter(pk=edition_pk).first()
    if reader is None or edition is None:
        return None
    newsletter = newsletter_for(edition, seen_by(edition, known_as(reader)))
    return letter_of(newsletter, to=reader.address, ending=ending_link(reader.pk))


def write_proof(about: str) -> mail.Letter | None:
    """The edition as it is now, for who asked it."""
    edition_pk, _, account = about.partition(":")
    user = User.objects.filter(pk=account).first()
    edition = Edition.objects.filter(pk=edition_pk).first()
    if user is None or edition is None:
        return None
    items = seen_by(edition, reader_of(user.actor))
    newsletter = replace(newsletter_for(edition, items), title=f"Proef: {edition.title}")
    return letter_of(newsletter, to=user.email, ending=HERE)


def write_asked(about: str) -> mail.Letter | None:
    """A link to say yes; or, to who gets it already, where to end it. Nothing for who is gone."""
    reader = Subscriber.objects.filter(pk=about, person=None).first()
    if reader is None:
        return None
    to = reader.new_email or reader.email
    asks = bool(reader.new_email) or reader.confirmed_at is None
    context = {
        "asks": asks,
        "told": reader.told,
        "link": confirming_link(reader.pk, to) if asks else ending_link(reader.pk),
        "days": settings.NEWSLETTER_CONFIRM_WITHIN // (24 * 3600),
        "page": mail.site_link(reverse("newsletter:overview")),
    }
    return mail.compose(to=to, template="newsletter/mail/asked.txt", context=context, why=WHY_ASKED)


def register() -> None:
    mail.register(mail.Kind(code=EDITION, title="Nieuwsbrief", write=write_edition))
    mail.register(mail.Kind(code=PROOF, title="Proef van de nieuwsbrief", write=write_proof))
    mail.register(mail.Kind(code=ASKED, title="Aanmelding voor de nieuwsbrief", write=write_asked))
