"""What the log hears about the site's own pages, and how it reads there."""

from veiligheidsnetwerk.platform.core.events import Action

PUBLISHED = Action(code="library.item.published", sentence="{who} publiceerde {about} in de toolkit.")
ACTIONS = (PUBLISHED,)
