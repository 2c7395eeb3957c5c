from veiligheidsnetwerk.platform.audit.models import Line


def newest() -> Line | None:
    """The last line of the log; None while it is empty."""
    return Line.objects.order_by("-sequence").first()
