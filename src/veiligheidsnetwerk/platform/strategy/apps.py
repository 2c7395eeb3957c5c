from django.apps import AppConfig


class StrategyConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.strategy"
    label = "strategy"
    verbose_name = "Strategie"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.core import (
            agenda,
            decisions,
            events,
            navigation,
            news,
            start_page,
            themes,
        )
        from veiligheidsnetwerk.platform.core.rights import Permission
        from veiligheidsnetwerk.platform.strategy import finding, letters, recording, telling
        from veiligheidsnetwerk.platform.strategy.actions import proposals
        from veiligheidsnetwerk.platform.strategy.agenda import moments
        from veiligheidsnetwerk.platform.strategy.theming import figures_of
        from veiligheidsnetwerk.platform.strategy.views.start import asked_of_me

        _work_by_itself()
        navigation.add(
            navigation.Link(
                title="Strategie",
                text="Hoe de veiligheidsstrategie tot stand komt: welke stap loopt, en wat volgt.",
                view="strategy:overview",
                order=30,
                permission=Permission.STRATEGY_READ,
                also=("veiligheidsstrategie", "prioriteiten", "doelen", "besluitenlogboek"),
            )
        )
        events.register(*recording.ACTIONS)
        agenda.offer("strategie", moments)
        decisions.keep_with(proposals.KEEPER)
        finding.offer()
        news.offer(telling.SOURCE)
        themes.offer(themes.Part.FIGURES, "strategie", figures_of)
        letters.register()
        start_page.ask(asked_of_me)


def _work_by_itself() -> None:
    """What the calendar does, and what is read when the site starts."""
    from veiligheidsnetwerk.platform.core import calendar, warm_up
    from veiligheidsnetwerk.platform.strategy import definitions
    from veiligheidsnetwerk.platform.strategy.actions.reading import read_by_calendar, thesaurus
    from veiligheidsnetwerk.platform.strategy.actions.reminding import remind_by_calendar

    calendar.register("herinneringen aan input", remind_by_calendar)
    calendar.register("plannen die te lezen zijn", read_by_calendar)
    warm_up.register(definitions.cycles)
    warm_up.register(thesaurus)
