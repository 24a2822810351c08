"""The clock itself: sweeps asked twice and by two replicas, clocks that jump, a process that stalls."""

import asyncio
import shutil
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event, func, insert, select, text, update

from participation import plans, waiting
from participation.access import Actor
from participation.clubs import Member
from participation.complaints import State as Signed
from participation.complaints import limits
from participation.events import HOLDING, cancel
from participation.packs import Kind
from participation.patterns import repeat
from participation.polls import Draft, announce
from participation.polls import State as Voting
from participation.projects import Project, Stage
from participation.repeats import Every, Rhythm
from participation.residents import Resident
from participation.shifts import State as Volunteering
from playground.seeds import seed_all
from scheduler import timetable
from scheduler.sweeps import SWEEPS, Reckoning, Sweep, sweep
from scheduler.timetable import Timetable
from storage import Storage, Transaction
from storage.complaints import CaseRow
from storage.events import EventRow
from storage.joining import HeatRow
from storage.outbox import EXPIRED, OWED, OutboxRow
from storage.tables import Row
from tests.site import lead, settled
from tests.town import KEYS

MORNING = datetime(2026, 11, 25, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
WALK = (0, 2, 14, 24, 49, 71, 96, 118, 120, 130, 169, 240, 500, 1000, 2300)
"""Hours after the first morning at which the sweeps are asked: more than three months, nights and weekends too."""

AT_WORK = (
    Stage.PLAN_POSTED, Stage.VOTE, Stage.RESULT, Stage.PLEDGING, Stage.BUILDING, Stage.EVALUATED, Stage.IN_CARE,
)  # fmt: skip
"""Where projects stand that a sweep moves on or asks after."""

Found = dict[str, Counter[tuple[Any, ...]]]


async def begun(storage: Storage) -> None:
    """Seed the demo's community on a fixed morning, with a poll that is announced, a notice that lost its use
    and an update that was worked."""
    async with storage.transaction() as tx:
        await tx.clock.advance(MORNING - await tx.now())
    town = await seed_all(storage)
    async with storage.transaction(town.community.id) as tx:
        draft = Draft(Kind.YES_NO, "修车棚，您赞成吗？", "sounding", 7, noticed=False)
        by = await tx.residents.actor(town.staff[0])
        now = await tx.now()
        await tx.ballots.add(announce(draft, form="community", by=by, at=now, zone="Asia/Shanghai", seed="0f"))
        signed = (await tx.complaints.all(CaseRow.state == Signed.SIGNED, limit=1, lock=True))[0]
        await tx.complaints.move(waiting.ask(signed, "哪个门？", by=by, at=now, limits=limits({})))
        await tx.session.execute(insert(HeatRow).values(community_id=town.community.id, case_id=signed.id))
        ended = replace(signed, id=0, state=Signed.CLOSED_SOLVED, closed_at=now, behalf="王奶奶", due_at=None)
        ended = await tx.complaints.add(ended)
        await tx.proxies.keep_phone(ended, "13800000000")
        await tx.pins.pin(ended, {}, at=now, limits=limits({}))
        first = select(func.min(OutboxRow.id)).where(OutboxRow.state == OWED).scalar_subquery()
        lost = update(OutboxRow).where(OutboxRow.id == first).values(state=EXPIRED, settled_at=now)
        await tx.session.execute(lost.execution_options(synchronize_session=False))
        await tx.inbox.keep(1, [(1, 7, "{}")], now)
        turn = await tx.lanes.next(1, 7)
        assert turn is not None
        await tx.lanes.keep(turn)
        one, other = await tx.shifts.claims.all(limit=2)
        _, here = await tx.shifts.claimed(one.id)
        await tx.shifts.place(replace(here, state=Volunteering.IN, in_at=now))  # and never checks out
        _, comes = await tx.shifts.claimed(other.id)
        await tx.shifts.place(replace(comes, note="腰不好"))  # and nobody judges their hours
        nightly = repeat(await tx.shifts.get(here.shift_id), Rhythm(Every.DAY, (), time(7)), by=by, at=now)
        await tx.shifts.patterns.add(nightly)
        club = await tx.clubs.get((await tx.clubs.open())[0].id, lock=True)
        await tx.clubs.members.add(Member(0, club.id, None, "张奶奶", now, left_at=now))  # kept with a name, as before
        voting = next(one for one in await tx.ballots.current() if one.state is Voting.OPEN)
        await tx.ballots.drafts.keep(voting.id, town.community.id, town.residents[3].id, ["0"], now)
    for stage in AT_WORK:
        site = await settled(storage, town.community.id, town.staff[0], town.residents)
        await lead(site, stage)
        if stage is Stage.PLAN_POSTED:
            await site(object_to(town.residents[5]))


def object_to(neighbour: Resident) -> Any:
    async def act(tx: Transaction, project: Project, staff: Actor, now: datetime) -> None:
        plan = await tx.plans.get(project.plan_id or 0)
        by = await tx.residents.actor(neighbour)
        await tx.plans.objections.add(plans.object_to(project, plan, [], "太亮了", by=by, at=now))

    return act


async def one_gives_a_seat_back(storage: Storage) -> None:
    """Let the first guest of each event that has a line stay at home, so that the line moves."""
    async with storage.transaction() as tx:
        now = await tx.now()
        with tx.everywhere():
            for event in await tx.events.all(EventRow.begins_at > now):
                roster = await tx.events.roster(event.id, lock=True)
                first = next((one for one in roster.live if one.state in HOLDING), None)
                if roster.line and first is not None:
                    who = await tx.residents.actor(await tx.residents.get(first.resident_id))
                    await tx.events.seat(cancel(event, first, by=who, at=now))


async def at(storage: Storage, moment: datetime) -> None:
    """Put the product's clock to a moment, forward or back."""
    async with storage.transaction() as tx:
        await tx.clock.advance(moment - await tx.now())


async def found(storage: Storage) -> Found:
    """Return what stands in every table, without moments and what is drawn by lot: rows, states, and who is owed."""
    async with storage.reading() as tx:
        kept: Found = {}
        for table in Row.metadata.tables:
            rows = (await tx.session.execute(text(f'SELECT * FROM "{table}"'))).mappings()
            names = ("state", "stage", "key", "resident_id", "priority", "community_id")
            shown = [name for name in names if (table, name) != ("poll_keys", "key")]  # that key is drawn
            kept[table] = Counter(tuple(row[name] for name in shown if name in row) for row in rows)
        return kept


@contextmanager
def written(storage: Storage) -> Iterator[list[str]]:
    """Gather the statements that change rows of a storage."""
    rows: list[str] = []

    def note(_: Any, cursor: Any, statement: str, *__: Any) -> None:
        if cursor.rowcount > 0 and statement.startswith(("INSERT", "UPDATE", "DELETE")):
            rows.append(statement)

    event.listen(storage.engine.sync_engine, "after_cursor_execute", note)
    yield rows
    event.remove(storage.engine.sync_engine, "after_cursor_execute", note)


async def run(storage: Storage, one: Sweep | Reckoning) -> None:
    """Run a sweep as the timetable does, but let its failure out."""
    await one.once(storage)


@asynccontextmanager
async def opened(*addresses: str) -> AsyncIterator[list[Storage]]:
    storages = [Storage(address, keys=KEYS) for address in addresses]
    try:
        yield storages
    finally:
        for storage in storages:
            await storage.close()


async def test_every_sweep_asked_at_once_by_two_replicas_does_its_work_once(
    database: str, sqlite_template: Path, tmp_path: Path
) -> None:
    """Each sweep runs three times at once from two replicas, and once more; a twin town, swept by one, agrees."""
    twin = tmp_path / "twin.db"
    shutil.copy(sqlite_template, twin)
    idle = {one.name for one in SWEEPS}
    async with opened(database, database, f"sqlite+aiosqlite:///{twin}") as (first, second, alone):
        await begun(first)
        await begun(alone)
        for hours in WALK:
            for storage in (first, alone):
                await at(storage, MORNING + timedelta(hours=hours, minutes=3))
                if hours in (0, 118):  # days before the photography course, and in its last call
                    await one_gives_a_seat_back(storage)
            for one in SWEEPS:
                with written(alone) as rows:
                    await run(alone, one)
                if rows:
                    idle.discard(one.name)
                await asyncio.gather(run(first, one), run(second, one), run(first, one))
                await run(second, one)
            expected, told = await found(alone), await found(first)
            assert {
                name: (told[name] - expected[name], expected[name] - told[name])
                for name in told
                if told[name] != expected[name]
            } == {}, f"after {hours} h"
    # a broadcast under way needs somebody who delivers it: tests/scheduler/test_notices.py
    assert {name for name in idle if not name.startswith("notices.")} == set(), "nothing was due for these sweeps"


async def test_a_clock_put_back_repeats_nothing(storage: Storage) -> None:
    await begun(storage)
    for hours in (0, 24, 48, 72, 500):
        await at(storage, MORNING + timedelta(hours=hours, minutes=3))
        for one in SWEEPS:
            await run(storage, one)
    before = (await found(storage))["outbox"]
    for hours in (0, 24, 48, 72, 500):
        await at(storage, MORNING + timedelta(hours=hours, minutes=3))
        for one in SWEEPS:
            await run(storage, one)
    assert (await found(storage))["outbox"] == before


async def test_a_clock_put_far_forward_does_each_thing_once(storage: Storage) -> None:
    """A process that was away for forty days: what is no longer useful is not told, nothing is told twice."""
    await begun(storage)
    await at(storage, MORNING + timedelta(days=40))
    for _ in range(3):
        for one in SWEEPS:
            await run(storage, one)
    async with storage.reading() as tx:
        rows = await tx.session.execute(
            text(
                "SELECT key, act, resident_id, COUNT(*) FROM outbox WHERE state = 'owed'"
                " GROUP BY key, act, resident_id, args"
            )
        )
        owed = {(key, act, who): count for key, act, who, count in rows}
    assert owed
    assert set(owed.values()) == {1}
    late = {key for key, _, _ in owed} & {"events-reminder", "events-offered", "ballots-reminder", "shifts-ask-ready"}
    assert late == set()


class Shifted(datetime):
    """The machine's clock, put forward or back by `by`."""

    by = timedelta()

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime.now(tz) + cls.by


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Shifted]]:
    """The wall clock as APScheduler and our timetable read it; the loop's own timers go on as they are."""
    for module in ("apscheduler.schedulers.base", "apscheduler.executors.base", "scheduler.timetable"):
        monkeypatch.setattr(f"{module}.datetime", Shifted)
    monkeypatch.setattr(timetable, "LOOK_EVERY_S", 0.02)
    yield Shifted
    Shifted.by = timedelta()


