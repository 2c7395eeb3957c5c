"""The answers of the two protocols, as text."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tests.standin.moods import Mood
from tests.standin.tables import NULL, Chosen, Dimension, Kind, Table

_ROW_SETS = {"TypedDataSet", "Observations"}
STATUS = "Definitief"


def metadata3(table: Table, entity: str, mood: Mood) -> list[Mapping[str, Any]]:
    """The items of a list of an OData 3 table."""
    if entity == "TableInfos":
        info = {"ID": 0, "Title": "Verzonnen tabel", "Identifier": table.id, "Modified": table.modified}
        return [{**info, "Catalog": "Politie", "Language": "nl", "MetaDataModified": table.modified}]
    if entity == "DataProperties":
        return _properties3(table, mood)
    return [_code3(dimension, place) for dimension in table.dimensions if dimension.name == entity
            for place in range(len(dimension.keys))]  # fmt: skip


def metadata4(table: Table, entity: str, mood: Mood) -> list[Mapping[str, Any]]:
    """The items of a list of an OData 4 table."""
    if entity == "Dimensions":
        return [{"Identifier": each.name, "Title": each.name, "Kind": each.kind} for each in table.dimensions]
    if entity == "MeasureCodes":
        title, unit = mood.rename or table.topic, mood.unit or table.unit
        return [
            {"Identifier": "M000001", "Index": 1, "Title": title, "DataType": "Long", "Unit": unit},
            {"Identifier": "M000002", "Index": 2, "Title": "Gemiddeld ", "DataType": "Double", "Unit": unit},
        ]
    return [
        {"Identifier": key, "Index": place + 1, "Title": title, "Description": "", "Status": STATUS}
        for dimension in table.dimensions
        if f"{dimension.name}Codes" == entity
        for place, (key, title) in enumerate(zip(dimension.keys, dimension.titles, strict=True))
    ]


def _properties3(table: Table, mood: Mood) -> list[Mapping[str, Any]]:
    topics = [
        (mood.rename or table.topic, mood.unit or table.unit),
        *((n, "aantal") for n in table.extra_topics),
    ]
    kinds = [(each.name, str(each.kind), None) for each in table.dimensions]
    rows = [*kinds, *((name, "Topic", unit) for name, unit in topics), ("", "TopicGroup", None)]
    return [
        {
            "odata.type": f"Cbs.OData.{kind}",
            "ID": place,
            "Position": place,
            "ParentID": None,
            "Type": kind,
            "Key": key,
            "Title": key.partition("_")[0],
            "Datatype": "Long" if kind == "Topic" else None,
            "Unit": unit,
            "Default": "Zero" if kind == "Topic" else None,
        }
        for place, (key, kind, unit) in enumerate(rows)
    ]


def _code3(dimension: Dimension, place: int) -> Mapping[str, Any]:
    # As recorded: the same list has "" in one row and null in the next.
    code: dict[str, Any] = {"Key": dimension.keys[place], "Title": dimension.titles[place]}
    code["Description"] = None if place % 2 else ""
    if dimension.kind is Kind.TIME:
        return code | {"Status": STATUS}
    return code if dimension.kind is Kind.GEO_DETAIL else code | {"CategoryGroupID": None}


def rows3(rows: Chosen, skip: int, size: int, names: Sequence[str], topic: str) -> list[str]:
    """Rows of a TypedDataSet, each as JSON; the columns of `names`, or all when there are none."""
    table = rows.table
    places, values = rows.page(skip, size)
    columns = [
        [f'"{dimension.name}":"{dimension.keys[place]}"' for place in where]
        for dimension, where in zip(table.dimensions, places, strict=True)
        if not names or dimension.name in names
    ]
    if not names or topic in names:
        columns.append([f'"{topic}":{"null" if value == NULL else value}' for value in values])
    columns += [[f'"{extra}":0'] * len(values) for extra in table.extra_topics if not names]
    if not names or "ID" in names:
        sizes = [len(dimension.keys) for dimension in table.dimensions]
        columns.insert(0, [f'"ID":{_id(each, sizes)}' for each in zip(*places, strict=True)])
    return [f"{{{','.join(row)}}}" for row in zip(*columns, strict=True)]


def rows4(rows: Chosen, skip: int, size: int) -> list[str]:
    """Observations, each as JSON."""
    places, values = rows.page(skip, size)
    columns = [
        [f'"{dimension.name}":"{dimension.keys[place]}"' for place in where]
        for dimension, where in zip(rows.table.dimensions, places, strict=True)
    ]
    impossible = '"ValueAttribute":"Impossible","Value":null'
    columns.append(
        [impossible if value == NULL else f'"ValueAttribute":"None","Value":{value}' for value in values]
    )
    found = []
    for number, row in enumerate(zip(*columns, strict=True)):
        found.append(f'{{"Id":{skip + number},"Measure":"M000001","StringValue":null,{",".join(row)}}}')
    return found


def _id(places: Sequence[int], sizes: Sequence[int]) -> int:
    number = 0
    for place, size in zip(places, sizes, strict=True):
        number = number * size + place
    return number


def envelope3(host: str, table: str, entity: str, rows: Sequence[str], link: str | None) -> str:
    """What surrounds a list in OData 3."""
    kind = "TData" if entity in _ROW_SETS else f"Cbs.OData.WebAPI.{entity}"
    parts = [f'"odata.metadata":"{host}/ODataFeed/OData/{table}/$metadata#{kind}"']
    parts.append(f'"value":[{",".join(rows)}]')
    if link is not None:
        parts.append(f'"odata.nextLink":{json.dumps(link)}')
    return f"{{{','.join(parts)}}}"


def envelope4(host: str, table: str, entity: str, rows: Sequence[str], link: str | None) -> str:
    """What surrounds a list in OData 4."""
    parts = [f'"@odata.context":"{host}/odata/v1/CBS/{table}/$metadata#{entity}"']
    parts.append(f'"value":[{",".join(rows)}]')
    if link is not None:
        parts.append(f'"@odata.nextLink":{json.dumps(link)}')
    return f"{{{','.join(parts)}}}"


def atom(table: str, entity: str, rows: Sequence[str]) -> str:
    """The same rows as a feed of Atom, which is what comes when nobody asks for JSON."""
    entries = "".join(_entry(json.loads(row)) for row in rows)
    head = '<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
    return f'{head}<title type="text">{entity}</title><id>{table}</id>{entries}</feed>'


def _entry(row: Mapping[str, Any]) -> str:
    cells = "".join(_cell(name, value) for name, value in row.items())
    return f'<entry><content type="application/xml"><m:properties>{cells}</m:properties></content></entry>'


def _cell(name: str, value: object) -> str:
    if isinstance(value, int):
        return f'<d:{name} m:type="Edm.Int32">{value}</d:{name}>'
    return f'<d:{name} xml:space="preserve">{value or ""}</d:{name}>'


def as_json(items: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Each item as JSON."""
    return (json.dumps(item, ensure_ascii=False) for item in items)
