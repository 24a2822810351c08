"""Random weeks of a club on a real storage, against a list of its people kept by hand.

Written by hand: never more members than places; one membership for each person an account stands for; nobody who left
or was removed is told anything; one session of a rhythm and date; who came was a member then, or is named by the
leader; a cancelled session has nobody who came; only the leader and staff write.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select

from participation import club_sessions, clubs
from participation.access import Actor, Grant, Role, Standing
from participation.club_sessions import Session
from participation.clubs import Club, Member
from participation.communities import Community
from participation.refusals import Refusal
from participation.repeats import Every, Rhythm
from scheduler.clubs import make_sessions, remind_members
from scheduler.sweeps import Sweep
from storage import Transaction
from storage.club_sessions import AttendanceRow
from storage.clubs import occasion
from storage.outbox import OWED, OutboxRow
from tests.days import StoredDays
from tests.postgres import Server

PEOPLE, PLACES, STAFF, STRANGER = 6, 4, 4, 5
WHO, WHICH = st.integers(0, PEOPLE - 1), st.integers(0, 7)
WRITER = st.sampled_from([STAFF, STAFF, 0, 0, *range(PEOPLE)])
SHANGHAI = ZoneInfo("Asia/Shanghai")


class Drummers(StoredDays):
    """腰鼓队 with four places; 4 is of the staff, 5 lives in another community."""

    def __init__(self) -> None:
        super().__init__()
        self.here: set[tuple[int | None, str]] = set()  # account and name of every member
        self.gone: dict[int, datetime] = {}  # membership → when it ended
        self.leader: int | None = None

    @initialize()
    def begin(self) -> None:
        self.runner.run(self._begin())

    async def _begin(self) -> None:
        async with self.storage.transaction() as tx:
            now = await tx.now()
            self.home, self.away = [(await tx.communities.add(Community(0, slug=one, name=one))).id for one in "ab"]
            self.people = [(await tx.residents.arrive(n, n, "zh-Hans", now)).id for n in range(1, PEOPLE + 1)]
            tx.within(self.home)
            by = self.actor(STAFF)
            club = await tx.clubs.add(clubs.found("腰鼓队", "drum", "广场", "会不会都欢迎", PLACES, by=by, at=now))
            self.club = club.id
            rhythm = Rhythm(Every.WEEK, (2, 4), time(19))
            await tx.clubs.patterns.add(club_sessions.set_rhythm(club, rhythm, 90, by=by, at=now))
            for who in (0, 1):
                kept = await tx.clubs.seat(clubs.join(club, [], by=self.actor(who), at=now))
                self.here.add((self.people[who], ""))
                if who == 0:
                    await tx.clubs.change(clubs.appoint(club, kept, by=by, at=now))
                    self.leader = self.people[0]
        await Sweep(make_sessions).once(self.storage)

    def actor(self, who: int) -> Actor:
        home = self.away if who == STRANGER else self.home
        grants = frozenset({Grant(Role.STAFF, self.home)}) if who == STAFF else frozenset()
        return Actor(self.people[who], home, Standing.VERIFIED, grants)

    def act(self, what: Callable[[Transaction, Club, datetime], Awaitable[None]]) -> None:
        async def tried() -> None:
            with suppress(Refusal):
                async with self.storage.transaction(self.home) as tx:
                    await what(tx, await tx.clubs.get(self.club, lock=True), await tx.now())

        self.runner.run(tried())

    def wrote(self, who: int) -> None:
        """Whatever only leaders and staff do was done by one."""
        assert who == STAFF or self.people[who] == self.leader

    @rule(hours=st.sampled_from([1, 7, 26, 75]))
    def hours_pass(self, hours: int) -> None:
        async def go() -> None:
            async with self.storage.transaction() as tx:
                await tx.clock.advance(timedelta(hours=hours))
            for one in (make_sessions, remind_members):
                await Sweep(one).once(self.storage)

        self.runner.run(go())

    @rule(called=st.booleans())
    def the_next_session_begins(self, called: bool) -> None:
        async def go() -> None:
            async with self.storage.transaction(self.home) as tx:
                now = await tx.now()
                ahead = [one for one in await tx.clubs.sessions.coming(now, self.club) if one.begins_at > now]
                if ahead:
                    await tx.clock.advance(ahead[0].begins_at - now + timedelta(minutes=5))

        self.runner.run(go())
        if called:
            self.call_the_roll(who=STAFF, which=0, came=True)
            self.change(who=STAFF, which=0, act="cancel", hours=5)  # the rain comes late

    @rule(who=WHO, child=st.sampled_from(["", "", "小明"]))
    def join(self, who: int, child: str) -> None:
        async def go(tx: Transaction, club: Club, now: datetime) -> None:
            mine = await tx.clubs.members.mine(club.id, self.people[who])
            await tx.clubs.seat(clubs.join(club, mine, by=self.actor(who), at=now, child=child))
            assert who != STRANGER
            assert (self.people[who], child) not in self.here
            self.here.add((self.people[who], child))

        self.act(go)

    @rule(who=WRITER, name=st.sampled_from(["张奶奶", "刘大爷"]))
    def enter(self, who: int, name: str) -> None:
        async def go(tx: Transaction, club: Club, now: datetime) -> None:
            if (None, name) in self.here:
                return
            await tx.clubs.seat(clubs.enter(club, name, by=self.actor(who), at=now))
            self.wrote(who)
            self.here.add((None, name))

        self.act(go)

    @rule(who=WRITER, which=WHICH, alone=st.booleans())
    def part(self, who: int, which: int, alone: bool) -> None:
        async def go(tx: Transaction, club: Club, now: datetime) -> None:
            member = await self.member(tx, which)
            if member is None:
                return
            by = self.actor(who)
            ended = (
                clubs.leave(club, member, by=by, at=now) if alone else clubs.remove(club, member, "吵", by=by, at=now)
            )
            await tx.clubs.seat(ended)
            if alone:
                assert member.resident_id == self.people[who]
            else:
                self.wrote(who)
            assert not member.has_account or member.resident_id != self.leader
            self.here.discard((member.resident_id, member.called))
            self.gone[member.id] = now

        self.act(go)

    @rule(who=WHO)
    def withdraw_consent(self, who: int) -> None:
        async def go(tx: Transaction, club: Club, now: datetime) -> None:
            await tx.clubs.change(clubs.parted(club, self.people[who]))
            for one in await tx.clubs.members.mine(club.id, self.people[who]):
                await tx.clubs.seat(clubs.left(one, at=now))
                self.gone[one.id] = now
            await tx.clubs.forget(self.people[who])
            assert not [one for one in await tx.clubs.members.all() if one.resident_id == self.people[who]]
            self.here -= {one for one in self.here if one[0] == self.people[who]}
            if self.leader == self.people[who]:
                self.leader = None

        self.act(go)

    @rule(who=WHO, to=WHICH, act=st.sampled_from(["appoint", "appoint", "offer", "take", "decline"]))
    def lead(self, who: int, to: int, act: str) -> None:
        async def go(tx: Transaction, club: Club, now: datetime) -> None:
            member, by = await self.member(tx, to), self.actor(who)
            if act in ("appoint", "offer"):
                if member is None:
                    return
                verb = clubs.appoint if act == "appoint" else clubs.offer_lead
                kept = await tx.clubs.change(verb(club, member, by=by, at=now))
                self.wrote(who)
                assert act == "offer" or who == STAFF
            elif act == "take":
                mine = await tx.clubs.members.mine(club.id, self.people[who])
                kept = await tx.clubs.change(clubs.take_lead(club, mine, by=by))
                assert kept.leader_id == club.heir_id == self.people[who]
            else:
                kept = await tx.clubs.change(clubs.decline_lead(club, by=by))
            self.leader = kept.leader_id

        self.act(go)

    @rule(who=WHO, which=WHICH, act=st.sampled_from(["excuse", "excuse", "unexcuse"]), member=WHICH)
    def excuse(self, who: int, which: int, act: str, member: int) -> None:
        async def go(tx: Transaction, club: Club, now: datetime) -> None:
            session, one = await self.session(tx, which, now), await self.member(tx, member)
            if session is None or one is None:
                return
            club_sessions.may_excuse(session, one, by=self.actor(who), at=now)
            if act == "excuse":
                await tx.clubs.sessions.excuse(session, one.id, now)
            else:
                await tx.clubs.sessions.unexcuse(session.id, one.id)
            assert one.resident_id == self.people[who]

        self.act(go)

    @rule(who=WRITER, which=WHICH, came=st.sampled_from([True, True, False]))
    def call_the_roll(self, who: int, which: int, came: bool) -> None:
        """Try everybody there ever was, the last sessions first."""

        async def go(tx: Transaction, club: Club, now: datetime) -> None:
            every = [one for one in await tx.clubs.sessions.all() if which > 5 or one.begins_at <= now]
            for member in await tx.clubs.members.all() if every else []:
                session = every[-1 - which % len(every)]
                with suppress(Refusal):
                    club_sessions.may_note(club, session, member, by=self.actor(who), at=now)
                    self.wrote(who)
                    if came:
                        await tx.clubs.sessions.note(session, member.id, self.people[who], now)
                    else:
                        await tx.clubs.sessions.unnote(session.id, member.id)

        self.act(go)

    @rule(who=WRITER, which=WHICH, act=st.sampled_from(["cancel", "move", "add"]), hours=st.sampled_from([-1, 5, 50]))
    def change(self, who: int, which: int, act: str, hours: int) -> None:
        async def go(tx: Transaction, club: Club, now: datetime) -> None:
            by, moment = self.actor(who), now + timedelta(hours=hours)
            if act == "add":
                await tx.clubs.sessions.add(club_sessions.add(club, moment, 60, by=by, at=now))
            else:
                session = await self.session(tx, which, now)
                if session is None:
                    return
                if act == "cancel":
                    changed = club_sessions.cancel(club, session, "下雨", by=by, at=now)
                else:
                    changed = club_sessions.move(club, session, moment, "", by=by, at=now)
                await tx.clubs.sessions.change(changed)
                told = await tx.clubs.members.accounts(club.id)
                once = occasion(club.id, act, session.id, moment.isoformat())
                await tx.outbox.owe("clubs-session-off", told, at=now, once=once)
            self.wrote(who)

        self.act(go)

    @rule(who=WRITER)
    def write_to_all(self, who: int) -> None:
        async def go(tx: Transaction, club: Club, now: datetime) -> None:
            people = await tx.clubs.members.accounts(club.id)
            earlier = await tx.clubs.notices.since(club.id, club_sessions.today_began(now, "Asia/Shanghai"))
            notice = club_sessions.write(club, "带好鼓", earlier, len(people), by=self.actor(who), at=now)
            kept = await tx.clubs.notices.add(notice)
            self.wrote(who)
            today = [one for one in await tx.clubs.notices.all() if day(one.at) == day(now)]
            assert len(today) <= 2
            once = occasion(club.id, "notice", kept.id)
            await tx.outbox.owe("clubs-notice", people, at=now, not_before=now + timedelta(hours=9), once=once)

        self.act(go)

    async def member(self, tx: Transaction, number: int) -> Member | None:
        every = [one for one, _ in await tx.clubs.members.named(self.club)]
        return every[number % len(every)] if every else None

    async def session(self, tx: Transaction, number: int, now: datetime) -> Session | None:
        every = await tx.clubs.sessions.coming(now, self.club)
        return every[number % len(every)] if every else None

    @invariant()
    def the_promises_hold(self) -> None:
        if hasattr(self, "club"):
            self.runner.run(self._hold())

    async def _hold(self) -> None:
        async with self.storage.reading(self.home) as tx:
            club = await tx.clubs.get(self.club)
            every = {one.id: one for one in await tx.clubs.members.all()}
            living = [(one.resident_id, one.called) for one in every.values() if one.left_at is None]
            assert sorted(map(str, living)) == sorted(map(str, self.here))
            assert club.members == len(living) == len(set(living)) <= PLACES
            assert club.leader_id == self.leader
            assert self.leader is None or (self.leader, "") in self.here
            accounts = {one for one, _ in living if one}
            owed = await tx.session.scalars(select(OutboxRow).where(OutboxRow.state == OWED))
            assert {one.resident_id for one in owed} <= accounts
            sessions = {one.id: one for one in await tx.clubs.sessions.all()}
            made = [one for one in sessions.values() if one.pattern_id]
            assert len({(one.pattern_id, day(one.due_at)) for one in made}) == len(made)
            for one in made:
                assert one.due_at is not None
                local = one.due_at.astimezone(SHANGHAI)
                assert (local.isoweekday() in (2, 4), local.time()) == (True, time(19))
            for row in await tx.session.scalars(select(AttendanceRow)):
                session, member = sessions[row.session_id], every[row.member_id]
                assert session.cancelled_at is None
                assert row.at >= session.begins_at
                if member.resident_id is not None:
                    assert member.joined_at < session.ends_at
                assert member.id not in self.gone or self.gone[member.id] > session.begins_at


def day(at: datetime | None) -> str:
    assert at is not None
    return at.astimezone(SHANGHAI).date().isoformat()


def run(machine: type[Drummers], examples: int) -> None:
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


def test_random_weeks_keep_every_promise(sqlite_template: Path) -> None:
    Drummers.template = sqlite_template
    run(Drummers, 12)


def test_random_weeks_keep_every_promise_on_postgresql(postgres: Server) -> None:
    class OnPostgres(Drummers):
        server = postgres

    run(OnPostgres, 5)
