"""What can be done about a case, in words, and who else it may concern."""

from collections.abc import Sequence

from veiligheidsnetwerk.platform.network.definitions import areas
from veiligheidsnetwerk.platform.risk.definitions import interventions
from veiligheidsnetwerk.platform.risk.models import Case
from veiligheidsnetwerk.platform.risk.queries.cases import Standing
from veiligheidsnetwerk.platform.risk.rules.interventions import Fit, fitting
from veiligheidsnetwerk.publishing.dutch import count_of, enumerate_names


def fits_of(standing: Standing) -> Sequence[Fit]:
    """What can be done, by the class that holds and the room there is."""
    instrument, rank = standing.result.instrument, standing.result.rank
    found = interventions().get(instrument.code)
    if found is None:
        return ()
    held = standing.joint.override or ("" if rank is None else instrument.classes[rank].id)
    return fitting(found, instrument, held, standing.joint.plain_answers)


def in_words(fit: Fit) -> str:
    """What can be done, who decides, how long it takes, on which ground, and what stands in its way."""
    each = fit.intervention
    weeks = count_of(each.weeks, "week", "weken") if each.weeks else "geen"
    room = "Kan nu."
    if fit.in_the_way:
        room = f"Kan nog niet: zie {enumerate_names(list(fit.in_the_way))}."
    elif fit.unknown:
        room = f"Zoek eerst uit: {enumerate_names(list(fit.unknown))}."
    neighbours = " Stem dit eerst af met de buurgemeenten." if each.neighbours else ""
    return (
        f"{each.title}. {room} Besluit: {each.decides}. Doorlooptijd: {weeks}. "
        f"Grondslag: {each.basis} ({each.source}).{neighbours}"
    )


def neighbours_line(case: Case) -> str:
    """Who else in the district may be next."""
    gemeente = areas().gemeenten.get(case.gemeente.code)
    if gemeente is None:
        return "De gemeente bestaat niet meer; kijk in het netwerk wie haar taken heeft."
    others = [each.name for each in areas().gemeenten.values() if each.district == gemeente.district]
    names = enumerate_names(sorted(name for name in others if name != gemeente.name))
    return f"Een groep die hier weg moet, gaat vaak één gemeente verder. In hetzelfde district: {names}."
