"""What people own, and every way in which somebody else could ask for it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from allauth.mfa.models import Authenticator
from django.apps import apps
from django.db.models import Model
from django.utils.crypto import salted_hmac

from tests.factories import ENSCHEDE
from veiligheidsnetwerk.platform.accounts.models import Assignment, Invitation, PasswordReset, Session, User
from veiligheidsnetwerk.platform.accounts.models.sessions import SessionStore
from veiligheidsnetwerk.platform.insight.models import SavedComparison
from veiligheidsnetwerk.platform.insight.rules import Audience
from veiligheidsnetwerk.platform.network.models import Employment, Membership, Organisation, Person

NOWHERE: Mapping[str, str] = {
    "account.EmailAddress": "allauth keeps one for sign-up, which is closed",
    "accounts.DirectoryLink": "is made at sign-in and shown nowhere",
    "insight.Duiding": "is signed and stands beside figures, for who may see those",
    "insight.DuidingVersion": "is signed and stands beside figures, for who may see those",
    "insight.Follower": "is made and ended on the page of what is followed",
    "insight.Notice": "stands in the list of the one it is for",
    "library.Item": "is for everybody, members or a few, see tests/web/library",
    "library.Article": "is for everybody, members or a few, see tests/web/library",
    "library.Contribution": "is for editors, who have one list; tests/web/library",
    "library.ThemeFollower": "is made and ended on the page of a theme, for oneself; or by a signed link",
    "library.Reminder": "has no page",
    "library.Board": "has no page",
    "library.Shelf": "has no page",
    "meetings.Feed": "is asked by a link that we signed, or for oneself; tests/web/events/test_calendars.py",
    "meetings.SignUp": "is asked by meeting, for oneself; see tests/web/events/test_signing_up.py",
    "network.Change": "stands on the page of what changed",
    "newsletter.Subscriber": "is asked by a link that we signed, or for oneself; tests/web/newsletter",
    "reporting.Dispatch": "stands in the register of a letter, for who sends it; tests/web/reporting",
    "strategy.Judgement": "is asked by theme, for oneself; see tests/web/strategy/test_board.py",
    "strategy.Verdict": "has no page, see tests/web/strategy/test_readings.py",
    "strategy.Input": "is of an organisation, see tests/web/strategy/test_input_rights.py",
    **{
        f"wagtailcore.{name}": "is kept by Wagtail, of which no page is there to ask"
        for name in (
            "APIToken",
            "Comment",
            "CommentReply",
            "ModelLogEntry",
            "Page",
            "PageLogEntry",
            "PageSubscription",
            "Revision",
            "TaskState",
            "UploadedFile",
            "WorkflowState",
        )
    },
}
"""What has an owner and can be asked at no address of its own, and why."""


_NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)
_FIRST = 7_000_000
"""As long as a number of nothing, and found in no page by chance."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One question about one thing: the method, the address, and what is sent along."""

    method: str
    path: str
    form: Mapping[str, str] | None = None
    json: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Owned:
    """Things of one kind: how someone gets one more, what names it, where it is asked, what names none."""

    model: type[Model]
    make: Callable[[User, int], str]
    addresses: Sequence[str]
    nobody: Callable[[int], str]


def _session(owner: User, _number: int) -> str:
    store = SessionStore()
    store["_auth_user_id"] = str(owner.pk)
    store.create()
    return _name_of_session(str(store.session_key))


def _name_of_session(key: str) -> str:
    return salted_hmac("accounts.sessions", key, algorithm="sha256").hexdigest()[:32]


def _key(owner: User, number: int) -> str:
    data = {"name": f"Sleutel {number}"}
    kind = Authenticator.Type.WEBAUTHN
    return str(Authenticator.objects.create(pk=_FIRST + number, user=owner, type=kind, data=data).pk)


def _reset(owner: User, _number: int) -> str:
    return str(PasswordReset.objects.create(account=owner).pk)