class Ticks:
    """Two sweeps that only count: one asked often, one seldom."""

    def __init__(self, storage: Storage) -> None:
        self.often = self.seldom = 0
        self._ticked = asyncio.Event()
        self.timetable = Timetable(
            storage, after=lambda: None, sweeps=(Sweep(self._often, every=0.02), Sweep(self._seldom, every=60))
        )

    async def _often(self, tx: Transaction, now: datetime) -> None:
        self.often += 1
        self._ticked.set()

    async def _seldom(self, tx: Transaction, now: datetime) -> None:
        self.seldom += 1

    async def more(self, ticks: int) -> None:
        """Wait until the frequent sweep has been asked that often again."""
        wanted = self.often + ticks
        async with asyncio.timeout(30):
            while self.often < wanted:
                self._ticked.clear()
                await self._ticked.wait()


@pytest.fixture
async def ticks(sqlite: str, clock: type[Shifted]) -> AsyncIterator[Ticks]:
    async with opened(sqlite) as (storage,):
        counted = Ticks(storage)
        counted.timetable.start()
        await counted.more(3)
        yield counted
        counted.timetable.stop()
        await asyncio.sleep(0)


async def test_what_fell_due_while_we_were_away_is_asked_at_once(ticks: Ticks) -> None:
    assert ticks.seldom == 1


async def test_a_process_stalled_for_minutes_ticks_once(ticks: Ticks, clock: type[Shifted]) -> None:
    clock.by += timedelta(minutes=10)
    await ticks.more(5)
    assert ticks.seldom == 2


@pytest.mark.parametrize("days", [1, 365])
async def test_a_machine_that_slept_for_long_goes_on_at_once(ticks: Ticks, clock: type[Shifted], days: int) -> None:
    clock.by += timedelta(days=days)
    await ticks.more(5)
    assert ticks.seldom == 2


@pytest.mark.parametrize("back", [timedelta(seconds=30), timedelta(hours=1), timedelta(days=400)])
async def test_a_wall_clock_put_back_stops_no_tick(ticks: Ticks, clock: type[Shifted], back: timedelta) -> None:
    clock.by -= back
    await ticks.more(5)
    clock.by -= back
    await ticks.more(5)


async def test_a_failing_sweep_stops_no_other_and_is_asked_again(storage: Storage) -> None:
    asked = []

    async def fail(tx: Transaction, now: datetime) -> None:
        asked.append(now)
        raise ZeroDivisionError

    for _ in range(2):
        await sweep(storage, Sweep(fail))
    assert len(asked) == 2
