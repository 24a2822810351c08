"""Events and volunteers of before issue 6 (revision 0024) on their way to the newest form, back, and there again: each
state of that time is kept, and what keeps a place from being given twice stands after every step."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import pool, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import create_async_engine

from participation import events
from participation.honours import Certificate
from participation.shifts import Claim, State
from storage import Storage
from storage.migrate import upgrade
from storage.outbox import OutboxRow
from storage.shifts import ShiftRow
from tests.postgres import Server
from tests.town import KEYS

THEN, NOW, SOON = "'2026-11-01 12:00:00'", "'2026-11-20 02:00:00'", "'2026-12-20 12:00:00'"
OLD_CLAIMS = ("applied", "confirmed", "ready", "credited", "no_show", "withdrawn")
OLD_SEATS = ("confirmed", "reminded", "waiting", "offered", "declined", "expired", "cancelled")
PEOPLE = 8
BEFORE = (
    "INSERT INTO communities (slug, name, city, zone, phone, terms) "
    "VALUES ('a', '甲', 'default', 'Asia/Shanghai', '', '{}')",
    *(
        "INSERT INTO residents (community_id, user_id, chat_id, locale, standing, name, consent, reachable, blocked, "
        f"created_at) VALUES (1, {n}, {n}, 'zh-Hans', 'verified', '居民{n}', 'x', true, false, {THEN})"
        for n in range(1, PEOPLE + 1)
    ),
    "INSERT INTO teams (community_id, name) VALUES (1, '治安巡逻队')",
    *(
        "INSERT INTO volunteers (community_id, resident_id, skills, times, birth_year, created_at) "
        f"VALUES (1, {n}, '[\"music\"]', '[\"weekend_day\"]', 195{n}, {THEN})"
        for n in range(1, PEOPLE + 1)
    ),
    # one ahead, one behind, one that was cancelled
    *(
        "INSERT INTO shifts (community_id, team_id, place, begins_at, ends_at, places, created_by, created_at, risk, "
        f"alone, cancelled_at, taken) VALUES (1, 1, '门口', {at}, {at}, 5, 1, {THEN}, '', false, {off}, {taken})"
        for at, off, taken in ((SOON, "NULL", 5), (THEN, "NULL", 5), (SOON, NOW, 0))
    ),
    *(
        "INSERT INTO claims (community_id, shift_id, resident_id, state, applied_at, since, minutes, confirmed_by) "
        f"VALUES (1, {shift}, {n}, '{state}', {THEN}, {THEN}, {90 if state == 'credited' else 'NULL'}, "
        f"{8 if state in ('credited', 'no_show') else 'NULL'})"
        for shift in (1, 2)
        for n, state in enumerate(OLD_CLAIMS, 1)
    ),
    *(
        "INSERT INTO events (community_id, title, place, begins_at, capacity, created_by, created_at, taken, freed) "
        f"VALUES (1, '{title}', '活动室', {at}, 6, 1, {THEN}, 6, 0)"
        for title, at in (("京剧", SOON), ("腰鼓", THEN))
    ),
    *(
        "INSERT INTO registrations (community_id, event_id, resident_id, party, state, applied_at, since) "
        f"VALUES (1, {event}, {n}, 2, '{state}', {THEN}, {THEN})"
        for event in (1, 2)
        for n, state in enumerate(OLD_SEATS, 1)
    ),
    "INSERT INTO outbox (community_id, resident_id, key, args, priority, not_before, state, attempts, doubts, "
    f"created_at) VALUES (1, 1, 'events-called-off', '{{\"event\":1}}', 1, {NOW}, 'owed', 0, 0, {NOW})",
)


async def downgrade(url: str, revision: str) -> None:
    """Take a database back, as an operator would by alembic."""

    def back(connection: Any) -> None:
        config = Config()
        config.set_main_option("script_location", str(Path("storage/migrations").resolve()))
        config.attributes["connection"] = connection
        command.downgrade(config, revision)

    engine = create_async_engine(url, poolclass=pool.NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(back)
        await connection.commit()
    await engine.dispose()


async def raw(url: str, *lines: str) -> list[Any]:
    """Run statements as they stand; return the rows of the last."""
    engine = create_async_engine(url, poolclass=pool.NullPool)
    rows: list[Any] = []
    async with engine.begin() as connection:
        for line in lines:
            found = await connection.execute(text(line))
            rows = list(found.all()) if found.returns_rows else []
    await engine.dispose()
    return rows


async def refused(url: str, line: str) -> None:
    """Assert that the database itself refuses a statement."""
    with pytest.raises(IntegrityError):
        await raw(url, line)


async def keeps_places(url: str) -> None:
    """Assert that no shift and no event takes one too many, and nobody has two places on one."""
    await refused(url, "UPDATE shifts SET taken = 6 WHERE id = 1")
    await refused(url, "UPDATE shifts SET taken = -1 WHERE id = 1")
    await refused(url, "UPDATE events SET taken = 7 WHERE id = 1")
    await refused(url, "UPDATE registrations SET party = 0 WHERE id = 1")
    await refused(url, "UPDATE claims SET resident_id = 1 WHERE shift_id = 1 AND resident_id = 2")
    await refused(url, "UPDATE registrations SET resident_id = 1 WHERE event_id = 1 AND resident_id = 2")


async def reads_as_before(storage: Storage) -> None:
    """Assert that the repositories give all that stood at 0024, with what every value has had since."""
    async with storage.transaction(1) as tx:
        shifts = await tx.shifts.all(order=(ShiftRow.id,))
        assert [(one.places, one.taken, one.cancelled_at is None) for one in shifts[:3]] == [
            (5, 5, True), (5, 5, True), (5, 0, False),
        ]  # fmt: skip
        assert all(len(one.secret) == 32 for one in shifts)
        assert (shifts[0].leader_id, shifts[0].pattern_id, shifts[0].cancelled_by, shifts[0].cancelled_why) == (
            None, None, None, "",
        )  # fmt: skip
        for shift in (1, 2):
            claims = [one for one in await tx.shifts.claims.all() if one.shift_id == shift and one.resident_id < 7]
            assert [str(one.state) for one in claims] == list(OLD_CLAIMS)
            assert [one.minutes for one in claims] == [None, None, None, 90, None, None]
            for one in claims:
                [step] = await tx.shifts.steps.of(one.id)
                assert (step.before, step.after, step.minutes, step.by) == (None, one.state, one.minutes, one.by)
        assert await tx.shifts.minutes(4) == 180
        assert [(one.skills, one.times) for one in [await tx.shifts.volunteers.of(3)] if one] == [
            (("music",), ("weekend_day",))
        ]
        assert [one.leader_id for one in await tx.shifts.teams.all()] == [None]
        for event in (1, 2):
            roster = await tx.events.roster(event)
            assert roster.event.ends_at == roster.event.begins_at + timedelta(hours=2)
            assert (roster.event.capacity, roster.event.taken, roster.event.reserved) == (6, 6, 0)
            seats = [one for one in await tx.events.registrations.all() if one.event_id == event and not one.guest]
            assert [str(one.state) for one in seats] == list(OLD_SEATS)
            assert {(one.party, one.guest) for one in seats} == {(2, "")}
        [owed] = (await tx.session.scalars(select(OutboxRow))).all()
        assert (owed.key, owed.args["event"], owed.args["reason"]) == ("events-called-off", 1, "none")


async def lived_on(storage: Storage) -> None:
    """Let the newest form be used: each state that is new, a guest, points, a certificate, a leader."""
    async with storage.transaction(1) as tx:
        now = await tx.now()
        first = await tx.shifts.get(2)
        team = (await tx.shifts.teams.all())[0]
        await tx.shifts.teams.change(replace(team, leader_id=2))
        assert (first.needs, first.age_least, first.age_most) == ("", None, None)
        made = await tx.shifts.add(
            replace(first, id=0, secret="", taken=0, places=9, leader_id=3, short_at=now, needs="要爬楼", age_most=60)
        )
        await tx.shifts.change(replace(first, cancelled_at=now, cancelled_by=8, cancelled_why="下大雨"))
        for who, state in enumerate(
            (State.SWAP, State.IN, State.OUT, State.CHECKED, State.DISPUTED, State.REVOKED, State.CREDITED), 1
        ):
            minutes = 60 if state in (State.CHECKED, State.DISPUTED, State.REVOKED, State.CREDITED) else None
            await tx.shifts.place(
                Claim(0, made.id, who, state, now, now, minutes, 8, moved_by=8, why="看了", in_at=now, in_by=8,
                      note="腰不好")
            )  # fmt: skip
        roster = await tx.events.roster(2)
        event = await tx.events.add(replace(roster.event, id=0, taken=0, capacity=20))
        for who, seat in enumerate(
            (events.State.CHECKED_IN, events.State.ATTENDED, events.State.FED_BACK, events.State.NO_SHOW), 1
        ):
            await tx.events.seat(events.Registration(0, event.id, who, 1, seat, now, now))
        await tx.events.seat(events.Registration(0, event.id, 8, 1, events.State.CONFIRMED, now, now, guest="吴奶奶"))
        await tx.honours.add(Certificate(0, 1, 4, "ABCD", "居民4", 180, 2, now, now, now))


def told(rows: list[Any]) -> dict[str, int]:
    return dict(Counter(row[0] for row in rows))


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_events_and_shifts_of_before_go_there_and_back(kind: str, tmp_path: Path, postgres: Server) -> None:
    file = f"sqlite+aiosqlite:///{tmp_path}/linli.db"
    url = file if kind == "sqlite" else postgres.create("linli_before_activities")
    await upgrade(url, "0024")
    await raw(url, *(line.replace('":', '"\\:') for line in BEFORE))
    await keeps_places(url)
    await upgrade(url)
    storage = Storage(url, keys=KEYS)
    await reads_as_before(storage)
    await keeps_places(url)
    await lived_on(storage)
    await storage.close()

    await downgrade(url, "0024")
    await keeps_places(url)
    claims = await raw(url, "SELECT state FROM claims WHERE shift_id = 4")
    assert told(claims) == {"confirmed": 5, "no_show": 1, "credited": 1}  # none that 0024 would not know
    seats = await raw(url, "SELECT state FROM registrations WHERE event_id = 3")
    assert told(seats) == {"reminded": 3, "confirmed": 1}
    assert len(await raw(url, "SELECT id FROM claims")) == 2 * len(OLD_CLAIMS) + 7
    assert len(await raw(url, "SELECT id FROM registrations")) == 2 * len(OLD_SEATS) + 4
    await raw(url, "UPDATE shifts SET cancelled_at = NULL WHERE id = 2")

    await upgrade(url)
    await keeps_places(url)
    storage = Storage(url, keys=KEYS)
    await reads_as_before(storage)
    async with storage.transaction(1) as tx:
        assert (await tx.shifts.get(4)).taken == 7
        assert await tx.shifts.claims.notes(1) == []  # gone with the step back, not kept in some corner
        assert await tx.shifts.minutes(7) == 60
        with pytest.raises(IntegrityError):  # a step of the trail is never changed, after all this too
            await tx.session.execute(text("UPDATE claim_steps SET why = 'x'"))
    await storage.close()
