"""Random days of a patrol on a real storage, against a ledger kept by hand: who holds a place, and whose hours count.

Written by hand: never more people than places; a swap never loses the place; nobody confirms their own hours; at most
eight hours a day; hours count once, revoked ones never; every change of a claim leaves a line.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test

from participation import checkins, covers, credits, shifts
from participation.access import Actor, Grant, Role, Standing
from participation.communities import Community
from participation.refusals import Refusal
from participation.shifts import Claim, Shift, State, Team, Volunteer
from storage import Transaction
from tests.days import StoredDays

PEOPLE, PLACES, LEADER = 5, 2, 0
STAFF = (3, 4)
FIVE_HOURS = timedelta(hours=5)


class Patrols(StoredDays):
    """Two shifts of five hours, one after the other on the same day: whoever does both gets eight hours, not ten."""

    def __init__(self) -> None:
        super().__init__()
        self.shifts: list[int] = []
        self.credited: dict[int, tuple[int, int]] = {}  # claim → person, minutes that count
        self.steps: dict[int, int] = {}

    @initialize()
    def begin(self) -> None:
        self.runner.run(self._begin())

    async def _begin(self) -> None:
        async with self.storage.transaction() as tx:
            now = await tx.now()
            self.community = (await tx.communities.add(Community(0, slug="a", name="甲"))).id
            self.people = [(await tx.residents.arrive(n, n, "zh-Hans", now)).id for n in range(1, PEOPLE + 1)]
            tx.within(self.community)
            team = await tx.shifts.teams.add(Team(0, self.community, "巡逻队", self.people[LEADER]))
            for one in self.people:
                await tx.shifts.volunteers.add(Volunteer(0, self.community, one, (), (), 1956, now))
            self.day = now + timedelta(days=2)
            for number in range(2):
                begins = self.day + number * FIVE_HOURS
                made = Shift(0, self.community, team.id, "门口", begins, begins + FIVE_HOURS, PLACES, self.people[3],
                             now)  # fmt: skip
                self.shifts.append((await tx.shifts.add(made)).id)

    def actor(self, who: int) -> Actor:
        grants = frozenset({Grant(Role.STAFF, self.community)}) if who in STAFF else frozenset()
        return Actor(self.people[who], self.community, Standing.VERIFIED, grants)

    def act(self, what: Callable[[Transaction], Awaitable[None]]) -> None:
        async def tried() -> None:
            with suppress(Refusal):
                async with self.storage.transaction(self.community) as tx:
                    await what(tx)

        self.runner.run(tried())

    @rule(hours=st.sampled_from([1, 5, 17, 43]))
    def hours_pass(self, hours: int) -> None:
        async def go() -> None:
            async with self.storage.transaction() as tx:
                await tx.clock.advance(timedelta(hours=hours))

        self.runner.run(go())

    @rule(which=st.integers(0, 1), who=st.integers(0, PEOPLE - 1))
    def sign_up(self, which: int, who: int) -> None:
        async def go(tx: Transaction) -> None:
            now, by = await tx.now(), self.actor(who)
            shift = await tx.shifts.get(self.shifts[which], lock=True)
            mine = await tx.shifts.mine(shift.id, self.people[who])
            held = [one for one, _ in await tx.shifts.held(self.people[who], now)]
            volunteer = await tx.shifts.volunteers.of(self.people[who])
            claimed = await tx.shifts.place(shifts.claim(shift, mine, held, volunteer, by=by, at=now))
            staff = self.actor(STAFF[0])
            await tx.shifts.place(shifts.confirm(shift, claimed, by=staff, at=now))

        self.act(go)

    @rule(which=st.integers(0, 1), who=st.integers(0, PEOPLE - 1), act=st.sampled_from("rwsi"), to=st.integers(0, 2))
    def do_with_ones_own(self, which: int, who: int, act: str, to: int) -> None:
        async def go(tx: Transaction) -> None:
            now, by = await tx.now(), self.actor(who)
            shift = await tx.shifts.get(self.shifts[which], lock=True)
            mine = await tx.shifts.mine(shift.id, self.people[who])
            if mine is None:
                return
            verbs: dict[str, Callable[[], Claim]] = {
                "r": lambda: shifts.get_ready(shift, mine, by=by, at=now),
                "w": lambda: shifts.withdraw(shift, mine, by=by, at=now),
                "s": lambda: covers.offer(shift, mine, self.people[to], by=by, at=now),
                "i": lambda: checkins.check_in(shift, mine, checkins.code(shift, now), by=by, at=now),
            }
            await tx.shifts.place(verbs[act]())

        self.act(go)

    @rule(which=st.integers(0, 1), who=st.integers(0, PEOPLE - 1), asked=st.booleans())
    def stand_in(self, which: int, who: int, asked: bool) -> None:
        async def go(tx: Transaction) -> None:
            now = await tx.now()
            shift = await tx.shifts.get(self.shifts[which], lock=True)
            if asked and shift.short_at is None and now >= shift.begins_at - timedelta(hours=6):
                shift = await tx.shifts.change(replace(shift, short_at=now))
            before = shift.taken
            live = [one for one, _ in await tx.shifts.people(shift.id)]
            held = [one for one, _ in await tx.shifts.held(self.people[who], now)]
            volunteer = await tx.shifts.volunteers.of(self.people[who])
            ended, new = covers.cover(shift, live, held, volunteer, asked=asked, by=self.actor(who), at=now)
            if ended is not None:
                await tx.shifts.place(ended)
            await tx.shifts.place(new)
            tx.session.expire_all()
            after = (await tx.shifts.get(shift.id)).taken
            assert after == before + (ended is None)

        self.act(go)

    @rule(number=st.integers(0, 5), who=st.integers(0, PEOPLE - 1), act=st.sampled_from("xxxmdDv"),
          minutes=st.sampled_from([0, 120, 240, 300]))  # fmt: skip
    def judge(self, number: int, who: int, act: str, minutes: int) -> None:
        async def go(tx: Transaction) -> None:
            now, by = await tx.now(), self.actor(who)
            every = await tx.shifts.claims.all()
            if not every:
                return
            shift, one = await tx.shifts.claimed(every[number % len(every)].id)
            team = await tx.shifts.teams.get(shift.team_id)
            same_day = await tx.shifts.day_minutes(one, self.day, self.day + timedelta(days=1))
            if act == "x":
                one = await tx.shifts.place(credits.check(shift, team, one, minutes, same_day=same_day, by=by, at=now))
                if who in STAFF:
                    one = await tx.shifts.place(credits.credit(one, (), by=by, at=now))
            else:
                verbs: dict[str, Callable[[], Claim]] = {
                    "m": lambda: credits.miss(shift, team, one, by=by, at=now),
                    "d": lambda: credits.dispute(one, "不对", by=by, at=now),
                    "D": lambda: credits.decide(shift, one, minutes, "看了", same_day=same_day, by=by, at=now),
                    "v": lambda: credits.revoke(one, "没有来", by=by, at=now),
                }
                one = await tx.shifts.place(verbs[act]())
            if act in "xmDv":
                assert one.resident_id != self.people[who]
                assert who in (LEADER, *STAFF)
            self.credited.pop(one.id, None)
            if act in "xD" and minutes and who in STAFF:
                self.credited[one.id] = (one.resident_id, minutes)

        self.act(go)

    @invariant()
    def the_ledger_holds(self) -> None:
        if self.shifts:
            self.runner.run(self._holds())

    async def _holds(self) -> None:
        async with self.storage.reading(self.community) as tx:
            for id in self.shifts:
                people = [one for one, _ in await tx.shifts.people(id)]
                assert len(people) <= PLACES
                assert len({one.resident_id for one in people}) == len(people)
                assert (await tx.shifts.get(id)).taken == len(people)
            for one in self.people:
                mine = sum(minutes for person, minutes in self.credited.values() if person == one)
                assert await tx.shifts.minutes(one) == mine <= 480
            for claim in await tx.shifts.claims.all():
                steps = await tx.shifts.steps.of(claim.id)
                assert steps[-1].after is claim.state
                assert (steps[-1].at, steps[-1].minutes, steps[-1].by) == (claim.since, claim.minutes, claim.moved_by)
                assert [one.before for one in steps] == [None, *[one.after for one in steps[:-1]]]
                if claim.state is State.REVOKED:
                    assert claim.minutes
                    assert claim.id not in self.credited


def test_random_days_keep_every_promise(sqlite_template: Path) -> None:
    Patrols.template = sqlite_template
    run_state_machine_as_test(
        Patrols,
        settings=settings(
            max_examples=10, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
