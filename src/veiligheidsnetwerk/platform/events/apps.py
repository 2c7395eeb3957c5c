from django.apps import AppConfig


class EventsConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.events"
    label = "meetings"
    verbose_name = "Bijeenkomsten"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.core import agenda, calendar, events, navigation, news, start_page
        from veiligheidsnetwerk.platform.core.rights import Permission
        from veiligheidsnetwerk.platform.events import finding, letters, own_data, recording, telling
        from veiligheidsnetwerk.platform.events.actions import inviting, reminding, waiting
        from veiligheidsnetwerk.platform.events.agenda import moments
        from veiligheidsnetwerk.platform.events.views.start import asked_of_me

        navigation.add(
            navigation.Link(
                title="Bijeenkomsten",
                text="Wat eraan komt, aanmelden, en wat er van eerdere bijeenkomsten is.",
                view="meetings:overview",
                order=60,
                permission=Permission.MEETINGS_READ,
                also=("agenda", "kalender", "vergaderingen", "volgende overleg", "aanmelden"),
            )
        )
        events.register(*recording.ACTIONS)
        letters.register()
        calendar.register("plaatsen bij bijeenkomsten", waiting.pass_on_by_calendar)
        calendar.register("wensen bij bijeenkomsten", waiting.forget_wishes_by_calendar)
        calendar.register("herinneringen aan bijeenkomsten", reminding.remind_by_calendar)
        calendar.register("genodigden bij bijeenkomsten", inviting.forget_invitees_by_calendar)
        agenda.offer("bijeenkomsten", moments)
        finding.offer()
        own_data.offer()
        news.offer(telling.SOURCE)
        start_page.ask(asked_of_me)