def _job(owner: User, number: int) -> str:
    day, place = date(1990 + number % 30, 1 + number // 30 % 12, 1), Organisation.objects.all()[0]
    person: Person = owner.person
    days = {"first_day": day, "last_day": day}
    return str(Employment.objects.create(pk=_FIRST + number, person=person, organisation=place, **days).pk)


def _role(owner: User, number: int) -> str:
    day, place = date(1990 + number % 30, 1 + number // 30 % 12, 1), Organisation.objects.get(code=ENSCHEDE)
    days = {"first_day": day, "last_day": day}
    made = Assignment(pk=_FIRST + number, account=owner, role="adviseur", organisation=place, **days)
    made.save()
    return str(made.pk)


def _invitation(owner: User, _number: int) -> str:
    return str(Invitation.objects.create(account=owner, by="Secretariaat").pk)


def _kept(owner: User, number: int) -> str:
    asked = [["cijfer", "woninginbraak-maand:totaal"]]
    names = {"name": f"Vergelijking {number}", "audience": Audience.OWNER}
    return str(SavedComparison.objects.create(account=owner, question=asked, saved_at=_NOW, **names).key)


def _unknown_number(number: int) -> str:
    return str(9_000_000 + number)


OWNED: Sequence[Owned] = (
    Owned(
        Session,
        _session,
        ("/account/sessies/{id}/beeindigen/",),
        lambda number: _name_of_session(f"niemand {number}"),
    ),
    Owned(
        Authenticator,
        _key,
        ("/account/beveiliging/sleutel/{id}/naam/", "/account/beveiliging/sleutel/{id}/verwijderen/"),
        _unknown_number,
    ),
    Owned(
        PasswordReset,
        _reset,
        ("/account/wachtwoord-vergeten/{id}/0123456789abcdef/",),
        lambda number: f"00000000-0000-4000-8000-{number:012d}",
    ),
    Owned(
        Invitation,
        _invitation,
        ("/account/uitnodiging/{id}/0123456789abcdef/",),
        lambda number: f"00000000-0000-4000-8000-{number:012d}",
    ),
    Owned(
        Assignment,
        _role,
        ("/netwerk/toegang/rol/{id}/beeindigen/", "/netwerk/toegang/rol/{id}/verlengen/"),
        _unknown_number,
    ),
    Owned(
        User,
        lambda owner, _number: str(owner.pk),
        (
            "/netwerk/toegang/{id}/",
            "/netwerk/toegang/{id}/rol/",
            "/netwerk/toegang/{id}/opnieuw-uitnodigen/",
            "/netwerk/toegang/{id}/intrekken/",
        ),
        _unknown_number,
    ),
    Owned(
        SavedComparison,
        _kept,
        tuple(f"/cijfers/bewaard/{{id}}/{deed}" for deed in ("", "wijzigen/", "kopie/", "verwijderen/")),
        lambda number: f"00000000-0000-4000-8000-{number:012d}",
    ),
    Owned(Employment, _job, ("/netwerk/werk/{id}/wijzigen/",), _unknown_number),
)
UNMADE: Sequence[type[Model]] = (Membership,)
"""Asked like an employment, at /netwerk/leden/…/; both have one guard."""


def owned_models() -> set[str]:
    """Every model of which a row belongs to an account or to a person, found in the models themselves."""
    owners = {User, Person}
    return {
        model._meta.label
        for model in apps.get_models()
        if any(field.related_model in owners for field in model._meta.concrete_fields)
    }


def asks_for(kind: Owned, name: str) -> Iterator[Ask]:
    """Every question for one thing: by address, by query, by form, as JSON, and in a file."""
    named = dict.fromkeys(("id", "pk", "session", "account", "key", "naam", "name"), name)
    query = "&".join(f"{field}={value}" for field, value in named.items())
    for template in kind.addresses:
        path = template.format(id=name)
        yield Ask("GET", path)
        yield Ask("HEAD", path)
        yield Ask("POST", path, form={"name": "gekaapt"})
        yield Ask("POST", path, json={"name": "gekaapt"})
    for page in ("/account/", "/account/beveiliging/", "/account/gegevens.json"):
        yield Ask("GET", f"{page}?{query}")
    yield Ask("POST", "/account/sessies/onbekend/beeindigen/", form=named)
    yield Ask("POST", "/account/sessies/onbekend/beeindigen/", json=named)
