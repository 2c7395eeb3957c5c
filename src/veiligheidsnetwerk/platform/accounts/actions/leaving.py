"""What becomes of the account of someone who left long ago."""

from allauth.mfa.models import Authenticator
from django.db import transaction

from veiligheidsnetwerk.platform.accounts.models import (
    Assignment,
    DirectoryLink,
    Invitation,
    PasswordReset,
    Session,
    User,
)
from veiligheidsnetwerk.platform.network.actions import Order
from veiligheidsnetwerk.platform.network.actions.leaving import reduce_person
from veiligheidsnetwerk.platform.network.models import Person


@transaction.atomic
def reduce_leaver(person: Person, *, order: Order) -> None:
    """Take away how to reach this person and all that opened the account. Which roles there were, stays."""
    reduce_person(person, order=order)
    user = User.objects.filter(person=person).first()
    if user is None:
        return
    for rows in (Session, Invitation, PasswordReset, DirectoryLink):
        rows.objects.filter(account=user).delete()
    Authenticator.objects.filter(user=user).delete()
    Assignment.objects.filter(account=user).update(reason="")
    user.email = person.email
    user.set_unusable_password()
    user.save()
