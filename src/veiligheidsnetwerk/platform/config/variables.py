"""Environment variables to values. A wrong one stops the start with one Dutch sentence."""

import errno
import os
import re
import secrets
import tempfile
from collections.abc import Mapping, Sequence
from email.utils import formataddr
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email

ENVIRONMENTS = ("proef", "productie")
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
MAIL_PORTS = {"starttls": 587, "tls": 465, "none": 25}
MAIL_PATIENCE = 15
"""How long the mail server may think about one step, in seconds."""
_CONNECTED = 60
"""For how many seconds a connection with the database serves: one that is new reads all its tables first."""
_SITE = re.compile(r"https?://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:(\d{1,5}|\*))?", re.IGNORECASE)
_WHY_NOT = {
    errno.EACCES: "deze gebruiker heeft geen toestemming",
    errno.EEXIST: "er staat een bestand op die plaats",
    errno.ENOSPC: "de schijf is vol",
    errno.ENOTDIR: "een bestand staat in de weg",
    errno.EPERM: "deze gebruiker heeft geen toestemming",
    errno.EROFS: "de schijf mag alleen worden gelezen",
}


def environment_name(variables: Mapping[str, str]) -> str:
    name = variables.get("VN_ENVIRONMENT") or "proef"
    if name not in ENVIRONMENTS:
        raise ImproperlyConfigured(
            f"VN_ENVIRONMENT is '{name}', maar kan alleen 'proef' of 'productie' zijn."
        )
    return name


def integer(variables: Mapping[str, str], name: str, *, default: int) -> int:
    text = variables.get(name) or str(default)
    if not (text.isascii() and text.isdigit() and len(text) <= len("65535")):
        raise ImproperlyConfigured(f"{name} is '{text}', maar moet een geheel getal zijn, zoals {default}.")
    return int(text)


def yes_or_no(variables: Mapping[str, str], name: str, *, default: bool) -> bool:
    text = variables.get(name) or ("ja" if default else "nee")
    if text not in ("ja", "nee"):
        raise ImproperlyConfigured(f"{name} is '{text[:60]}', maar kan alleen 'ja' of 'nee' zijn.")
    return text == "ja"


def words(variables: Mapping[str, str], name: str) -> list[str]:
    """The parts of a list with commas: "a, b" is ["a", "b"]."""
    return [word.strip() for word in variables.get(name, "").split(",") if word.strip()]


def mirrors(variables: Mapping[str, str], name: str) -> dict[str, str]:
    """Pairs with commas, "https://a.nl=http://127.0.0.1:8000": where to ask instead of a host."""
    pairs = [word.partition("=") for word in words(variables, name)]
    for host, _, place in pairs:
        if not all(
            urlsplit(each).scheme in ("http", "https") and urlsplit(each).hostname for each in (host, place)
        ):
            raise ImproperlyConfigured(
                f"{name} is een lijst zoals https://a.nl=https://b.nl, en ‘{host[:60]}’ past daar niet in."
            )
    return {host.rstrip("/"): place.rstrip("/") for host, _, place in pairs}


def sites(variables: Mapping[str, str], name: str) -> list[str]:
    """Websites as a browser compares them, such as "https://www.a.nl" or "https://*.a.nl"."""
    given = words(variables, name)
    for site in given:
        if not _SITE.fullmatch(site):
            raise ImproperlyConfigured(
                f"{name} is een lijst zoals https://a.nl,https://*.b.nl, en ‘{site[:60]}’ past daar niet in."
            )
    return given


def allowed_hosts(variables: Mapping[str, str], *, environment: str) -> list[str]:
    """The names this site answers to; a proef answers only to the machine it runs on."""
    if given := words(variables, "ALLOWED_HOSTS"):
        return given
    if environment == "productie":
        raise ImproperlyConfigured("in productie is de variabele ALLOWED_HOSTS verplicht.")
    return ["127.0.0.1", "localhost", "[::1]"]


def data_dir(variables: Mapping[str, str], *, usual: Path) -> Path:
    """The folder with everything that is kept; made if it is not there yet."""
    path = Path(variables.get("DATA_DIR") or usual).absolute()
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(path, error) from error
    return path


def kept_secret(variables: Mapping[str, str], name: str, *, environment: str, path: Path) -> str:
    """The key from the environment; a proef without one keeps its own in a file only its owner reads."""
    if given := variables.get(name):
        return given
    if environment == "productie":
        raise ImproperlyConfigured(f"in productie is de variabele {name} verplicht.")
    try:
        if not path.exists():
            _write_once(path, secrets.token_urlsafe(64))
        return path.read_text(encoding="ascii")
    except OSError as error:
        raise _cannot_write(path.parent, error) from error


