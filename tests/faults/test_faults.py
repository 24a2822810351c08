"""A few kills in every run of the tests; `make faults` is the long form with all the other troubles."""

import pytest

from tests.faults.__main__ import fault_of
from tests.faults.cases import CASES, run


@pytest.mark.parametrize("title", ["kill:bot:sqlite:polling:linli", "kill:webhook:postgresql:webhook:linli"])
async def test_nothing_acknowledged_is_lost_when_the_process_is_killed(title: str) -> None:
    case = next(case for case in CASES if case.title == title)
    line, in_flight = await run(case, times=2, count=12)
    assert line["kills"] == 2
    assert line["acknowledged"] > 50
    assert fault_of(case, line, in_flight) == ""
