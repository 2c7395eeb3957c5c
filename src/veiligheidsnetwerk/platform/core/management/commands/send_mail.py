from typing import Any

from django.core.management.base import BaseCommand

from veiligheidsnetwerk.platform.core.mail import postman
from veiligheidsnetwerk.publishing.dutch import count_of


class Command(BaseCommand):
    help = "Verstuurt de mails die wachten. De webserver doet dit zelf ook, elke minuut."

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        self.stdout.write(f"{count_of(postman.one_round(), 'mail', 'mails')} bekeken.")
