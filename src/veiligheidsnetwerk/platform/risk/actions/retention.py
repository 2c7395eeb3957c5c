"""What is no longer kept: all of a case goes, and a proof without its content stays."""

import json
from collections.abc import Iterator
from datetime import datetime

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.utils import timezone

from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.calendar import Say
from veiligheidsnetwerk.platform.core.marks import mark
from veiligheidsnetwerk.platform.network.models import Change
from veiligheidsnetwerk.platform.risk.models import Assessment, Case, Deletion, Document, Note, Round
from veiligheidsnetwerk.platform.risk.queries.cases import last_assessed
from veiligheidsnetwerk.platform.risk.recording import case_deleted
from veiligheidsnetwerk.platform.risk.rules.terms import is_over, kept_until
from veiligheidsnetwerk.publishing.dutch import count_of

_DIGITS = 64


def delete_by_calendar(now: datetime, say: Say) -> None:
    """Delete every case of which the time is over, each in a transaction of its own."""
    gone = sum(_delete_if_over(key, now) for key in list(Case.objects.values_list("pk", flat=True)))
    if gone:
        say(f"{count_of(gone, 'casus', 'casussen')} verwijderd: de bewaartermijn was voorbij")


@transaction.atomic
def _delete_if_over(key: int, now: datetime) -> int:
    """With the case locked: somebody may assess it at this moment."""
    case = Case.objects.select_for_update().filter(pk=key).first()
    if case is None or not is_over(last_assessed(case), timezone.localdate(now)):
        return 0
    held = list(_held(case))
    Deletion.objects.create(
        label=str(case),
        due_on=kept_until(last_assessed(case)),
        at=now,
        rows=len(held),
        mark=content_mark(held),
    )
    deleted = case_deleted(case)
    for each in reversed(held):
        each.delete()
    events.record(deleted)
    return 1


def content_mark(held: list[models.Model]) -> str:
    """One mark of every value of every row, that only this installation can make."""
    values = [[each._meta.label, _values(each)] for each in held]
    text = json.dumps(values, cls=DjangoJSONEncoder, ensure_ascii=False, sort_keys=True)
    return mark("risk.case", text, digits=_DIGITS)


def _held(case: Case) -> Iterator[models.Model]:
    """Everything that is kept of a case, in an order that always is the same."""
    rounds = Round.objects.filter(case=case).order_by("pk")
    assessments = list(Assessment.objects.filter(round__case=case).order_by("pk"))
    homes = {case.home, *(each.home for each in assessments)}
    yield case
    yield from rounds
    yield from assessments
    yield from Note.objects.filter(round__case=case).order_by("pk")
    yield from Document.objects.filter(case=case).order_by("pk")
    yield from Change.objects.filter(home__in=homes).order_by("pk")


def _values(row: models.Model) -> dict[str, object]:
    return {field.attname: field.value_from_object(row) for field in row._meta.concrete_fields}
