"""What can be asked: sources, figures, measures, areas and periods."""

from datetime import date
from http import HTTPStatus
from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router

from veiligheidsnetwerk.figures.areas import AreaKind
from veiligheidsnetwerk.platform.api.access import scope_here
from veiligheidsnetwerk.platform.api.describing import (
    areas_on,
    figures_in,
    measures,
    periods_in,
    sources_within,
)
from veiligheidsnetwerk.platform.api.paging import Page, PageNumber, PageSize, page_of
from veiligheidsnetwerk.platform.api.problems import Fault, RefusedError
from veiligheidsnetwerk.platform.api.schemas import Area, Figure, Measure, Period, Source

router = Router(tags=["Wat er is"])
OfSource = Annotated[str, Query("", alias="bron", description="Alleen van deze bron.")]


@router.get("bronnen", response=Page[Source], summary="De bronnen")
def sources(request: HttpRequest, number: PageNumber, size: PageSize) -> Page[Source]:
    found = [source for _, source in sources_within(scope_here(request))]
    return page_of(request, found, number=number, size=size)


@router.get("cijfers", response=Page[Figure], summary="De cijfers die u kunt vragen")
def figures(request: HttpRequest, source: OfSource, number: PageNumber, size: PageSize) -> Page[Figure]:
    return page_of(request, figures_in(_known(request, source)), number=number, size=size)


@router.get("maten", response=Page[Measure], summary="De maten waarin u een cijfer kunt vragen")
def all_measures(request: HttpRequest, number: PageNumber, size: PageSize) -> Page[Measure]:
    return page_of(request, measures(), number=number, size=size)


@router.get("gebieden", response=Page[Area], summary="De gebieden")
def areas(
    request: HttpRequest,
    *,
    number: PageNumber,
    size: PageSize,
    kind: Annotated[AreaKind | None, Query(None, alias="soort", description="Alleen van deze soort.")],
    day: Annotated[
        date | None, Query(None, alias="op", description="Alleen gemeenten die op deze dag bestaan.")
    ],
    source: Annotated[str, Query("", alias="bron", description="Alleen de wijken en buurten van deze bron.")],
    within: Annotated[
        str, Query("", alias="binnen", description="Alleen wat in dit district, deze gemeente of wijk ligt.")
    ],
) -> Page[Area]:
    found = areas_on(day, kind=kind, within=within, sources=_known(request, source))
    return page_of(request, found, number=number, size=size)


@router.get("perioden", response=Page[Period], summary="De perioden van een bron")
def periods(
    request: HttpRequest,
    number: PageNumber,
    size: PageSize,
    source: Annotated[str, Query(..., alias="bron", examples=["woninginbraak-maand"])],
) -> Page[Period]:
    if not source:
        raise _unknown()
    (code,) = _known(request, source)
    return page_of(request, periods_in(code), number=number, size=size)


def _known(request: HttpRequest, source: str) -> list[str]:
    """The codes of the sources asked: one, or all that the asker may see."""
    codes = [code for code, _ in sources_within(scope_here(request))]
    if not source:
        return codes
    if source not in codes:
        raise _unknown()
    return [source]


def _unknown() -> RefusedError:
    fault = Fault(veld="bron", melding="Deze bron kennen we niet. Kies er een uit /api/v1/bronnen.")
    return RefusedError(HTTPStatus.UNPROCESSABLE_ENTITY, fault.melding, faults=[fault])
