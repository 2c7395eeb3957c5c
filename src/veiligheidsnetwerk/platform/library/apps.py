from django.apps import AppConfig


class LibraryConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.library"
    label = "library"
    verbose_name = "Toolkit"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.core import events, navigation
        from veiligheidsnetwerk.platform.library import finding, recording

        navigation.add(
            navigation.Link(
                title="Toolkit",
                text="Instrumenten, barrières, proeven en documenten: wat u kunt doen, en wanneer.",
                view="library:overview",
                order=25,
                visible=lambda _request: True,
            )
        )
        events.register(*recording.ACTIONS)
        finding.offer()
