from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.api"
    label = "api"
    verbose_name = "API"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.api import recording
        from veiligheidsnetwerk.platform.core import events, navigation
        from veiligheidsnetwerk.platform.core.rights import Permission

        events.register(recording.MADE, recording.ENDED)
        navigation.add(
            navigation.Link(
                title="API-sleutels",
                text="Geef systemen van een organisatie toegang tot de cijfers, en beëindig die.",
                view="api:tokens",
                order=80,
                permission=Permission.API_MANAGE,
                also=("api", "sleutel"),
            )
        )
