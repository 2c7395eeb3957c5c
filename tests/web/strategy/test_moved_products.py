"""An installation whose goals had lines of products keeps them, each with who makes it."""

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from veiligheidsnetwerk.platform.strategy.models import Product

BEFORE = [("strategy", "0009_talks")]


def _leaves(executor: MigrationExecutor) -> list[tuple[str, str]]:
    return [node for node in executor.loader.graph.leaf_nodes() if node[0] == "strategy"]


@pytest.fixture
def old_apps(transactional_db: None) -> Any:
    """The tables as they were, and afterwards as they are now again."""
    executor = MigrationExecutor(connection)
    now = _leaves(executor)
    executor.migrate(BEFORE)
    yield executor.loader.project_state(BEFORE).apps
    MigrationExecutor(connection).migrate(now)


def test_every_line_becomes_a_product_with_who_makes_it(old_apps: Any) -> None:
    day = date(2018, 1, 1)
    cycle = old_apps.get_model("strategy", "Cycle").objects.create(
        code="toen", name="Toen", first_day=day, last_day=day, planned_last_day=day
    )
    priority = old_apps.get_model("strategy", "Priority").objects.create(cycle=cycle, code="jeugd")
    lines = ["Handreiking: stap voor stap: OM", "Toolkit"]
    old_apps.get_model("strategy", "Goal").objects.create(priority=priority, title="Doel", products=lines)

    executor = MigrationExecutor(connection)
    executor.migrate(_leaves(executor))

    found = Product.objects.values_list("title", "owner", "goal__title")
    assert list(found) == [("Handreiking: stap voor stap", "OM", "Doel"), ("Toolkit", "", "Doel")]
