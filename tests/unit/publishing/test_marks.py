from dataclasses import replace

import pytest

from tests.builders import BORNE, ENSCHEDE, POLICE, build_table, compared_quantities, periods
from veiligheidsnetwerk.figures.cubes import Reason, Status
from veiligheidsnetwerk.publishing import marks


def test_final_figures_need_no_legend() -> None:
    assert marks.legend(build_table()) == ()


def test_the_legend_explains_each_mark_in_the_table_once() -> None:
    table = build_table(
        areas=[ENSCHEDE, BORNE],
        columns=periods(3),
        statuses={
            (0, 0, 0): Status.NOT_AVAILABLE,
            (0, 1, 0): Status.PROVISIONAL,
            (0, 2, 0): Status.PROVISIONAL,
            (1, 0, 0): Status.WITHHELD,
            (1, 1, 0): Status.ESTIMATED,
        },
    )

    assert marks.legend(table) == (
        "* voorlopig",
        "~ geschat",
        "x geheim of niet gepubliceerd",
        ". niet beschikbaar",
    )


def test_two_numbers_instead_of_a_percentage_are_explained_by_the_reason_alone() -> None:
    table = build_table(
        areas=[BORNE],
        columns=periods(1),
        quantities=compared_quantities(),
        values=[6, 3, 3, None],
        reasons={(0, 0, 3): Reason.SMALL_BASE},
    )

    assert marks.legend(table) == ()
    assert marks.reason_lines(table) == (Reason.SMALL_BASE.text,)


@pytest.mark.parametrize("reason", [reason for reason in Reason if reason is not Reason.NONE])
def test_every_reason_is_explained(reason: Reason) -> None:
    table = build_table(statuses={(0, 0, 0): Status.NOT_AVAILABLE}, reasons={(0, 0, 0): reason})

    assert marks.reason_lines(table) == (reason.text,)


def test_the_notes_hold_everything_that_must_travel() -> None:
    population = replace(
        POLICE, title="Bevolking", publisher="CBS", definition="Inwoners op 1 januari.", notes=()
    )
    table = build_table(
        statuses={(0, 0, 0): Status.PROVISIONAL},
        footnotes=["West Betuwe bestaat sinds 2019."],
        sources=[POLICE, population],
    )

    lines = marks.notes(table)

    assert lines == (
        "Woninginbraken in Enschede en Twente",
        "Eenheid: misdrijven",
        "* voorlopig",
        "West Betuwe bestaat sinds 2019.",
        "Bron: Politie, Geregistreerde misdrijven (editie 2026-11-15)",
        "Gegevens tot en met: 31 oktober 2026",
        "Licentie: CC BY 4.0",
        "Definitie: Misdrijven die de politie heeft vastgelegd.",
        "De politie kan cijfers later aanpassen.",
        "Bron: CBS, Bevolking (editie 2026-11-15)",
        "Gegevens tot en met: 31 oktober 2026",
        "Licentie: CC BY 4.0",
        "Definitie: Inwoners op 1 januari.",
    )


def test_source_lines_say_up_to_when_there_are_figures() -> None:
    assert marks.source_lines(build_table()) == (
        "Bron: Politie, Geregistreerde misdrijven (editie 2026-11-15), gegevens tot en met 31 oktober 2026",
    )
