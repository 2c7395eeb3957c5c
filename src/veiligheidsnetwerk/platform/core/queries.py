from collections.abc import Sequence

from veiligheidsnetwerk.platform.core.models import Mail

SHOWN = 200


def newest_mails() -> Sequence[Mail]:
    """The mails that were asked last, the newest first."""
    return list(Mail.objects.all()[:SHOWN])
