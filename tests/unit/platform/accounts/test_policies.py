from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.platform.accounts import policies
from veiligheidsnetwerk.platform.core.rights import Actor, Permission, Place, PlaceKind, may


def actor(role: str) -> Actor:
    return Actor(account=1, name="Iemand", role=role, permissions=policies.role(role).permissions)


@pytest.mark.parametrize(
    ("role", "permission", "expected"),
    [
        ("adviseur", Permission.FIGURES_READ, True),
        ("adviseur", Permission.FIGURES_EXPORT, True),
        ("fg", Permission.FIGURES_READ, True),
        ("fg", Permission.FIGURES_EXPORT, False),
        ("gast", Permission.FIGURES_READ, False),
        ("gast", Permission.FIGURES_EXPORT, False),
        ("secretariaat", Permission.NETWORK_EDIT, True),
        ("beheer", Permission.NETWORK_EDIT, True),
        ("adviseur", Permission.NETWORK_READ, True),
        ("adviseur", Permission.NETWORK_EDIT, False),
        ("gast", Permission.NETWORK_READ, False),
    ],
)
def test_a_role_may_do_what_its_definition_says(role: str, permission: Permission, *, expected: bool) -> None:
    assert may(actor(role), permission) is expected


@given(st.sampled_from(sorted(policies.roles())))
def test_who_may_take_figures_along_may_also_see_them(role: str) -> None:
    assert may(actor(role), Permission.FIGURES_READ) or not may(actor(role), Permission.FIGURES_EXPORT)


@given(st.sampled_from(sorted(policies.roles())))
def test_who_may_change_the_network_may_also_see_its_people(role: str) -> None:
    assert may(actor(role), Permission.NETWORK_READ) or not may(actor(role), Permission.NETWORK_EDIT)


def test_a_role_that_is_not_defined_is_an_error_and_not_a_guess() -> None:
    with pytest.raises(policies.UnknownRoleError, match="'wethouder'"):
        policies.role("wethouder")


GUEST = "id: gast, title: Gast, text: Mag niets., for: guest"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"- {{{GUEST}, permissions: [figures.steal]}}", "figures.read"),
        (f"- {{{GUEST}}}", "Field required"),
        ("- {id: gast, title: Gast, text: Mag niets., permissions: []}", "Field required"),
        ("- {id: gast, title: Gast, text: Mag niets., for: party, permissions: []}", "'organisation'"),
        (f"- {{{GUEST}, permissions: [], extra: 1}}", "Extra inputs"),
        ("- {id: Gast!, title: Gast, text: Mag niets., for: guest, permissions: []}", "should match pattern"),
        (f"- &a {{{GUEST}, permissions: []}}\n- *a", "twee keer"),
        ("gast", "valid list"),
    ],
)
def test_a_file_with_a_mistake_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "roles.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ValueError, match=reason):
        policies.read_roles(path)


ENSCHEDE = Place(PlaceKind.ORGANISATION, "GM0153")
NIJMEGEN = Place(PlaceKind.ORGANISATION, "GM0268")


def test_what_a_role_gives_within_a_place_it_gives_only_there() -> None:
    contact = policies.role("contactpersoon")

    rights = policies.rights_of([(contact, frozenset({ENSCHEDE})), (contact, frozenset({NIJMEGEN}))])

    assert rights.limits == {Permission.ACCESS_MANAGE: {ENSCHEDE, NIJMEGEN}}
    assert Permission.NETWORK_READ in rights.permissions
    assert Permission.NETWORK_READ not in rights.limits


def test_what_one_role_gives_everywhere_no_other_limits() -> None:
    both = [(policies.role("contactpersoon"), frozenset({ENSCHEDE})), (policies.role("beheer"), frozenset())]

    assert policies.rights_of(both).limits == {}


def test_every_permission_has_words_for_whoever_has_it() -> None:
    assert set(policies.PERMISSION_TEXTS) == set(Permission)
