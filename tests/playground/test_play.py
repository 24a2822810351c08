"""The page's JSON, for other processes too: acts, faults, time, files; and nothing for another site's page."""

import asyncio
import sys
from typing import Any

import aiohttp
from yarl import URL

from playground import ChatInHand, Playground

Api = Any


async def test_another_process_can_act_as_a_person(playground: Playground, api: Api) -> None:
    async with aiohttp.ClientSession(f"{playground.url}/play/") as play:
        made = await (await play.post("people", json={"name": "王阿姨", "note": "居民", "phone": ""})).json()
        me = made["id"]
        assert made["name"] == "王阿姨"
        await play.post("start", json={"person": me, "payload": "abc"})
        await play.post("send", data={"person": me, "text": "长" * 5000})
        texts = [update["message"]["text"] for update in (await api("getUpdates"))["result"]]
        assert texts == ["/start abc", "长" * 4096, "长" * 904]
        keyboard = {"inline_keyboard": [[{"text": "好", "callback_data": "x"}]]}
        sent = (await api("sendMessage", chat_id=me, text="一", reply_markup=keyboard))["result"]
        await play.post("press", json={"person": me, "message": sent["message_id"], "data": "x"})
        assert (await api("getUpdates", offset=-1))["result"][0]["callback_query"]["data"] == "x"
        await play.post("location", json={"person": me, "latitude": 39.9, "longitude": 116.4})
        await play.post("contact", json={"person": me, "phone": "139", "user_id": 0})
        chat = await (await play.get("chat", params={"person": me})).json()
        assert chat["messages"][-1]["contact"] == {"phone_number": "139", "first_name": "王阿姨"}
        state = await (await play.get("state")).json()
        assert [bot["username"] for bot in state["bots"]] == ["linli_bot"]
        assert [person["note"] for person in state["people"]] == ["居民"]


async def test_what_can_not_be_done_is_said(playground: Playground) -> None:
    async with aiohttp.ClientSession(f"{playground.url}/play/") as play:
        for method, name, values, sentence in (
            ("POST", "send", {"person": 5, "text": "x"}, "no such person"),
            ("POST", "people", {"name": " "}, "a person needs a name"),
            ("POST", "nothing", {}, "no such thing in the playground: POST /play/nothing"),
            ("POST", "advance", {"seconds": -5}, "time moves forward only, and by ten years at most"),
            ("POST", "faults", {"kind": "rain"}, "unknown fault 'rain'"),
            ("GET", "file/nothing", {}, "no such file"),
        ):
            async with play.request(method, name, json=values) as response:
                assert response.status == 400
                assert (await response.json())["error"].startswith(sentence)


async def test_faults_and_time_over_http(playground: Playground, api: Api, chat: ChatInHand) -> None:
    async with aiohttp.ClientSession(f"{playground.url}/play/") as play:
        await play.post("faults", json={"kind": "flood", "method": "sendMessage", "times": 2, "seconds": 7})
        refused = await api("sendMessage", chat_id=chat.person.id, text="x")
        assert refused["parameters"] == {"retry_after": 7}
        assert [fault["times"] for fault in await (await play.get("faults")).json()] == [1]
        await play.delete("faults")
        assert (await api("sendMessage", chat_id=chat.person.id, text="x"))["ok"]
        moved = await (await play.post("advance", json={"seconds": 3600})).json()
        assert abs(moved["now"] - playground.world.now()) < 5
        assert playground.world.offset == 3600


async def test_another_sites_page_is_refused(playground: Playground) -> None:
    async with aiohttp.ClientSession() as session:
        for path in ("/play/state", "/play/events", "/"):
            async with session.get(playground.url + path, headers={"Origin": "https://evil.example"}) as response:
                assert response.status == 403
        async with session.get(playground.url, headers={"Origin": playground.url}) as response:
            assert response.status == 200
            assert "default-src 'self'" in response.headers["Content-Security-Policy"]


async def test_only_the_page_is_served(playground: Playground) -> None:
    async with aiohttp.ClientSession() as session:
        for path in ("/../server.py", "/server.py", "/page/chat.js", "/..%2fserver.py", "/nothing.js"):
            async with session.get(URL(playground.url + path, encoded=True)) as response:
                assert response.status == 404


async def test_a_persons_file_is_never_shown_as_a_page(playground: Playground, chat: ChatInHand) -> None:
    message = await chat.send_document("page.html", b"<script>alert(1)</script>")
    file_id = message.content["document"]["file_id"]
    async with aiohttp.ClientSession() as session, session.get(f"{playground.url}/play/file/{file_id}") as response:
        assert response.headers["Content-Disposition"] == "attachment"
        assert response.content_type == "application/octet-stream"
        assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_events_come_by_websocket(playground: Playground, api: Api, chat: ChatInHand) -> None:
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{playground.url}/play/events") as socket,
    ):
        while not playground.world.listeners:
            await asyncio.sleep(0)
        await api("sendMessage", chat_id=chat.person.id, text="一")
        event = await socket.receive_json(timeout=5)
        assert (event["kind"], event["message"]["text"], event["chat"]) == ("sent", "一", chat.person.id)
        await playground.advance(60)
        assert (await socket.receive_json(timeout=5))["kind"] == "time"
    while playground.world.listeners:  # a page that is gone is told nothing more
        await asyncio.sleep(0.01)


async def test_it_runs_alone() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "playground", "--port", "0", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    url = (await process.stdout.readline()).decode().strip()
    async with aiohttp.ClientSession() as session, session.get(f"{url}/bot42:token/getMe") as response:
        assert (await response.json())["result"]["is_bot"]
    process.terminate()
    await process.wait()
