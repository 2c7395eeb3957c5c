import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher

from veiligheidsnetwerk.platform.accounts.passwords import CappedArgon2, TooBusyError, Turns


def take(turns: Turns, held: Event) -> str:
    try:
        with turns.one():
            held.wait(5)
    except TooBusyError:
        return "away"
    return "done"


def test_who_comes_when_all_places_are_taken_is_sent_away_at_once() -> None:
    turns, held = Turns(at_once=2, waiting=3, patience=5), Event()
    with ThreadPoolExecutor(100) as pool:
        answers = [pool.submit(take, turns, held) for _ in range(100)]
        while sum(answer.done() for answer in answers) < 95:
            time.sleep(0.001)
        held.set()

    assert sorted(answer.result() for answer in answers) == ["away"] * 95 + ["done"] * 5


def test_who_waits_longer_than_the_patience_is_sent_away() -> None:
    turns = Turns(at_once=1, waiting=1, patience=0.01)

    with turns.one(), ThreadPoolExecutor(1) as pool:
        answer = pool.submit(take, turns, Event()).result()

    assert answer == "away"


def test_who_has_a_turn_keeps_it() -> None:
    turns = Turns(at_once=1, waiting=0, patience=0.01)

    with turns.one(), turns.one():
        pass

    with turns.one():
        pass


def test_a_turn_that_fails_is_given_back() -> None:
    turns = Turns(at_once=1, waiting=0, patience=0.01)

    for _ in range(3):
        with pytest.raises(LookupError), turns.one():
            raise LookupError

    with turns.one():
        pass


def test_passwords_that_were_kept_before_still_open() -> None:
    capped = CappedArgon2()
    capped.time_cost, capped.memory_cost = 1, 64
    before = Argon2PasswordHasher()
    before.time_cost, before.memory_cost = 1, 64

    kept = before.encode("een lang wachtwoord", "zoutzoutzout")

    assert capped.verify("een lang wachtwoord", kept)
    assert not capped.verify("een ander wachtwoord", kept)
