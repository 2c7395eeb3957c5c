"""`python -m tests.bench.signed_in <people>`: so many accounts, each signed in; prints their session keys."""

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "veiligheidsnetwerk.platform.config.settings")
django.setup()

from django.conf import settings  # noqa: E402 - after the settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402

from tests.factories import make_user  # noqa: E402
from veiligheidsnetwerk.platform.accounts.models import User  # noqa: E402
from veiligheidsnetwerk.platform.accounts.models.sessions import SessionStore  # noqa: E402


def session_of(user: User) -> str:
    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    return str(store.session_key)


if __name__ == "__main__":
    # How the password was kept is not what is measured.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    made = (make_user("adviseur", email=f"adviseur{number}@example.nl") for number in range(int(sys.argv[1])))
    sys.stdout.write(json.dumps([session_of(user) for user in made]))
