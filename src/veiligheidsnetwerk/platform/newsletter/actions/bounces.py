"""Acting on mails that came back, and on complaints."""

from collections.abc import Mapping
from datetime import datetime

from django.conf import settings

from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.calendar import Say
from veiligheidsnetwerk.platform.core.mail import mailings
from veiligheidsnetwerk.platform.core.models import Mail
from veiligheidsnetwerk.platform.newsletter.actions.sending import EDITION
from veiligheidsnetwerk.platform.newsletter.actions.subscribing import came_back, end
from veiligheidsnetwerk.platform.newsletter.mailbox import look_into
from veiligheidsnetwerk.platform.newsletter.models import Subscriber
from veiligheidsnetwerk.platform.newsletter.queries.readers import reader_numbered
from veiligheidsnetwerk.platform.newsletter.rules.bounces import Report, Sort, read_report


def read_by_calendar(_now: datetime, say: Say) -> None:
    """Read what came back, if there is a mailbox for it."""
    if settings.BOUNCES is None:
        return
    counted = dict.fromkeys(Sort, 0)

    def take(content: bytes) -> bool:
        report = read_report(content)
        if report is not None:
            act_on(report)
            counted[report.sort] += 1
        return report is not None

    look_into(settings.BOUNCES, take)
    if any(counted.values()):
        say(_told(counted))


def act_on(report: Report) -> None:
    """Note which mail came back, and let its reader be if that address is gone or complains."""
    if report.sort is Sort.COMPLAINT:
        if reader := _reader_of(Mail.objects.filter(message_id=report.message_id).first()):
            end(reader, by=events.SYSTEM)
        return
    reader = _reader_of(mailings.bounced(report.message_id, report.reason))
    if reader is not None:
        came_back(reader, report.reason, gone=report.sort is Sort.GONE)


def _reader_of(mail: Mail | None) -> Subscriber | None:
    """To whom of the readers a mail went."""
    if mail is None or mail.kind != EDITION:
        return None
    return reader_numbered(int(mail.about.partition(":")[2]))


def _told(counted: Mapping[Sort, int]) -> str:
    back = counted[Sort.GONE] + counted[Sort.LATER]
    return f"Post gelezen: {back} teruggekomen, {counted[Sort.COMPLAINT]} klachten."
