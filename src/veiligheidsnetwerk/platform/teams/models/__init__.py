"""Expert teams and what they make. Nothing is deleted: what is over says so."""

from veiligheidsnetwerk.platform.teams.models.teams import Phase, Team

__all__ = ["Phase", "Team"]
