from django.apps import AppConfig


class ReportingConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.reporting"
    label = "reporting"
    verbose_name = "Rapportages"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.core import events, navigation, news
        from veiligheidsnetwerk.platform.core.rights import Permission
        from veiligheidsnetwerk.platform.reporting import finding, letters, recording, telling

        navigation.add(
            navigation.Link(
                title="Rapportages",
                text="Wat het netwerk uitgaf: voortgangsrapportages, brieven en eindrapportages.",
                view="reporting:overview",
                order=50,
                permission=Permission.REPORTS_READ,
                also=("rapportage", "voortgang", "voortgangsrapportage", "jaarverslag"),
            )
        )
        letters.register()
        finding.offer()
        news.offer(telling.SOURCE)
        events.register(*recording.ACTIONS)
