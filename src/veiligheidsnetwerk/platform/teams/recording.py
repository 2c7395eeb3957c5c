"""What the log hears about expert teams, and how it reads there."""

from veiligheidsnetwerk.platform.core.events import Action

KINDS = ("team", "phase", "product", "recommendation", "followup", "looseend", "pilot", "rating", "stepcount")
SENTENCES = {"added": "{who} voegde {about} toe.", "changed": "{who} wijzigde {about}."}

HANDED = ("product", "recommendation", "looseend")

ACTIONS = (
    *(
        Action(code=f"teams.{kind}.{verb}", sentence=sentence)
        for kind in KINDS
        for verb, sentence in SENTENCES.items()
    ),
    *(
        Action(code=f"teams.{kind}.handed_over", sentence="{who} gaf {about} een nieuwe eigenaar.")
        for kind in HANDED
    ),
    Action(code="teams.team.dissolved", sentence="{who} hief het {about} op."),
)
