"""Random days of a patrol on a real storage, against a ledger kept by hand: who holds a place, and whose hours count.

Written by hand, and asserted of whatever was let through: never more people than places, nobody on two shifts at once;
a swap never loses the place, and nobody takes one that was not offered to them; nobody confirms their own hours, nor
before the end, nor more than there were, nor more than eight on a day; an objection is one's own, once, within a week,
and another decides; hours count once, disputed and revoked ones never; every change of a claim leaves a line, with why;
nobody gets onto a shift that needs something of the body unless they said that they can, nor surely too old; what they
said besides is kept while the place is held or the hours are open, and no longer.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule, run_state_machine_as_test

from participation import cancellations, checkins, covers, credits, shifts
from participation.access import Actor, Grant, Role, Standing
from participation.communities import Community
from participation.credits import Mark
from participation.refusals import Refusal
from participation.shifts import Claim, Shift, State, Team, Volunteer
from storage import Transaction
from tests.days import StoredDays

PEOPLE, PLACES, LEADER = 5, 2, 0
STAFF = (3, 4)
FIVE_HOURS = timedelta(hours=5)
BEGINS = (timedelta(), FIVE_HOURS, timedelta(hours=3))
"""Two shifts of five hours, one after the other on the same day, and a third that overlaps with both."""
MOMENTS = (timedelta(hours=-5), timedelta(minutes=-10), timedelta(minutes=10), FIVE_HOURS, timedelta(hours=11),
           timedelta(days=6), timedelta(days=9))  # fmt: skip
TOGETHER = {(0, 2), (1, 2)}
HEAVY, GENTLE, OLD = {0, 2}, 1, 4  # which shifts need something of the body, which ask no age; who is over eighty
EXPECTED, GONE = {"confirmed", "ready", "swap"}, {"withdrawn"}
MINUTES = st.sampled_from([0, 120, 240, 300, 300, 360])
JUDGES = st.sampled_from([LEADER, 3, 4, 1])
ABLE = st.sampled_from([True, True, True, False])
WHO, WHICH = st.integers(0, PEOPLE - 1), st.integers(0, len(BEGINS) - 1)


def said(able: bool) -> dict[str, Any]:
    """Return the answer of somebody who can, with a note besides, or of whoever was not asked."""
    return {"able": able, "note": "腰不好" if able else ""}


class Patrols(StoredDays):
    """Whoever does both shifts of the day gets eight hours, not ten; one person has a place on both to begin with."""

    def __init__(self) -> None:
        super().__init__()
        self.shifts: list[int] = []
        self.credited: dict[int, tuple[int, int]] = {}  # claim → person, minutes that count
        self.judged: dict[int, tuple[int, datetime]] = {}  # claim → who judged last, and when
        self.objected: set[int] = set()
        self.off: set[int] = set()
        self.moment = timedelta(days=-2)

    @initialize(is_over=st.booleans())
    def begin(self, is_over: bool) -> None:
        """Begin two days before, or when it is over and those who were to come are judged."""
        self.runner.run(self._begin())
        if is_over:
            self.time_passes(timedelta(hours=11))

    async def _begin(self) -> None:
        async with self.storage.transaction() as tx:
            now = await tx.now()
            self.community = (await tx.communities.add(Community(0, slug="a", name="甲"))).id
            self.people = [(await tx.residents.arrive(n, n, "zh-Hans", now)).id for n in range(1, PEOPLE + 1)]
            tx.within(self.community)
            team = await tx.shifts.teams.add(Team(0, self.community, "巡逻队", self.people[LEADER]))
            for who, one in enumerate(self.people):
                born = now.year - 82 if who == OLD else 1956
                await tx.shifts.volunteers.add(Volunteer(0, self.community, one, (), (), born, now))
            self.day = now + timedelta(days=2)
            for which, after in enumerate(BEGINS):
                begins = self.day + after
                made = Shift(0, self.community, team.id, "门口", begins, begins + FIVE_HOURS, PLACES, self.people[3],
                             now, needs="要爬楼" if which in HEAVY else "",
                             age_most=None if which == GENTLE else 80)  # fmt: skip
                self.shifts.append((await tx.shifts.add(made)).id)
            for which, who in ((0, 1), (1, 1), (0, LEADER), (1, STAFF[0])):
                await tx.shifts.place(Claim(0, self.shifts[which], self.people[who], State.CONFIRMED, now, now,
                                            note="腰不好" if which in HEAVY else ""))  # fmt: skip

    def actor(self, who: int) -> Actor:
        grants = frozenset({Grant(Role.STAFF, self.community)}) if who in STAFF else frozenset()
        return Actor(self.people[who], self.community, Standing.VERIFIED, grants)

    def act(self, what: Callable[[Transaction], Awaitable[None]]) -> None:
        async def tried() -> None:
            with suppress(Refusal):
                async with self.storage.transaction(self.community) as tx:
                    await what(tx)

        self.runner.run(tried())

    def begins(self, which: int) -> datetime:
        return self.day + BEGINS[which]

    @rule(steps=st.sampled_from([1, 1, 1, 2, 3]))
    def time_comes(self, steps: int) -> None:
        self.time_passes([*[to for to in MOMENTS if to > self.moment], MOMENTS[-1] + self.moment][:steps][-1])

    def time_passes(self, to: timedelta) -> None:
        """It is so long after the first shift's beginning."""

        async def go() -> None:
            async with self.storage.transaction() as tx:
                await tx.clock.advance(self.day + to - await tx.now())

        self.runner.run(go())
        self.moment = to

    def is_ahead(self) -> bool:
        return self.moment < FIVE_HOURS

    def is_over(self) -> bool:
        return self.moment >= FIVE_HOURS

    def let_through(self, which: int, who: int, able: bool) -> None:
        assert able or which not in HEAVY
        assert who != OLD or which == GENTLE

    @precondition(is_ahead)
    @rule(which=st.sampled_from([0, 1, 2, 2, 2]), who=st.sampled_from([0, 1, 2, 2, 3, OLD, OLD]), able=ABLE)
    def sign_up(self, which: int, who: int, able: bool = True) -> None:
        async def go(tx: Transaction) -> None:
            now, by = await tx.now(), self.actor(who)
            shift = await tx.shifts.get(self.shifts[which], lock=True)
            mine = await tx.shifts.mine(shift.id, self.people[who])
            held = [one for one, _ in await tx.shifts.held(self.people[who], now)]
            volunteer = await tx.shifts.volunteers.of(self.people[who])
            claimed = await tx.shifts.place(shifts.claim(shift, mine, held, volunteer, by=by, at=now, **said(able)))
            await tx.shifts.place(shifts.confirm(shift, claimed, by=self.actor(STAFF[0]), at=now))
            assert now < self.begins(which)
            assert which not in self.off
            assert mine is None
            self.let_through(which, who, able)

        self.act(go)

    @rule(which=WHICH, who=WHO, act=st.sampled_from("rwsi"), to=st.integers(0, 2), by=st.integers(-3, PEOPLE - 1))
    def do_with_a_place(self, which: int, who: int, act: str, to: int, by: int) -> None:
        """Mostly with one's own (`by` below 0); somebody else can do nothing with it."""

        async def go(tx: Transaction) -> None:
            now, actor = await tx.now(), self.actor(who if by < 0 else by)
            shift = await tx.shifts.get(self.shifts[which], lock=True)
            mine = await tx.shifts.mine(shift.id, self.people[who])
            if mine is None:
                return
            verbs: dict[str, Callable[[], Claim]] = {
                "r": lambda: shifts.get_ready(shift, mine, by=actor, at=now),
                "w": lambda: shifts.withdraw(shift, mine, by=actor, at=now),
                "s": lambda: covers.offer(shift, mine, None if to == who else self.people[to], by=actor, at=now),
                "i": lambda: checkins.check_in(shift, mine, checkins.code(shift, now), by=actor, at=now),
            }
            kept = await tx.shifts.place(verbs[act]())
            assert actor.resident_id == mine.resident_id
            if kept == mine:
                return  # said twice
            assert which not in self.off
            late = now - self.begins(which)
            assert abs(late) <= timedelta(minutes=30) if act == "i" else late < timedelta()
            assert str(mine.state) in EXPECTED
            assert str(kept.state) == {"r": "ready", "w": "withdrawn", "s": "swap", "i": "in"}[act]

        self.act(go)

    @precondition(is_ahead)
    @rule(which=WHICH, who=WHO, asked=st.booleans(), able=ABLE)
    def stand_in(self, which: int, who: int, asked: bool, able: bool = True) -> None:
        async def go(tx: Transaction) -> None:
            now, me = await tx.now(), self.people[who]
            shift = await tx.shifts.get(self.shifts[which], lock=True)
            if asked and shift.short_at is None and now >= shift.begins_at - timedelta(hours=6):
                shift = await tx.shifts.change(replace(shift, short_at=now))
            before = shift.taken
            live = [one for one, _ in await tx.shifts.people(shift.id)]
            held = [one for one, _ in await tx.shifts.held(me, now)]
            volunteer = await tx.shifts.volunteers.of(me)
            by = self.actor(who)
            ended, new = covers.cover(shift, live, held, volunteer, asked=asked, by=by, at=now, **said(able))
            self.let_through(which, who, able)
            if ended is not None:
                await tx.shifts.place(ended)
            await tx.shifts.place(new)
            tx.session.expire_all()
            assert (await tx.shifts.get(shift.id)).taken == before + (ended is None)
            mine = await tx.shifts.mine(shift.id, me)
            assert mine is not None
            assert str(mine.state) == "ready"
            assert now < self.begins(which)
            assert which not in self.off
            assert me not in [one.resident_id for one in live]
            is_short = now >= self.begins(which) - timedelta(hours=6)
            if ended is None:
                assert asked
                assert is_short
                return
            [given] = [one for one in live if one.id == ended.id]
            assert str(given.state) in ("swap", "applied", "confirmed")  # never of who said that they come
            offered = str(given.state) == "swap" and given.swap_to in (None, me)
            assert given.swap_to == me or (asked and (offered or is_short))
            assert await tx.shifts.mine(shift.id, given.resident_id) is None

        self.act(go)

    @precondition(is_ahead)
    @rule(which=WHICH, who=WHO)
    def call_off(self, which: int, who: int) -> None:
        if which != 2:  # the others are wanted
            return

        async def go(tx: Transaction) -> None:
            now = await tx.now()
            shift = await tx.shifts.get(self.shifts[which], lock=True)
            live = [one for one, _ in await tx.shifts.people(shift.id)]
            off, changed = cancellations.cancel(shift, live, "下雨", by=self.actor(who), at=now)
            await tx.shifts.change(off)
            for one in changed:
                await tx.shifts.place(one)
            assert who in STAFF
            assert now < self.begins(which)
            assert which not in self.off
            self.off.add(which)

        self.act(go)

    @precondition(is_over)
    @rule(number=st.integers(0, 5), who=JUDGES, act=st.sampled_from("xmcdDDvv"), minutes=MINUTES)
    def one_is_judged(self, number: int, who: int, act: str, minutes: int) -> None:
        self.judge(number, who, act, minutes)

    @precondition(is_over)
    @rule(who=JUDGES, act=st.sampled_from("xxdDv"), minutes=MINUTES)
    def all_are_judged(self, who: int, act: str, minutes: int) -> None:
        """Somebody goes through the whole list; of objections, each with their own."""
        for number in range(6):
            self.judge(number, None if act == "d" else who, act, minutes)

    def judge(self, number: int, by: int | None, act: str, minutes: int) -> None:
        """Let somebody, or (None) whose place it is, do something about a place on a shift."""
        done: dict[int, tuple[int, int] | None] = {}

        async def go(tx: Transaction) -> None:
            every = await tx.shifts.claims.all()
            shift, one = await tx.shifts.claimed(every[number % len(every)].id)
            who = self.people.index(one.resident_id) if by is None else by
            now, actor = await tx.now(), self.actor(who)
            team = await tx.shifts.teams.get(shift.team_id)
            which, before, person = self.shifts.index(shift.id), one, one.resident_id
            full = sum(other.minutes or 0 for other in every if other.resident_id == person and other.id != one.id
                       and str(other.state) in ("checked", "credited", "disputed"))  # fmt: skip
            same_day = await tx.shifts.day_minutes(one, self.day, self.day + timedelta(days=1))
            verbs: dict[str, Callable[[], Claim]] = {
                "x": lambda: credits.check(shift, team, one, minutes, same_day=same_day, by=actor, at=now),
                "m": lambda: credits.miss(shift, team, one, by=actor, at=now),
                "c": lambda: credits.credit(one, (Mark.UNSEEN,), by=actor, at=now),
                "d": lambda: credits.dispute(one, "不对", by=actor, at=now),
                "D": lambda: credits.decide(shift, one, minutes, "看了", same_day=same_day, by=actor, at=now),
                "v": lambda: credits.revoke(one, "没有来", by=actor, at=now),
            }
            one = await tx.shifts.place(verbs[act]())
            was = str(before.state)
            assert which not in self.off
            if act == "d":
                _, at = self.judged[one.id]
                assert person == self.people[who]
                assert was in ("checked", "credited", "no_show", "revoked")
                assert one.id not in self.objected
                assert now <= at + timedelta(days=7)
                self.objected.add(one.id)
                done[one.id] = None
                return
            assert person != self.people[who]
            assert who in ((LEADER, *STAFF) if act in "xm" else STAFF)
            if act in "xm":
                assert now >= self.begins(which) + FIVE_HOURS
                assert was in (EXPECTED | {"in", "out"} if act == "x" else EXPECTED)
            if act == "D":
                assert was == "disputed"
                assert self.judged[one.id][0] != who
            if act in "cv":
                assert was == "checked" or (act == "v" and was == "credited")
            if act == "x" or (act == "D" and minutes):
                assert 0 < minutes <= 300
                assert full + minutes <= 480
            if act == "v":
                assert one.minutes == before.minutes
            if act == "x" and who in STAFF:
                one = await tx.shifts.place(credits.credit(one, (), by=actor, at=now))
            self.judged[one.id] = (who, now)
            counts = act == "c" or (act in "xD" and minutes > 0 and who in STAFF)
            done[one.id] = (person, one.minutes or 0) if counts else None

        self.act(go)
        for claim, counts in done.items():
            self.credited.pop(claim, None)
            if counts:
                self.credited[claim] = counts

    @invariant()
    def the_ledger_holds(self) -> None:
        if self.shifts:
            self.runner.run(self._holds())

    async def _holds(self) -> None:
        async with self.storage.reading(self.community) as tx:
            claims = await tx.shifts.claims.all()
            for which, id in enumerate(self.shifts):
                people = [one for one in claims if one.shift_id == id and str(one.state) not in GONE]
                assert len(people) <= PLACES
                assert len({one.resident_id for one in people}) == len(people)
                assert (await tx.shifts.get(id)).taken == len(people)
                for other in range(which + 1, len(self.shifts)):
                    if (which, other) in TOGETHER and other not in self.off:
                        there = {one.resident_id for one in claims if one.shift_id == self.shifts[other]
                                 and str(one.state) not in GONE}  # fmt: skip
                        assert not there & {one.resident_id for one in people}
            for one in self.people:
                mine = sum(minutes for person, minutes in self.credited.values() if person == one)
                assert await tx.shifts.minutes(one) == mine <= 480
            every = await tx.shifts.steps.all()
            for claim in claims:
                steps = [step for step in every if step.claim_id == claim.id]
                assert steps[-1].after is claim.state
                assert (steps[-1].at, steps[-1].minutes, steps[-1].by) == (claim.since, claim.minutes, claim.moved_by)
                assert [one.before for one in steps] == [None, *[one.after for one in steps[:-1]]]
                held = str(claim.state) in EXPECTED | {"applied", "in", "out"}
                assert not claim.note or (held and self.shifts.index(claim.shift_id) in HEAVY)
                assert all(step.why for step in steps if str(step.after) in ("disputed", "revoked"))
                if str(claim.state) == "revoked":
                    assert claim.minutes
                    assert claim.id not in self.credited


