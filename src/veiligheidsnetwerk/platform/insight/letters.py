"""The mail about new figures, written as the one who gets it may see them on that moment."""

from collections.abc import Iterator, Mapping

from django.http import QueryDict

from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.figures.query import Table
from veiligheidsnetwerk.platform.core.mail import Kind, Letter, compose, site_link
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.insight.actions.telling import NEW_FIGURES
from veiligheidsnetwerk.platform.insight.answering import answer_to
from veiligheidsnetwerk.platform.insight.models import Notice, Pairs, SavedComparison
from veiligheidsnetwerk.platform.insight.policies import scope_of
from veiligheidsnetwerk.platform.insight.presenters.keeping import present_changes
from veiligheidsnetwerk.platform.insight.queries import comparison_of


def write_new_figures(about: str) -> Letter | None:
    """The letter of a `Notice`; None when nothing of it is this person's to see any more."""
    notice = Notice.objects.select_related("account").filter(pk=about).first()
    if notice is None or not notice.account.is_valid:
        return None
    actor = notice.account.actor
    items = list(_items(notice, actor)) if may(actor, Permission.FIGURES_READ) else []
    if not items:
        return None
    count = "1 vergelijking" if len(items) == 1 else f"{len(items)} vergelijkingen"
    return compose(
        to=notice.account.email,
        template="insight/mail/new_figures.txt",
        context={"name": actor.name, "count": count, "items": items},
    )


NEW_FIGURES_MAIL = Kind(code=NEW_FIGURES, title="Nieuwe cijfers", write=write_new_figures)


def _items(notice: Notice, actor: Actor) -> Iterator[Mapping[str, str]]:
    followed = SavedComparison.objects.visible_to(actor).filter(followers__account=notice.account)
    for news in notice.news:
        saved = followed.filter(key=news["saved"]).first()
        if saved is None:
            continue
        try:
            then, now = (_answer(saved, news[clock], actor) for clock in ("then", "now"))
        except FiguresError:
            continue
        link = site_link(saved.get_absolute_url())
        yield {"name": saved.name, "summary": present_changes(then, now).summary, "link": link}


def _answer(saved: SavedComparison, pins: Pairs, actor: Actor) -> Table:
    params: QueryDict = saved.params(as_then=False)
    for name, value in pins:
        params.appendlist(name, value)
    return answer_to(comparison_of(params), scope=scope_of(actor))
