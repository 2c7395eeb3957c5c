"""Taking an edition out of use for good."""

from datetime import datetime

from django.db import transaction

from veiligheidsnetwerk.platform.core.rights import Actor, Permission, require
from veiligheidsnetwerk.platform.insight.queries import library
from veiligheidsnetwerk.platform.insight.recording import note_withdrawn


@transaction.atomic
def withdraw_edition(*, source: str, vintage: str, reason: str, by: Actor, now: datetime) -> None:
    """Let nobody use this edition any more. Links to it answer with the reason.

    Raises:
        UnknownVintageError: there is no such edition, or it was withdrawn before.
    """
    require(by, Permission.FIGURES_PUBLISH)
    books = library()
    books.store.open(source, vintage)
    note_withdrawn(source, vintage, title=books.catalogue.sources[source].title, reason=reason, by=by)
    books.store.withdraw(source, vintage, reason=reason, now=now)
