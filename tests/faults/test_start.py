"""What happens to a start that is stopped, killed, repeated or doubled. Real processes, real signals."""

import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults.starting import START, Server, environment, refusal, started
from veiligheidsnetwerk.platform.accounts.demo import DEMO_ACCOUNTS

pytestmark = pytest.mark.faults


def run_once(data_dir: Path, **variables: str) -> Server:
    with started(data_dir, **variables) as server:
        server.wait_until_ready()
        server.stop(signal.SIGTERM)
    return server


def passwords(data_dir: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(data_dir / "db.sqlite3")) as database:
        return list(database.execute("SELECT email, password FROM accounts_user ORDER BY email"))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_stops_the_server_and_leaves_nobody(tmp_path: Path, number: signal.Signals) -> None:
    with started(tmp_path / "data") as server:
        server.wait_until_ready()
        assert server.answers()
        begin = time.monotonic()

        server.stop(number)

    assert time.monotonic() - begin < 5
    assert server.process.returncode == 0
    assert server.said.rstrip().endswith("Gestopt. Alle gegevens zijn bewaard.")


def test_make_run_stays_in_front_and_passes_the_signal_on(tmp_path: Path) -> None:
    with started(tmp_path / "data", command=["make", "--no-print-directory", "run"]) as server:
        server.wait_until_ready()
        assert server.answers()

        server.stop(signal.SIGTERM)

    assert "Gestopt." in server.said


def test_a_second_start_is_quick_and_keeps_everything(tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    first = run_once(data_dir)
    before = passwords(data_dir)
    begin = time.monotonic()

    second = run_once(data_dir)

    assert time.monotonic() - begin < 10
    assert passwords(data_dir) == before
    assert "maar één keer getoond" in first.said
    assert "maar één keer getoond" not in second.said


def test_a_given_password_replaces_the_one_before(tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    run_once(data_dir)
    before = passwords(data_dir)

    second = run_once(data_dir, DEMO_PASSWORD="een-nieuw-wachtwoord")

    assert not set(passwords(data_dir)) & set(before)
    assert "een-nieuw-wachtwoord" not in second.said


def test_productie_refuses_a_folder_with_accounts_of_a_proef(tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    run_once(data_dir)
    keys = {"SECRET_KEY": "s" * 60, "AUDIT_KEY": "a" * 60}
    productie = {"VN_ENVIRONMENT": "productie", "ALLOWED_HOSTS": "netwerk.example.nl", **keys}

    said = refusal(START, environment(data_dir, **productie))

    assert "er zijn nog voorbeeldaccounts" in said


@pytest.mark.parametrize("after", [0.3, 0.8, 1.3, 2.0, 3.0])
def test_a_start_that_was_killed_can_be_done_again(tmp_path: Path, after: float) -> None:
    data_dir = tmp_path / "data"
    with started(data_dir) as server:
        time.sleep(after)
        for process in reversed(server.family()):
            process.kill()
        server.process.wait()

    again = run_once(data_dir)

    assert "Klaar." in again.said
    assert len(passwords(data_dir)) == len(DEMO_ACCOUNTS)


def test_two_starts_in_one_folder_wait_for_each_other(tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    with started(data_dir) as one, started(data_dir) as other:
        one.wait_until_ready()
        other.wait_until_ready()

        assert one.answers()
        assert other.answers()
    assert len(passwords(data_dir)) == len(DEMO_ACCOUNTS)
