"""A report and how it is written and published."""

from datetime import date

from django.test import Client

from tests.web.teams.rows import sent
from veiligheidsnetwerk.platform.reporting.models import Report

PLACE = "/rapportages/"
DAY = date(2018, 2, 8)


def begin(writer: Client, *, day: date = DAY, kind: str = "voortgang", **typed: str) -> Report:
    asked = {"title": "Voortgang", "since": "2018-01-01", "day": day.isoformat()}
    writer.post(f"{PLACE}nieuw/{kind}/", sent(**asked | typed))
    return Report.objects.latest("pk")


def page_of(report: Report) -> str:
    return f"{PLACE}{report.pk}/"


def publish(reader: Client, report: Report, **other: str) -> int:
    """Read it and publish it, as the page asks; the status of the answer."""
    where = f"{page_of(report)}uitgeven/"
    form = reader.get(where).context["form"]
    shown = {"seen": str(form.initial["seen"]), "shown": form.initial["shown"], "read": "on"}
    return reader.post(where, sent(**shown | other)).status_code
