"""From rows to what a page shows."""

from veiligheidsnetwerk.platform.network.presenters.conflicts import Difference, differences
from veiligheidsnetwerk.platform.network.presenters.days import Day
from veiligheidsnetwerk.platform.network.presenters.examples import invented
from veiligheidsnetwerk.platform.network.presenters.gemeenten import (
    DistrictGroup,
    GemeentePage,
    Step,
    district_groups,
    how_many,
    present_gemeente,
    steps,
)
from veiligheidsnetwerk.platform.network.presenters.plans import (
    Plan,
    PlanRow,
    TeamRow,
    how_many_plans,
    plan_rows,
    present_plan,
    team_rows,
    without_team,
)
from veiligheidsnetwerk.platform.network.presenters.seats import (
    BodyRow,
    DistrictRow,
    body_rows,
    district_rows,
    who_sat,
)

__all__ = [
    "BodyRow",
    "Day",
    "Difference",
    "DistrictGroup",
    "DistrictRow",
    "GemeentePage",
    "Plan",
    "PlanRow",
    "Step",
    "TeamRow",
    "body_rows",
    "differences",
    "district_groups",
    "district_rows",
    "how_many",
    "how_many_plans",
    "invented",
    "plan_rows",
    "present_gemeente",
    "present_plan",
    "steps",
    "team_rows",
    "who_sat",
    "without_team",
]
