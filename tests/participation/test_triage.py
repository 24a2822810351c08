"""Many sorted at once: each is judged for itself, and what moved meanwhile stays as it is."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from participation import closing
from participation.complaints import Case, State
from participation.refusals import NotAllowed, NotFound
from participation.triage import send, unrouted
from tests.participation.test_complaints import EVERYBODY, FOREIGN_STAFF, HOUSE, LIMITS, MONDAY, REPORTER, STAFF, new


def case(id: int, how: str) -> Case:
    one = replace(new(department="health" if how == "sorted" else None), id=id)
    return closing.resolve(one, by=REPORTER, at=MONDAY).case if how == "closed" else one


@settings(deadline=None, max_examples=50)
@given(st.lists(st.sampled_from(["waits", "sorted", "closed"]), max_size=12))
def test_each_is_sent_or_named(hows: list[str]) -> None:
    cases = [case(number, how) for number, how in enumerate(hows, 1)]
    sent = send(cases, "police", by=STAFF, at=MONDAY, office=HOUSE, limits=LIMITS)
    assert [moved.case.id for moved in sent.moved] == [one.id for one in cases if unrouted(one)]
    assert list(sent.missed) == [n for n, how in enumerate(hows, 1) if how != "waits"]
    for moved in sent.moved:
        before = cases[moved.case.id - 1]
        assert (moved.case.department, moved.case.state) == ("police", State.DISPATCHED)
        assert moved.case.due_at == before.due_at
        assert moved.steps[-1].by == STAFF.resident_id


def test_only_staff_of_the_community() -> None:
    for somebody in EVERYBODY:
        if somebody in (STAFF, FOREIGN_STAFF):
            continue
        with pytest.raises(NotAllowed):
            send([case(1, "waits")], "police", by=somebody, at=MONDAY, office=HOUSE, limits=LIMITS)
    with pytest.raises(NotFound):
        send([case(1, "waits")], "police", by=FOREIGN_STAFF, at=MONDAY, office=HOUSE, limits=LIMITS)
