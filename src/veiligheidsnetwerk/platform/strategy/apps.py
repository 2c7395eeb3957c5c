from django.apps import AppConfig


class StrategyConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.strategy"
    label = "strategy"
    verbose_name = "Strategie"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.core import events, navigation, warm_up
        from veiligheidsnetwerk.platform.core.access import permits
        from veiligheidsnetwerk.platform.core.rights import Permission
        from veiligheidsnetwerk.platform.strategy import definitions, recording

        navigation.add(
            navigation.Link(
                title="Strategie",
                text="Hoe de veiligheidsstrategie tot stand komt: welke stap loopt, en wat volgt.",
                view="strategy:overview",
                order=30,
                visible=permits(Permission.STRATEGY_READ),
            )
        )
        events.register(*recording.ACTIONS)
        warm_up.register(definitions.cycles)
