"""What every page with a form begins with: which methods it takes, and what was sent."""

from django.http import HttpRequest, QueryDict
from django.views.decorators.http import require_http_methods

takes_a_form = require_http_methods(["GET", "HEAD", "POST"])
"""For a view that shows a form and carries out what it asks."""


def posted(request: HttpRequest) -> QueryDict | None:
    """What the form sent; None when it is only shown."""
    return request.POST if request.method == "POST" else None
