"""Reminding those who confirm, each at most once in two weeks."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts import queries
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.rights import Permission, may

TO_CONFIRM = "account.to_confirm"
QUIET_FOR = timedelta(days=13)


@transaction.atomic
def remind(*, now: datetime) -> int:
    """Mail everybody who has roles to confirm; how many mails that were."""
    today = timezone.localdate(now)
    asked = 0
    for user in queries.with_roles(User.objects.filter(assignments__isnull=False).distinct()):
        actor = user.addressee
        if not may(actor, Permission.ACCESS_MANAGE) or not queries.roles_to_confirm(actor, today):
            continue
        earlier = mail.fared(TO_CONFIRM, str(user.pk))
        if not earlier or max(each.asked_at for each in earlier) < now - QUIET_FOR:
            mail.ask(TO_CONFIRM, str(user.pk))
            asked += 1
    return asked
