"""What Telegram refuses is refused here, in Telegram's words: a bot that passes here does not meet them there."""

from typing import Any

import pytest

from playground import ChatInHand, Playground

Api = Any


def inline(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "好", **button}]]}


X = inline(callback_data="x")


async def refused(api: Api, method: str, **parameters: Any) -> str:
    body = await api(method, **parameters)
    assert not body["ok"], body
    return str(body["description"])


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ({}, "Bad Request: message text is empty"),
        ({"text": " \n "}, "Bad Request: text must be non-empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "Bad Request: text must be non-empty"),
        ({"text": "长" * 4097}, "Bad Request: message is too long"),
        ({"text": "🏠" * 2049}, "Bad Request: message is too long"),
        ({"text": "x", "parse_mode": "wiki"}, "Bad Request: unsupported parse_mode"),
        ({"text": "x", "reply_markup": "{"}, "Bad Request: can't parse reply keyboard markup JSON object"),
        ({"text": "x", "reply_markup": "7"}, "Bad Request: object expected as reply markup"),
        ({"text": "x", "reply_markup": inline(callback_data="居" * 22)}, "Bad Request: BUTTON_DATA_INVALID"),
        (
            {"text": "x", "reply_markup": inline(callback_data="")},
            "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x", "reply_markup": inline(url="not-a-url")},
            "Bad Request: inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
        (
            {"text": "x", "reply_markup": inline(url="ftp://a.org")},
            "Bad Request: inline keyboard button URL 'ftp://a.org' is invalid: Unsupported URL protocol",
        ),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": "x"}},
            'Bad Request: field "inline_keyboard" must be of type Array',
        ),
        (
            {"text": "x", "reply_markup": {"keyboard": [["x"]], "selective": "yes"}},
            'Bad Request: field "selective" must be of type Boolean',
        ),
        ({"text": "x", "reply_parameters": {"quote": "y"}}, 'Bad Request: can\'t find field "message_id"'),
        ({"text": "x", "message_thread_id": 5}, "Bad Request: message thread not found"),
        ({"text": "x", "allow_paid_broadcast": True}, "Bad Request: FLOODSKIP_NOT_ALLOWED"),
        ({"chat_id": 0}, "Bad Request: message text is empty"),
        (
            {"text": "x", "entities": [{"type": "bold", "offset": 0, "length": 5}]},
            "Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 5",
        ),
        (
            {"text": "x", "entities": [{"type": "text_link", "offset": 0, "length": 1}]},
            "Bad Request: can't parse MessageEntity: Can't find field \"url\"",
        ),
        ({"text": "x", "reply_markup": inline(pay=True)}, "Bad Request: BUTTON_TYPE_INVALID"),
        (
            {"text": "x", "reply_markup": inline()},
            "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": [X["inline_keyboard"][0] * 8] * 13}},
            "Bad Request: reply markup is too long",
        ),
        ({"text": "x", "reply_parameters": {"message_id": 77}}, "Bad Request: message to be replied not found"),
        ({"text": "x", "chat_id": ""}, "Bad Request: chat_id is empty"),
        ({"text": "x", "chat_id": 12345}, "Bad Request: chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "Bad Request: chat not found"),
    ],
)
async def test_a_message_that_telegram_refuses(
    api: Api, chat: ChatInHand, parameters: dict[str, Any], description: str
) -> None:
    before = len(chat.messages)
    assert await refused(api, "sendMessage", **{"chat_id": chat.person.id, **parameters}) == description
    assert len(chat.messages) == before


async def test_what_just_fits_is_sent(api: Api, chat: ChatInHand) -> None:
    me = chat.person.id
    for text in ("长" * 4096, "🏠" * 2048, "<b>" + "长" * 4096 + "</b>"):
        assert (await api("sendMessage", chat_id=me, text=text, parse_mode="HTML"))["ok"]
    assert (await api("sendMessage", chat_id=me, text="x", reply_markup=inline(callback_data="居" * 21 + "x")))["ok"]
    gone = {"message_id": 77, "allow_sending_without_reply": True}
    assert (await api("sendMessage", chat_id=me, text="x", reply_parameters=gone, no_such_parameter="y"))["ok"]


async def test_the_three_refusals_of_a_person(api: Api, playground: Playground, chat: ChatInHand) -> None:
    me = chat.person.id
    stranger = playground.person("李叔").id
    sent = {"text": "x"}
    assert (
        await refused(api, "sendMessage", chat_id=stranger, **sent)
        == "Forbidden: bot can't initiate conversation with a user"
    )
    await chat.block()
    assert await refused(api, "sendMessage", chat_id=me, **sent) == "Forbidden: bot was blocked by the user"
    await chat.unblock()
    assert (await api("sendMessage", chat_id=me, **sent))["ok"]
    playground.person("王阿姨").deactivate()
    assert await refused(api, "sendMessage", chat_id=me, **sent) == "Forbidden: user is deactivated"


