"""Filing for somebody else: whose case it is, and who may say that it is solved."""

from dataclasses import replace
from datetime import timedelta

import pytest

from participation import closing, complaints, handling, proxies
from participation.access import Actor, Grant, Role, Standing
from participation.complaints import Case, CaseMoved, Sorted, State, Told, TooManyCases
from participation.proxies import Asked, Filing, HowWereTheyAsked, NotForThem, OwnWork, Proxy, Yourself
from participation.refusals import NotAllowed, NotFound, NotVerified, NotYours
from participation.residents import Resident
from tests.participation.test_case_states import ELSEWHERE, HERE, HOUSE, LIMITS, MONDAY, POLICE, REPORTER, STAFF, person

COLLEAGUE = person(32, Grant(Role.STAFF, HERE))


def resident(
    id: int, household: int | None = None, standing: Standing = Standing.VERIFIED, home: int = HERE
) -> Resident:
    return Resident(id, id, id, "zh-Hans", MONDAY, home, standing, "王奶奶", household_id=household)


def filed(how: Filing, by: Actor = STAFF, today: int = 0) -> Case:
    case = complaints.file(
        Told("路灯坏了"), Sorted("police"), by=by, at=MONDAY, office=HOUSE, limits=LIMITS, today=today, how=how
    )
    return replace(case, id=1)


def test_staff_file_for_a_resident_whose_case_it_is() -> None:
    case = filed(proxies.by_staff(resident(10), "", by=STAFF))
    assert (case.reporter_id, case.filed_by, case.proxy, case.behalf) == (10, STAFF.resident_id, Proxy.STAFF, "")
    assert [step.by for step in complaints.filed(case, Sorted("police")).steps] == [STAFF.resident_id] * 3
    answered = handling.answer(
        handling.sign(case, by=POLICE, at=MONDAY).case, "修好了", by=POLICE, at=MONDAY, limits=LIMITS
    ).case
    for who in (STAFF, COLLEAGUE, POLICE):
        for how in (None, *Asked):
            with pytest.raises(NotYours):
                closing.resolve(answered, by=who, at=MONDAY, how=how)
    closed = closing.resolve(answered, by=REPORTER, at=MONDAY, how=Asked.PHONE).case
    assert (closed.state, closed.asked_how) == (State.CLOSED_SOLVED, None)  # they said it themselves


def test_for_whom_staff_may_file() -> None:
    for stranger in (resident(10, home=ELSEWHERE), resident(10, standing=Standing.GUEST)):
        with pytest.raises(NotFound):
            proxies.by_staff(stranger, "", by=STAFF)
    with pytest.raises(Yourself):
        proxies.by_staff(resident(STAFF.resident_id or 0), "", by=STAFF)
    with pytest.raises(NotFound):
        proxies.by_staff(None, "", by=STAFF)
    for who in (POLICE, REPORTER):
        with pytest.raises(NotAllowed):
            proxies.by_staff(None, "王奶奶", by=who)


def test_staff_call_solved_what_they_filed_only_with_how_they_asked() -> None:
    case = filed(proxies.by_staff(None, "王奶奶", by=STAFF))
    assert (case.reporter_id, case.behalf) == (STAFF.resident_id, "王奶奶")
    answered = handling.answer(
        handling.sign(case, by=POLICE, at=MONDAY).case, "修好了", by=POLICE, at=MONDAY, limits=LIMITS
    ).case
    with pytest.raises(HowWereTheyAsked):
        closing.resolve(answered, by=STAFF, at=MONDAY)
    with pytest.raises(NotYours):
        closing.resolve(answered, by=COLLEAGUE, at=MONDAY, how=Asked.DOOR)
    for how in Asked:
        moved = closing.resolve(answered, by=STAFF, at=MONDAY, how=how)
        assert (moved.case.state, moved.case.asked_how) == (State.CLOSED_SOLVED, how)
        assert how.value in moved.steps[-1].sentence
    with pytest.raises(NotForThem):
        closing.rate(answered, by=STAFF, satisfied=True)
    again = closing.reopen(moved.case, "又坏了", by=STAFF, at=MONDAY, office=HOUSE, limits=LIMITS).case
    assert again.asked_how is None


def test_nobody_vouches_for_their_own_work() -> None:
    case = filed(proxies.by_staff(None, "王奶奶", by=STAFF))
    signed = handling.sign(case, by=STAFF, at=MONDAY).case
    mine = handling.answer(signed, "修好了", by=STAFF, at=MONDAY, limits=LIMITS).case
    for one in (signed, mine):
        with pytest.raises(OwnWork):
            closing.resolve(one, by=STAFF, at=MONDAY, how=Asked.DOOR)
    theirs = handling.answer(signed, "修好了", by=COLLEAGUE, at=MONDAY, limits=LIMITS).case
    assert closing.resolve(theirs, by=STAFF, at=MONDAY, how=Asked.DOOR).case.state is State.CLOSED_SOLVED
    # where they cannot, silence ends it
    assert mine.silent_at is not None
    assert closing.close_silent(mine, at=mine.silent_at, limits=LIMITS).case.state is State.CLOSED_SILENT
    with pytest.raises(CaseMoved):
        closing.close_silent(mine, at=mine.silent_at - timedelta(seconds=1), limits=LIMITS)


def test_one_household_needs_no_more_and_others_only_a_name() -> None:
    mine, mother = resident(10, household=5), resident(11, household=5)
    how = proxies.by_family(mother, "", mine=mine, by=REPORTER)
    assert (how.reporter_id, how.proxy) == (11, Proxy.FAMILY)
    case = filed(how, by=REPORTER)
    with pytest.raises(NotYours):
        closing.resolve(case, by=REPORTER, at=MONDAY)
    for other in (resident(11), resident(11, household=6), resident(11, household=5, home=ELSEWHERE), mine):
        with pytest.raises(NotFound):
            proxies.by_family(other, "", mine=mine, by=REPORTER)
    with pytest.raises(NotFound):  # nobody's household is everybody's
        proxies.by_family(resident(11), "", mine=resident(10), by=REPORTER)
    named = filed(proxies.by_family(None, "王奶奶", mine=mine, by=REPORTER), by=REPORTER)
    assert (named.reporter_id, named.behalf, named.proxy) == (10, "王奶奶", Proxy.FAMILY)
    assert closing.resolve(named, by=REPORTER, at=MONDAY).case.asked_how is None
    with pytest.raises(NotVerified):
        proxies.by_family(None, "王奶奶", mine=mine, by=replace(REPORTER, standing=Standing.REGISTERED))


def test_the_helper_looks_on_while_they_are_named_and_nobody_else() -> None:
    case = filed(proxies.by_staff(resident(10), "", by=STAFF))
    complaints.seen_by_reporter(case, STAFF, STAFF.resident_id)
    for who, helper in ((STAFF, None), (COLLEAGUE, STAFF.resident_id), (POLICE, None)):
        with pytest.raises(NotFound):
            complaints.seen_by_reporter(case, who, helper)


def test_a_desk_may_file_more_a_day_than_a_person_but_not_without_end() -> None:
    how = proxies.by_staff(None, "王奶奶", by=STAFF)
    assert filed(how, today=LIMITS.a_day).id
    with pytest.raises(TooManyCases):
        filed(how, today=LIMITS.staff_a_day)
    with pytest.raises(TooManyCases):
        filed(Filing(proxy=Proxy.FAMILY, behalf="王奶奶"), by=REPORTER, today=LIMITS.a_day)
