"""The application that a web server runs. It does not start where it would be unsafe."""

import os

from django.core.wsgi import get_wsgi_application

from veiligheidsnetwerk.platform.accounts.checks import refuse_demo_accounts

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "veiligheidsnetwerk.platform.config.settings")
application = get_wsgi_application()
refuse_demo_accounts()
