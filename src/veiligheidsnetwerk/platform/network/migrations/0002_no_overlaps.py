from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# A range of one number is equal to another when they overlap, which needs no extension of PostgreSQL.
SAME = "int8range({0}, {0}, '[]') WITH &&"
RULES = {
    "membership": ("body_id", "person_id"),
    "employment": ("organisation_id", "person_id"),
}


def add(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor != "postgresql":
        return  # SQLite writes one at a time, and the actions look before they write
    for table, columns in RULES.items():
        same = ", ".join(SAME.format(column) for column in columns)
        schema_editor.execute(
            f"ALTER TABLE network_{table} ADD CONSTRAINT {table}_no_overlap "
            f"EXCLUDE USING gist ({same}, daterange(first_day, last_day, '[]') WITH &&)"
        )


def remove(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor != "postgresql":
        return
    for table in RULES:
        schema_editor.execute(f"ALTER TABLE network_{table} DROP CONSTRAINT {table}_no_overlap")


class Migration(migrations.Migration):
    """Nobody has the same seat or job twice on one day."""

    dependencies = [("network", "0001_initial")]
    operations = [migrations.RunPython(add, remove)]
