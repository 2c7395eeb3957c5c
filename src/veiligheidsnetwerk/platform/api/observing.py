"""An answer as observations: one figure each, with the codes that say what it is about."""

from collections.abc import Iterator
from itertools import islice, product

from django.http import HttpRequest

from veiligheidsnetwerk.figures.query import Table, TableDuiding
from veiligheidsnetwerk.platform.api.answering import Answer
from veiligheidsnetwerk.platform.api.paging import next_page
from veiligheidsnetwerk.platform.api.schemas import Comparison, Duiding, Named, Observation
from veiligheidsnetwerk.publishing.cubes import dimensions_of
from veiligheidsnetwerk.publishing.grid import all_cells
from veiligheidsnetwerk.publishing.layout import Dimension
from veiligheidsnetwerk.publishing.marks import notes


def comparison_of(request: HttpRequest, answer: Answer, *, number: int, size: int) -> Comparison:
    """One page of the observations, with everything that must be read with them."""
    table, begin = answer.table, (number - 1) * size
    named = {each.dimension: _named(table, each.dimension) for each in dimensions_of(table)}
    more = begin + size < table.values.size
    return Comparison(
        titel=table.title,
        adres=answer.address,
        cijfers=named[Dimension.FIGURE],
        gebieden=named[Dimension.AREA],
        perioden=named[Dimension.PERIOD],
        maten=named[Dimension.QUANTITY],
        toelichting=list(notes(table)),
        duiding=[_duiding(each) for each in table.duidingen],
        waarnemingen=list(islice(_observations(table), begin, begin + size)),
        totaal=table.values.size,
        pagina=number,
        per_pagina=size,
        volgende=next_page(request, number) if more else None,
    )


def _duiding(said: TableDuiding) -> Duiding:
    return Duiding(
        waarover=said.about,
        tekst=said.text,
        door=said.by,
        geschreven_op=said.written,
        geldt_tot_en_met=said.until,
    )


def _named(table: Table, dimension: Dimension) -> list[Named]:
    (found,) = (each for each in dimensions_of(table) if each.dimension is dimension)
    units = [""] * len(found.codes)
    if dimension is Dimension.QUANTITY:
        units = [table.unit(quantity) for quantity in table.quantities]
    rows = zip(found.codes, found.names, units, strict=True)
    return [Named(code=code, naam=name, eenheid=unit) for code, name, unit in rows]


def _observations(table: Table) -> Iterator[Observation]:
    codes = product(*(each.codes for each in dimensions_of(table)))
    for (figure, area, period, quantity), cell in zip(codes, all_cells(table), strict=True):
        yield Observation(
            cijfer=figure,
            gebied=area,
            periode=period,
            maat=quantity,
            waarde=cell.number,
            tekst=cell.text,
            teken=cell.status.mark,
            status=cell.status.label,
            reden=cell.reason.text,
        )
