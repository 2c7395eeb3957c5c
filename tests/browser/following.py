"""What only a mail tells: where someone stops following themes."""

from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.library.links import ending_link


def ending_link_of(email: str) -> str:
    return ending_link(User.objects.get(email=email).pk)
