"""What Wagtail must know, and whether links in pages are looked at.

The pages that Wagtail keeps are found through our own index, not through its.
"""

import os

from veiligheidsnetwerk.platform.config.variables import yes_or_no

WAGTAIL_SITE_NAME = "Veiligheidsnetwerk"
WAGTAIL_I18N_ENABLED = False
MODELSEARCH_BACKENDS = {"default": {"BACKEND": "modelsearch.backends.database", "AUTO_UPDATE": False}}
CHECK_LINKS = yes_or_no(os.environ, "CHECK_LINKS", default=True)
"""Whether websites of others are asked if links to them still work; not where there is no internet."""
