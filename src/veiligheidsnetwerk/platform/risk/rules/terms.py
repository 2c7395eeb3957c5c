"""When a case is looked at again, and how long it is kept."""

from calendar import monthrange
from datetime import date

from veiligheidsnetwerk.platform.risk.rules.instrument import Instrument

KEPT_YEARS = 2
"""How long a case is kept after its last assessment, in years."""
_MONTHS = 12


def look_again(instrument: Instrument, rank: int | None, override: str, today: date) -> date:
    """The class that holds says when; with too little known it is as soon as for the heaviest class."""
    by_id = {each.id: each for each in instrument.classes}
    held = by_id.get(override) or instrument.classes[-1 if rank is None else rank]
    return months_later(today, held.again)


def kept_until(last_assessed: date) -> date:
    """The last day on which a case is still kept."""
    return months_later(last_assessed, _MONTHS * KEPT_YEARS)


def is_over(last_assessed: date, today: date) -> bool:
    """Whether a case may no longer be kept."""
    return today > kept_until(last_assessed)


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last day where that month is shorter."""
    year, month = divmod(day.month - 1 + months, _MONTHS)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
