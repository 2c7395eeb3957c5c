from django.db.models import QuerySet

from veiligheidsnetwerk.platform.accounts.models import User


def demo_accounts() -> QuerySet[User]:
    return User.objects.filter(is_demo=True).order_by("pk")
