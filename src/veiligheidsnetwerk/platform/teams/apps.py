from django.apps import AppConfig


class TeamsConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.teams"
    label = "teams"
    verbose_name = "Expertteams"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.core import events, navigation, start_page, themes
        from veiligheidsnetwerk.platform.core.rights import Permission
        from veiligheidsnetwerk.platform.teams import finding, recording
        from veiligheidsnetwerk.platform.teams.theming import people_of
        from veiligheidsnetwerk.platform.teams.views.start import asked_of_me

        navigation.add(
            navigation.Link(
                title="Expertteams",
                text="Welke teams er zijn, wat ze maken, hoe ver dat is en wat ermee gebeurt.",
                view="teams:overview",
                order=40,
                permission=Permission.TEAMS_READ,
                also=("teams", "team", "experts"),
            )
        )
        events.register(*recording.ACTIONS)
        finding.offer()
        themes.offer(themes.Part.PEOPLE, "expertteams", people_of)
        start_page.ask(asked_of_me)
