"""What must be there for every address of the table to be found."""

from tests.factories import make_places_of_demo_accounts
from tests.web.events.rows import make_meeting
from tests.web.network.rows import make_network
from tests.web.newsletter.rows import make_edition
from tests.web.strategy.rows import make_cycle
from tests.web.teams.rows import make_team


def make_rows() -> None:
    make_network()
    make_cycle()
    make_team()
    make_meeting(pk=900001)
    make_edition(pk=900001, approved_by="")
    make_places_of_demo_accounts()
