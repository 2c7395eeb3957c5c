"""The day that a page is about."""

from dataclasses import dataclass
from datetime import date

from django.forms import Form

from veiligheidsnetwerk.publishing.dutch import format_date


@dataclass(frozen=True, slots=True)
class Day:
    """A day that someone chose, or today. `form` says what is wrong with a day that is none."""

    day: date
    today: date
    form: Form

    @property
    def is_chosen(self) -> bool:
        return self.day != self.today

    @property
    def text(self) -> str:
        return format_date(self.day)

    @property
    def query(self) -> str:
        """What keeps the day when someone goes on to another page."""
        return f"?op={self.day.isoformat()}" if self.is_chosen else ""

    def verb(self, past: str, present: str) -> str:
        return past if self.day < self.today else present
