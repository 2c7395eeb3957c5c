"""What the log hears about the strategy, and how it reads there."""

from veiligheidsnetwerk.platform.core.events import Action

KINDS = ("cycle", "step", "paper")
SENTENCES = {"added": "{who} voegde {about} toe.", "changed": "{who} wijzigde {about}."}

ACTIONS = (
    *(
        Action(code=f"strategy.{kind}.{verb}", sentence=sentence)
        for kind in KINDS
        for verb, sentence in SENTENCES.items()
    ),
)
