"""`manage.py load_toolkit`: the items of the toolkit that an installation begins with."""

from typing import Any

from django.core.management.base import BaseCommand

from veiligheidsnetwerk.platform.core.events import SYSTEM
from veiligheidsnetwerk.platform.library.actions.loading import load_toolkit
from veiligheidsnetwerk.platform.library.definitions import seed_items
from veiligheidsnetwerk.publishing.dutch import count_of


class Command(BaseCommand):
    help = "Vult de toolkit aan met de items om mee te beginnen."

    def handle(self, *_args: Any, **_options: Any) -> None:
        added = load_toolkit(seed_items(), by=SYSTEM)
        if added:
            self.stdout.write(f"Toolkit: {count_of(added, 'item', 'items')} toegevoegd")
