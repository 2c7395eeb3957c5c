"""What Wagtail must know. The pages it keeps are found through our own index, not through its."""

WAGTAIL_SITE_NAME = "Veiligheidsnetwerk"
WAGTAIL_I18N_ENABLED = False
MODELSEARCH_BACKENDS = {"default": {"BACKEND": "modelsearch.backends.database", "AUTO_UPDATE": False}}
