"""What the log hears about the strategy, and how it reads there."""

from veiligheidsnetwerk.platform.core.events import Action

KINDS = ("cycle", "step", "paper", "input", "passage", "theme", "coding")
SENTENCES = {"added": "{who} voegde {about} toe.", "changed": "{who} wijzigde {about}."}

ACTIONS = (
    *(
        Action(code=f"strategy.{kind}.{verb}", sentence=sentence)
        for kind in KINDS
        for verb, sentence in SENTENCES.items()
    ),
    Action(code="strategy.theme.merged", sentence="{who} voegde thema's samen tot het {about}."),
    Action(code="strategy.theme.split", sentence="{who} splitste het {about}."),
    Action(
        code="strategy.input.reminded", sentence="{who} herinnerde {after[aantal]} partner(s) aan de {about}."
    ),
)
