"""What the log hears about reports, and how it reads there."""

from veiligheidsnetwerk.platform.core.events import Action

ACTIONS = (
    Action(code="reporting.report.added", sentence="{who} begon {about}."),
    Action(code="reporting.report.changed", sentence="{who} schreef aan {about}."),
    Action(code="reporting.publication.added", sentence="{who} gaf {about} uit."),
)
