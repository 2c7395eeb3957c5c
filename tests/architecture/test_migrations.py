from io import StringIO

import pytest
from django.core.management import call_command


@pytest.mark.django_db
def test_models_and_migrations_agree() -> None:
    written = StringIO()

    call_command("makemigrations", check=True, dry_run=True, stdout=written)

    assert written.getvalue().strip() == "No changes detected"
