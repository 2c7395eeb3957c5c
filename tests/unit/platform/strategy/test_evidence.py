"""What figures say beside a theme: what is not known is never low, and what is shown alike is alike."""

from veiligheidsnetwerk.figures.catalogue import load_catalogue
from veiligheidsnetwerk.platform.strategy.definitions import theme_figures
from veiligheidsnetwerk.platform.strategy.rules.evidence import Above, above, trend


def test_gemeenten_without_a_figure_are_neither_above_nor_below() -> None:
    assert above(10.0, [11.0, 10.0, 9.0, None]) == Above(higher=1, known=3, unknown=1)
    assert above(None, [11.0]) is None


def test_a_trend_goes_by_what_is_shown() -> None:
    assert trend("1,0", "1,1", begin=1.0, end=1.1) == "steeg"
    assert trend("1,1", "1,0", begin=1.1, end=1.0) == "daalde"
    assert trend("1,0", "1,0", begin=1.01, end=1.0) == "bleef gelijk"
    assert trend("x", "1,0", begin=None, end=1.0) == "is niet te vergelijken"


def test_every_figure_beside_a_theme_is_one_that_a_source_can_have() -> None:
    catalogue = load_catalogue()

    for choices in theme_figures().values():
        for code in (code for choice in choices for code in choice):
            source, _, offence = code.partition(":")
            known = {each.code for each in catalogue.offences_of(catalogue.sources[source])}
            assert offence in known, code
