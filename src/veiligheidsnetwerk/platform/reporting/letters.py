"""The mail with which a letter of the network goes out."""

from django.urls import reverse

from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.reporting.actions.sending import LETTER, settle
from veiligheidsnetwerk.platform.reporting.models import Dispatch
from veiligheidsnetwerk.publishing.frozen import lines_of

WHY = "U krijgt deze brief omdat u in het netwerk zit."


def register() -> None:
    mail.register(mail.Kind(code=LETTER, title="Brief van het netwerk", write=write_letter, settled=settle))


def write_letter(about: str) -> mail.Letter | None:
    """The whole text, and where its files and annexes are; nothing for who has no address any more."""
    sent = Dispatch.objects.select_related("person", "report__publication").filter(pk=about).first()
    if sent is None or sent.person.reduced_on:
        return None
    report = sent.report
    return mail.compose(
        to=sent.person.email,
        template="reporting/mail/letter.txt",
        context={
            "title": report.title,
            "lines": [mail.one_line(line) for line in lines_of(report.publication.content)],
            "link": mail.site_link(reverse("reporting:report", args=[report.pk])),
        },
        why=WHY,
    )
