"""What a token may do: look at figures and take them along, as a member of the network may."""

from typing import Final

from veiligheidsnetwerk.platform.core.events import Who
from veiligheidsnetwerk.platform.core.rights import Actor, Permission

GIVEN: Final = frozenset({Permission.FIGURES_READ, Permission.FIGURES_EXPORT})
_NO_ACCOUNT: Final = 0
ROLE: Final = "api"


def actor_for(name: str) -> Actor:
    """Whoever asks with a token; it belongs to an organisation and to nobody's account."""
    return Actor(account=_NO_ACCOUNT, name=name, role=ROLE, permissions=GIVEN)


def who_for(name: str) -> Who:
    """The same as the log names it."""
    return Who(name=name, role=ROLE)
