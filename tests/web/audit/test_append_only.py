"""What the database itself refuses, whoever asks."""

import pytest
from django.db import DatabaseError, connection, transaction

from tests.audit_lines import execute, unguarded, write_lines
from veiligheidsnetwerk.platform.audit.models import Line

pytestmark = pytest.mark.django_db

ATTEMPTS = [
    "UPDATE audit_line SET name = 'Een ander' WHERE sequence = 2",
    "UPDATE audit_line SET seal = seal",
    "DELETE FROM audit_line WHERE sequence = 3",
    "DELETE FROM audit_line",
]
COLUMNS = ", ".join(field.name for field in Line._meta.fields[1:])


def insert_copy(sequence: str, *, verb: str = "INSERT") -> str:
    copy = f"SELECT {sequence}, {COLUMNS} FROM audit_line WHERE sequence = 1"  # noqa: S608 - our own names
    return f"{verb} INTO audit_line (sequence, {COLUMNS}) {copy}"


def refused(statement: str) -> bool:
    before = list(Line.objects.values_list())
    try:
        with transaction.atomic():
            execute(statement)
    except DatabaseError as error:
        return "lines are" in str(error) and list(Line.objects.values_list()) == before
    return False


@pytest.mark.parametrize("statement", ATTEMPTS)
def test_lines_cannot_be_changed_or_deleted(statement: str) -> None:
    write_lines(3)

    assert refused(statement)


@pytest.mark.parametrize("sequence", ["2", "5", "0", "-1"])
def test_a_line_comes_in_at_the_end_only(sequence: str) -> None:
    write_lines(3)

    assert refused(insert_copy(sequence))


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a way around that only SQLite has")
def test_a_line_cannot_be_replaced() -> None:
    write_lines(3)

    assert refused(insert_copy("2", verb="INSERT OR REPLACE"))


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has none of these")
@pytest.mark.parametrize(
    "statement",
    [
        "TRUNCATE audit_line",
        "TRUNCATE audit_line CASCADE",
        "SET LOCAL session_replication_role = replica; DELETE FROM audit_line",
        insert_copy("2") + " ON CONFLICT (sequence) DO UPDATE SET name = 'Een ander'",
        "MERGE INTO audit_line USING (SELECT 2 AS n) x ON sequence = n WHEN MATCHED THEN DELETE",
    ],
)
def test_postgresql_has_no_way_around(statement: str) -> None:
    write_lines(3)

    assert refused(statement)


def test_only_who_takes_the_guard_away_can_change_a_line() -> None:
    write_lines(3)

    with unguarded():
        execute(ATTEMPTS[0])

    assert Line.objects.get(sequence=2).name == "Een ander"
    assert refused("UPDATE audit_line SET name = 'Nog een ander'")
