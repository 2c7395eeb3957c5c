"""What becomes of someone who comes from the directory of a partner."""

from django.db import transaction

from veiligheidsnetwerk.platform.accounts.claims import Identity, RefusedClaimsError
from veiligheidsnetwerk.platform.accounts.directories import Directory
from veiligheidsnetwerk.platform.accounts.models import DirectoryLink, User
from veiligheidsnetwerk.platform.accounts.recording import Origin, about_account
from veiligheidsnetwerk.platform.core import events
from veiligheidsnetwerk.platform.core.events import SOMEONE, Event, Result, Thing

NO_ACCOUNT = "Met het e-mailadres van uw organisatie is hier geen account."
OTHER_ADDRESS = "Uw organisatie noemt nu een ander e-mailadres dan dat van uw account."
OTHER_PERSON = "Dit e-mailadres was bij uw organisatie van iemand anders."


@transaction.atomic
def account_in_directory(directory: Directory, who: Identity) -> User:
    """The account of someone whom a directory knows; linked for good at the first time.

    An address that goes to somebody else is not enough: the key of the directory stays with the person.

    Raises:
        RefusedClaimsError: nobody of ours, or not the one we know.
    """
    link = DirectoryLink.objects.filter(directory=directory.id, subject=who.subject).first()
    user = link.account if link else User.objects.filter(email=who.email).first()
    if user is None:
        raise RefusedClaimsError(NO_ACCOUNT)
    if user.email != who.email:
        raise RefusedClaimsError(OTHER_ADDRESS)
    if link is None:
        _link(user, directory, who)
    return user


def _link(user: User, directory: Directory, who: Identity) -> None:
    if DirectoryLink.objects.filter(directory=directory.id, account=user).exists():
        raise RefusedClaimsError(OTHER_PERSON)
    DirectoryLink.objects.create(account=user, directory=directory.id, subject=who.subject)
    about, facts = about_account(user), {"organisatie": directory.title}
    events.record(Event(code="account.directory_linked", by=user.actor, about=about, after=facts))


@transaction.atomic
def note_refused_by_directory(directory: Directory, reason: str, *, origin: Origin) -> None:
    """Let the log know that someone came from a directory and was not let in."""
    about, facts = Thing("directory", directory.id, directory.title), {"reden": reason, **origin.details}
    events.record(
        Event(
            code="account.directory_refused",
            by=SOMEONE,
            about=about,
            result=Result.REFUSED,
            network=origin.network,
            after=facts,
        )
    )
