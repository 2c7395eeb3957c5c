from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.search"
    label = "search"
    verbose_name = "Zoeken"

    def ready(self) -> None:
        from django.db.models.signals import post_delete, post_save

        from veiligheidsnetwerk.platform.core import calendar, search, warm_up
        from veiligheidsnetwerk.platform.search.actions import look_again_by_calendar, row_written
        from veiligheidsnetwerk.platform.search.holding import finder_now
        from veiligheidsnetwerk.platform.search.parts import SITE_PARTS

        post_save.connect(row_written, dispatch_uid="search.saved")
        post_delete.connect(row_written, dispatch_uid="search.deleted")
        search.offer(SITE_PARTS)
        calendar.register("zoekindex", look_again_by_calendar)
        warm_up.register(finder_now)
