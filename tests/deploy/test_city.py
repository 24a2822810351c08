"""The city's topology as processes: people talk, a replica and the worker are killed, nothing is lost."""

import asyncio
import tempfile
from pathlib import Path

import aiohttp
from prometheus_client.parser import text_string_to_metric_families

from benchmarks.load import TOKEN
from bot.webhook import BODY_LIMIT
from playground.server import Playground
from tests.deploy.topology import PASSWORD, City, city
from tests.faults.audience import Audience
from tests.faults.stage import crowd
from tests.faults.topology import SECRET, database

PEOPLE = 12
HEADER = "X-Telegram-Bot-Api-Secret-Token"


async def test_a_city_survives_its_replicas_and_its_worker() -> None:
    playground = Playground(history=60)
    playground.bot(TOKEN)
    await playground.start()
    try:
        async with database("postgresql") as place:
            people = await crowd("linli", place, playground, PEOPLE)
            told = Audience(playground, place.url)
            with tempfile.TemporaryDirectory(prefix="linli-city-") as folder:
                async with city(place, playground, TOKEN, Path(folder)) as running:
                    await _what_the_door_says(running)
                    try:
                        await people.begin()
                        await told.begin()
                        await _replies(people, 24)
                        await _kill_each_replica(running, people)
                        in_flight = await _kill_the_worker(running, told)
                        await people.end()
                        await told.end()
                        await _figures_tell(running)
                        _logs_keep_quiet(running)
                    except Exception as error:
                        error.add_note(running.last_words())
                        raise
                conversed, delivered = await people.verdict(), await told.verdict()
    finally:
        await playground.stop()
    assert conversed.acknowledged > 100
    assert (conversed.lost, conversed.doubled, conversed.missing) == (0, 0, 0), conversed
    assert delivered.acknowledged > 20
    assert (delivered.lost, delivered.missing) == (0, 0), delivered
    assert delivered.repeated <= in_flight


async def _replies(heard: object, more: int, seconds: float = 60) -> None:
    """Wait until so many more answers, or notices, have come."""
    begun = heard.replies  # type: ignore[attr-defined]
    async with asyncio.timeout(seconds):
        while heard.replies < begun + more:  # type: ignore[attr-defined]
            await asyncio.sleep(0.05)


async def _kill_each_replica(running: City, people: object) -> None:
    """While one is gone the other answers everyone, also whom the first left in the middle."""
    for replica in running.replicas:
        await replica.part.kill()
        await _replies(people, 36)
        await replica.part.start()
        await replica.is_ready()


async def _kill_the_worker(running: City, told: Audience) -> int:
    """Return what was on its way, which may come twice."""
    holder, standby = await running.holder()
    assert (await standby.readiness())["delivery"] == "standing by"
    in_flight = told.waiting
    await holder.part.kill()
    await standby.is_ready(seconds=20, delivery="held")
    await _replies(told, 12)
    await holder.part.start()
    await holder.is_ready(delivery="standing by")
    return in_flight


async def _what_the_door_says(running: City) -> None:
    """nginx passes Telegram's path alone, with its secret, and no body that is too large."""
    right = {HEADER: SECRET}
    wanted = {
        ("POST", "", None): 401,
        ("POST", "", "wrong" * 10): 401,
        ("POST", "", SECRET): 400,
        ("GET", "", SECRET): 405,
        ("POST", "/x", SECRET): 404,
    }
    async with aiohttp.ClientSession() as session:
        for (method, path, secret), status in wanted.items():
            headers = {} if secret is None else {HEADER: secret}
            async with session.request(method, running.door + path, headers=headers, data=b"{}" * bool(secret)) as got:
                assert got.status == status, (method, path, secret)
        async with session.get(running.door.replace("/telegram", "/metrics")) as got:
            assert got.status == 404
        try:
            async with session.post(running.door, headers=right, data=b" " * (BODY_LIMIT + 1)) as got:
                assert got.status == 413
        except aiohttp.ClientOSError:
            pass  # the door was closed while the body was still coming


def _logs_keep_quiet(running: City) -> None:
    said = running.logs()
    assert "lease_taken" in said  # they did speak
    for kept in (TOKEN, SECRET, PASSWORD, "居民", "路灯", "小花园"):
        assert kept not in said, kept


async def _figures_tell(running: City) -> None:
    found = dict.fromkeys(
        ("linli_updates_received_total", "linli_updates_handled_total", "linli_notices_total", "linli_delivery_held"),
        0.0,
    )
    for one in [*running.replicas, *running.workers]:
        status, text = await one.ask("/metrics")
        assert status == 200
        for family in text_string_to_metric_families(text):
            for sample in family.samples:
                if sample.name in found and sample.labels.get("outcome") in (None, "stored", "worked", "sent"):
                    found[sample.name] += sample.value
                if sample.name in ("linli_inbox_waiting", "linli_screens_owed"):
                    assert sample.value == 0
    assert found["linli_delivery_held"] == 1
    assert all(value > 0 for value in found.values()), found
