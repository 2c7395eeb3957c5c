"""What the log hears about expert teams, and how it reads there."""

from veiligheidsnetwerk.platform.core.events import Action

KINDS = ("team", "phase", "product", "recommendation", "followup")
SENTENCES = {"added": "{who} voegde {about} toe.", "changed": "{who} wijzigde {about}."}

ACTIONS = tuple(
    Action(code=f"teams.{kind}.{verb}", sentence=sentence)
    for kind in KINDS
    for verb, sentence in SENTENCES.items()
)
