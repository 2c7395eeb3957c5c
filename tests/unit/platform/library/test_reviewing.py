from datetime import date, timedelta

import pytest

from veiligheidsnetwerk.platform.library.rules.reviewing import step_due

LAST = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("ahead", "step"), [(61, None), (60, 60), (15, 60), (14, 14), (1, 14), (0, 0), (-30, 0)]
)
def test_the_nearest_step_that_has_come_is_due(ahead: int, step: int | None) -> None:
    assert step_due(LAST, LAST - timedelta(days=ahead)) == step
