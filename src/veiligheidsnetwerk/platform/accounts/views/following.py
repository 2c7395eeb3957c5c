"""Links from mails. What proves the link is in a session, and in no address while a form is open."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect


def keep(request: HttpRequest, name: str, number: UUID, proof: str, *, onward: str) -> HttpResponse:
    """Remember in this browser that a link was followed, and go on. Programs that look at mails come too."""
    request.session[name] = [str(number), proof]
    return redirect(onward)


def kept(request: HttpRequest, name: str) -> tuple[str, str]:
    """The number and the proof of the link that was followed in this browser; both "" when none was."""
    number, proof = request.session.get(name, ("", ""))
    return number, proof
