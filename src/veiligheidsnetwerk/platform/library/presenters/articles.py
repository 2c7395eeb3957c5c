"""News and plain pages, as people see them."""

from datetime import date

from django.utils.safestring import SafeString, mark_safe

from veiligheidsnetwerk.platform.library.models import Article
from veiligheidsnetwerk.platform.library.rules.items import is_outdated
from veiligheidsnetwerk.publishing.dutch import format_date
from veiligheidsnetwerk.publishing.prose import to_html


def body_of(article: Article) -> SafeString:
    """The text of a page; what is not on the list of what may be, is not in it."""
    return mark_safe(to_html(article.body))


def doubt_about(article: Article, today: date) -> str:
    if article.review_on is None or not is_outdated(article.review_on, today):
        return ""
    return f"Dit moest voor {format_date(article.review_on)} worden nagekeken en kan verouderd zijn."
