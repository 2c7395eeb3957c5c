"""What of the reports can be found: what was published by who may read it, a draft by who works on it."""

from collections.abc import Iterator, Sequence

from veiligheidsnetwerk.platform.core import search
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.core.search import Entry, Keys, Source, key_of, pks_of
from veiligheidsnetwerk.platform.reporting.models import Publication, Report
from veiligheidsnetwerk.platform.reporting.rules.kinds import ReportKind

REPORT = "rapportage"
_READ = search.allowed(Permission.REPORTS_READ)
_OF_DRAFTS = (Permission.REPORTS_WRITE, Permission.REPORTS_PUBLISH)


def reports(keys: Keys) -> Iterator[Entry]:
    wanted, published = pks_of(keys), set(Publication.objects.values_list("report", flat=True))
    found = Report.objects.all()
    for row in found if wanted is None else found.filter(pk__in=wanted):
        yield Entry(
            key=key_of(REPORT, row),
            title=row.title,
            url=row.get_absolute_url(),
            readers=(_READ,) if row.pk in published else _readers_of_a_draft(),
            words=f"rapportage {ReportKind(row.kind).label}",
            text=row.in_words("texts") or "",
        )


def _readers_of_a_draft() -> Sequence[str]:
    """Who may read reports at all, and write or publish them."""
    return [f"{_READ}+{search.allowed(permission)}" for permission in _OF_DRAFTS]


def offer() -> None:
    """Let all of it be found."""
    touched: search.Touched = {
        Report: search.own(REPORT),
        Publication: lambda row: [key_of(REPORT, row.report_id)],
    }
    search.offer(Source(kind=REPORT, title="Rapportage", entries=reports, touched_by=touched))
