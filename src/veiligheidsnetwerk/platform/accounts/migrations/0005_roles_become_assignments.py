from datetime import timedelta
from typing import Any

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import Q
from django.utils import timezone

# As roles.yaml had them on the day of this migration.
OF_AN_ORGANISATION = {"burgemeester", "adviseur", "analist", "om", "riec"}
OF_A_BODY = {
    "dvo_secretaris": ("dvo", "secretaris"),
    "bbg_voorzitter": ("bbg", "voorzitter"),
    "bbg_lid": ("bbg", "lid"),
    "expertteam": ("expertteam", "voorzitter"),
}
A_QUARTER = timedelta(days=92)
UNKNOWN = "nog-onbekend"


def move(apps: Apps, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Give every account its person, that person a place, and the account its role there."""
    for user in apps.get_model("accounts", "User").objects.order_by("pk"):
        user.person = _person_of(apps, user)
        user.save(update_fields=["person"])
        organisation = _employer_of(apps, user)
        body = _body_of(apps, user, organisation)
        if user.role in OF_A_BODY and body is None:
            print(f"\n  {user.email}: geen overleg gevonden voor de rol '{user.role}'; geef die rol opnieuw.")
            continue
        today = timezone.localdate()
        apps.get_model("accounts", "Assignment").objects.create(
            account=user,
            role=user.role,
            organisation=organisation if user.role in OF_AN_ORGANISATION else None,
            body=body,
            first_day=min(timezone.localdate(user.created_at), user.valid_until or today),
            last_day=user.valid_until,
            confirm_by=None if user.is_demo else today + A_QUARTER,
            reason="Overgenomen van het account",
        )


def _person_of(apps: Apps, user: Any) -> Any:
    made = {"name": user.name, "is_demo": user.is_demo}
    return apps.get_model("network", "Person").objects.get_or_create(email=user.email, defaults=made)[0]


def _employer_of(apps: Apps, user: Any) -> Any:
    """Where this person works today: as is known, else at the gemeente of the account, else still unknown."""
    jobs = apps.get_model("network", "Employment").objects.filter(person=user.person)
    known = _today(jobs).filter(organisation__code__startswith=user.gemeente).order_by("pk").first()
    if known is not None:
        return known.organisation
    code, kind = (user.gemeente, "gemeente") if user.gemeente else (UNKNOWN, "overig")
    made = {"kind": kind, "name": user.gemeente or "Organisatie nog onbekend"}
    organisation, _ = apps.get_model("network", "Organisation").objects.get_or_create(code=code, defaults=made)
    jobs.create(person=user.person, organisation=organisation, first_day=timezone.localdate(user.created_at))
    return organisation


def _body_of(apps: Apps, user: Any, organisation: Any) -> Any:
    """In which body this person sits with the role; of a kind that there is one of, that one."""
    if user.role not in OF_A_BODY:
        return None
    kind, seat = OF_A_BODY[user.role]
    seats = apps.get_model("network", "Membership").objects.filter(person=user.person)
    known = _today(seats).filter(body__kind=kind).order_by("pk").first()
    if known is not None:
        return known.body
    bodies = list(_today(apps.get_model("network", "Body").objects.filter(kind=kind))[:2])
    if len(bodies) != 1:
        return None
    since = timezone.localdate(user.created_at)
    seats.create(
        person=user.person, body=bodies[0], role=seat, on_behalf_of=organisation, first_day=since
    )
    return bodies[0]


def _today(rows: Any) -> Any:
    today = timezone.localdate()
    return rows.filter(
        Q(first_day__isnull=True) | Q(first_day__lte=today), Q(last_day__isnull=True) | Q(last_day__gte=today)
    )


def move_back(apps: Apps, _schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Give every account the first of its roles; people and their work stay."""
    for user in apps.get_model("accounts", "User").objects.select_related("person"):
        role = apps.get_model("accounts", "Assignment").objects.filter(account=user).order_by("pk").first()
        user.name = user.person.name if user.person else user.email
        user.role = role.role if role else "gast"
        user.gemeente = role.organisation.code[:6] if role and role.organisation else ""
        user.valid_until = role.last_day if role else timezone.localdate() - timedelta(days=1)
        user.save()


class Migration(migrations.Migration):
    """The one role of an account becomes an assignment. The log cannot hear of it: it is no deed of anyone."""

    dependencies = [("accounts", "0004_roles_with_days")]
    operations = [migrations.RunPython(move, move_back)]
