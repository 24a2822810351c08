"""Health and figures: true when they say so, cheap to ask, and nobody's name in them."""

import asyncio
import json
import re
from dataclasses import fields
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import text, update

from bot.delivery import Counts as Delivered
from bot.health import ready, watched
from bot.intake import Counts as Stored
from bot.metrics import Figures, registry
from bot.screens import WaitAsTold
from bot.turns import Counts as Worked
from participation.access import Role, Standing
from storage import Storage
from storage.gauges import Waiting, waiting
from storage.inbox import InboxRow
from storage.outbox import Priority
from tests.faults.topology import ROOT
from tests.town import TOKEN, Town

BOT = int(TOKEN.partition(":")[0])


async def _ask(port: int, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status, await answer.text()


def _full() -> Figures:
    """Figures in which everything is known and nothing is 0."""
    figures = Figures(stored=Stored(), worked=Worked(), delivered=Delivered(), database=True, loop_lag_s=0.5)
    for counts in (figures.stored, figures.worked, figures.delivered):
        for number, one in enumerate(fields(counts)):  # type: ignore[arg-type]
            setattr(counts, one.name, number + 2)
    figures.delivers, figures.waits = True, WaitAsTold()
    figures.waits.told = 9
    figures.waiting = Waiting(3, 4.0, 5, {priority.name.lower(): 7 for priority in Priority}, 8.0)
    return figures


def samples(figures: Figures) -> dict[str, float]:
    """Return what Prometheus would read, by name and labels."""
    found = {}
    for family in text_string_to_metric_families(generate_latest(registry(figures)).decode()):
        for sample in family.samples:
            labels = ",".join(sample.labels.values())
            found[f"{sample.name}{{{labels}}}" if labels else sample.name] = sample.value
    return found


async def test_health_tells_what_runs(storage: Storage) -> None:
    figures = Figures()
    runs = {"lanes": True}
    figures.parts["lanes"] = lambda: runs["lanes"]
    async with watched(figures, storage, BOT, "127.0.0.1", 0, every_s=0.05) as port:
        assert (await _ask(port, "/healthz"))[0] == 200
        status, said = await _ask(port, "/readyz")
        assert (status, json.loads(said)) == (200, {"ready": True, "database": True, "lanes": True})
        runs["lanes"] = False
        assert (await _ask(port, "/readyz"))[0] == 503
        assert (await _ask(port, "/healthz"))[0] == 200  # it lives, only it cannot work
        assert "linli_database_up 1.0" in (await _ask(port, "/metrics"))[1]
        assert (await _ask(port, "/else"))[0] == 404


async def test_a_database_that_is_away_is_not_ready_and_comes_back(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    figures, whole = Figures(), storage.reading

    def away(*_: Any) -> Any:
        raise OSError("the database is away")

    async with watched(figures, storage, BOT, "127.0.0.1", 0, every_s=0.02) as port:
        monkeypatch.setattr(storage, "reading", away)
        async with asyncio.timeout(10):
            while (await _ask(port, "/readyz"))[0] != 503:
                await asyncio.sleep(0.02)
        assert "linli_database_up 0.0" in (await _ask(port, "/metrics"))[1]
        assert "linli_inbox_waiting" not in (await _ask(port, "/metrics"))[1]  # unknown is not 0
        monkeypatch.setattr(storage, "reading", whole)
        async with asyncio.timeout(10):
            while (await _ask(port, "/readyz"))[0] != 200:
                await asyncio.sleep(0.02)


async def test_scraping_asks_the_database_nothing(storage: Storage, monkeypatch: pytest.MonkeyPatch) -> None:
    async with watched(Figures(), storage, BOT, "127.0.0.1", 0, every_s=60) as port:
        monkeypatch.setattr(storage, "reading", None)  # whoever asks now fails
        for path in ("/healthz", "/readyz", "/metrics"):
            assert (await _ask(port, path))[0] == 200


async def test_a_turn_is_held_while_it_works() -> None:
    figures = Figures(database=True)
    seen = []

    async def work() -> None:
        seen.append(ready(figures)[1]["delivery"])
        raise ValueError("the work fell")

    turn = figures.turn_of(work)
    assert ready(figures) == (True, {"database": True, "delivery": "standing by"})
    with pytest.raises(ValueError, match="fell"):
        await turn()
    assert seen == ["held"]
    assert ready(figures)[1]["delivery"] == "standing by"


async def test_what_waits_is_counted_and_aged(town: Town) -> None:
    resident = (await town.resident(await town.person("王阿姨", Standing.VERIFIED, Role.ADMIN))).id
    async with town.storage.transaction() as tx:
        at = await tx.now()
        for seconds, lane in ((90, 1), (30, 1), (5, 2)):
            await tx.inbox.keep(7, [(seconds, lane, "{}")], at - timedelta(seconds=seconds))
        await tx.session.execute(
            text("UPDATE inbox SET done_at = received_at, payload = '' WHERE update_id = 90 AND bot_id = 7")
        )
        later = at + timedelta(hours=1)
        await tx.outbox.owe("errors-apology", resident, at=at, args={"number": "1"}, not_before=later)
    async with town.storage.reading() as tx:
        with tx.everywhere():
            seen = await waiting(tx.session, 7, at)
            after = await waiting(tx.session, 7, later + timedelta(seconds=9))
    assert (seen.updates, seen.oldest_s) == (2, 30.0)
    assert seen.owed == {"reply": 0, "receipt": 1, "reminder": 0, "broadcast": 0}
    assert seen.overdue_s == 0
    assert after.overdue_s == 9


async def test_gauges_read_indexes_of_what_waits(storage: Storage) -> None:
    """Behind thousands of updates that are done, what is asked touches none of them."""
    rows = 20_000
    async with storage.transaction() as tx:
        at = await tx.now()
        await tx.inbox.keep(7, [(number, number % 50, "") for number in range(rows)], at)
        await tx.session.execute(update(InboxRow).values(done_at=at))
        await tx.inbox.keep(7, [(rows, 1, "{}")], at)
    if not storage.sqlite:
        async with storage.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            await connection.execute(text("VACUUM ANALYZE"))
    async with storage.reading() as tx:
        explain = "EXPLAIN QUERY PLAN" if storage.sqlite else "EXPLAIN"
        question = "SELECT received_at FROM inbox WHERE bot_id = 7 AND done_at IS NULL AND set_aside_at IS NULL LIMIT 9"
        plan = " ".join(str(row) for row in await tx.session.execute(text(f"{explain} {question}")))
        with tx.everywhere():
            assert (await waiting(tx.session, 7, at)).updates == 1
    assert "ix_inbox_waiting" in plan, plan


async def test_nobody_stands_in_the_figures(town: Town) -> None:
    figures = Figures(
        stored=town.conversations.intake.counts,
        worked=town.conversations.worker.counts,
        waits=town.conversations.waits,
        delivered=town.delivery.counts,
    )
    async with watched(figures, town.storage, BOT, "127.0.0.1", 0, every_s=0.05) as port:
        chat = await town.person("王阿姨")
        await chat.start()
        await chat.settled()
        await chat.send("3号楼的路灯坏了")
        await chat.settled()
        await town.told()
        said = (await _ask(port, "/metrics"))[1]
    stored, worked = town.conversations.intake.counts.stored, town.conversations.worker.counts.worked
    assert stored == worked >= 2
    assert f'linli_updates_received_total{{outcome="stored"}} {stored}.0' in said
    assert f'linli_updates_handled_total{{outcome="worked"}} {worked}.0' in said
    labels = set(re.findall(r'(\w+)="', said))
    assert labels <= {"outcome", "priority", "sending"}
    assert "王" not in said
    assert str(chat.person.id) not in said


def test_every_count_is_told() -> None:
    """A figure that is counted and not shown watches nobody."""
    values = list(samples(_full()).values())
    stored, delivered = Stored(), Delivered()
    assert len(fields(stored)) + len(fields(delivered)) + 3 <= len(values)
    found = samples(_full())
    assert found["linli_updates_received_total{malformed}"] == 5
    assert found["linli_notices_total{blocked}"] == [one.name for one in fields(delivered)].index("blocked") + 2
    assert found["linli_outbox_owed{reply}"] == 7
    assert found["linli_delivery_held"] == 1
    assert found["linli_telegram_429_total{screens}"] == 9
    assert (
        found["linli_telegram_429_total{notices}"] == [one.name for one in fields(delivered)].index("refused_429") + 2
    )


def test_every_figure_stands_in_the_operators_manual() -> None:
    manual = (ROOT / "docs" / "operations.md").read_text()
    told = set(re.findall(r"`(linli_[a-z0-9_]+)", manual))
    shown = {name.partition("{")[0] for name in samples(_full())}
    of_the_process = {name for name in told | shown if name.startswith("linli_process_")}
    assert told - of_the_process == shown - of_the_process
