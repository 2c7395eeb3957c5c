from collections.abc import Sequence

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# SQLite does not fire a trigger on the delete inside INSERT OR REPLACE, so inserts are looked at too: only the next
# number may come in. That also keeps a line from being put back in a hole.
SQLITE = [
    """
    CREATE TRIGGER audit_line_update BEFORE UPDATE ON audit_line BEGIN
        SELECT RAISE(ABORT, 'audit_line: lines are never changed');
    END
    """,
    """
    CREATE TRIGGER audit_line_delete BEFORE DELETE ON audit_line BEGIN
        SELECT RAISE(ABORT, 'audit_line: lines are never deleted');
    END
    """,
    """
    CREATE TRIGGER audit_line_insert BEFORE INSERT ON audit_line
    WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM audit_line) BEGIN
        SELECT RAISE(ABORT, 'audit_line: lines are added at the end only');
    END
    """,
]
SQLITE_BACK = [
    "DROP TRIGGER audit_line_update",
    "DROP TRIGGER audit_line_delete",
    "DROP TRIGGER audit_line_insert",
]
# ALWAYS: a session that calls itself a replica is refused like any other.
POSTGRESQL = [
    """
    CREATE FUNCTION audit_line_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'audit_line: lines are never changed or deleted' USING ERRCODE = 'restrict_violation';
    END $$
    """,
    """
    CREATE FUNCTION audit_line_at_end() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NEW.sequence IS DISTINCT FROM (SELECT coalesce(max(sequence), 0) + 1 FROM audit_line) THEN
            RAISE EXCEPTION 'audit_line: lines are added at the end only' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER audit_line_change BEFORE UPDATE OR DELETE ON audit_line
    FOR EACH ROW EXECUTE FUNCTION audit_line_refuse()
    """,
    """
    CREATE TRIGGER audit_line_truncate BEFORE TRUNCATE ON audit_line
    FOR EACH STATEMENT EXECUTE FUNCTION audit_line_refuse()
    """,
    """
    CREATE TRIGGER audit_line_insert BEFORE INSERT ON audit_line
    FOR EACH ROW EXECUTE FUNCTION audit_line_at_end()
    """,
    "ALTER TABLE audit_line ENABLE ALWAYS TRIGGER audit_line_change",
    "ALTER TABLE audit_line ENABLE ALWAYS TRIGGER audit_line_truncate",
    "ALTER TABLE audit_line ENABLE ALWAYS TRIGGER audit_line_insert",
]
POSTGRESQL_BACK = [
    "DROP TRIGGER audit_line_change ON audit_line",
    "DROP TRIGGER audit_line_truncate ON audit_line",
    "DROP TRIGGER audit_line_insert ON audit_line",
    "DROP FUNCTION audit_line_refuse()",
    "DROP FUNCTION audit_line_at_end()",
]
FORWARD = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
BACK = {"sqlite": SQLITE_BACK, "postgresql": POSTGRESQL_BACK}


def guard(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    _run(editor, FORWARD[editor.connection.vendor])


def unguard(_apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    _run(editor, BACK[editor.connection.vendor])


def _run(editor: BaseDatabaseSchemaEditor, statements: Sequence[str]) -> None:
    for statement in statements:
        editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """The database itself refuses to change or delete a line, and to add one anywhere but at the end."""

    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
