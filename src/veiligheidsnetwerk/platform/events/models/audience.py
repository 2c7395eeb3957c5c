"""For whom a meeting is: groups of roles, bodies and organisations, in the words of the search."""

from collections.abc import Collection, Sequence

from veiligheidsnetwerk.platform.accounts.policies import roles
from veiligheidsnetwerk.platform.core.rights import Permission
from veiligheidsnetwerk.platform.core.search import of_body, of_organisation, of_role
from veiligheidsnetwerk.platform.network.models import Body, Organisation


def groups() -> Sequence[tuple[str, str]]:
    """Every group for which a meeting can be, with its name: bodies, then roles, then organisations."""
    able = [each for each in roles().values() if Permission.MEETINGS_READ in each.all_permissions]
    return (
        *((of_body(each.code), f"Overleg: {each}") for each in Body.objects.all()),
        *((of_role(each.id), f"Rol: {each.title}") for each in able),
        *((of_organisation(each.code), f"Organisatie: {each}") for each in Organisation.objects.all()),
    )


def names_of(words: Collection[str]) -> Sequence[str]:
    """What these groups are called; one that is gone is called by its word."""
    if not words:
        return ()
    known = dict(groups())
    return [known.get(word, word).partition(": ")[2] or word for word in words]
