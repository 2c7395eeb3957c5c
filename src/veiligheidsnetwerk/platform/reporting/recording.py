"""What the log hears about reports, and how it reads there."""

from veiligheidsnetwerk.platform.core.events import Action

ACTIONS = (
    Action(code="reporting.report.added", sentence="{who} begon {about}."),
    Action(code="reporting.report.changed", sentence="{who} schreef aan {about}."),
    Action(code="reporting.publication.added", sentence="{who} gaf {about} uit."),
    Action(code="reporting.annex.added", sentence="{who} voegde {about} toe."),
    Action(code="reporting.report.sent", sentence="{who} verstuurde de {about} aan {after[aantal]} mensen."),
    Action(code="reporting.report.sent_again", sentence="{who} verstuurde de {about} opnieuw aan iemand."),
)
