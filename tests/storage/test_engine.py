"""The database keeps its word: no lost updates, aware moments, one clock, migrations over data."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import select, text

from participation.communities import Community
from storage import Storage
from storage.communities import CommunityRow
from storage.migrate import upgrade
from tests.postgres import Server


async def test_twenty_changes_at_once_are_all_stored(storage: Storage) -> None:
    async with storage.transaction() as tx:
        community = await tx.communities.add(Community(0, slug="a", name="0"))

    async def add_one() -> None:
        async with storage.transaction() as tx:
            found = await tx.communities.get(community.id, lock=True)
            row = await tx.session.get(CommunityRow, found.id)
            assert row is not None
            await asyncio.sleep(0.001)  # time enough for another to read the old name
            row.name = str(int(found.name) + 1)

    await asyncio.gather(*(add_one() for _ in range(20)))
    async with storage.reading() as tx:
        assert (await tx.communities.get(community.id)).name == "20"


async def test_a_failure_leaves_nothing(storage: Storage) -> None:
    async def fail_after_writing() -> None:
        async with storage.transaction() as tx:
            await tx.communities.add(Community(0, slug="a", name="甲"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail_after_writing()
    async with storage.reading() as tx:
        assert await tx.communities.all() == []


async def test_moments_come_back_aware_and_equal(storage: Storage) -> None:
    shanghai = timezone(timedelta(hours=8))
    at = datetime(2026, 11, 23, 19, 30, 15, 123456, tzinfo=shanghai)
    async with storage.transaction() as tx:
        resident = await tx.residents.arrive(7, 7, "zh-Hans", at)
    async with storage.reading() as tx:
        found = await tx.residents.of(7)
    assert found is not None
    assert found.created_at == at == resident.created_at
    assert found.created_at.tzinfo is UTC


async def test_a_naive_moment_is_refused(storage: Storage) -> None:
    with pytest.raises(Exception, match="without a time zone"):
        async with storage.transaction() as tx:
            await tx.residents.arrive(7, 7, "zh-Hans", datetime(2026, 1, 1))  # noqa: DTZ001


async def test_there_is_one_clock_and_it_moves_for_everyone(storage: Storage) -> None:
    async with storage.reading() as tx:
        before = await tx.now()
    assert abs((before - datetime.now(UTC)).total_seconds()) < 5
    async with storage.transaction() as tx:
        await tx.clock.advance(timedelta(days=3))
    async with storage.reading() as tx:
        assert timedelta(days=3) <= await tx.now() - before < timedelta(days=3, seconds=30)
        assert await tx.now() == await tx.now()


async def test_durable_means_durable(storage: Storage) -> None:
    async with storage.transaction() as tx:
        if storage.sqlite:
            assert await tx.session.scalar(text("PRAGMA synchronous")) == 2  # FULL
            assert await tx.session.scalar(text("PRAGMA journal_mode")) == "wal"
            assert await tx.session.scalar(text("PRAGMA foreign_keys")) == 1
        else:
            assert await tx.session.scalar(text("SHOW synchronous_commit")) == "on"


async def test_upgrade_works_on_a_database_with_data(tmp_path: Path, postgres: Server) -> None:
    for url in (f"sqlite+aiosqlite:///{tmp_path}/old.db", postgres.create("old_one")):
        await upgrade(url, "0001")
        storage = Storage(url)
        async with storage.transaction() as tx:
            await tx.session.execute(
                text(
                    "INSERT INTO communities (slug, name, city, zone, phone, terms) VALUES ('a','甲','x','UTC','','{}')"
                )
            )
            await tx.session.execute(
                text(
                    "INSERT INTO residents (community_id, user_id, chat_id, locale, standing, name, reachable, blocked,"
                    " created_at) VALUES (1, 7, 7, 'zh-Hans', 'verified', '王', true, false, '2026-01-01 00:00:00')"
                )
            )
        await storage.close()
        await upgrade(url)
        await upgrade(url)
        storage = Storage(url)
        async with storage.reading() as tx:
            found = await tx.residents.of(7)
            assert found is not None
            assert found.name == "王"
            assert list(await tx.session.scalars(select(CommunityRow.slug))) == ["a"]
        await storage.close()
