"""Whatever someone types over something that is there is kept to its last word, or still stands there."""

from collections.abc import Iterator
from itertools import count

import pytest
from django import forms
from django.core.management import call_command
from django.db import transaction
from django.test import Client

from tests.matrix.crawling import crawl
from veiligheidsnetwerk.platform.accounts import actions
from veiligheidsnetwerk.platform.accounts.models import User
from veiligheidsnetwerk.platform.network.forms import EditForm

pytestmark = [pytest.mark.django_db, pytest.mark.faults]
BEGIN = ("/", "/strategie/", "/expertteams/", "/rapportages/", "/redactie/", "/netwerk/", "/bijeenkomsten/")
LONG = "Wij overleggen over veiligheid. " * 12
ONLY_TOLD = {"reason", "names"}
"""Why something changed: it stands in the history, and the next form asks anew."""
NUMBERS = count(1)


@pytest.fixture(autouse=True)
def _example(figures: object) -> None:
    """The network of a proef, with its example of a strategy."""
    for command in ("load_network", "load_strategy", "load_teams", "load_toolkit"):
        call_command(command, verbosity=0)
    actions.create_demo_accounts("oefenen met woorden")


@pytest.mark.parametrize("who", ["secretariaat", "redactie", "adviseur.enschede"])
def test_the_end_of_every_text_is_kept(who: str) -> None:
    client = Client()
    client.force_login(User.objects.get(email=f"{who}@example.nl"))
    tried = 0

    for path, form in forms_for(client):
        typed = {bound.html_name: longer(bound) for bound in texts_of(form)}
        sent = {bound.html_name: bound.value() or "" for bound in form} | typed
        with transaction.atomic():
            answer = client.post(path, sent)
            after = answer.context["form"] if answer.status_code == 422 else client.get(path).context["form"]
            lost = {name for name, text in typed.items() if text[-20:] not in str(after[name].value())}
            transaction.set_rollback(True)
        told = {form[name].html_name for name in ONLY_TOLD & set(form.fields)}
        assert lost <= told, f"{path}: {lost}"
        tried += 1

    assert tried, "no form was tried"


def forms_for(client: Client) -> Iterator[tuple[str, EditForm]]:
    """The forms with a text over something that is there."""
    for path, _ in list(crawl(client, BEGIN)):
        response = client.get(path)
        form = response.context["form"] if response.context and "form" in response.context else None
        if isinstance(form, EditForm) and form["seen"].value() and list(texts_of(form)):
            yield path, form


def texts_of(form: EditForm) -> Iterator[forms.BoundField]:
    return (bound for bound in form if isinstance(bound.field.widget, forms.Textarea))


def longer(bound: forms.BoundField) -> str:
    """What stands there, much longer and with an end of its own, as long as it may be."""
    end = f" Einde nummer {next(NUMBERS)}."
    most = getattr(bound.field, "max_length", None) or len(LONG)
    return f"{bound.value() or ''} {LONG}"[: most - len(end)].strip() + end
