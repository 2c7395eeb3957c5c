import re
from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.publishing.test_charts import check_schema
from veiligheidsnetwerk.publishing.pictures.lanes import Bar, Placed, Process, laid_out, scale_of
from veiligheidsnetwerk.publishing.pictures.process import draw
from veiligheidsnetwerk.publishing.pictures.render import as_pixels, render_svg

LANES = ("Gemeenten", "Teams", "BBG", "DVO's", "RVO", "Bestuurscollege")
WIDTH = 1120.0
BEGIN = date(2018, 1, 1)
days = st.integers(0, 900).map(lambda number: BEGIN + timedelta(days=number))
words = st.lists(st.sampled_from(["thema", "bespreken", "in", "de", "driehoek", "prioriteiten"]), min_size=1)
bars = st.builds(
    lambda lane, label, note, first, length, slip: Bar(
        lane=lane,
        label=" ".join(label),
        note=" ".join(note),
        first=first,
        last=first + timedelta(days=length),
        planned=(first - timedelta(days=slip), first) if slip else None,
    ),
    st.sampled_from(LANES),
    words,
    words,
    days,
    st.integers(0, 300),
    st.sampled_from([0, 0, 40]),
)


def process(drawn: Sequence[Bar], day: date = BEGIN) -> Process:
    return Process(title="Het proces", lanes=LANES, bars=tuple(drawn), day=day, said=("Stap 1 & meer.",))


def overlap(one: Placed, other: Placed) -> bool:
    beside = one.right <= other.left or other.right <= one.left
    apart = one.text_bottom <= other.y or other.text_bottom <= one.y
    return not beside and not apart


@settings(max_examples=60)
@given(st.lists(bars, min_size=1, max_size=40), days)
def test_no_two_bars_with_their_texts_touch_and_none_leaves_the_picture(drawn: list[Bar], day: date) -> None:
    said = process(drawn, day)
    scale = scale_of(said, width=WIDTH)

    lanes = laid_out(said, scale, top=80)

    for lane in lanes:
        for place, one in enumerate(lane.placed):
            assert lane.top <= one.y
            assert one.text_bottom <= lane.bottom
            assert scale.left - 0.01 <= one.x1 <= one.x2 <= scale.right + 6.01
            assert one.text_right <= scale.right + 0.01 or one.text_x == scale.left
            assert not any(overlap(one, other) for other in lane.placed[place + 1 :])
    assert sum(len(lane.placed) for lane in lanes) == len(drawn)


def test_forty_steps_are_all_in_the_picture_with_their_words() -> None:
    drawn = [
        Bar(
            lane=LANES[number % 6],
            label=f"Stap{number}",
            note=f"dag{number}",
            first=BEGIN + timedelta(days=9 * number),
            last=BEGIN + timedelta(days=9 * number + 5),
        )
        for number in range(40)
    ]

    spec = draw(process(drawn), width=WIDTH)
    check_schema(spec)
    svg = render_svg(spec)

    texts = re.findall(r"<text[^>]*>([^<]+)<", svg)
    assert {f"Stap{number}" for number in range(40)} <= set(texts)
    assert {f"dag{number}" for number in range(40)} <= set(texts)
    assert set(LANES) <= set(texts)


def test_the_day_stands_in_the_picture_only_when_it_lies_in_it() -> None:
    bar = Bar(lane="BBG", label="Stap", note="loopt", first=BEGIN, last=BEGIN + timedelta(days=100))

    inside = render_svg(draw(process([bar], BEGIN + timedelta(days=20)), width=WIDTH))
    outside = render_svg(draw(process([bar], date(2030, 1, 1)), width=WIDTH))

    assert "21 januari 2018" in inside
    assert "2030" not in outside


def test_a_process_without_steps_is_a_picture_too() -> None:
    svg = render_svg(draw(process([]), width=WIDTH))

    assert "Bestuurscollege" in svg
    assert as_pixels(svg, scale=1).startswith(b"\x89PNG")


def test_the_picture_says_in_words_what_it_shows() -> None:
    svg = render_svg(draw(process([]), width=WIDTH))

    assert "<desc" in svg
    assert "Stap 1 &amp; meer." in svg
