from collections import defaultdict

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.unit.figures.query.asking import COUNTRY, question
from veiligheidsnetwerk.figures.query import (
    ALL_IN,
    Against,
    Comparison,
    Division,
    InvalidComparisonError,
    Library,
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
    source = data.draw(st.sampled_from(library.sources))
    vintage = data.draw(st.sampled_from([None, *library.store.vintages(source.code)]))
    choices = choices_for(library, source, vintage)
    areas = [gemeente.code for gemeente in choices.gemeenten] + [area.code for area in choices.above]
    areas += [f"{ALL_IN}{group.code}" for group in choices.groups]
    first, last = sorted(data.draw(st.lists(st.sampled_from(choices.periods), min_size=2, max_size=2)))
    asked = Comparison(
        source=source.code,
        offence=data.draw(st.sampled_from(choices.offences)).code,
        areas=tuple(data.draw(st.lists(st.sampled_from(areas), min_size=1, max_size=5, unique=True))),
        first=first,
        last=last,
        measure=data.draw(st.sampled_from(choices.measures)).code,
        window=data.draw(st.sampled_from(choices.windows)),
        against=data.draw(st.sampled_from(Against)),
        division=data.draw(st.sampled_from(Division)),
        vintage=vintage,
        denominator_vintage=data.draw(st.sampled_from([None, *library.store.vintages("bevolking")])),
    )
    assume(is_answerable(asked, library))

    read = read_comparison(as_params(asked), OTHER if vintage else question(COUNTRY, "NL", first="2012MM01"))

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
    assert read_comparison({"maat": ["rang"]}, OTHER).measure == "rang"


def test_an_area_that_is_named_twice_counts_once() -> None:
    asked = read_comparison({"gebied": ["ON", "GM0153", "ON"]}, OTHER)

    assert asked.areas == ("ON", "GM0153")
