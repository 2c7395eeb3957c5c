from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.audit"
    label = "audit"
    verbose_name = "Logboek"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.audit.actions import append
        from veiligheidsnetwerk.platform.audit.processings import DatabaseKeeper
        from veiligheidsnetwerk.platform.core import events, navigation, processing
        from veiligheidsnetwerk.platform.core.rights import Permission

        events.send_to(append)
        processing.keep_with(DatabaseKeeper())
        navigation.add(
            navigation.Link(
                title="Logboek",
                text="Lees wie wat deed, wanneer en wat er veranderde.",
                view="audit:log",
                order=90,
                permission=Permission.AUDIT_READ,
                also=("audit", "wie deed wat"),
            )
        )
