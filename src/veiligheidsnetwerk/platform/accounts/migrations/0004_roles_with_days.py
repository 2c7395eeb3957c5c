import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Roles come from dated assignments; an account belongs to a person. The rows follow in 0005."""

    dependencies = [
        ("accounts", "0003_password_reset"),
        ("network", "0002_no_overlaps"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="person",
            field=models.OneToOneField(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="account",
                to="network.person",
                verbose_name="persoon",
            ),
        ),
        migrations.CreateModel(
            name="Assignment",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("version", models.PositiveIntegerField(default=1, verbose_name="versie")),
                ("first_day", models.DateField(blank=True, null=True, verbose_name="eerste dag")),
                ("last_day", models.DateField(blank=True, null=True, verbose_name="laatste dag")),
                ("role", models.CharField(max_length=40, verbose_name="rol")),
                (
                    "confirm_by",
                    models.DateField(blank=True, null=True, verbose_name="bevestigd tot en met"),
                ),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="reden")),
                ("given_by", models.CharField(blank=True, max_length=120, verbose_name="gegeven door")),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assignments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "body",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="network.body",
                        verbose_name="voor overleg",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="network.organisation",
                        verbose_name="voor organisatie",
                    ),
                ),
                (
                    "sponsor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="guests",
                        to="network.person",
                        verbose_name="gastheer",
                    ),
                ),
            ],
            options={
                "verbose_name": "rol",
                "ordering": ("first_day", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("last_day__gte", models.F("first_day"))),
                        name="assignment_last_day_not_before_first",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("organisation__isnull", True), ("body__isnull", True), _connector="OR"
                        ),
                        name="assignment_in_one_place",
                    ),
                ],
            },
        ),
    ]
