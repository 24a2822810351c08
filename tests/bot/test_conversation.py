"""The house itself: screens owed and healed, lanes, typed answers, stale buttons, failures, refusals."""

import asyncio
import json
from typing import Any

import pytest
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Multiselect
from aiogram_dialog.widgets.text import Format

from bot.context import Here
from bot.screens import CalledInTransaction, Owing, owing
from participation.access import Role, Standing
from playground.limits import Limits, Rates
from tests.town import Town


async def test_a_label_can_be_typed(town: Town) -> None:
    chat = await town.person("王阿姨")
    await chat.start()
    await chat.send("求助")
    await chat.settled()
    assert "城东社区" in chat.screen.text
    await chat.send("返回")
    await chat.settled()
    assert "想做什么" in chat.screen.text


async def test_the_main_menu_is_one_word_away_in_every_language(town: Town) -> None:
    chat = await town.person("王阿姨")
    for word in ("主菜单", "主菜單", "Main menu", "/menu"):
        await chat.send("求助")
        await chat.settled()
        await chat.send(word)
        await chat.settled()
        assert "想做什么" in chat.screen.text, word


async def test_an_old_button_gets_a_sentence_and_the_menu(town: Town) -> None:
    chat = await town.person("王阿姨")
    await chat.start()
    await chat.settled()
    old = chat.screen
    await chat.press(data="zzzzzz\x1dhome", message=old)
    await chat.settled()
    assert "过时" in chat.toasts[-1]
    assert "想做什么" in chat.screen.text


async def test_somebody_elses_button_data_is_stale(town: Town) -> None:
    chat = await town.person("王阿姨")
    await chat.start()
    await chat.settled()
    for data in ("open:case:1;drop", "open:nothing:7", "open:case:99999999999999999999999999", "💥" * 16):
        await chat.press(data=data, message=chat.screen)
        await chat.settled()
        assert "想做什么" in chat.screen.text


async def test_a_stranger_has_no_desk(town: Town) -> None:
    chat = await town.person("王阿姨")
    await chat.start()
    await chat.settled()
    assert not any("工作台" in button for button in chat.buttons())


async def test_a_role_that_is_gone_opens_nothing(town: Town) -> None:
    chat = await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    await chat.start()
    await chat.settled()
    screen = chat.screen
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.revoke(chat.resident.id, Role.STAFF, await tx.now())
    await chat.press("工作台", message=screen)
    await chat.settled()
    assert "没有权限" in chat.toasts[-1]
    assert "工作台" not in chat.screen.text


