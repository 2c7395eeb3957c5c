"""What a meeting taught, for the toolkit."""

from collections.abc import Sequence
from textwrap import shorten, wrap

from django.utils import timezone
from django.utils.text import slugify

from veiligheidsnetwerk.platform.core.toolkit import Proposal, propose
from veiligheidsnetwerk.platform.events.actions.meetings import managing, require_on
from veiligheidsnetwerk.platform.events.models import Meeting
from veiligheidsnetwerk.platform.network.actions import Order, RefusedError
from veiligheidsnetwerk.platform.network.actions.saving import carried_out, keep_changed
from veiligheidsnetwerk.publishing.dutch import format_date

KIND = "document"
LONGEST_SUMMARY, LONGEST_STATEMENT, LONGEST_SLUG = 300, 600, 60


def share_lessons(meeting: Meeting, lessons: Sequence[str], *, seen: int, order: Order) -> Meeting:
    """Propose what was learned to the toolkit, in one step; the redactie publishes it there.

    Raises:
        EditConflictError: `seen` is no longer its version.
        RefusedError: it was cancelled, must still come, or is not for everyone.
    """
    order = managing(order, meeting)
    with carried_out(order):
        require_on(Meeting.objects.get(pk=meeting.pk))
        if meeting.day > timezone.localdate(order.now):
            raise RefusedError(None, "Deze bijeenkomst moet nog komen.")
        if meeting.open_to:
            said = "Deze bijeenkomst was niet voor iedereen. Wat er is gezegd, blijft daar."
            raise RefusedError(None, said)
        slug = (
            meeting.toolkit or f"bijeenkomst-{slugify(meeting.title)[:LONGEST_SLUG].strip('-')}-{meeting.pk}"
        )
        what = f"Voorgesteld voor de toolkit: {meeting}"
        kept = keep_changed(meeting, {"toolkit": slug}, seen=seen, order=order, what=what)
        propose(_proposal(kept, lessons), by=order.by)
    return kept


def _proposal(meeting: Meeting, lessons: Sequence[str]) -> Proposal:
    return Proposal(
        slug=meeting.toolkit,
        title=f"Bijeenkomst: {meeting.title}",
        summary=shorten(meeting.aim, LONGEST_SUMMARY, placeholder=" …"),
        sections={
            "wat": wrap(f"Doel: {meeting.aim}", LONGEST_STATEMENT),
            "geleerd": [piece for each in lessons for piece in wrap(each, LONGEST_STATEMENT)],
        },
        source=f"Bijeenkomst van {format_date(meeting.day)}",
        contact=meeting.contact,
        kind=KIND,
    )
