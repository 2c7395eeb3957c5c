"""Lists in pages of a size that the asker chooses."""

from collections.abc import Sequence
from typing import Annotated, Final

from django.http import HttpRequest
from ninja import Field, Query, Schema

MOST: Final = 1_000
LAST: Final = 1_000_000

PageNumber = Annotated[int, Query(1, ge=1, le=LAST, alias="pagina", description="Welke pagina.")]
PageSize = Annotated[
    int, Query(100, ge=1, le=MOST, alias="per_pagina", description="Hoeveel er op een pagina staan.")
]


class Page[T](Schema):
    """Een deel van een lijst."""

    onderdelen: list[T]
    totaal: int = Field(description="Hoeveel er in de hele lijst staan.")
    pagina: int
    per_pagina: int
    volgende: str | None = Field(None, description="Het adres van de volgende pagina, als die er is.")


def page_of[T](request: HttpRequest, items: Sequence[T], *, number: int, size: int) -> Page[T]:
    """The part of a list that is asked, with the address of the next."""
    begin = (number - 1) * size
    return Page(
        onderdelen=list(items[begin : begin + size]),
        totaal=len(items),
        pagina=number,
        per_pagina=size,
        volgende=next_page(request, number) if begin + size < len(items) else None,
    )


def next_page(request: HttpRequest, number: int) -> str:
    """The address that was asked, one page further."""
    params = request.GET.copy()
    params["pagina"] = str(number + 1)
    return request.build_absolute_uri(f"{request.path}?{params.urlencode(safe=':')}")
