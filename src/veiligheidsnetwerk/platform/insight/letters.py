"""The mail about new figures, written as the one who gets it may see them on that moment."""

from collections.abc import Iterator, Mapping

from veiligheidsnetwerk.figures.errors import FiguresError
from veiligheidsnetwerk.platform.core.mail import Kind, Letter, compose, one_line, site_link
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, may
from veiligheidsnetwerk.platform.insight.actions.telling import NEW_FIGURES
from veiligheidsnetwerk.platform.insight.models import Notice, SavedComparison
from veiligheidsnetwerk.platform.insight.news import News, news_of
from veiligheidsnetwerk.platform.insight.policies import scope_of
from veiligheidsnetwerk.platform.insight.presenters.keeping import present_changes
from veiligheidsnetwerk.publishing.dutch import format_date
from veiligheidsnetwerk.publishing.marks import legend, source_lines

MOST_NUMBERS = 3
"""How many numbers that changed a mail names; the page has them all."""


def write_new_figures(about: str) -> Letter | None:
    """The letter of a `Notice`; None when nothing of it is this person's to see any more."""
    notice = Notice.objects.select_related("account").filter(pk=about).first()
    if notice is None or not notice.account.is_valid:
        return None
    actor = notice.account.addressee
    items = list(_items(notice, actor)) if may(actor, Permission.FIGURES_READ) else []
    if not items:
        return None
    about = str(items[0]["name"]) if len(items) == 1 else f"{len(items)} vergelijkingen"
    return compose(
        to=notice.account.email,
        template="insight/mail/new_figures.txt",
        context={"name": actor.name, "about": about, "items": items},
        why="U krijgt deze mail omdat u dit volgt.",
    )


NEW_FIGURES_MAIL = Kind(code=NEW_FIGURES, title="Nieuwe cijfers", write=write_new_figures)


def _items(notice: Notice, actor: Actor) -> Iterator[Mapping[str, object]]:
    followed = SavedComparison.objects.visible_to(actor).filter(followers__account=notice.account)
    for told in notice.news:
        saved = followed.filter(key=told["saved"]).first()
        if saved is None:
            continue
        try:
            news = news_of(saved, then=told["then"], now=told["now"], scope=scope_of(actor))
        except FiguresError:
            continue
        yield {
            "name": one_line(saved.name),
            "lines": [one_line(line) for line in _lines(news)],
            "link": site_link(saved.get_absolute_url()),
        }


def _lines(news: News) -> Iterator[str]:
    """What is different, with the marks and the source without which no figure goes anywhere."""
    changes, now = present_changes(news.then, news.now), news.now
    yield changes.summary
    for number in changes.numbers[:MOST_NUMBERS]:
        figure = number.figure if len(now.figures) > 1 else ""
        measure = number.measure if len(now.quantities) > 1 else ""
        what = ", ".join(filter(None, (figure, number.area, number.period, measure)))
        yield f"{what}: dat was {number.then} en is nu {number.now}."
    if len(changes.numbers) > MOST_NUMBERS:
        yield "De andere staan op de pagina."
    if news.goes_on:
        until, last = format_date(now.sources[0].data_until), now.comparison.last.label
        yield f"Er zijn nu ook cijfers van na {last}: tot en met {until}. Pas de vraag aan om ze te zien."
    if changes.numbers:
        yield from legend(now)
    yield from source_lines(now)
