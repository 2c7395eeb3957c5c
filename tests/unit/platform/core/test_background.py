"""Work beside a request: done, and when it fails, said in the log and nowhere else."""

import threading

import pytest

from veiligheidsnetwerk.platform.core import background


def test_it_is_done_in_a_thread_of_its_own() -> None:
    done, where = threading.Event(), list[str]()

    def work() -> None:
        where.append(threading.current_thread().name)
        done.set()

    background.begin(work, name="werk")

    assert done.wait(5)
    assert where == ["werk"]


def test_what_fails_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    background.begin(lambda: 1 / 0, name="werk dat mislukt")
    for thread in threading.enumerate():
        if thread.name == "werk dat mislukt":
            thread.join(5)

    assert "Werk op de achtergrond is mislukt: werk dat mislukt" in caplog.text
