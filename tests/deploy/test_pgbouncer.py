"""The storage through PgBouncer in transaction mode: nothing fails under load, and nothing gathers on the server."""

import asyncio
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from storage import Storage
from storage.pooler import connect_args
from tests.deploy.topology import pooled
from tests.faults.topology import ROOT, database
from tests.town import KEYS

POOLED = "postgresql+asyncpg://linli@127.0.0.1:6432/linli?prepared_statement_cache_size=0"
AT_ONCE = 60
"""More than PgBouncer has server connections (default_pool_size 20), so that they are handed about."""


async def test_many_at_once_meet_no_strange_statement() -> None:
    """Each connects, decides and reads while others do; every one on another server connection each time."""
    with tempfile.TemporaryDirectory(prefix="linli-pgbouncer-") as folder:
        async with database("postgresql") as place, pooled(place, Path(folder)) as url:
            storages = [Storage(url, pool=8, keys=KEYS) for _ in range(AT_ONCE // 8)]

            async def lives(number: int) -> int:
                storage = storages[number % len(storages)]
                for turn in range(12):
                    async with storage.transaction() as tx:
                        await tx.inbox.keep(1, [(number * 100 + turn, number, '{"a":1}')], await tx.now())
                        await tx.chats.save(await tx.chats.load(1, number))
                    async with storage.reading() as tx:
                        assert await tx.inbox.waiting_lanes(1, limit=500)
                async with storage.reading() as tx:
                    found = await tx.session.scalar(text("SELECT count(*) FROM pg_prepared_statements"))
                    return int(found or 0)

            try:
                prepared = await asyncio.gather(*(lives(number) for number in range(AT_ONCE)))
                async with storages[0].reading() as tx:
                    kept = await tx.session.scalar(text("SELECT count(*) FROM inbox"))
                    servers = await tx.session.scalar(
                        text("SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'")
                    )
            finally:
                for storage in storages:
                    await storage.close()
    assert kept == AT_ONCE * 12
    assert servers is not None
    assert servers <= 26  # default_pool_size and reserve_pool_size: they were shared
    assert max(prepared) <= 5  # the transaction's own; DEALLOCATE ALL took those before


@pytest.mark.parametrize(
    ("query", "pooled"),
    [("", False), ("?prepared_statement_cache_size=500", False), ("?prepared_statement_cache_size=0", True)],
)
def test_only_who_says_so_goes_without_prepared_statements(query: str, pooled: bool) -> None:
    assert bool(connect_args(make_url(f"postgresql+asyncpg://a@b/c{query}"))) == pooled


@pytest.mark.parametrize(
    ("env", "said"),
    [
        ({"LINLI_DATABASE": POOLED}, "LINLI_DATABASE_DIRECT"),
        ({"LINLI_DATABASE": POOLED, "LINLI_DATABASE_DIRECT": POOLED}, "LINLI_DATABASE_DIRECT"),
        ({"LINLI_TOKEN": "no-number"}, "BotFather"),
    ],
)
def test_a_worker_that_is_not_set_up_does_not_start(env: dict[str, str], said: str, tmp_path: Path) -> None:
    """A lock through PgBouncer is had by two."""
    settings = {"LINLI_TOKEN": "100001:a-token-of-the-tests", "LINLI_DATABASE": f"sqlite+aiosqlite:///{tmp_path}/x.db"}
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "worker"],
        env={**os.environ, **settings, **env, "COLUMNS": "200"},
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ended.returncode == 2, ended.stderr
    assert said in ended.stderr