async def test_edits_that_telegram_refuses(api: Api, playground: Playground, chat: ChatInHand, picture: bytes) -> None:
    me = {"chat_id": chat.person.id}
    text = (await api("sendMessage", **me, text="<b>一</b>", parse_mode="HTML", reply_markup=X))["result"]
    photo = (await api("sendPhoto", **me, photo=picture, caption="楼道"))["result"]
    keyed = (await api("sendMessage", **me, text="键盘", reply_markup={"keyboard": [[{"text": "好"}]]}))["result"]
    this = me | {"message_id": text["message_id"]}
    unchanged = (
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message"
    )
    assert await refused(api, "editMessageText", **this, text="*一*", parse_mode="MarkdownV2", reply_markup=X) == (
        unchanged
    )
    assert await refused(api, "editMessageReplyMarkup", **this, reply_markup=X) == unchanged
    assert await refused(api, "editMessageText", **this, text="") == "Bad Request: message text is empty"
    assert await refused(api, "editMessageText", **this, text="长" * 4097) == "Bad Request: MESSAGE_TOO_LONG"
    assert await refused(api, "editMessageCaption", **this, caption="x") == (
        "Bad Request: there is no caption in the message to edit"
    )
    assert await refused(api, "editMessageText", **me, message_id=photo["message_id"], text="x") == (
        "Bad Request: there is no text in the message to edit"
    )
    assert await refused(api, "editMessageCaption", **me, message_id=photo["message_id"], caption="长" * 1025) == (
        "Bad Request: message caption is too long"
    )
    assert await refused(api, "editMessageText", **me, message_id=999, text="x") == (
        "Bad Request: message to edit not found"
    )
    assert await refused(api, "editMessageText", **me, message_id=0, text="x") == (
        "Bad Request: message identifier is not specified"
    )
    for number in (1, keyed["message_id"]):  # the person's own message; one with a reply keyboard
        assert await refused(api, "editMessageText", **me, message_id=number, text="x") == (
            "Bad Request: message can't be edited"
        )
    keyboard = {"keyboard": [[{"text": "好"}]]}
    assert await refused(api, "editMessageText", **this, text="x", reply_markup=keyboard) == (
        "Bad Request: inline keyboard expected"
    )


async def test_an_edit_without_a_keyboard_takes_it_away(api: Api, chat: ChatInHand) -> None:
    sent = (await api("sendMessage", chat_id=chat.person.id, text="一", reply_markup=X))["result"]
    edited = await api("editMessageText", chat_id=chat.person.id, message_id=sent["message_id"], text="二")
    assert "reply_markup" not in edited["result"]
    assert chat.buttons() == []


async def test_what_may_be_deleted(api: Api, playground: Playground, chat: ChatInHand) -> None:
    me = {"chat_id": chat.person.id}
    assert (await api("deleteMessage", **me, message_id=1))["ok"]  # the person's own
    assert await refused(api, "deleteMessage", **me, message_id=1) == "Bad Request: message to delete not found"
    sent = (await api("sendMessage", **me, text="一"))["result"]
    await playground.advance(48 * 3600 + 60)
    assert await refused(api, "deleteMessage", **me, message_id=sent["message_id"]) == (
        "Bad Request: message can't be deleted for everyone"
    )
    assert await refused(api, "deleteMessages", **me, message_ids=[]) == (
        "Bad Request: message identifiers are not specified"
    )


async def test_a_tap_is_answered_once_and_within_150_seconds(
    api: Api, playground: Playground, chat: ChatInHand
) -> None:
    await api("sendMessage", chat_id=chat.person.id, text="一", reply_markup=X)
    await chat.press("好")
    query = (await api("getUpdates", offset=-1))["result"][0]["callback_query"]
    assert await refused(api, "answerCallbackQuery", callback_query_id=query["id"], text="长" * 201) == (
        "Bad Request: MESSAGE_TOO_LONG"
    )
    assert (await api("answerCallbackQuery", callback_query_id=query["id"], text="嗯"))["ok"]
    old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await refused(api, "answerCallbackQuery", callback_query_id=query["id"]) == old
    await chat.press("好")
    query = (await api("getUpdates", offset=-1))["result"][0]["callback_query"]
    await playground.advance(151)
    assert await refused(api, "answerCallbackQuery", callback_query_id=query["id"]) == old
    assert chat.toasts == ["嗯"]


