"""Migration 0011 on a database that is in use: what stands there goes on, and asks nobody for 收到."""

from pathlib import Path

import pytest
from sqlalchemy import text

from participation.access import Role
from storage import Storage
from storage.migrate import upgrade
from tests.postgres import Server
from tests.town import KEYS


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_database_in_use_is_brought_forward(kind: str, tmp_path: Path, postgres: Server) -> None:
    file = f"sqlite+aiosqlite:///{tmp_path}/linli.db"
    url = file if kind == "sqlite" else postgres.create("linli_before_threads")
    await upgrade(url, "0010")
    storage = Storage(url, keys=KEYS)
    async with storage.transaction() as tx:
        for line in BEFORE:
            await tx.session.execute(text(line))
    await storage.close()
    await upgrade(url)
    storage = Storage(url, keys=KEYS)
    async with storage.reading(1) as tx:
        assert (await tx.notices.get(1)).asks_receipt is False
        assert [(one.role, one.building_id) for one in await tx.staff.posts()] == [(Role.LEADER, None)]
        assert await tx.staff.leads(1) == []
        assert await tx.threads.replies() == []
        assert await tx.exports.all() == []
    await storage.close()


NOW = "'2026-11-20 02:00:00'"
BEFORE = (
    "INSERT INTO communities (slug, name, city, zone, phone, terms) "
    "VALUES ('a', '甲', 'default', 'Asia/Shanghai', '', '{}')",
    "INSERT INTO residents (community_id, user_id, chat_id, locale, standing, name, consent, reachable, blocked, "
    f"created_at) VALUES (1, 100, 100, 'zh-Hans', 'verified', '赵叔', 'x', true, false, {NOW})",
    f"INSERT INTO grants (community_id, resident_id, role, granted_at) VALUES (1, 1, 'leader', {NOW})",
    "INSERT INTO broadcasts (community_id, author_id, text, audience_kind, audience_ids, urgent, expected, due_at, "
    "created_at, state, marks, guarded, reason, cursor) "
    f"VALUES (1, 1, '停水', 'community', '[]', false, 1, {NOW}, {NOW}, 'sent', '[]', false, '', 0)",
)