Day = list[tuple[str, dict[str, int | str]]]


def judged(acts: str, *judges: int, minutes: int = 300) -> Day:
    """Return that each of the judges goes through the list with each act."""
    return [("all_are_judged", {"who": who, "act": act, "minutes": minutes}) for act in acts for who in judges]


def pressed(which: int, acts: str, who: int, *others: int, to: int = 2) -> Day:
    """Return that all these press the buttons of somebody's place, who does last."""
    return [
        ("do_with_a_place", {"which": which, "who": who, "act": act, "to": to, "by": by})
        for act in acts
        for by in (*others, -1)
    ]


def stood_in(which: int, who: int, asked: bool = True) -> Day:
    return [("stand_in", {"which": which, "who": who, "asked": asked})]


def later(steps: int = 1) -> Day:
    return [("time_comes", {"steps": steps})]


DAYS: dict[str, tuple[bool, Day]] = {
    "hours over, and over again": (True, [*judged("xxmcdDv", 1, LEADER, 3, 4), *judged("D", 3, 4, minutes=240),
                                          *judged("dD", 3, 4, LEADER)]),
    "hours of all lengths": (True, [*judged("x", 3, minutes=0), *judged("x", 3, minutes=360),
                                    *judged("x", 3, minutes=240), *judged("x", 4), *judged("dDd", 4, 3, minutes=240)]),
    "revoked, objected to, decided": (True, [*judged("x", 4), *judged("vdDv", 3, 4, minutes=120), *judged("d", 1),
                                             *judged("vD", 3, 4, minutes=0), *judged("dv", 4, 3)]),
    "objected too late": (True, [*judged("x", 4), *later(2), *judged("d", 1), *judged("D", 3)]),
    "a leader's own judgement": (True, [*judged("x", LEADER, minutes=120), *judged("c", LEADER, 1, 3, 4),
                                        *judged("dD", 3, 4, LEADER)]),
    "two shifts at once": (False, [("sign_up", {"which": which, "who": who}) for who in (2, 1, LEADER, 3, 4, 2)
                                   for which in (2, 0, 1, 2)]),
    "places offered and taken": (False, [
        *pressed(1, "ss", 3),
        *pressed(0, "s", 1, 2, 3), *stood_in(0, 4), *stood_in(0, 3, False), *stood_in(0, 2, False),
        *pressed(0, "s", LEADER, 2), *stood_in(0, 3, False), *stood_in(0, 4, False), *stood_in(0, 2),
        *pressed(1, "s", 1, to=1), *stood_in(1, 4, False), *stood_in(1, 4), *stood_in(1, 2),
    ]),
    "a short shift": (False, [
        *stood_in(0, 4), *later(), *pressed(0, "r", 1, 2, 3), *stood_in(0, 4, False), *stood_in(0, 4), *stood_in(0, 3),
        *stood_in(0, 2), *pressed(1, "w", 1, 3), *stood_in(1, 2), *stood_in(1, LEADER),
    ]),
    "come, late, early and gone": (False, [
        *pressed(0, "i", 1, 2), *later(2), *pressed(0, "i", 1, 2, 3), *pressed(0, "iwsr", 1, 2), *later(),
        *pressed(0, "wsri", LEADER, 3), *later(), *pressed(0, "iwsr", LEADER), *pressed(1, "wsr", 1),
        ("sign_up", {"which": 0, "who": 2}), ("sign_up", {"which": 1, "who": 2}), *stood_in(0, 4), *stood_in(1, 4),
        *judged("xm", LEADER, 4), *later(), *judged("mx", 3, 4), *judged("d", 1), *judged("D", 3, 4),
    ]),
    "called off": (False, [
        ("sign_up", {"which": 2, "who": 2}), *pressed(2, "s", 2, to=4), ("call_off", {"which": 2, "who": 2}),
        ("call_off", {"which": 2, "who": 3}), ("call_off", {"which": 2, "who": 4}), *stood_in(2, 4),
        *pressed(2, "rwsi", 2), ("sign_up", {"which": 2, "who": 4}), ("sign_up", {"which": 0, "who": 2}),
        *later(4), *pressed(2, "i", 2), *later(1), *judged("xmcdDv", 3, 4),
    ]),
}  # fmt: skip
"""Days that chance seldom makes, on which most of the promises could be broken."""


@pytest.mark.parametrize("name", DAYS)
def test_a_day_that_matters_keeps_every_promise(sqlite_template: Path, name: str) -> None:
    Patrols.template = sqlite_template
    is_over, day = DAYS[name]
    machine = Patrols()
    try:
        machine.begin(is_over=is_over)
        machine.the_ledger_holds()
        for act, given in day:
            getattr(machine, act)(**given)
            machine.the_ledger_holds()
    finally:
        machine.teardown()


def test_random_days_keep_every_promise(sqlite_template: Path) -> None:
    Patrols.template = sqlite_template
    run_state_machine_as_test(
        Patrols,
        settings=settings(
            max_examples=10, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
