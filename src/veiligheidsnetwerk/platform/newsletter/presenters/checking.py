"""The list to look at before an edition goes, filled in."""

from veiligheidsnetwerk.platform.core.search import reader_of
from veiligheidsnetwerk.platform.network.models import Body
from veiligheidsnetwerk.platform.newsletter.models import Edition
from veiligheidsnetwerk.platform.newsletter.policies import READERS
from veiligheidsnetwerk.platform.newsletter.presenters.mails import newsletter_for
from veiligheidsnetwerk.platform.newsletter.queries.editions import there
from veiligheidsnetwerk.platform.newsletter.rules.checks import Content, Finding, findings
from veiligheidsnetwerk.platform.newsletter.rules.editions import Tier, open_to
from veiligheidsnetwerk.publishing.newsletters import HERE, LARGEST, to_html


def checked(edition: Edition) -> list[Finding]:
    """What is wrong with an edition or needs a look, as it stands now."""
    items, known = edition.content, there(edition.content)
    reader = reader_of(None) | {READERS[Tier(edition.tier)]}
    seen = open_to(items, reader, known)
    everything = newsletter_for(edition, items)
    content = Content(
        title=edition.title,
        intro=edition.intro,
        items=items,
        there=known,
        hidden=sum(each.key in known for each in items if each.key) - sum(bool(each.key) for each in seen),
        names=frozenset(Body.objects.values_list("name", flat=True)),
        size=len(to_html(everything, HERE).encode()),
        most=LARGEST,
    )
    return findings(content)


def blocked(edition: Edition) -> list[str]:
    """What must be repaired first."""
    return [each.text for each in checked(edition) if each.blocks]
