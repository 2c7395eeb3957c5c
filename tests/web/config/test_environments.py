"""Real processes: what a variable changes can only be seen in a fresh one."""

import json
import os
import secrets
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

PRINT = """
import json
from django.conf import settings
names = ["SESSION_COOKIE_NAME", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_NAME", "CSRF_COOKIE_SECURE", "DEBUG",
         "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "ALLOWED_HOSTS", "SECURE_PROXY_SSL_HEADER",
         "CSRF_TRUSTED_ORIGINS", "PASSWORD_HASHERS"]
print(json.dumps({name: getattr(settings, name) for name in names}))
"""
PRODUCTION = {
    "VN_ENVIRONMENT": "productie",
    "SECRET_KEY": secrets.token_urlsafe(64),
    "AUDIT_KEY": secrets.token_urlsafe(64),
    "ALLOWED_HOSTS": "netwerk.example.nl",
    "CSRF_TRUSTED_ORIGINS": "https://netwerk.example.nl",
    "TRUSTED_PROXY_COUNT": "1",
    "MAIL_HOST": "smtp.example.nl",
    "MAIL_FROM": "post@example.nl",
}


def run(arguments: list[str], data_dir: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment = inherited | {
        "DJANGO_SETTINGS_MODULE": "veiligheidsnetwerk.platform.config.settings",
        "PYTHONPATH": str(settings.BASE_DIR / "src"),
        "DATA_DIR": str(data_dir),
    }
    return subprocess.run(
        [sys.executable, *arguments],
        env=environment | variables,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )


def test_productie_wants_https_everywhere(tmp_path: Path) -> None:
    shown = json.loads(run(["-c", PRINT], tmp_path, **PRODUCTION).stdout)

    assert shown == {
        "SESSION_COOKIE_NAME": "__Host-sessie",
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_NAME": "__Host-csrf",
        "CSRF_COOKIE_SECURE": True,
        "DEBUG": False,
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "ALLOWED_HOSTS": ["netwerk.example.nl"],
        "SECURE_PROXY_SSL_HEADER": ["HTTP_X_FORWARDED_PROTO", "https"],
        "CSRF_TRUSTED_ORIGINS": ["https://netwerk.example.nl"],
        "PASSWORD_HASHERS": ["veiligheidsnetwerk.platform.accounts.passwords.CappedArgon2"],
    }
    assert not list(tmp_path.iterdir())


def test_a_proef_works_over_plain_http_on_this_machine_only(tmp_path: Path) -> None:
    shown = json.loads(run(["-c", PRINT], tmp_path).stdout)

    assert shown == {
        "SESSION_COOKIE_NAME": "sessie",
        "SESSION_COOKIE_SECURE": False,
        "CSRF_COOKIE_NAME": "csrf",
        "CSRF_COOKIE_SECURE": False,
        "DEBUG": False,
        "SECURE_SSL_REDIRECT": False,
        "SECURE_HSTS_SECONDS": 0,
        "ALLOWED_HOSTS": ["127.0.0.1", "localhost", "[::1]"],
        "SECURE_PROXY_SSL_HEADER": None,
        "CSRF_TRUSTED_ORIGINS": [],
        "PASSWORD_HASHERS": ["veiligheidsnetwerk.platform.accounts.passwords.CappedArgon2"],
    }


@pytest.mark.parametrize(
    ("variables", "sentence"),
    [
        ({"VN_ENVIRONMENT": "productie"}, "in productie is de variabele SECRET_KEY verplicht."),
        ({"PORT": "tachtig"}, "PORT is 'tachtig', maar moet een geheel getal zijn, zoals 8000."),
        ({"DATA_DIR": "/dev/null/var"}, "in de map /dev/null/var kan niet worden geschreven"),
    ],
)
def test_a_wrong_variable_is_one_sentence_and_no_traceback(
    tmp_path: Path, variables: dict[str, str], sentence: str
) -> None:
    ended = run(["manage.py", "check"], tmp_path, **variables)

    assert ended.returncode == 1
    assert ended.stderr.startswith(f"Veiligheidsnetwerk: {sentence}")
    assert ended.stderr.count("\n") == 1


def test_the_checks_before_going_live_find_nothing(tmp_path: Path) -> None:
    ended = run(["manage.py", "check", "--deploy", "--fail-level", "WARNING"], tmp_path, **PRODUCTION)

    assert (ended.returncode, ended.stderr) == (0, "")


def test_the_checks_before_going_live_miss_a_mail_server(tmp_path: Path) -> None:
    variables = PRODUCTION | {"MAIL_HOST": ""}

    ended = run(["manage.py", "check", "--deploy", "--fail-level", "WARNING"], tmp_path, **variables)

    assert ended.returncode == 1
    assert "Er is geen mailserver ingesteld (MAIL_HOST)" in ended.stderr
