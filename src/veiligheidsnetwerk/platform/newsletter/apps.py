from django.apps import AppConfig


class NewsletterConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.newsletter"
    label = "newsletter"
    verbose_name = "Nieuwsbrief"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.core import calendar, events, navigation
        from veiligheidsnetwerk.platform.newsletter import finding, letters, recording
        from veiligheidsnetwerk.platform.newsletter.actions import bounces, sending, subscribing

        navigation.add(
            navigation.Link(
                title="Nieuwsbrief",
                text="Wat er nieuw is, wat eerder in de nieuwsbrief stond, en aanmelden.",
                view="newsletter:overview",
                order=65,
                permission=None,
                also=("nieuwsbrieven", "aanmelden voor de nieuwsbrief", "afmelden"),
            )
        )
        events.register(*recording.ACTIONS)
        letters.register()
        calendar.register("geplande nieuwsbrieven", sending.send_by_calendar)
        calendar.register("niet bevestigde lezers", subscribing.forget_unconfirmed_by_calendar)
        calendar.register("teruggekomen post", bounces.read_by_calendar)
        finding.offer()
