"""A role of someone in words: for what, from when to when, why, and whether it works."""

from dataclasses import dataclass

from veiligheidsnetwerk.platform.accounts.models import Assignment, Held
from veiligheidsnetwerk.platform.accounts.policies import roles
from veiligheidsnetwerk.platform.accounts.wording import days_of, state_in_words
from veiligheidsnetwerk.publishing.dutch import capitalise


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleView:
    """A role as a page shows it."""

    assignment: Assignment
    title: str
    text: str
    place: str
    days: str
    given: str
    works: bool
    state: str


def present_role(held: Held) -> RoleView:
    assignment = held.assignment
    known = roles().get(assignment.role)
    return RoleView(
        assignment=assignment,
        title=capitalise(assignment.title),
        text=known.text if known else "",
        place=assignment.place_name,
        days=days_of(assignment),
        given=_given(assignment),
        works=held.works,
        state=state_in_words(held),
    )


def _given(assignment: Assignment) -> str:
    by = f"Gegeven door {assignment.given_by}." if assignment.given_by else ""
    why = f"Reden: {assignment.reason}." if assignment.reason else ""
    return f"{by} {why}".strip()
