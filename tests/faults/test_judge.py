"""The judge finds what was planted, so that its zeros mean something."""

from collections import Counter
from typing import Any

import pytest

from tests.faults.__main__ import ENOUGH_KILLS, fault_of
from tests.faults.cases import CASES, Case, line
from tests.faults.judge import Act, Record, Verdict, judge

ANN, BEN = 7_000_000_001, 7_000_000_002


def record(**changed: Any) -> Record:
    """A run of two people in which nothing went wrong, but for what is changed."""
    acts = [
        Act(1, ANN, replied=True),
        Act(2, ANN, (ANN, "case", 1), sends=True, replied=True),
        Act(3, BEN, (BEN, "cast", 1), replied=True),
        Act(4, BEN, (BEN, "cast", 2), replied=True),
    ]
    known: dict[str, Any] = {
        "acts": acts,
        "taken": {1, 2, 3, 4},
        "effects": Counter({(ANN, "case", 1): 1, (BEN, "cast", 1): 1, (BEN, "cast", 2): 1}),
        "worked": {1, 2, 3, 4},
        "told": {ANN: 1, BEN: 0},
    }
    return Record(**{**known, **changed})


def columns(found: Verdict) -> tuple[int, ...]:
    return found.acknowledged, found.lost, found.doubled, found.missing, found.repeated


def test_a_run_without_faults_is_judged_so() -> None:
    assert columns(judge(record())) == (4, 0, 0, 0, 0)


def test_an_acknowledged_update_without_its_effect_is_lost() -> None:
    found = judge(record(effects=Counter({(ANN, "case", 1): 1, (BEN, "cast", 1): 1})))
    assert columns(found) == (4, 1, 0, 0, 0)
    assert found.lost_updates == (4,)


def test_an_acknowledged_update_that_was_never_worked_is_lost_whatever_else_stands() -> None:
    assert judge(record(worked={2, 3, 4})).lost_updates == (1,)


def test_what_telegram_still_has_is_not_lost() -> None:
    found = judge(
        record(taken={1, 2, 3}, effects=Counter({(ANN, "case", 1): 1, (BEN, "cast", 1): 1}), worked={1, 2, 3})
    )
    assert columns(found) == (3, 0, 0, 0, 0)


@pytest.mark.parametrize("effect", [(ANN, "case", 1), (BEN, "cast", 3)])
def test_an_effect_that_stands_more_often_than_it_was_caused_is_doubled(effect: Any) -> None:
    effects = {**record().effects, effect: 2 if effect[1] == "case" else 1}
    assert judge(record(effects=effects)).doubled == 1


def test_whose_last_update_was_never_answered_is_missing_and_so_is_whose_button_still_waits() -> None:
    acts = record().acts
    acts[-1].replied = False
    assert judge(record(acts=acts)).missing_people == (BEN,)
    assert judge(record(waiting={ANN})).missing_people == (ANN,)


def test_messages_beyond_those_that_were_due_are_repeated() -> None:
    assert judge(record(told={ANN: 3, BEN: 1})).repeated == 3


@pytest.mark.parametrize("column", ["lost", "doubled", "missing"])
def test_linli_passes_with_nothing_wrong_and_fails_with_one_of_each(column: str) -> None:
    case = next(case for case in CASES if case.bot == "linli")
    right = line(case, Verdict(100, 0, 0, 0, 3), struck=10, in_flight=3)
    assert fault_of(case, right) == ""
    assert column in fault_of(case, right | {column: 1})
    assert "repeated" in fault_of(case, right | {"repeated": 4})


def test_a_plain_bot_that_lost_nothing_fails_the_harness_after_enough_kills() -> None:
    case = next(case for case in CASES if case.bot == "aiogram")
    unharmed = line(case, Verdict(100, 0, 0, 0, 0), struck=ENOUGH_KILLS, in_flight=3)
    assert fault_of(case, unharmed)
    assert not fault_of(case, unharmed | {"lost": 1})
    assert not fault_of(case, unharmed | {"kills": 2})


def test_every_case_has_a_title_of_its_own() -> None:
    titles = [case.title for case in CASES]
    assert len(set(titles)) == len(titles)
    assert {case.bot for case in CASES if case.name == "kill"} == {"linli", "aiogram"}
    assert isinstance(CASES[0], Case)
