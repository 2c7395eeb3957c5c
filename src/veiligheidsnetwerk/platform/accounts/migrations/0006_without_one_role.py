import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """What an account was and may do, stands with its person and its assignments now."""

    dependencies = [("accounts", "0005_roles_become_assignments")]

    operations = [
        migrations.AlterField(
            model_name="user",
            name="person",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="account",
                to="network.person",
                verbose_name="persoon",
            ),
        ),
        migrations.RemoveField(model_name="user", name="gemeente"),
        migrations.RemoveField(model_name="user", name="name"),
        migrations.RemoveField(model_name="user", name="role"),
        migrations.RemoveField(model_name="user", name="valid_until"),
    ]
