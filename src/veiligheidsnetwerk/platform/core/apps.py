from django.apps import AppConfig

from veiligheidsnetwerk.platform.core import health


class CoreConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.core"
    label = "core"
    verbose_name = "Kern"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.core import access, events

        events.register(access.REFUSED)
        health.register("database", health.database_answers)
