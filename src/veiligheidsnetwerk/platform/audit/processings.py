"""How the processing log is kept: a line before anything is processed, completed when it ended."""

import secrets
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from veiligheidsnetwerk.platform.audit.models import Processing, written
from veiligheidsnetwerk.platform.audit.register import activity
from veiligheidsnetwerk.platform.core.operations import current_operation
from veiligheidsnetwerk.platform.core.processing import Subject, mark_of


class DatabaseKeeper:
    """Keeps the lines in our database, each write in a transaction of its own: what is written, stands."""

    @transaction.atomic(durable=True)
    def begin(self, activity_id: str, subjects: Sequence[Subject]) -> Sequence[int]:
        known = activity(activity_id)
        trace, begun = current_operation().id.hex, written(timezone.now())
        lines = [
            Processing(
                trace=trace,
                operation=secrets.token_hex(8),
                name=known.title,
                activity=known.id,
                subject_kind=subject.kind,
                subject=mark_of(subject),
                begun=begun,
            )
            for subject in subjects
        ]
        return [line.pk for line in Processing.objects.bulk_create(lines)]

    @transaction.atomic(durable=True)
    def end(self, keys: Sequence[int], *, failed: bool) -> None:
        status = Processing.Status.ERROR if failed else Processing.Status.OK
        open_lines = Processing.objects.filter(pk__in=keys, status=Processing.Status.BEGUN)
        open_lines.update(status=status, ended=written(timezone.now()))