def database(variables: Mapping[str, str], *, sqlite_path: Path) -> dict[str, object]:
    """The settings of the database: PostgreSQL if DATABASE_URL names one, else SQLite in a file."""
    url = variables.get("DATABASE_URL")
    return _postgresql(urlsplit(url)) if url else _sqlite(sqlite_path)


def site_address(variables: Mapping[str, str], *, environment: str, hosts: Sequence[str], port: int) -> str:
    """Where people find the site, as mails say it; never what a request says about itself."""
    productie = environment == "productie"
    usual = f"https://{hosts[0]}" if productie else f"http://localhost:{port}"
    given = urlsplit((variables.get("SITE_ADDRESS") or usual).rstrip("/"))
    schemes = {"https"} if productie else {"http", "https"}
    if given.scheme not in schemes or not given.netloc.strip(".*") or given.netloc[0] in ".*" or given.path:
        raise ImproperlyConfigured("SITE_ADDRESS moet een adres zijn zoals https://netwerk.example.nl.")
    return given.geturl()


def mail_server(variables: Mapping[str, str], *, environment: str) -> dict[str, object]:
    """How to reach the mail server, as Django's SMTP wants it; empty when there is none."""
    host = variables.get("MAIL_HOST", "")
    if not host:
        return {}
    security = variables.get("MAIL_SECURITY") or "starttls"
    if security not in MAIL_PORTS:
        raise ImproperlyConfigured(
            f"MAIL_SECURITY is '{security}', maar kan alleen zijn: {', '.join(MAIL_PORTS)}."
        )
    if security == "none" and environment == "productie" and host not in LOOPBACK:
        raise ImproperlyConfigured(
            "MAIL_SECURITY mag in productie alleen 'none' zijn voor een server op deze machine."
        )
    return {
        "host": host,
        "port": integer(variables, "MAIL_PORT", default=MAIL_PORTS[security]),
        "username": variables.get("MAIL_USER", ""),
        "password": variables.get("MAIL_PASSWORD", ""),
        "use_tls": security == "starttls",
        "use_ssl": security == "tls",
        "timeout": MAIL_PATIENCE,
    }


def mailbox(variables: Mapping[str, str], name: str) -> SplitResult | None:
    """A mailbox to read: `maildir:/srv/post` or `imaps://naam@server/INBOX`; None when there is none."""
    text = variables.get(name, "")
    if not text:
        return None
    address = urlsplit(text)
    folder = address.scheme == "maildir" and address.path.startswith("/")
    server = address.scheme == "imaps" and address.hostname and address.username
    if not (folder or server):
        raise ImproperlyConfigured(
            f"{name} is een postbus zoals maildir:/srv/terug of imaps://naam@mail.example.nl/INBOX."
        )
    return address


def mail_sender(variables: Mapping[str, str], *, required: bool) -> str:
    """From whom our mails are."""
    address = variables.get("MAIL_FROM") or ("" if required else "post@example.nl")
    try:
        validate_email(address)
    except ValidationError as error:
        raise ImproperlyConfigured(
            "met MAIL_HOST is ook MAIL_FROM nodig: het adres waarvan de mails komen, zoals post@example.nl."
        ) from error
    return formataddr(("Veiligheidsnetwerk", address))


def _write_once(path: Path, text: str) -> None:
    # Two processes may start together. A link is made whole or not at all, so both read the same key.
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(text)
    try:
        os.link(name, path)
    except FileExistsError:
        return
    finally:
        Path(name).unlink()


def _cannot_write(path: Path, error: OSError) -> ImproperlyConfigured:
    reason = _WHY_NOT.get(error.errno or 0, f"foutcode {error.errno}")
    return ImproperlyConfigured(
        f"in de map {path} kan niet worden geschreven: {reason}. "
        "Los dat op, of kies met DATA_DIR een andere map."
    )


def _sqlite(path: Path) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": _CONNECTED,
        "OPTIONS": {
            "timeout": 5,
            # A transaction that reads first and writes later would fail at once when another one writes.
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL;",
        },
    }


def _postgresql(url: SplitResult) -> dict[str, object]:
    if url.scheme not in {"postgresql", "postgres"}:
        raise ImproperlyConfigured("DATABASE_URL moet beginnen met postgresql://.")
    options = dict(parse_qsl(url.query))
    # libpq reads a folder as the address of a local socket; a URL has room for it only behind the ?
    host = options.pop("host", None) or unquote(url.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path.removeprefix("/")),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": host,
        "PORT": str(url.port or options.pop("port", "")),
        "CONN_MAX_AGE": _CONNECTED,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": 5, **options},
    }
