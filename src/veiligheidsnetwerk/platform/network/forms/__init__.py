"""What people type about the network."""

from veiligheidsnetwerk.platform.network.forms.base import EditForm
from veiligheidsnetwerk.platform.network.forms.bodies import BodyForm, OrganisationForm
from veiligheidsnetwerk.platform.network.forms.fields import DayField, NumberField
from veiligheidsnetwerk.platform.network.forms.gemeenten import BasisteamForm, IvpForm, NewBasisteamForm
from veiligheidsnetwerk.platform.network.forms.people import (
    EmploymentForm,
    EndForm,
    MembershipForm,
    NewMembershipForm,
    NewPersonForm,
    PersonForm,
)
from veiligheidsnetwerk.platform.network.forms.questions import DayForm, Question, SearchForm

__all__ = [
    "BasisteamForm",
    "BodyForm",
    "DayField",
    "DayForm",
    "EditForm",
    "EmploymentForm",
    "EndForm",
    "IvpForm",
    "MembershipForm",
    "NewBasisteamForm",
    "NewMembershipForm",
    "NewPersonForm",
    "NumberField",
    "OrganisationForm",
    "PersonForm",
    "Question",
    "SearchForm",
]
