"""A table over the limit: what it would be, what to leave out, and that leaving it out is enough."""

import re

from django.test import Client

from tests.web.insight.asking import BURGLARY, Question, address, read

MEASURES = ["per-1000-inwoners", "aantal", "aandeel-regio", "rang", "per-km2"]
LARGE: Question = {
    **BURGLARY,
    "gebied": ["alle-in:ON"],
    "van": "2023MM04",
    "maat": MEASURES,
    "venster": "periode",
    "vergelijk": "jaar-eerder",
}
ADVICE = re.compile(r"Hoogstens 40\.000 kan\. Het past met hoogstens (\d+) gebieden of hoogstens (\d+) per")


def test_the_page_says_what_to_leave_out_and_keeps_what_was_asked(adviser: Client) -> None:
    response = adviser.get(address(LARGE))
    page = read(response)

    assert response.status_code == 422
    assert "cijfers tegelijk (76 gebieden × 38 perioden × 18 maten)" in page.text
    assert ADVICE.search(page.text)
    assert page.fields["van"].values == ["2023MM04"]
    assert sorted(page.fields["maat"].values) == sorted(MEASURES)


def test_what_is_left_after_the_advice_has_an_answer(adviser: Client) -> None:
    found = ADVICE.search(read(adviser.get(address(LARGE))).text)
    assert found is not None
    months = int(found[2])

    last = 2023 * 12 + 3 + months - 1
    response = adviser.get(address(LARGE, tot=f"{last // 12}MM{last % 12 + 1:02d}"))

    assert response.status_code == 200


def test_a_file_of_it_is_refused_with_the_same_advice_and_a_csv_is_not(adviser: Client) -> None:
    files = [address(LARGE, f"/cijfers/tabel.{ending}") for ending in ("xlsx", "csv")]

    workbook, separated = map(adviser.get, files)

    assert workbook.status_code == 422
    assert ADVICE.search(read(workbook).text)
    assert separated.status_code == 200
