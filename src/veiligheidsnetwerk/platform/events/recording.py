"""What the log hears about meetings, and how it reads there."""

from veiligheidsnetwerk.platform.core.events import Action

ACTIONS = (
    Action(code="meetings.meeting.added", sentence="{who} plande {about}."),
    Action(code="meetings.meeting.changed", sentence="{who} wijzigde {about}."),
    Action(code="meetings.meeting.cancelled", sentence="{who} gelastte {about} af."),
    Action(code="meetings.slot.added", sentence="{who} voegde een {about} toe."),
    Action(code="meetings.slot.changed", sentence="{who} wijzigde een {about}."),
    Action(code="meetings.invitee.added", sentence="{who} nodigde een {about} uit."),
    Action(code="meetings.invitee.removed", sentence="{who} trok de uitnodiging van een {about} in."),
    Action(code="meetings.feed.renewed", sentence="{who} maakte een nieuw {about}."),
    Action(code="meetings.feed.removed", sentence="{who} beëindigde een {about}."),
    Action(code="meetings.signup.added", sentence="{who} legde een {about} vast."),
    Action(code="meetings.signup.changed", sentence="{who} wijzigde een {about}."),
    Action(code="meetings.point.added", sentence="{who} voegde een {about} toe."),
    Action(code="meetings.point.changed", sentence="{who} wijzigde een {about}."),
    Action(code="meetings.paper.added", sentence="{who} voegde een {about} toe."),
    Action(code="meetings.paper.removed", sentence="{who} haalde een {about} weg."),
    Action(code="meetings.resolution.added", sentence="{who} legde een {about} vast."),
    Action(code="meetings.resolution.changed", sentence="{who} wijzigde een {about}."),
    Action(code="meetings.todo.added", sentence="{who} legde een {about} vast."),
    Action(code="meetings.todo.changed", sentence="{who} wijzigde een {about}."),
)
