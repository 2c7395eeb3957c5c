"""`manage.py add_administrator`: the first beheerder, or one more when nobody can get in."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.urls import reverse
from django.utils import timezone

from veiligheidsnetwerk.platform.accounts.actions import Invitee, RoleFacts, invite
from veiligheidsnetwerk.platform.core import mail
from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.network.actions import EmploymentFacts, Order, PersonFacts, RefusedError
from veiligheidsnetwerk.platform.network.models import Organisation


class Command(BaseCommand):
    help = "Nodigt een beheerder uit, en toont de link ook hier voor als er nog geen mailserver is."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")
        parser.add_argument("naam")
        parser.add_argument("organisatie", help="de code, zoals GM0153 of politie-oost-nederland")

    def handle(self, *_arguments: Any, **options: Any) -> None:
        organisation = Organisation.objects.filter(code=options["organisatie"]).first()
        if organisation is None:
            raise CommandError(f"De organisatie ‘{options['organisatie']}’ kennen we niet.")
        today = timezone.localdate()
        invitee = Invitee(
            person=PersonFacts(name=options["naam"], email=options["email"]),
            work=EmploymentFacts(organisation=organisation, first_day=today),
            role=RoleFacts(role="beheer", first_day=today, reason="Toegevoegd op de server"),
        )
        try:
            user = invite(invitee, order=Order(by=SYSTEM, now=timezone.now()))
        except RefusedError as refusal:
            raise CommandError(refusal.message) from refusal
        waiting = user.invitations.get()
        named = {"invitation": waiting.pk, "proof": waiting.proof}
        link = mail.site_link(reverse("account_invitation_link", kwargs=named))
        self.stdout.write(f"Deze link werkt één keer, twee weken lang:\n{link}")
