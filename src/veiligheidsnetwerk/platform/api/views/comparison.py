"""A comparison, asked and answered as on the page: as observations, CSV, JSON-stat or PX."""

from typing import Annotated, Any, Final

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from ninja import Query, Router

from veiligheidsnetwerk.platform.api.answering import answered, note_taken
from veiligheidsnetwerk.platform.api.observing import comparison_of
from veiligheidsnetwerk.platform.api.paging import PageNumber, PageSize
from veiligheidsnetwerk.platform.api.schemas import Asked, Comparison, Laid
from veiligheidsnetwerk.publishing.cubes import to_json_stat, to_px
from veiligheidsnetwerk.publishing.sheets import MOST_IN_CSV, csv_pieces

router = Router(tags=["Vergelijken"])
Question = Annotated[Asked, Query(...)]
InLayout = Annotated[Laid, Query(...)]
CSV, JSON_STAT, PX = "text/csv; charset=utf-8", "application/json", "text/plain; charset=utf-8"


def _gives(content_type: str, example: object) -> dict[str, Any]:
    """Says in the description what kind of file comes back."""
    kind = content_type.partition(";")[0]
    schema = {"type": "string" if isinstance(example, str) else "object"}
    content = {kind: {"schema": schema, "example": example}}
    return {"responses": {200: {"description": "Het antwoord", "content": content}}}


_CSV: Final = _gives(CSV, "Gebied;mei 2026;teken\r\nEnschede;12;*")
_JSON_STAT: Final = _gives(
    JSON_STAT, {"version": "2.0", "class": "dataset", "value": [12, None], "status": {"0": "*", "1": "x"}}
)
_PX: Final = _gives(PX, 'TITLE="Woninginbraken: aantal per maand";\r\nDATA=\r\n12 ".."\r\n;')


@router.get("vergelijking", response=Comparison, summary="Een vergelijking, cijfer voor cijfer")
def observations(request: HttpRequest, asked: Question, number: PageNumber, size: PageSize) -> Comparison:
    del asked  # it describes the address, which is read as the page reads it
    answer = answered(request)
    note_taken(request, answer.table, form="JSON")
    return comparison_of(request, answer, number=number, size=size)


@router.get("vergelijking.csv", summary="Een vergelijking als CSV", openapi_extra=_CSV)
def separated(request: HttpRequest, asked: InLayout) -> HttpResponseBase:
    del asked
    answer = answered(request, most_cells=MOST_IN_CSV)
    note_taken(request, answer.table, form="CSV")
    pieces = csv_pieces(answer.table, answer.layout, address=answer.address)
    return StreamingHttpResponse(pieces, content_type=CSV)


@router.get("vergelijking.json-stat", summary="Een vergelijking als JSON-stat 2", openapi_extra=_JSON_STAT)
def json_stat(request: HttpRequest, asked: Question) -> HttpResponse:
    del asked
    answer = answered(request)
    note_taken(request, answer.table, form="JSON-stat")
    return HttpResponse(to_json_stat(answer.table, address=answer.address), content_type=JSON_STAT)


@router.get("vergelijking.px", summary="Een vergelijking als PX", openapi_extra=_PX)
def px(request: HttpRequest, asked: Question) -> HttpResponse:
    del asked
    answer = answered(request)
    note_taken(request, answer.table, form="PX")
    return HttpResponse(to_px(answer.table, address=answer.address), content_type=PX)
