"""A break in a series stands in the table, in the picture and in every file."""

from dataclasses import replace

from tests.builders import ENSCHEDE, build_table, periods
from veiligheidsnetwerk.figures.query.table import Table, TableBreak
from veiligheidsnetwerk.publishing.charts import chart_spec
from veiligheidsnetwerk.publishing.grid import lay_out
from veiligheidsnetwerk.publishing.marks import notes
from veiligheidsnetwerk.publishing.pictures.vega import Layer
from veiligheidsnetwerk.publishing.sheets import to_csv

LINE = "[a] Nieuwe telregel, vanaf juli 2018: Elk misdrijf telt apart. Bron: Politie."


def broken(at: int | None) -> Table:
    """A table of four periods with a break at one of them, or before the first."""
    columns = list(periods(4))
    found = TableBreak(
        mark="a",
        period="" if at is None else columns[at].code,
        when="vanaf juli 2018",
        title="Nieuwe telregel",
        text="Elk misdrijf telt apart. Bron: Politie.",
    )
    if at is not None:
        columns[at] = replace(columns[at], mark="a")
    table = build_table(areas=[ENSCHEDE], columns=columns, values=[[1, 2, 3, 4]])
    return replace(table, breaks=(found,), readings=("Een hoger cijfer is ongunstiger.",))


def dashed(table: Table) -> list[Layer]:
    return [layer for layer in chart_spec(table)["layer"] if layer["mark"].get("strokeDash")]


def test_the_head_of_the_table_has_the_letter_of_the_break_at_its_period() -> None:
    [grid] = lay_out(broken(2))

    heads = [heading.text for heading in grid.header_rows[-1]]
    assert [head.endswith(" [a]") for head in heads] == [False, False, True, False]


def test_the_text_of_a_break_goes_along_in_every_channel() -> None:
    table = broken(2)

    assert LINE in notes(table)
    assert LINE in to_csv(table, address="https://example.nl/cijfers/").decode("utf-8-sig")
    assert "Een hoger cijfer is ongunstiger." in notes(table)


def test_a_picture_has_a_dashed_line_before_the_period_and_says_what_it_means() -> None:
    spec = chart_spec(broken(2))

    [rule] = dashed(broken(2))
    [line] = rule["data"]["values"]
    assert line["x"] == line["x2"]
    assert line["y2"] > line["y"]
    assert "[a] Nieuwe telregel, vanaf juli 2018" in spec["usermeta"]["description"]


def test_a_break_before_the_first_period_is_told_but_not_drawn() -> None:
    table = broken(None)

    assert dashed(table) == []
    assert "[a] Nieuwe telregel, vanaf juli 2018" in chart_spec(table)["usermeta"]["description"]
    assert LINE in notes(table)
