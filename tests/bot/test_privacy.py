"""ID-card numbers typed into a chat are deleted, the person is told why, and no trace of the number is anywhere."""

import asyncio
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.hiding import deletions_of
from bot.updates import of, read
from participation.access import Role, Standing
from participation.privacy import hidden
from tests.bot.test_complaints import cases, walk
from tests.pictures import picture
from tests.town import Town

NUMBER = "11010119900307451X"
FORMS = (NUMBER, "110101 19900307 4512", "１１０１０１１９９００３０７４５１２", "①①⓪①⓪①①⑨⑨⓪⓪③⓪⑦④⑤①②")
TRANSCRIPTS = Path(__file__).parent / "transcripts"


@pytest.fixture
async def wang(town: Town) -> Any:
    return await town.person("王阿姨", Standing.GUEST)


async def held(town: Town) -> bytes:
    """Return all that the database's files hold, also what was written over and what is in the log of writes."""
    file = Path(town.storage.url.removeprefix("sqlite+aiosqlite:///"))
    with sqlite3.connect(file) as connection:
        rows = "\n".join(connection.iterdump())
    return rows.encode() + b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*"))


def forms_in(kept: bytes) -> list[str]:
    said = kept.decode(errors="replace")
    return [form for form in FORMS if form in said or json.dumps(form)[1:-1] in said or form[:17] in said]


async def test_it_is_deleted_and_said_why(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", f">我叫王某，身份证{NUMBER}，楼下的垃圾三天没人清")
    assert not any(NUMBER in message.text for message in wang.messages)
    assert wang.transcript() == (TRANSCRIPTS / "privacy_id_card.txt").read_text(encoding="utf-8")
    await walk(town, wang, ">楼下的垃圾三天没人清", "提交")
    assert [case.text for case in await cases(town)] == ["楼下的垃圾三天没人清"]


@pytest.mark.parametrize("form", FORMS)
async def test_the_number_is_nowhere_afterwards(town: Town, wang: Any, form: str) -> None:
    li = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    await walk(town, wang, ">/menu", "反映问题", f">身份证{form}")
    first = await wang.send("楼下的垃圾三天没人清")
    await wang.settled()
    await wang.edit(first, f"楼下的垃圾三天没人清，我的号{form}")
    await wang.settled()
    await wang.send_photo(picture(), f"证{form}")
    await wang.settled()
    await walk(town, wang, f">着火了，我是{form}")
    assert forms_in(await held(town)) == []
    for chat in (wang, li):
        assert not any(form in message.text for message in chat.messages)
    assert sum("像有身份证号码" in message.text for message in wang.messages) == 4
    assert any("119" in message.text for message in wang.messages)
    assert any("着火了，我是" in message.text for message in li.messages)
    assert sum(event.kind == "deleted" for event in wang.events) == 4


async def test_no_screen_gets_it(town: Town, wang: Any) -> None:
    """Also where a name, a code or an answer is asked for, and outside every conversation."""
    await walk(town, wang, f">{NUMBER}")
    await walk(town, wang, ">/menu", "我的", f">{NUMBER}")
    assert sum("像有身份证号码" in message.text for message in wang.messages) == 2
    assert forms_in(await held(town)) == []


async def test_a_message_too_old_to_delete_is_left_to_the_person(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu")
    early = await wang.send("明天去办低保")
    await wang.settled()
    early.date -= 49 * 3600
    await wang.edit(early, f"明天去办低保 {NUMBER}")
    await wang.settled()
    assert "我删不掉，请您长按它自己删掉" in [message.text for message in wang.messages][-1]
    assert forms_in(await held(town)) == []


async def test_an_edit_without_a_number_says_nothing(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu")
    early = await wang.send("我想当志愿者")
    await wang.settled()
    before = len(wang.messages)
    await wang.edit(early, "我想当一名志愿者，电话13800138000")
    await wang.settled()
    assert len(wang.messages) == before


async def test_a_deletion_outlives_a_telegram_that_is_away(town: Town, wang: Any) -> None:
    """What is owed stands in the database from the commit on, until it is done."""
    await walk(town, wang, ">/menu")
    town.conversations.worker._renderer.tries = (0.01, 0.01)
    fault = town.playground.faults.add("server_error", method="deleteMessage", times=7)
    await wang.send(f"身份证{NUMBER}")
    async with asyncio.timeout(20):
        while not fault.hits:
            await asyncio.sleep(0.01)
    async with town.storage.reading() as tx:
        owed = await tx.session.scalar(text("SELECT owed FROM chats WHERE owed IS NOT NULL"))
    assert len(json.loads(owed)["deletes"]) == 1
    assert forms_in(await held(town)) == []
    async with asyncio.timeout(40):
        while any(NUMBER in message.text for message in wang.messages):
            await asyncio.sleep(0.05)
    await wang.settled(timeout=20)
    assert fault.hits == 7
    assert not any(NUMBER in message.text for message in wang.messages)
    assert sum("像有身份证号码" in message.text for message in wang.messages) == 1


async def test_what_is_set_aside_holds_no_number_and_is_deleted(
    town: Town, wang: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    await walk(town, wang, ">/menu")

    async def fails(*_: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("bot.hiding.sorting.read", fails)
    await wang.send(f"身份证{NUMBER}")
    await wang.settled(timeout=20)
    async with town.storage.reading() as tx:
        aside = await tx.session.scalar(text("SELECT payload FROM inbox WHERE set_aside_at IS NOT NULL"))
    assert hidden(json.loads(aside)["message"]["text"])
    assert forms_in(await held(town)) == []
    assert not any(NUMBER in message.text for message in wang.messages)


@pytest.mark.parametrize("form", FORMS)
def test_the_inbox_is_given_none(form: str) -> None:
    said = {"text": f"号{form}号", "message_id": 3, "chat": {"id": 7, "type": "private"}}
    quoted = {"text": "这条", "reply_to_message": said, "chat": said["chat"]}
    for update in ({"message": said}, {"edited_message": said}, {"message": quoted}, {"message": {"caption": form}}):
        kept = str(json.loads(of({"update_id": 1, **update}).payload))
        assert form not in kept
        assert kept.count("\\ue1d0") in (18, 20)


def test_what_cannot_be_parsed_is_given_none_either() -> None:
    assert NUMBER not in read(f'{{"update_id": 1, "message": {{"text": "{NUMBER}"').payload


def test_other_figures_are_stored_as_they_came() -> None:
    update = {"update_id": 1, "message": {"text": "电话13800138000，订单 999999999999999999", "chat": {"id": 7}}}
    assert json.loads(of(update).payload) == update
    press = {"update_id": 2, "callback_query": {"id": "110101199003074512", "from": {"id": 7}}}
    assert json.loads(of(press).payload) == press


@pytest.mark.parametrize("payload", ["", "[]", "null", '{"message": 1}', '{"message": {"text": "\ue1d0"}}', "{"])
def test_a_payload_that_is_no_message_owes_nothing(payload: str) -> None:
    assert deletions_of(payload, "zh-Hans") == []
