from django.apps import AppConfig


class LibraryConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.library"
    label = "library"
    verbose_name = "Toolkit"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.core import events, news, start_page, toolkit
        from veiligheidsnetwerk.platform.library import finding, own_data, recording, telling
        from veiligheidsnetwerk.platform.library.actions import proposing
        from veiligheidsnetwerk.platform.library.views.articles import newest_news

        _add_links()
        _work_by_itself()
        start_page.add(
            start_page.Part(
                template="library/articles/_start.html", order=30, content=newest_news, for_everybody=True
            )
        )
        start_page.add(
            start_page.Part(
                template="library/_newcomers.html", order=8, content=lambda _request: {}, for_everybody=True
            )
        )
        events.register(*recording.ACTIONS)
        finding.offer()
        own_data.offer()
        news.offer(*telling.SOURCES)
        toolkit.take_with(proposing.take_in)


def _work_by_itself() -> None:
    """What the calendar does, and the mails that follow."""
    from veiligheidsnetwerk.platform.core import calendar, mail
    from veiligheidsnetwerk.platform.library import letters
    from veiligheidsnetwerk.platform.library.actions import (
        following,
        link_checking,
        publishing,
        reminding,
    )

    calendar.register("pagina's volgens planning", publishing.publish_by_calendar)
    calendar.register("links in pagina's", link_checking.check_by_calendar)
    calendar.register("herinneringen om na te kijken", reminding.remind_by_calendar)
    calendar.register("maandmail over gevolgde thema's", following.send_by_calendar)
    mail.register(letters.DIGEST_MAIL)
    mail.register(letters.REMINDER_MAIL)
    mail.register(letters.THANKS_MAIL)


def _add_links() -> None:
    from veiligheidsnetwerk.platform.core import navigation
    from veiligheidsnetwerk.platform.core.rights import Permission

    navigation.add(
        navigation.Link(
            title="Toolkit",
            text="Instrumenten, barrières, proeven en documenten: wat u kunt doen, en wanneer.",
            view="library:overview",
            order=25,
            permission=None,
            also=("instrumenten", "barrières", "gereedschap"),
        )
    )
    navigation.add(
        navigation.Link(
            title="Redactie",
            text="Pagina’s schrijven, nakijken en publiceren.",
            view="desk:overview",
            order=70,
            permission=Permission.LIBRARY_EDIT,
            also=("pagina schrijven",),
        )
    )
    navigation.add(
        navigation.Link(
            title="Nieuw hier?",
            text="Wie er bij het netwerk horen, wat er in een jaar gebeurt en waar u begint.",
            view="newcomers:page",
            order=100,
            permission=None,
            also=("wegwijs", "beginnen", "uitleg", "jaarkalender", "help"),
            is_in_menu=False,
        )
    )
