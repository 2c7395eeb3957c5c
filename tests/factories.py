"""Rows for tests, with only what a test wants to be different."""

from datetime import date

from veiligheidsnetwerk.platform.accounts.models import User

PASSWORD = "een lang wachtwoord voor de test"
ENSCHEDE = "GM0153"
ROLES_OF_A_GEMEENTE = frozenset({"burgemeester", "adviseur"})


def make_user(
    role: str,
    *,
    email: str | None = None,
    valid_until: date | None = None,
    is_demo: bool = False,
) -> User:
    return User.objects.create_user(
        email or f"{role}@example.nl",
        PASSWORD,
        name=role.capitalize(),
        role=role,
        gemeente=ENSCHEDE if role in ROLES_OF_A_GEMEENTE else "",
        valid_until=valid_until,
        is_demo=is_demo,
    )
