"""The judge finds what was planted, so that its zeros mean something."""

import asyncio
import itertools
from collections import Counter
from typing import Any

import pytest

from benchmarks.load import TOKEN
from playground.server import Playground
from tests.faults.__main__ import ENOUGH_KILLS, fault_of
from tests.faults.cases import CASES, Case, line
from tests.faults.crowd import WRITER, Crowd, Neighbour
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
    right = line(case, Verdict(100, 0, 0, 0, 3), struck=10)
    assert fault_of(case, right, 3) == ""
    assert column in fault_of(case, right | {column: 1}, 3)
    assert "repeated" in fault_of(case, right | {"repeated": 4}, 3)


def test_a_plain_bot_that_lost_nothing_fails_the_harness_after_enough_kills() -> None:
    case = next(case for case in CASES if case.bot == "aiogram")
    unharmed = line(case, Verdict(100, 0, 0, 0, 0), struck=ENOUGH_KILLS)
    assert fault_of(case, unharmed, 3)
    assert not fault_of(case, unharmed | {"lost": 1}, 3)
    assert not fault_of(case, unharmed | {"kills": 2}, 3)


def test_every_case_has_a_title_of_its_own() -> None:
    titles = [case.title for case in CASES]
    assert len(set(titles)) == len(titles)
    assert isinstance(CASES[0], Case)


def test_every_process_is_killed_in_each_of_its_modes_on_both_databases() -> None:
    killed = {(case.process, case.mode, case.database, case.bot) for case in CASES if case.name == "kill"}
    both = itertools.product(
        [("bot", "polling"), ("webhook", "webhook")], ["sqlite", "postgresql"], ["linli", "aiogram"]
    )
    ours = itertools.product([("bot", "delivery"), ("worker", "delivery")], ["sqlite", "postgresql"], ["linli"])
    assert killed == {(*part, database, bot) for part, database, bot in itertools.chain(both, ours)}


async def test_who_cannot_go_on_for_want_of_a_button_is_missing(sqlite: str) -> None:
    """A screen that came back without its keyboard is no reply, though nothing waits for one."""
    playground = Playground()
    playground.bot(TOKEN)
    neighbour = Neighbour(playground.person("安").chat(TOKEN), WRITER, 0)
    crowd = Crowd(playground, sqlite, [neighbour])
    neighbour.acts.append(Act(1, neighbour.chat.person.id, replied=True))
    assert (await crowd.verdict()).missing == 0
    going = asyncio.Event()
    going.set()
    await neighbour.live(going)
    assert "反映问题" in neighbour.stuck
    assert (await crowd.verdict()).missing_people == (neighbour.chat.person.id,)
