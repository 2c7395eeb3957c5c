from django.apps import AppConfig


class InsightConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.insight"
    label = "insight"
    verbose_name = "Cijfers"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.core import calendar, events, health, navigation, start_page, warm_up
        from veiligheidsnetwerk.platform.core.access import permits
        from veiligheidsnetwerk.platform.core.rights import Permission
        from veiligheidsnetwerk.platform.insight import actions, queries, recording
        from veiligheidsnetwerk.platform.insight.views.profile import own_gemeente
        from veiligheidsnetwerk.publishing.pictures import render

        events.register(
            recording.LOADED,
            recording.SWITCHED,
            recording.EXPORTED,
            recording.ASKED,
            recording.LOOKED,
            recording.WITHDRAWN,
        )
        calendar.register("nieuwe cijfers", actions.look_for_figures)
        navigation.add(
            navigation.Link(
                title="Cijfers beheren",
                text="Zie welke cijfers in gebruik zijn, haal nieuwe op en trek een editie in.",
                view="figures_desk:overview",
                order=92,
                visible=permits(Permission.FIGURES_PUBLISH),
            )
        )
        navigation.add(
            navigation.Link(
                title="Cijfers",
                text="Vergelijk gemeenten, districten en jaren. Neem de tabel, grafiek of kaart mee.",
                view="insight:comparison",
                order=10,
                visible=permits(Permission.FIGURES_READ),
            )
        )
        start_page.add(start_page.Part(template="insight/_start.html", order=10, content=own_gemeente))
        health.register("cijfers", queries.figures_are_loaded)
        warm_up.register(queries.open_all)
        warm_up.register(render.warm_up)
