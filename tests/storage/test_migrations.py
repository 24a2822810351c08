"""Migrations on a database that is in use: what stands there goes on."""

import json
from pathlib import Path

import pytest
from sqlalchemy import select, text

from bot.notices import compose
from participation.access import Role
from participation.ballots import Voted
from participation.packs import Mode
from scheduler.ballots import seal_chains
from storage import Storage
from storage.migrate import upgrade
from storage.outbox import OutboxRow
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


LATER = "'2026-12-20 12:00:00'"
RULES = (
    '{"key": "sounding", "unit": "person", "kinds": ["yes-no"], "forms": ["community"], "effect": "advice", '
    '"notice_days": 3, "remind_hours": 24, "quorum": null, "majority": null, "source": "x", "dated": "2026-11-23"}'
)
VOTING = (
    *BEFORE[:2],
    "INSERT INTO polls (community_id, kind, question, options, rules, seed, noticed, opened_by, announced_at, "
    "opens_at, closes_at, state, roll_size, roll_hash) "
    f"VALUES (1, 'yes-no', '修车棚？', '[]', '{RULES}', '0f', true, 1, {NOW}, {NOW}, {LATER}, 'open', 1, 'x')",
    "INSERT INTO electoral_rolls (community_id, poll_id, unit) VALUES (1, 1, 'r1')",
    "INSERT INTO electoral_presses (community_id, poll_id, resident_id, unit) VALUES (1, 1, 1, 'r1')",
    "INSERT INTO ballots (community_id, poll_id, unit, resident_id, content, nonce, receipt, cast_at, changes) "
    f"VALUES (1, 1, 'r1', 1, 'yes', 'n', 'r', {NOW}, 0)",
    "INSERT INTO outbox (community_id, resident_id, key, args, priority, not_before, state, attempts, created_at) "
    f"VALUES (1, 1, 'ballots-result-answers', '{{\"yes\": 1}}', 1, {NOW}, 'owed', 0, {NOW})",
)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_an_open_poll_goes_on_named_and_gets_its_chain(kind: str, tmp_path: Path, postgres: Server) -> None:
    file = f"sqlite+aiosqlite:///{tmp_path}/linli.db"
    url = file if kind == "sqlite" else postgres.create("linli_before_modes")
    await upgrade(url, "0017")
    storage = Storage(url, keys=KEYS)
    async with storage.transaction() as tx:
        for line in VOTING:
            await tx.session.execute(text(line.replace(":", "\\:")))
    await storage.close()
    await upgrade(url)
    storage = Storage(url, keys=KEYS)
    async with storage.transaction() as tx:
        with tx.everywhere():
            await seal_chains(tx, await tx.now())
    async with storage.transaction(1) as tx:
        assert (await tx.ballots.get(1)).mode is Mode.NAMED
        seat = await tx.ballots.seat(1, 1)
        assert seat is not None
        assert seat.voted is Voted.HERE
        assert await tx.ballots.turnout(1) == 1
        assert [entry.kind for entry in await tx.ballots.chain.entries(1)] == ["opened", "cast"]
        args = await tx.session.scalar(text("SELECT args FROM outbox"))
    assert "area_yes" in str(args)
    await storage.close()


FUND = (
    *BEFORE[:2],
    "INSERT INTO polls (community_id, kind, question, options, rules, seed, noticed, opened_by, announced_at, "
    "opens_at, closes_at, state, roll_size, roll_hash, mode, extended_s, fund, costs) "
    f"VALUES (1, 'budget', '先办哪些？', '[\"长椅\", \"路灯\"]', '{RULES}', '0f', true, 1, {NOW}, {NOW}, {LATER}, "
    "'open', 1, 'x', 'at-close', 0, 100, '[60, 70]')",
    "INSERT INTO electoral_rolls (community_id, poll_id, unit) VALUES (1, 1, 'r1')",
    "INSERT INTO outbox (community_id, resident_id, key, args, priority, not_before, state, attempts, doubts, "
    f"created_at) VALUES (1, 1, 'ballots-opened', '{{\"poll\": 1}}', 1, {NOW}, 'owed', 0, 0, {NOW})",
)
RESULT = {
    "poll": 1, "question": "先办哪些？", "unit": "person", "eligible": 30, "cast": 20, "percent": 66,
    "outcome": "advice", "needed": 0, "turnout": "none", "head": "none", "void": 0, "spoiled": 0, "by_area": False,
    "area_eligible": "0.00", "area_cast": "0.00", "area_needed": "0", "ranked": "1. 长椅 · 20", "fund": "90000",
    "count": 1, "spent": "8000.50", "left": "81999.50", "funded": "✅ 长椅 · ¥8000.50", "lot": False,
}  # fmt: skip
"""A result as it was owed before sums were said in 万元."""


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_fund_of_before_stays_within_its_community(kind: str, tmp_path: Path, postgres: Server) -> None:
    file = f"sqlite+aiosqlite:///{tmp_path}/linli.db"
    url = file if kind == "sqlite" else postgres.create("linli_before_streets")
    await upgrade(url, "0022")
    storage = Storage(url, keys=KEYS)
    async with storage.transaction() as tx:
        for line in FUND:
            await tx.session.execute(text(line.replace(":", "\\:")))
        await tx.session.execute(
            text("INSERT INTO communities (slug, name, city, zone, phone, terms) "
                 "VALUES ('b', '乙', 'default', 'Asia/Shanghai', '', '{}')")
        )  # fmt: skip
        await tx.session.execute(
            text("INSERT INTO outbox (community_id, resident_id, key, args, priority, not_before, state, attempts, "
                 f"doubts, created_at) VALUES (1, 1, 'budgets-result', :args, 1, {NOW}, 'owed', 0, 0, {NOW})"),
            {"args": json.dumps(RESULT)},
        )  # fmt: skip
    await storage.close()
    await upgrade(url)
    storage = Storage(url, keys=KEYS)
    async with storage.reading(1) as tx:
        poll = await tx.ballots.get(1)
        assert (poll.communities, poll.homes, poll.costs) == ((), (1,), (60, 70))
        assert await tx.ballots.electorate.homes(1) == {"r1": 1}
        owed = {one.key: one.args for one in await tx.session.scalars(select(OutboxRow))}
    assert owed["ballots-opened"] == {"joint": False, "by_community": "none", "poll": 1}
    told = compose("budgets-result", owed["budgets-result"], "zh-Hans", "Asia/Shanghai")
    assert "经费 9 万元，入选 1 个项目，共 8000.50 元，剩下 81999.50 元" in told.text
    assert "✅ 长椅 · 8000.50 元" in told.text
    async with storage.reading(2) as tx:
        assert await tx.ballots.all() == []
        assert await tx.ballots.electorate.homes(1) == {}
    await storage.close()
