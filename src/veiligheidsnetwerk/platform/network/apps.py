from django.apps import AppConfig


class NetworkConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.network"
    label = "network"
    verbose_name = "Netwerk"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.core import events, navigation, warm_up
        from veiligheidsnetwerk.platform.network import definitions, finding, recording

        navigation.add(
            navigation.Link(
                title="Netwerk",
                text="Gemeenten, overleggen en organisaties: wie hoort waarbij, nu of op een andere dag.",
                view="network:overview",
                order=20,
                permission=None,
                also=("organisaties", "overleggen", "wie is wie", "contactgegevens"),
            )
        )
        events.register(*recording.ACTIONS)
        finding.offer()
        warm_up.register(definitions.areas)
