from django.apps import AppConfig
from django.core import checks

from veiligheidsnetwerk.platform.core import health


class CoreConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.core"
    label = "core"
    verbose_name = "Kern"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.core import access, agenda, events, navigation, start_page, warm_up
        from veiligheidsnetwerk.platform.core.checks import mail_goes_out
        from veiligheidsnetwerk.platform.core.mail import postman
        from veiligheidsnetwerk.platform.core.rights import Permission

        events.register(access.REFUSED)
        health.register("database", health.database_answers)
        warm_up.register(postman.start)
        start_page.add(start_page.Part(template="core/_asked.html", order=5, content=start_page.asked_of_me))
        start_page.add(
            start_page.Part(template="core/_agenda.html", order=35, content=agenda.coming, for_everybody=True)
        )
        checks.register(mail_goes_out, checks.Tags.security, deploy=True)
        navigation.add(
            navigation.Link(
                title="Post",
                text="Zie welke mails de site verstuurde, en welke niet aankwamen.",
                view="core:post",
                order=95,
                permission=Permission.MAIL_READ,
                also=("verstuurde mails",),
            )
        )
