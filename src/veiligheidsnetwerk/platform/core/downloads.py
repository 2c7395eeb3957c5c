"""Files that people take along."""

from collections.abc import Iterator

from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

type Content = bytes | Iterator[bytes]
"""What is in a file, whole or in pieces that are sent while they are made."""


def attachment(content: Content, content_type: str, name: str) -> HttpResponseBase:
    """A file to keep, under this name."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    if isinstance(content, bytes):
        return HttpResponse(content, content_type=content_type, headers=headers)
    return StreamingHttpResponse(content, content_type=content_type, headers=headers)


def picture_or_attachment(content: bytes, content_type: str, name: str) -> HttpResponseBase:
    """A file as above; an SVG is shown where it is asked for, since pages draw with it."""
    if name.endswith(".svg"):
        return HttpResponse(content, content_type=content_type)
    return attachment(content, content_type, name)
