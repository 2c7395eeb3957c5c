"""Where to report a weakness, for whoever finds one: RFC 9116. SECURITY.md says the same to people."""

from datetime import UTC, datetime

CONTACT = "mailto:beveiliging@example.nl"
EXPIRES = datetime(2027, 11, 1, tzinfo=UTC)
"""At most a year ahead. Look at the contact again before it is moved, here and in SECURITY.md."""

LANGUAGES = "nl, en"


def security_txt(canonical: str) -> str:
    """The file; `canonical` is its own address, or empty while it has none with HTTPS."""
    fields = {
        "Contact": CONTACT,
        "Expires": EXPIRES.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "Preferred-Languages": LANGUAGES,
        "Canonical": canonical,
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items() if value)
