"""What pages ask of news and plain pages. Begins with `visible_to`."""

from collections.abc import Sequence

from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.library.models import Article
from veiligheidsnetwerk.platform.library.policies import tiers_of
from veiligheidsnetwerk.platform.library.rules.articles import ArticleKind


def visible_to(actor: Actor | None, kind: ArticleKind | None = None, *, most: int = 500) -> Sequence[Article]:
    """What is published and someone may see, the newest first."""
    found = Article.objects.live().filter(tier__in=tiers_of(actor)).select_related("picture")
    found = found.filter(kind=kind) if kind else found
    return list(found.order_by("-first_published_at", "pk")[:most])


def article_named(actor: Actor | None, kind: ArticleKind, slug: str) -> Article | None:
    found = Article.objects.live().filter(tier__in=tiers_of(actor), kind=kind, slug=slug)
    article: Article | None = found.select_related("picture", "keeper", "live_revision").first()
    return article
