import pytest
from hypothesis import given
from hypothesis import strategies as st

from veiligheidsnetwerk.platform.risk.definitions import instruments
from veiligheidsnetwerk.platform.risk.rules.code_string import WrongCodeError, code_of, read_code
from veiligheidsnetwerk.platform.risk.rules.instrument import Answers

OMG = instruments()["omg-1"]
WHOLE = code_of(OMG, OMG.cases["rit"].answers)


@given(st.fixed_dictionaries({code: st.none() | st.integers(0, 3) for code in OMG.indicators}))
def test_a_code_gives_its_answers_back(answers: Answers) -> None:
    assert read_code(OMG, f" {code_of(OMG, answers)}\n") == answers


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "andere versie"),
        (WHOLE.replace("omg-1", "omg-2"), "andere versie"),
        (WHOLE.replace("G1:0", "G1:4"), "geen 0, 1, 2, 3 of x"),
        (WHOLE.replace("G1:0", "G1:²"), "geen 0, 1, 2, 3 of x"),
        (WHOLE.replace("G1:0", "G1:00"), "geen 0, 1, 2, 3 of x"),
        (WHOLE.replace("G1:0", "G1"), "geen 0, 1, 2, 3 of x"),
        (WHOLE.replace("G1:0", "G9:0"), "kent deze versie niet"),
        (WHOLE.replace("G2:0", "G1:0"), "twee keer"),
        (WHOLE.replace("/G1:0", ""), "G1 ontbreekt"),
        (f"{WHOLE}/", "kent deze versie niet"),
        (f"{WHOLE}/{'G' * 5000}:1", "kent deze versie niet"),
    ],
)
def test_a_code_with_an_error_says_what_is_wrong(text: str, said: str) -> None:
    with pytest.raises(WrongCodeError, match=said) as refused:
        read_code(OMG, text)

    assert len(str(refused.value)) < 200
