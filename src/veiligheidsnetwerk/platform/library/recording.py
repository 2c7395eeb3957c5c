"""What the log hears about the site's own pages, and how it reads there."""

from veiligheidsnetwerk.platform.core.events import Action

BEGUN = Action(code="library.page.begun", sentence="{who} begon een {about}.")
WRITTEN = Action(code="library.page.written", sentence="{who} schreef aan een {about}.")
PUBLISHED = Action(code="library.page.published", sentence="{who} publiceerde een {about}.")
PLANNED = Action(
    code="library.page.planned", sentence="{who} liet een {about} online gaan op {after[moment]}."
)
UNPLANNED = Action(code="library.page.unplanned", sentence="{who} haalde een {about} uit de planning.")
WITHDRAWN = Action(
    code="library.page.withdrawn",
    sentence="{who} haalde een {about} van de site. De reden: ‘{after[because]}’.",
)
PROPOSED = Action(
    code="library.page.proposed", sentence="{who} stelde een {about} voor, die de redactie nakijkt."
)
PICTURE = Action(code="library.picture.added", sentence="{who} voegde een {about} toe.")
GIVEN = Action(code="library.contribution.added", sentence="{who} gaf de redactie een {about}.")
ANSWERED = Action(code="library.contribution.answered", sentence="{who} behandelde een {about}.")
FOLLOWED = Action(code="library.theme.followed", sentence="{who} volgt voortaan {about}.")
UNFOLLOWED = Action(code="library.theme.unfollowed", sentence="{who} volgt {about} niet meer.")
ACTIONS = (
    FOLLOWED,
    UNFOLLOWED,
    GIVEN,
    ANSWERED,
    PROPOSED,
    BEGUN,
    WRITTEN,
    PUBLISHED,
    PLANNED,
    UNPLANNED,
    WITHDRAWN,
    PICTURE,
)
