from collections import defaultdict

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.unit.figures.query.asking import BURGLARY, COUNTRY, question
from veiligheidsnetwerk.figures.periods import Frequency
from veiligheidsnetwerk.figures.query import (
    ALL_IN,
    Against,
    Comparison,
    Division,
    Figure,
    InvalidComparisonError,
    Library,
    Pin,
    choices_for,
    read_comparison,
    require_answerable,
)

OTHER = question(COUNTRY, "NL", first="2012MM01", against=Against.YEAR_EARLIER, vintage="een andere")


def as_params(comparison: Comparison) -> dict[str, list[str]]:
    params = defaultdict(list)
    for name, value in comparison.to_params():
        params[name].append(value)
    return params


@settings(derandomize=True, max_examples=200)
@given(data=st.data())
def test_an_address_gives_back_every_question(data: st.DataObject, library: Library) -> None:
    frequency = data.draw(st.sampled_from(Frequency))
    every = [source for source in library.sources if source.frequency is frequency]
    sources = data.draw(st.lists(st.sampled_from(every), min_size=1, max_size=3, unique_by=lambda s: s.code))
    pins = tuple(
        Pin(source.code, data.draw(st.sampled_from(library.store.vintages(source.code))))
        for source in data.draw(st.lists(st.sampled_from([*sources, library.catalogue.sources["bevolking"]])))
    )
    choices = choices_for(library, *sources)
    areas = [gemeente.code for gemeente in choices.gemeenten] + [area.code for area in choices.above]
    areas += [f"{ALL_IN}{group.code}" for group in choices.groups]
    first, last = sorted(data.draw(st.lists(st.sampled_from(choices.periods), min_size=2, max_size=2)))
    figures = [Figure(s.code, o.code) for s in sources for o in library.catalogue.offences_of(s)]
    measures = [measure.code for measure in choices.measures]
    asked = Comparison(
        figures=tuple(data.draw(st.lists(st.sampled_from(figures), min_size=1, max_size=4, unique=True))),
        areas=tuple(data.draw(st.lists(st.sampled_from(areas), min_size=1, max_size=5, unique=True))),
        first=first,
        last=last,
        measures=tuple(data.draw(st.lists(st.sampled_from(measures), min_size=1, max_size=3, unique=True))),
        window=data.draw(st.sampled_from(choices.windows)),
        against=data.draw(st.sampled_from(Against)),
        division=data.draw(st.sampled_from(Division)),
        pins=tuple({pin.source: pin for pin in pins}.values()),
    )
    assume(is_answerable(asked, library))

    read = read_comparison(as_params(asked), OTHER if pins else question(COUNTRY, "NL", first="2012MM01"))

    assert read == asked


def is_answerable(comparison: Comparison, library: Library) -> bool:
    try:
        require_answerable(comparison, library)
    except InvalidComparisonError:
        return False
    return True


def test_what_an_address_leaves_out_is_usual() -> None:
    assert read_comparison({}, OTHER) == OTHER
    assert read_comparison({"maat": [""], "gebied": ["", ""]}, OTHER) == OTHER
    assert read_comparison({"maat": ["rang"]}, OTHER).measures == ("rang",)


def test_an_area_that_is_named_twice_counts_once() -> None:
    asked = read_comparison({"gebied": ["ON", "GM0153", "ON"]}, OTHER)

    assert asked.areas == ("ON", "GM0153")


def test_old_addresses_with_one_figure_mean_what_they_meant() -> None:
    old = {"cijfer": [f"{BURGLARY}:totaal"], "editie": ["2026-06"], "noemer": ["2026-07"]}

    asked = read_comparison(old, question(BURGLARY, "GM0153", first="2025MM01"))

    assert asked.pins == (Pin(BURGLARY, "2026-06"), Pin("bevolking", "2026-07"))
