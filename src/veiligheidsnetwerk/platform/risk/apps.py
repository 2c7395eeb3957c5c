from django.apps import AppConfig


class RiskConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.risk"
    label = "risk"
    verbose_name = "Risicoclassificatie"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.core import calendar, events, navigation, start_page, warm_up
        from veiligheidsnetwerk.platform.core.rights import Permission
        from veiligheidsnetwerk.platform.risk import definitions, finding, recording
        from veiligheidsnetwerk.platform.risk.actions.retention import delete_by_calendar
        from veiligheidsnetwerk.platform.risk.views.start import asked_of_me

        navigation.add(
            navigation.Link(
                title="Risico",
                text="Hoe het instrument voor OMG's werkt, en oefenen met verzonnen casussen.",
                view="risk:overview",
                order=40,
                permission=Permission.RISK_PRACTISE,
                also=("risicotaxatie", "risicoclassificatie"),
            )
        )
        events.register(*recording.ACTIONS)
        finding.offer()
        start_page.ask(asked_of_me)
        calendar.register("casussen waarvan de bewaartermijn voorbij is", delete_by_calendar)
        warm_up.register(definitions.instruments)
        warm_up.register(definitions.interventions)
