import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from veiligheidsnetwerk.platform.core.startup import preparation, readiness, serving


class Command(BaseCommand):
    help = "Maakt alles klaar en start de webserver op dit adres: http://127.0.0.1:PORT/"
    # Our own checks come first: they say in one sentence what Django would say in a page.
    requires_system_checks = ()

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        try:
            readiness.require_writable(settings.DATA_DIR)
            readiness.require_space(settings.DATA_DIR)
            listener = readiness.open_port(settings.PORT)
            preparation.prepare(say=self.stdout.write)
        except (readiness.CannotStartError, CommandError) as reason:
            sys.exit(f"Veiligheidsnetwerk: {reason}")
        self.stdout.write(serving.announcement(listener))
        self.stdout.flush()
        serving.become_server(listener)