async def test_files_that_telegram_refuses(api: Api, playground: Playground, chat: ChatInHand) -> None:
    me = {"chat_id": chat.person.id}
    assert await refused(api, "sendPhoto", **me) == "Bad Request: there is no photo in the request"
    assert await refused(api, "sendPhoto", **me, photo=b"no picture") == "Bad Request: IMAGE_PROCESS_FAILED"
    assert await refused(api, "sendDocument", **me, document=b"") == "Bad Request: file must be non-empty"
    assert await refused(api, "sendDocument", **me, document="BQADsomebody") == (
        "Bad Request: wrong file identifier/HTTP URL specified"
    )
    assert await refused(api, "getFile", file_id="BQADsomebody") == "Bad Request: invalid file_id"
    one = [{"type": "photo", "media": "attach://a"}]
    assert await refused(api, "sendMediaGroup", **me, media=one) == (
        "Bad Request: too few messages to send as an album"
    )
    await chat.send_document("a.txt", b"mine")
    mine = chat.messages[-1].content["document"]["file_id"]
    assert (await api("sendDocument", **me, document=mine))["ok"]
    assert await refused(api, "sendPhoto", **me, photo=mine) == "Bad Request: can't use file of type Document as Photo"
    other = playground.bot("77:other")
    playground.world.private_chat(other, chat.person)
    with pytest.raises(Exception, match="wrong file identifier"):
        playground.files.named(other.id, mine)  # another bot's file id is no good


@pytest.mark.parametrize(
    ("method", "parameters", "description"),
    [
        ("noSuchMethod", {}, "Not Found: method not found"),
        ("setMyCommands", {"commands": [{"command": "开始", "description": "x"}]}, "Bad Request: BOT_COMMAND_INVALID"),
        (
            "setMyCommands",
            {"commands": [{"command": "a", "description": ""}]},
            "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        (
            "setMyCommands",
            {"commands": [], "language_code": "zh-hans"},
            "Bad Request: invalid language code specified",
        ),
        ("setWebhook", {"url": "http://example.org/"}, "Bad Request: bad webhook: An HTTPS URL must be provided"),
        (
            "setWebhook",
            {"url": "https://127.0.0.1/", "secret_token": "一"},
            "Bad Request: secret token contains unallowed characters",
        ),
        ("answerCallbackQuery", {"callback_query_id": "1"}, "Bad Request: query is too old"),
        ("sendChatAction", {"chat_id": 7_000_000_001, "action": "x"}, "Bad Request: wrong parameter action"),
        ("setMessageReaction",
         {"chat_id": 7_000_000_001, "message_id": 1, "reaction": [{"type": "emoji", "emoji": "x"}]},
         "Bad Request: REACTION_INVALID"),
        ("sendLocation", {"chat_id": 7_000_000_001, "latitude": 91, "longitude": 0}, "Bad Request: wrong location"),
        ("copyMessage", {"chat_id": 7_000_000_001, "from_chat_id": 7_000_000_001, "message_id": 50},
         "Bad Request: message to copy not found"),
    ],
)  # fmt: skip
async def test_other_refusals(
    api: Api, chat: ChatInHand, method: str, parameters: dict[str, Any], description: str
) -> None:
    assert (await refused(api, method, **parameters)).startswith(description)


async def test_a_group_has_refusals_of_its_own(api: Api, playground: Playground, chat: ChatInHand) -> None:
    wang = playground.person("王阿姨")
    group = playground.group("3号楼", [wang])
    assert group.id < -1_000_000_000_000
    seen = group.as_seen_by(wang)
    await seen.send("大家好")
    assert (await api("sendMessage", chat_id=group.id, text="您好", reply_markup=X))["ok"]
    await seen.press("好")
    update = (await api("getUpdates", offset=-1))["result"][0]
    assert update["callback_query"]["message"]["chat"]["type"] == "supergroup"
    assert update["callback_query"]["from"]["id"] == wang.id
    assert (
        await refused(api, "deleteMessage", chat_id=group.id, message_id=1) == "Bad Request: message can't be deleted"
    )
    group.bot_becomes("kicked", by=wang)
    update = (await api("getUpdates", offset=-1))["result"][0]
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert await refused(api, "sendMessage", chat_id=group.id, text="x") == (
        "Forbidden: bot was kicked from the supergroup chat"
    )


async def test_a_malformed_token_is_nobody(playground: Playground, api: Api) -> None:
    import aiohttp

    async with aiohttp.ClientSession() as session:
        for token in ("42", "abc:def", ":"):
            async with session.get(f"{playground.url}/bot{token}/getMe") as response:
                assert response.status == 401
                assert (await response.json())["description"] == "Unauthorized"


async def test_keyboards_persist_until_they_are_removed(api: Api, chat: ChatInHand) -> None:
    me = {"chat_id": chat.person.id}
    contact = {"keyboard": [[{"text": "📱 我的号码", "request_contact": True}], [{"text": "不用了"}]]}
    await api("sendMessage", **me, text="要号码吗", reply_markup=contact | {"one_time_keyboard": True})
    await api("sendMessage", **me, text="不急")
    assert chat.keyboard == [["📱 我的号码"], ["不用了"]]
    await chat.press("我的号码")
    update = (await api("getUpdates", offset=-1))["result"][0]
    assert update["message"]["contact"]["user_id"] == chat.person.id
    assert chat.chat.keyboard_folded
    await api("sendMessage", **me, text="谢谢", reply_markup={"remove_keyboard": True})
    assert chat.keyboard == []
