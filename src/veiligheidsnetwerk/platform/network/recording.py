"""What the log hears about the network, and how it reads there."""

from veiligheidsnetwerk.platform.core.events import Action

KINDS = ("organisation", "body", "person", "employment", "membership", "basisteam", "ivp")
SENTENCES = {"added": "{who} voegde {about} toe.", "changed": "{who} wijzigde {about}."}

ACTIONS = (
    *(
        Action(code=f"network.{kind}.{verb}", sentence=sentence)
        for kind in KINDS
        for verb, sentence in SENTENCES.items()
    ),
    Action(code="network.person.reduced", sentence="{who} verwijderde de contactgegevens van {about}."),
    Action(code="network.membership.ended", sentence="{who} beëindigde {about}."),
)
