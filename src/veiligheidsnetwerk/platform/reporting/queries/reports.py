"""The reports that somebody may see."""

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.network.models.keeping import HEAVY
from veiligheidsnetwerk.platform.reporting.models import Annex, Publication, Report

_LIGHT = tuple(f"publication__{name}" for name in HEAVY)


def reports(actor: Actor | None) -> list[Report]:
    """All of them, the newest first; without their texts and files."""
    found = Report.objects.visible_to(actor).filter(annex_of=None)
    return list(found.select_related("publication", "team__body").defer(*_LIGHT))


def report_numbered(actor: Actor | None, pk: int) -> Report | None:
    found = Report.objects.visible_to(actor).select_related(
        "publication", "team__body", "cycle", "progress", "annex_of"
    )
    return found.filter(pk=pk).first()


def annexes_of(report: Report, actor: Actor | None) -> list[Report]:
    """What comes along with a letter: the progress report, then the pictures."""
    pictures = Report.objects.visible_to(actor).filter(annex_of=report).order_by("pk")
    return [*([report.progress] if report.progress else []), *pictures]


def files_of(report: Report, actor: Actor | None) -> list[Annex]:
    """The newest version of each file that goes along with it; without what is in them."""
    found = Annex.objects.visible_to(actor).newest().filter(report=report).defer("content")
    return list(found.select_related("owner_body", "owner_organisation"))


def published_before(report: Report) -> Publication | None:
    """The one of the same kind that was published before, for the same team where it is of a team."""
    found = Publication.objects.filter(
        report__kind=report.kind, report__team=report.team, report__day__lt=report.day
    )
    return found.select_related("report").order_by("-report__day", "-pk").first()
