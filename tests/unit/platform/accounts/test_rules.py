import pytest

from veiligheidsnetwerk.platform.accounts import rules

HOUR = 3600


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


@pytest.mark.parametrize(
    ("user_agent", "expected"),
    [
        ("Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox op Windows"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge op Windows"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 14) Version/18.0 Safari/605.1", "Safari op Mac"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) CriOS/140.0 Safari/604.1", "Chrome op iPhone"),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36", "Chrome op Android"),
        ("Mozilla/5.0 (Linux; Android 15) SamsungBrowser/28.0 Chrome/130", "Samsung Internet op Android"),
        ("curl/8.0", "een browser die we niet kennen"),
        ("iets op (Linux)", "een browser die we niet kennen op Linux"),
        ("Firefox/1", "Firefox"),
        ("", "een browser die we niet kennen"),
    ],
)
def test_a_browser_is_named_in_words(user_agent: str, expected: str) -> None:
    assert rules.browser_in_words(user_agent) == expected


@pytest.mark.parametrize(
    "address",
    [
        "jose@example.nl",
        " José@EXAMPLE.nl\t",
        "jose\u0301@example.nl",
        "ｊｏｓｅ@example.nl",
        "jo\u200bse@example.nl",
    ],
)
def test_all_ways_to_write_an_address_are_counted_as_one(address: str) -> None:
    assert rules.counted_as(address) == "jose@example.nl"
