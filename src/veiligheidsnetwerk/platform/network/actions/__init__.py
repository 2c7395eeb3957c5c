"""What changes the network. Every change is written down in the same transaction."""

from veiligheidsnetwerk.platform.network.actions.bodies import (
    BodyFacts,
    OrganisationFacts,
    add_body,
    add_organisation,
    change_body,
    change_organisation,
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
    "BodyFacts",
    "EditConflictError",
    "EmploymentFacts",
    "MembershipFacts",
    "Order",
    "OrganisationFacts",
    "PersonFacts",
    "RefusedError",
    "add_body",
    "add_employment",
    "add_membership",
    "add_organisation",
    "add_person",
    "change_body",
    "change_employment",
    "change_membership",
    "change_organisation",
    "change_person",
    "end_membership",
]
