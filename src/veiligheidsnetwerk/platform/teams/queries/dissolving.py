"""What a team still looks after, and so keeps it from being dissolved."""

from veiligheidsnetwerk.platform.network.models import Owned
from veiligheidsnetwerk.platform.teams.models import LooseEnd, Product, Recommendation, Team
from veiligheidsnetwerk.platform.teams.rules.products import Status


def left_with(team: Team) -> list[Owned]:
    """Everything with this team as its owner; what was dropped or done asks for nobody any more.

    A product that is ready stays something to keep, and a recommendation stays something to follow.
    """
    own = {"owner_body": team.body_id}
    products = Product.objects.filter(**own).exclude(status=Status.DROPPED)
    return [
        *products.select_related("team__body", "owner_body"),
        *Recommendation.objects.filter(**own).select_related("team__body", "owner_body"),
        *LooseEnd.objects.filter(**own, done_on=None).select_related("team__body", "owner_body"),
    ]
