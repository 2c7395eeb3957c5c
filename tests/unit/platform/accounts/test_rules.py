from datetime import date

import pytest

from veiligheidsnetwerk.platform.accounts import rules

HOUR = 3600


@pytest.mark.parametrize(
    ("valid_until", "expected"),
    [(None, True), (date(2026, 3, 2), True), (date(2026, 3, 1), True), (date(2026, 2, 28), False)],
)
def test_an_account_works_up_to_and_including_its_last_day(
    valid_until: date | None, *, expected: bool
) -> None:
    assert rules.is_valid_on(date(2026, 3, 1), valid_until=valid_until) is expected


@pytest.mark.parametrize(
    ("begun", "seen", "expected"),
    [
        (10 * HOUR, 10 * HOUR, False),
        (10 * HOUR, 6 * HOUR, False),
        (10 * HOUR, 6 * HOUR - 1, True),
        (-2 * HOUR, 10 * HOUR, False),
        (-2 * HOUR - 1, 10 * HOUR, True),
    ],
)
def test_a_session_ends_after_idling_or_after_the_longest_time(
    begun: int, seen: int, *, expected: bool
) -> None:
    over = rules.session_is_over(begun=begun, seen=seen, now=10 * HOUR, idle=4 * HOUR, longest=12 * HOUR)

    assert over is expected


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.77", "192.0.2.0/24"),
        ("2001:db8:1234:5678::9", "2001:db8:1234::/48"),
        ("::ffff:192.0.2.77", "192.0.2.0/24"),
        ("127.0.0.1", "127.0.0.0/24"),
    ],
)
def test_of_an_address_only_the_network_is_left(address: str, network: str) -> None:
    assert rules.network_of(address) == network
