"""What changes the network. Every change is written down in the same transaction."""

from veiligheidsnetwerk.platform.network.actions.bodies import (
    BodyFacts,
    OrganisationFacts,
    add_body,
    add_organisation,
    change_body,
    change_organisation,
)
from veiligheidsnetwerk.platform.network.actions.gemeenten import (
    BasisteamFacts,
    IvpFacts,
    add_basisteam,
    add_ivp,
    change_basisteam,
    change_ivp,
)
from veiligheidsnetwerk.platform.network.actions.people import (
    EmploymentFacts,
    MembershipFacts,
    PersonFacts,
    add_employment,
    add_membership,
    add_person,
    change_employment,
    change_membership,
    change_person,
    end_membership,
)
from veiligheidsnetwerk.platform.network.actions.saving import (
    AlreadyDoneError,
    EditConflictError,
    Order,
    RefusedError,
)

__all__ = [
    "AlreadyDoneError",
    "BasisteamFacts",
    "BodyFacts",
    "EditConflictError",
    "EmploymentFacts",
    "IvpFacts",
    "MembershipFacts",
    "Order",
    "OrganisationFacts",
    "PersonFacts",
    "RefusedError",
    "add_basisteam",
    "add_body",
    "add_employment",
    "add_ivp",
    "add_membership",
    "add_organisation",
    "add_person",
    "change_basisteam",
    "change_body",
    "change_employment",
    "change_ivp",
    "change_membership",
    "change_organisation",
    "change_person",
    "end_membership",
]
