"""An installation from before roles had days keeps its people and what they may do."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from veiligheidsnetwerk.platform.accounts.models import User

BEFORE = [("accounts", "0003_password_reset")]


@pytest.fixture
def old_accounts(transactional_db: None) -> Any:
    """The accounts table as it was, and afterwards as it is now again."""
    executor = MigrationExecutor(connection)
    now = [node for node in executor.loader.graph.leaf_nodes() if node[0] == "accounts"]
    executor.migrate(BEFORE)
    yield executor.loader.project_state(BEFORE).apps.get_model("accounts", "User")
    MigrationExecutor(connection).migrate(now)


def migrated() -> dict[str, User]:
    executor = MigrationExecutor(connection)
    executor.migrate([node for node in executor.loader.graph.leaf_nodes() if node[0] == "accounts"])
    return {user.email: user for user in User.objects.all()}


def account(users: Any, role: str, **facts: Any) -> None:
    users.objects.create(email=f"{role}@example.nl", name=role.capitalize(), role=role, **facts)


def test_everyone_keeps_the_role_at_the_gemeente_or_a_place_still_to_be_named(old_accounts: Any) -> None:
    account(old_accounts, "adviseur", gemeente="GM0153")
    account(old_accounts, "beheer")
    account(old_accounts, "om", valid_until=date(2090, 1, 1))

    found = migrated()

    assert {email: user.actor.role for email, user in found.items()} == {
        "adviseur@example.nl": "adviseur",
        "beheer@example.nl": "beheer",
        "om@example.nl": "om",
    }
    assert found["adviseur@example.nl"].name == "Adviseur"
    assert found["adviseur@example.nl"].actor.organisation == "GM0153"
    assert found["beheer@example.nl"].actor.organisation == "nog-onbekend"
    assert found["om@example.nl"].roles[0].assignment.last_day == date(2090, 1, 1)


def test_a_person_whom_the_network_knows_is_not_made_again(old_accounts: Any) -> None:
    apps = MigrationExecutor(connection).loader.project_state([*BEFORE, ("network", "0002_no_overlaps")]).apps
    body = apps.get_model("network", "Body").objects.create(code="dvo", name="DVO", kind="dvo")
    person = apps.get_model("network", "Person").objects.create(
        name="Al bekend", email="dvo_secretaris@example.nl"
    )
    apps.get_model("network", "Membership").objects.create(
        person=person, body=body, role="secretaris", first_day=date(2018, 1, 1)
    )
    account(old_accounts, "dvo_secretaris")

    user = migrated()["dvo_secretaris@example.nl"]

    assert (user.person_id, user.name) == (person.pk, "Al bekend")
    assert (user.actor.role, user.actor.bodies) == ("dvo_secretaris", ("dvo",))


def test_an_account_that_was_over_stays_over(old_accounts: Any) -> None:
    account(old_accounts, "gast", valid_until=date(2020, 1, 1))

    assert not migrated()["gast@example.nl"].is_valid


def test_who_had_a_role_of_a_body_that_nobody_knows_keeps_the_account_without_it(
    old_accounts: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    account(old_accounts, "expertteam")

    assert not migrated()["expertteam@example.nl"].roles
    assert "expertteam@example.nl: geen overleg gevonden" in capsys.readouterr().out