async def test_a_failing_update_is_set_aside_and_the_lane_goes_on(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    chat = await town.person("王阿姨")
    admin = await town.person("李主任", Standing.VERIFIED, Role.ADMIN)
    await admin.start()
    await chat.start()
    await chat.settled()

    async def fail(here: Here, **_: Any) -> dict[str, Any]:
        raise ZeroDivisionError

    from bot.dialogs.states import MenuSG

    window = _window(town, MenuSG.help)
    good = window.getter
    window.getter = fail
    await chat.press("求助")
    await chat.settled(timeout=20)
    window.getter = good
    apology = [message.text for message in chat.messages if "出了点问题" in message.text]
    assert len(apology) == 1
    await town.told()
    assert any("放在一边" in message.text for message in admin.messages)
    await chat.send("求助")
    await chat.settled()
    assert "城东社区" in chat.screen.text


async def test_a_malformed_update_stops_nobody(town: Town) -> None:
    chat = await town.person("王阿姨")
    async with town.storage.transaction() as tx:
        now = await tx.now()
        broken = json.dumps({"update_id": 5, "message": {"chat": {"id": chat.person.id}}})
        await tx.inbox.keep(town.conversations.bot.id, [(5, chat.person.id, broken)], now)
    town.conversations.lanes.wake()
    await chat.start()
    await chat.settled(timeout=20)
    assert "想做什么" in chat.screen.text


async def test_a_screen_owed_at_a_crash_is_shown_at_the_next_start(town: Town) -> None:
    chat = await town.person("王阿姨")
    await chat.start()
    await chat.settled()
    worker = town.conversations.worker
    shown = worker.show

    async def die(*_: Any) -> None:
        raise asyncio.CancelledError

    worker.show = die  # type: ignore[method-assign,assignment]
    town.conversations.lanes._idle = 0.2
    await chat.send("求助")
    await asyncio.sleep(0.3)
    assert "城东社区" not in chat.screen.text
    worker.show = shown  # type: ignore[method-assign]
    async with asyncio.timeout(20):
        while "城东社区" not in chat.screen.text:
            await asyncio.sleep(0.05)
    await town.told()
    assert len([m for m in chat.messages if "城东社区" in m.text]) == 1
    await chat.press("返回")
    await chat.settled()
    assert "想做什么" in chat.screen.text


async def test_a_screen_telegram_would_not_take_is_tried_again(town: Town) -> None:
    chat = await town.person("王阿姨")
    await chat.start()
    await chat.settled()
    town.conversations.worker._renderer.tries = (0.01, 0.01)
    town.conversations.lanes._idle = 0.2
    town.playground.faults.add("server_error", method="sendMessage", times=5)
    await chat.send("求助")
    async with asyncio.timeout(20):
        while "城东社区" not in chat.screen.text:
            await asyncio.sleep(0.05)
    assert len([m for m in chat.messages if "城东社区" in m.text]) == 1


async def test_flood_control_delays_a_screen_and_never_holds_it_for_ever(town: Town) -> None:
    """A new screen takes two calls, the old keyboard away and the message; at one call a second both must pass."""
    chat = await town.person("王阿姨")
    await chat.start()
    await chat.settled()
    town.playground.limits = Limits(Rates(chat_per_second=4, burst=1))
    for word in ("求助", "主菜单", "求助"):
        await chat.send(word)
    await chat.settled(timeout=20)
    assert "城东社区" in chat.screen.text
    assert town.conversations.waits.told > 0  # and the operator can see it


async def test_words_telegram_refuses_silence_nobody(town: Town) -> None:
    chat = await town.person("王阿姨")
    await chat.start()
    await chat.settled()
    async with town.storage.transaction() as tx:
        kept = await tx.chats.load(town.conversations.bot.id, chat.person.id)
        kept.owed = {"says": [{"text": "<b>没有写完"}]}
        await tx.chats.save(kept)
    await chat.send("求助")
    await chat.settled()
    assert "城东社区" in chat.screen.text


@pytest.mark.parametrize("noun", ["case", "solved", "event", "shift"])
async def test_forged_numbers_are_no_failures(town: Town, noun: str) -> None:
    chat = await town.person("王阿姨")
    admin = await town.person("李主任", Standing.VERIFIED, Role.ADMIN)
    await chat.start()
    await chat.settled()
    for number in ("0000000000000000001999999999999999999999", "-1", "٣", "9" * 40, ""):
        await chat.press(data=f"open:{noun}:{number}", message=chat.messages[-1])
        await chat.settled()
        assert not any("出了点问题" in message.text for message in chat.messages)
    assert admin.messages == []


async def test_telegram_is_never_called_inside_a_transaction(town: Town) -> None:
    token = owing.set(Owing())
    try:
        with pytest.raises(CalledInTransaction):
            await town.conversations.bot.get_me()
    finally:
        owing.reset(token)


async def test_a_replayed_update_changes_nothing_twice(town: Town) -> None:
    chat = await town.person("王阿姨")
    await chat.start()
    await chat.settled()
    update = {"update_id": 999_001, "message": {
        "message_id": 77, "date": 1, "text": "求助", "chat": {"id": chat.person.id, "type": "private"},
        "from": {"id": chat.person.id, "is_bot": False, "first_name": "王"}}}  # fmt: skip
    for _ in range(3):
        await town.conversations.intake.keep([update])
        await town.told()
    assert len([m for m in chat.messages if "城东社区" in m.text]) == 1


async def test_contents_leave_the_inbox_when_done(town: Town) -> None:
    chat = await town.person("王阿姨")
    await chat.send("我的秘密")
    await chat.settled()
    async with town.storage.reading() as tx:
        from sqlalchemy import text

        rows = list(await tx.session.execute(text("SELECT payload, done_at FROM inbox")))
    assert rows
    assert all(payload == "" and done for payload, done in rows)


async def test_quick_taps_on_a_multiselect_are_all_kept(big_town: Town) -> None:
    """aiogram-dialog alone loses one of two quick taps (30 of 30 on serialising storage); the lanes lose none."""
    from bot.dialogs.states import MenuSG

    town = big_town
    window = _window(town, MenuSG.help)
    select = Multiselect(
        Format("✓{item}"), Format("{item}"), id="ms", item_id_getter=str, items=lambda _: list("abcdef"),
    )  # fmt: skip
    window.keyboard.buttons = (*window.keyboard.buttons, select)
    chat = await town.person("王阿姨")
    lost = 0
    for _ in range(25):
        await chat.send("求助")
        await chat.settled()
        screen = chat.screen
        data = {b["text"]: b["callback_data"] for row in screen.inline["inline_keyboard"] for b in row}
        await asyncio.gather(*(chat.press(data=data[letter], message=screen) for letter in "abc"))
        await chat.settled()
        lost += 3 - sum(button.startswith("✓") for button in chat.buttons())
    assert lost == 0


def _window(town: Town, state: Any) -> Any:
    def dialogs(router: Any) -> Any:
        for sub in router.sub_routers:
            if isinstance(sub, Dialog):
                yield sub
            else:
                yield from dialogs(sub)

    dispatcher = town.conversations.worker._dispatcher
    return next(d.windows[state] for d in dialogs(dispatcher) if state in d.windows)
