from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.audit"
    label = "audit"
    verbose_name = "Logboek"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.audit.actions import append
        from veiligheidsnetwerk.platform.core import events

        events.send_to(append)
