"""How every form that changes something is answered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from veiligheidsnetwerk.platform.core.events import Who
from veiligheidsnetwerk.platform.core.rights import Actor
from veiligheidsnetwerk.platform.core.screening import ScreenedForm
from veiligheidsnetwerk.platform.network.actions import (
    AlreadyDoneError,
    EditConflictError,
    Order,
    RefusedError,
)
from veiligheidsnetwerk.platform.network.forms import EditForm
from veiligheidsnetwerk.platform.network.presenters import differences
from veiligheidsnetwerk.platform.network.views.asking import show

type Do = Callable[[Order], str]
"""Carries out the change and gives the address to go on to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What a form is for, in words; `path` is the way back to it (title and address), the last one first.

    `template`: the page around it, of an app that has its own.
    """

    title: str
    button: str
    done: str
    path: tuple[tuple[str, str], ...]
    lead: str = ""
    template: str = "form.html"
    extra: Mapping[str, object] = field(default_factory=dict)

    @property
    def back(self) -> str:
        return self.path[-1][1]


def carry_out(request: HttpRequest, actor: Actor | Who, task: Task, form: EditForm, do: Do) -> HttpResponse:
    """Show the form, or do what it asks: once, and never over what someone else changed."""
    if request.method != "POST":
        return _page(request, task, form, HTTPStatus.OK)
    if not form.is_valid():
        return _page(request, task, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    typed = form.cleaned_data
    order = Order(
        by=actor,
        now=timezone.now(),
        submission=typed["submission"],
        names=typed.get(ScreenedForm.NAMES) or "",
    )
    try:
        onward = do(order)
    except AlreadyDoneError:
        onward = task.back
    except RefusedError as refusal:
        form.refuse(refusal)
        return _page(request, task, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    except EditConflictError as conflict:
        return _conflict(request, task, form, conflict)
    messages.success(request, task.done)
    return HttpResponseRedirect(onward)


def _conflict(request: HttpRequest, task: Task, form: EditForm, conflict: EditConflictError) -> HttpResponse:
    form.go_on_from(conflict.current.version)
    rows = differences(conflict.current, form.values)
    return _page(request, task, form, HTTPStatus.CONFLICT, differences=rows)


def _page(
    request: HttpRequest, task: Task, form: EditForm, status: HTTPStatus, **more: object
) -> HttpResponse:
    response = show(request, task.template, {"task": task, "form": form, **task.extra, **more})
    response.status_code = status
    return response
