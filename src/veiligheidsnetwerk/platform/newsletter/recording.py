"""What the log hears about the newsletter, and how it reads there."""

from veiligheidsnetwerk.platform.core.events import Action

ACTIONS = (
    Action(code="newsletter.edition.added", sentence="{who} begon {about}."),
    Action(code="newsletter.edition.changed", sentence="{who} wijzigde {about}."),
    Action(code="newsletter.edition.approved", sentence="{who} keurde {about} goed."),
    Action(code="newsletter.edition.sent", sentence="{who} verzond {about}."),
    Action(code="newsletter.edition.tested", sentence="{who} stuurde een proefmail van {about}."),
    Action(code="newsletter.mailing.paused", sentence="{who} liet het verzenden van {about} pauzeren."),
    Action(code="newsletter.mailing.resumed", sentence="{who} liet het verzenden van {about} verdergaan."),
    Action(code="newsletter.mailing.stopped", sentence="{who} stopte het verzenden van {about}."),
    Action(code="newsletter.mailing.arrived", sentence="{who} legde vast dat een mail van {about} aankwam."),
    Action(code="newsletter.mailing.again", sentence="{who} liet een mail van {about} opnieuw versturen."),
    Action(code="newsletter.subscriber.added", sentence="{who} werd {about}."),
    Action(code="newsletter.subscriber.changed", sentence="{who} wijzigde de keuze van een {about}."),
    Action(code="newsletter.subscriber.removed", sentence="{who} zegde op als {about}."),
    Action(code="newsletter.subscriber.stopped", sentence="{who} stopte de mail aan een {about}."),
)
