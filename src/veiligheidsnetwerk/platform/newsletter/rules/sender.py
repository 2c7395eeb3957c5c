"""What must be arranged so that others believe that our mail is ours: SPF, DKIM and DMARC.

It is told from the settings. What stands in the DNS is not looked up: whoever keeps the domain does that.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who sends our mail, as the settings have it."""

    address: str
    host: str
    is_safe: bool
    site: str
    reads_bounces: bool


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to arrange: what, why, and perhaps a line for the DNS. `done` is None: look it up there."""

    title: str
    text: str
    line: str = ""
    done: bool | None = None


def advice_for(sender: Sender) -> list[Advice]:
    domain = sender.address.partition("@")[2]
    return [*_settings(sender, domain), *_records(sender, domain)]


def _settings(sender: Sender, domain: str) -> list[Advice]:
    site = urlsplit(sender.site)
    own = (site.hostname or "").removeprefix("www.")
    related = own == domain or own.endswith(f".{domain}") or domain.endswith(f".{own}")
    return [
        Advice(
            "Mailserver",
            f"Mails gaan via {sender.host}."
            if sender.host
            else "Er is geen mailserver ingesteld (MAIL_HOST).",
            done=bool(sender.host),
        ),
        Advice(
            "Versleuteld naar de mailserver",
            "MAIL_SECURITY is starttls of tls, of de mailserver staat op deze machine.",
            done=sender.is_safe or sender.host in {"127.0.0.1", "localhost", "::1"},
        ),
        Advice(
            "Afzender hoort bij de site",
            f"De afzender is {sender.address} en de site {sender.site}. Zijn die van hetzelfde domein, dan "
            "herkennen mensen en mailservers de mail.",
            done=related,
        ),
        Advice(
            "Adressen voor opzeggen beginnen met https",
            "Mailprogramma's tonen hun knop voor opzeggen alleen dan (RFC 8058).",
            done=site.scheme == "https",
        ),
        Advice(
            "Wat terugkomt, wordt gelezen",
            "Met BOUNCES leest de site de postbus waar niet bezorgde mails aankomen.",
            done=sender.reads_bounces,
        ),
    ]


def _records(sender: Sender, domain: str) -> list[Advice]:
    host = sender.host or "de naam van uw mailserver"
    return [
        Advice(
            "SPF",
            "Zegt welke servers namens het domein mogen mailen. Bestaat er al een regel, voeg de server "
            "daaraan toe: er mag er maar één zijn.",
            f'{domain}. TXT "v=spf1 a:{host} -all"',
        ),
        Advice(
            "DKIM",
            "De mailserver ondertekent elke mail, ook de kopregels List-Unsubscribe en "
            "List-Unsubscribe-Post. De sleutel maakt u daar; de regel die hij geeft, zet u in de DNS.",
            f'kenmerk._domainkey.{domain}. TXT "v=DKIM1; k=rsa; p=…"',
        ),
        Advice(
            "DMARC",
            "Zegt wat anderen doen met mail die niet klopt. Begin met p=none en lees de rapporten; ga daarna "
            "naar p=quarantine en p=reject.",
            f'_dmarc.{domain}. TXT "v=DMARC1; p=none; rua=mailto:dmarc@{domain}"',
        ),
    ]
