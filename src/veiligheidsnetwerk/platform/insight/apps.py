from functools import partial

from django.apps import AppConfig


class InsightConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.insight"
    label = "insight"
    verbose_name = "Cijfers"

    def ready(self) -> None:
        self._take_part()
        self._open_the_door()
        self._be_found()

    def _take_part(self) -> None:
        """In the log, the calendar, the mail, the health and the warming up."""
        from veiligheidsnetwerk.platform.core import (
            calendar,
            events,
            health,
            inhabitants,
            mail,
            warm_up,
        )
        from veiligheidsnetwerk.platform.insight import (
            actions,
            letters,
            population,
            queries,
            recording,
        )
        from veiligheidsnetwerk.publishing.pictures import render

        events.register(*recording.FIGURES, *recording.KEEPING, *recording.EXPLAINING)
        calendar.register("nieuwe cijfers", actions.look_for_figures)
        calendar.register("aangeboden bestanden", actions.clear_old_offers)
        calendar.register("berichten over nieuwe cijfers", actions.tell_followers)
        mail.register(letters.NEW_FIGURES_MAIL)
        health.register("cijfers", queries.figures_are_loaded)
        inhabitants.tell_with(population.newest_inhabitants)
        warm_up.register(queries.open_all)
        warm_up.register(render.warm_up)

    def _open_the_door(self) -> None:
        """For apps that ask figures."""
        from veiligheidsnetwerk.figures.query import MEMBERS
        from veiligheidsnetwerk.platform.core import figures
        from veiligheidsnetwerk.platform.insight import answering, placing, queries
        from veiligheidsnetwerk.platform.insight.presenters.addresses import pages_about
        from veiligheidsnetwerk.platform.insight.presenters.placing import shown

        members = partial(answering.answer_to, scope=MEMBERS)
        figures.open_with(
            figures.Door(
                library=queries.library,
                answer=members,
                pages_about=pages_about,
                saved_by=placing.saved_by,
                place=placing.place,
                shown=shown,
            )
        )

    def _be_found(self) -> None:
        """In the menu and on the start page."""
        from veiligheidsnetwerk.platform.core import navigation, news, start_page
        from veiligheidsnetwerk.platform.core.rights import Permission
        from veiligheidsnetwerk.platform.insight import finding, telling
        from veiligheidsnetwerk.platform.insight.views.profile import own_gemeente

        finding.offer()
        news.offer(telling.SOURCE)
        navigation.add(
            navigation.Link(
                title="Cijfers beheren",
                text="Zie welke cijfers in gebruik zijn, haal nieuwe op en trek een editie in.",
                view="figures_desk:overview",
                order=92,
                permission=Permission.FIGURES_PUBLISH,
                also=("cijfers ophalen", "editie intrekken"),
            )
        )
        navigation.add(
            navigation.Link(
                title="Cijfers",
                text="Vergelijk gemeenten, districten en jaren. Neem de tabel, grafiek of kaart mee.",
                view="insight:comparison",
                order=10,
                permission=Permission.FIGURES_READ,
                also=("misdaadcijfers", "cijfers vergelijken", "vergelijken", "statistiek", "dashboard"),
            )
        )
        start_page.add(start_page.Part(template="insight/_start.html", order=10, content=own_gemeente))
