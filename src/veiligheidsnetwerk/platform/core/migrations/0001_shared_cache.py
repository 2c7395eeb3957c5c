from django.core.management import call_command
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def create_table(_apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    """The table of the cache that all processes share. Going back leaves it: it holds nothing of value."""

    initial = True
    dependencies = []
    operations = [migrations.RunPython(create_table, migrations.RunPython.noop)]
