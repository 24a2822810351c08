"""Two zones with summer time, and one without: what people are told keeps to the clock on their wall."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from participation.access import Actor, Grant, Role, Standing
from participation.daytime import Day
from participation.moments import MomentUnclear, read_moment
from participation.notices import awake, limits
from participation.packs import Kind
from participation.polls import Draft, announce
from participation.workdays import office
from playground.seeds import seed_all
from scheduler.shifts import ask_ready
from scheduler.sweeps import Sweep, sweep
from storage import Storage
from storage.outbox import OutboxRow
from tests.hall import hall
from tests.scheduler.test_clock import at

BERLIN, NEW_YORK, SHANGHAI = "Europe/Berlin", "America/New_York", "Asia/Shanghai"
CHANGES = (
    # the zone, its day of change in 2026, the hours of that day
    (BERLIN, date(2026, 3, 29), 23),
    (BERLIN, date(2026, 10, 25), 25),
    (NEW_YORK, date(2026, 3, 8), 23),
    (NEW_YORK, date(2026, 11, 1), 25),
    (SHANGHAI, date(2026, 10, 25), 24),
)
ON_EACH = pytest.mark.parametrize(("zone", "day", "hours"), CHANGES)


def wall(zone: str, day: date, hour: int, minute: int = 0) -> datetime:
    """Return the moment at which the clock on the wall shows that, in UTC."""
    return datetime.combine(day, time(hour, minute), ZoneInfo(zone)).astimezone(UTC)


@ON_EACH
def test_the_night_of_the_change_wakes_nobody(zone: str, day: date, hours: int) -> None:
    evening, morning = wall(zone, day - timedelta(days=1), 22), wall(zone, day, 8)
    moment = evening
    while moment < morning:
        assert awake(moment, urgent=False, zone=zone, limits=limits()) == morning
        assert awake(moment, urgent=True, zone=zone, limits=limits()) == moment
        moment += timedelta(minutes=10)
    assert morning - evening == timedelta(hours=10 + hours - 24)


@ON_EACH
def test_the_day_of_the_change_has_its_own_length(zone: str, day: date, hours: int) -> None:
    whole = Day(time(0), time(23, 59), zone)
    start, end = wall(zone, day, 0, 30), wall(zone, day, 23, 30)
    length = timedelta(hours=hours - 1)
    for begins, ends in ((start, end), (start.astimezone(ZoneInfo(zone)), end.astimezone(ZoneInfo(zone)))):
        assert whole.awake_between(begins, ends) == length
        assert whole.after(begins, length) == end
        assert whole.before(ends, length) == start


@ON_EACH
def test_an_office_that_never_closes_counts_over_the_weekend_of_the_change(zone: str, day: date, hours: int) -> None:
    always = office({"hours": {"opens": "00:00", "closes": "23:59"}}, zone)
    monday = day + timedelta(days=1)
    friday = wall(zone, day - timedelta(days=2), 23, 30).astimezone(ZoneInfo(zone))
    due = always.after(friday, timedelta(hours=2))
    assert due == wall(zone, monday, 1, 31)
    assert always.between(friday, due) == timedelta(hours=2)


@ON_EACH
def test_a_working_day_keeps_its_closing_hour(zone: str, day: date, hours: int) -> None:
    house = office({}, zone)
    friday = wall(zone, day - timedelta(days=2), 12)
    closing = house.closing(friday, 1)
    assert closing.astimezone(ZoneInfo(zone)).time() == time(17, 30)
    assert house.after(friday, timedelta(hours=6, minutes=30)).astimezone(ZoneInfo(zone)).time() == time(10)


@ON_EACH
def test_a_poll_over_the_change_closes_at_its_hour(zone: str, day: date, hours: int) -> None:
    by = Actor(1, 1, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 1)}))
    opened = wall(zone, day - timedelta(days=2), 10)
    draft = Draft(Kind.YES_NO, "修车棚，您赞成吗？", "sounding", 3, noticed=True)
    poll = announce(draft, form="community", by=by, at=opened, zone=zone, seed="0f")
    assert poll.closes_at == wall(zone, day + timedelta(days=1), 20)
    waiting = announce(replace(draft, noticed=False), form="community", by=by, at=opened, zone=zone, seed="0f")
    assert waiting.opens_at == wall(zone, day + timedelta(days=1), 9)


@pytest.mark.parametrize(
    ("zone", "said"), [(BERLIN, "2026-03-29 02:30"), (NEW_YORK, "2026-03-08 02:00"), (NEW_YORK, "2026-03-08 02:59")]
)
def test_an_hour_that_the_clock_leaves_out_is_asked_again(zone: str, said: str) -> None:
    with pytest.raises(MomentUnclear):
        read_moment(said, now=datetime(2026, 3, 1, tzinfo=UTC), zone=zone)


@ON_EACH
def test_a_moment_typed_is_the_wall_clocks(zone: str, day: date, hours: int) -> None:
    now = wall(zone, day - timedelta(days=1), 12)
    for hour in (1, 3, 9, 14, 23):
        said = f"{day.isoformat()} {hour:02d}:15"
        assert read_moment(said, now=now, zone=zone) == wall(zone, day, hour, 15)


@ON_EACH
async def test_each_community_is_reminded_in_its_own_morning(
    storage: Storage, zone: str, day: date, hours: int
) -> None:
    """A day before its event everyone is reminded; what would be told at night waits for that place's morning."""
    halls = {}
    for number, place in enumerate((zone, "Asia/Tokyo")):
        begins = wall(place, day, 12)
        here = halls[place] = await hall(storage, capacity=5, people=2, slug=f"c{number}", begins=begins)
        async with storage.transaction() as tx:
            with tx.everywhere():
                await tx.communities.change(replace(here.community, zone=place))
    for place, here in halls.items():
        async with storage.reading() as tx:
            with tx.everywhere():
                roster = await tx.events.roster(here.event.id)
        assert roster.zone == place
        night = wall(place, day - timedelta(days=1), 23)
        assert roster.tell_at(night) == wall(place, day, 8)
        early = replace(roster, event=replace(roster.event, begins_at=wall(place, day, 9)))
        # two waking hours before nine o'clock: one this morning, one the evening before
        assert early.last_call_at == wall(place, day - timedelta(days=1), 20, 30)


@ON_EACH
async def test_volunteers_are_asked_after_their_own_night(sqlite: str, zone: str, day: date, hours: int) -> None:
    storage = Storage(sqlite)
    async with storage.transaction() as tx:
        await tx.clock.advance(wall(zone, day - timedelta(days=1), 10) - await tx.now())
    town = await seed_all(storage)
    async with storage.transaction(town.community.id) as tx:
        await tx.communities.change(replace(town.community, zone=zone))
    await at(storage, wall(zone, day, 2 if hours != 23 else 4))
    await sweep(storage, Sweep(ask_ready))
    async with storage.reading() as tx:
        asked = select(OutboxRow.not_before).where(OutboxRow.key == "shifts-ask-ready")
        told = set(await tx.session.scalars(asked))
    await storage.close()
    assert told == {wall(zone, day, 8)}
