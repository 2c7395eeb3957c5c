from django.apps import AppConfig


class InsightConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.insight"
    label = "insight"
    verbose_name = "Cijfers"
