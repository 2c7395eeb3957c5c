from collections.abc import Mapping

from django.http import HttpRequest

from veiligheidsnetwerk.platform.accounts.policies import role
from veiligheidsnetwerk.platform.core.access import actor_of


def actor(request: HttpRequest) -> Mapping[str, object]:
    """Who is signed in: `actor` with a name, `actor_role` in Dutch; or nothing."""
    found = actor_of(request)
    return {"actor": found, "actor_role": role(found.role).title if found and found.role else ""}
