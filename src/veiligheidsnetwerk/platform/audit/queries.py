from veiligheidsnetwerk.platform.audit.models import Line
from veiligheidsnetwerk.platform.core.events import Thing


def newest() -> Line | None:
    """The last line of the log; None while it is empty."""
    return Line.objects.order_by("-sequence").first()


def newest_about(about: Thing, action: str) -> Line | None:
    """The last line that says that this was done to this thing; None when there is none."""
    lines = Line.objects.filter(about_kind=about.kind, about_id=about.id, action=action)
    return lines.order_by("-sequence").first()
