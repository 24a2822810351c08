"""Broadcasts of before the sixth of their migrations are read, and go on, as what they were."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from participation.notices import Audience, State
from storage import Storage
from storage.migrate import upgrade
from tests.postgres import Server
from tests.town import KEYS

MOMENT = "2026-11-25 02:00:00"


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without a table."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'linli.db'}"
        return
    server: Server = request.getfixturevalue("postgres")
    yield server.create("before_broadcasts")
    server.drop("before_broadcasts")


async def test_a_database_with_broadcasts_is_brought_on(empty: str) -> None:
    url = empty
    await upgrade(url, "0008")
    before = Storage(url, keys=KEYS)
    no, yes = ("false", "true") if url.startswith("postgresql") else ("0", "1")
    async with before.engine.begin() as connection:
        for statement in (
            "INSERT INTO communities (slug, name, city, zone, phone, terms)"
            " VALUES ('cd', '城东社区', 'default', 'Asia/Shanghai', '', '{}')",
            "INSERT INTO residents (user_id, chat_id, locale, standing, reachable, blocked, created_at, community_id)"
            f" VALUES (1, 1, 'zh-Hans', 'verified', {yes}, {no}, '{MOMENT}', 1)",
            *(
                "INSERT INTO broadcasts (community_id, author_id, text, audience_kind, audience_ids, urgent, expected,"
                " due_at, created_at, state, released_at)"
                f" VALUES (1, 1, '*停水*', 'buildings', '[1, 2]', {no}, 5, '{MOMENT}', '{MOMENT}', '{state}', {at})"
                for state, at in (("scheduled", "NULL"), ("sending", f"'{MOMENT}'"), ("sent", f"'{MOMENT}'"))
            ),
            "INSERT INTO outbox (community_id, resident_id, key, args, priority, not_before, once, broadcast_id, state,"
            f" attempts, created_at) VALUES (1, 1, 'notices-broadcast', '{{}}', 3, '{MOMENT}', 'broadcast:2:1', 2,"
            f" 'owed', 0, '{MOMENT}')",
        ):
            await connection.execute(text(statement))
    await before.close()
    await upgrade(url)
    after = Storage(url, keys=KEYS)
    async with after.transaction(1) as tx:
        scheduled, sending, sent = reversed(await tx.notices.latest())
        assert [one.state for one in (scheduled, sending, sent)] == [State.SCHEDULED, State.SENDING, State.SENT]
        assert scheduled.audience == Audience("buildings", (1, 2))
        assert scheduled.spread_at is None
        assert sending.spread_at == sending.released_at is not None
        assert await tx.notices.unspread() == []
        assert (await tx.notices.progress(sending)).waiting == 1
        assert await tx.notices.spent() == []
    await after.close()
