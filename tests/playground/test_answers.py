"""Every method's answer is parsed by both client libraries, and the parameters known are Telegram's."""

import json
from importlib.resources import files
from typing import Any

import aiogram.methods
import pytest
import telegram
from aiogram import Bot
from aiogram import types as aio
from aiogram.methods import TelegramMethod

from playground import ChatInHand, Playground
from playground.methods import METHODS

TOKEN = "42:token"
CONTRACT = json.loads(files("lo_bot_api_emulator").joinpath("contract.json").read_text())["methods"]
# names that Telegram still takes although the newest libraries no longer send them
OLDER = {"reply_to_message_id", "allow_sending_without_reply", "disable_web_page_preview"}


def aiogram_method(name: str) -> type[TelegramMethod[Any]]:
    return getattr(aiogram.methods, name[0].upper() + name[1:])  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", sorted(method.name for method in METHODS.values()))
def test_parameters_are_those_of_aiogram(name: str) -> None:
    known = METHODS[name.lower()].parameters
    theirs = set(aiogram_method(name).model_fields)
    assert known - OLDER == theirs - OLDER


@pytest.mark.parametrize(
    "name", sorted(name for name, told in CONTRACT.items() if told["implemented"] and name.lower() in METHODS)
)
def test_parameters_are_those_of_a_second_emulator(name: str) -> None:
    assert set(CONTRACT[name]["parameters"]) <= METHODS[name.lower()].parameters


async def test_aiogram_parses_every_answer(playground: Playground, bot: Bot, chat: ChatInHand, picture: bytes) -> None:
    me, photo = chat.person.id, aio.BufferedInputFile(picture, "p.png")
    paper = aio.BufferedInputFile(b"hello", "a.txt")
    called: set[str] = set()

    async def ask(method: TelegramMethod[Any]) -> Any:
        called.add(type(method).__api_method__)
        return await bot(method)

    m = aiogram.methods
    [update] = await ask(m.GetUpdates())
    assert update.message.text == "/start"
    text = await ask(m.SendMessage(chat_id=me, text="一"))
    assert (await ask(m.EditMessageText(chat_id=me, message_id=text.message_id, text="二"))).text == "二"
    sent = await ask(m.SendPhoto(chat_id=me, photo=photo, caption="楼道", has_spoiler=True))
    assert sent.photo[-1].width == 1280
    await ask(m.EditMessageCaption(chat_id=me, message_id=sent.message_id, caption="门口"))
    again = await ask(m.SendPhoto(chat_id=me, photo=sent.photo[-1].file_id))
    document = await ask(m.SendDocument(chat_id=me, document=paper))
    media = aio.InputMediaDocument(media=document.document.file_id, caption="说明")
    await ask(m.EditMessageMedia(chat_id=me, message_id=again.message_id, media=media))
    album: list[Any] = [aio.InputMediaPhoto(media=photo), aio.InputMediaPhoto(media=sent.photo[0].file_id)]
    assert len(await ask(m.SendMediaGroup(chat_id=me, media=album))) == 2
    button = aio.InlineKeyboardButton(text="好", callback_data="x")
    keyboard = aio.InlineKeyboardMarkup(inline_keyboard=[[button]])
    marked = await ask(m.EditMessageReplyMarkup(chat_id=me, message_id=text.message_id, reply_markup=keyboard))
    assert marked.reply_markup.inline_keyboard[0][0].callback_data == "x"
    await chat.press("好")
    [update] = await ask(m.GetUpdates(offset=update.update_id + 1))
    assert update.callback_query.message.text == "二"
    assert await ask(m.AnswerCallbackQuery(callback_query_id=update.callback_query.id, text="嗯"))
    assert (await ask(m.SendLocation(chat_id=me, latitude=39.9, longitude=116.4))).location.latitude == 39.9
    assert (await ask(m.SendVenue(chat_id=me, latitude=1, longitude=2, title="活动室", address="3号楼"))).venue
    assert (await ask(m.SendContact(chat_id=me, phone_number="110", first_name="警"))).contact
    assert await ask(m.SendChatAction(chat_id=me, action="typing"))
    assert (await ask(m.CopyMessage(chat_id=me, from_chat_id=me, message_id=sent.message_id))).message_id
    forwarded = await ask(m.ForwardMessage(chat_id=me, from_chat_id=me, message_id=sent.message_id))
    assert forwarded.forward_origin.type == "user"
    assert await ask(m.PinChatMessage(chat_id=me, message_id=text.message_id))
    full = await ask(m.GetChat(chat_id=me))
    assert full.pinned_message.message_id == text.message_id
    assert await ask(m.UnpinChatMessage(chat_id=me, message_id=text.message_id))
    assert await ask(m.UnpinAllChatMessages(chat_id=me))
    thumb: list[Any] = [aio.ReactionTypeEmoji(emoji="👍")]
    assert await ask(m.SetMessageReaction(chat_id=me, message_id=text.message_id, reaction=thumb))
    assert await ask(m.DeleteMessage(chat_id=me, message_id=text.message_id))
    assert await ask(m.DeleteMessages(chat_id=me, message_ids=[sent.message_id, 999]))
    assert (await ask(m.GetFile(file_id=document.document.file_id))).file_path
    assert (await ask(m.GetChatMember(chat_id=me, user_id=me))).status == "member"
    assert await ask(m.GetChatMemberCount(chat_id=me)) == 2
    group = playground.group("3号楼", [playground.person("王阿姨"), playground.person("李叔")])
    assert [owner.status for owner in await ask(m.GetChatAdministrators(chat_id=group.id))] == ["creator"]
    group.bot_becomes("administrator", by=playground.person("王阿姨"))
    assert (await ask(m.GetChatMember(chat_id=group.id, user_id=42))).can_delete_messages
    forum = playground.group("工作群", [playground.person("李叔")], forum=True)
    forum.bot_becomes("administrator", by=playground.person("李叔"))
    thread = (await ask(m.CreateForumTopic(chat_id=forum.id, name="#1 路灯"))).message_thread_id
    assert await ask(m.EditForumTopic(chat_id=forum.id, message_thread_id=thread, name="#1 路灯坏了"))
    inside = await ask(m.SendMessage(chat_id=forum.id, text="一", message_thread_id=thread))
    assert (inside.is_topic_message, inside.chat.is_forum) == (True, True)
    assert await ask(m.CloseForumTopic(chat_id=forum.id, message_thread_id=thread))
    assert await ask(m.ReopenForumTopic(chat_id=forum.id, message_thread_id=thread))
    assert await ask(m.DeleteForumTopic(chat_id=forum.id, message_thread_id=thread))
    assert await ask(m.LeaveChat(chat_id=group.id))
    assert (await ask(m.GetMe())).username == "linli_bot"
    command = aio.BotCommand(command="start", description="开始")
    assert await ask(m.SetMyCommands(commands=[command], language_code="zh"))
    assert [known.command for known in await ask(m.GetMyCommands(language_code="zh"))] == ["start"]
    assert await ask(m.DeleteMyCommands(language_code="zh"))
    assert await ask(m.SetMyName(name="邻里助手"))
    assert (await ask(m.GetMyName(language_code="en"))).name == "邻里助手"
    assert await ask(m.SetMyDescription(description="一起办小区的事"))
    assert (await ask(m.GetMyDescription())).description == "一起办小区的事"
    assert await ask(m.SetMyShortDescription(short_description="邻里"))
    assert (await ask(m.GetMyShortDescription())).short_description == "邻里"
    assert await ask(m.SetChatMenuButton(menu_button=aio.MenuButtonCommands()))
    assert (await ask(m.GetChatMenuButton())).type == "commands"
    assert await ask(m.SetMyDefaultAdministratorRights())
    assert await ask(m.SetWebhook(url="http://127.0.0.1:9/hook", secret_token="a-b_C1"))
    assert (await ask(m.GetWebhookInfo())).url == "http://127.0.0.1:9/hook"
    assert await ask(m.DeleteWebhook(drop_pending_updates=True))
    assert await ask(m.LogOut())
    assert await ask(m.Close())
    assert called == {method.name for method in METHODS.values()}


async def test_python_telegram_bot_parses_every_answer(
    playground: Playground, chat: ChatInHand, picture: bytes
) -> None:
    me = chat.person.id
    async with telegram.Bot(TOKEN, base_url=f"{playground.url}/bot", base_file_url=f"{playground.url}/file/bot") as bot:
        [update] = await bot.get_updates()
        assert update.message is not None
        assert update.message.text == "/start"
        keyboard = telegram.InlineKeyboardMarkup([[telegram.InlineKeyboardButton("好", callback_data="x")]])
        text = await bot.send_message(me, "*一*", "MarkdownV2", reply_markup=keyboard)
        assert text.entities[0].type == "bold"
        await chat.press("好")
        [update] = await bot.get_updates(update.update_id + 1)
        assert update.callback_query is not None
        assert await update.callback_query.answer("嗯", show_alert=True)
        edited = await bot.edit_message_text("二", me, text.message_id)
        assert isinstance(edited, telegram.Message)
        assert edited.reply_markup is None
        sent = await bot.send_photo(me, picture, caption="楼道")
        await bot.edit_message_caption(me, sent.message_id, caption="门口")
        document = await bot.send_document(me, b"hello", filename="a.txt")
        assert document.document is not None
        await bot.edit_message_media(telegram.InputMediaPhoto(sent.photo[0].file_id), me, sent.message_id)
        await bot.edit_message_reply_markup(me, text.message_id, reply_markup=keyboard)
        album = [telegram.InputMediaPhoto(picture), telegram.InputMediaPhoto(sent.photo[0].file_id)]
        assert len(await bot.send_media_group(me, album)) == 2
        assert (await bot.send_location(me, 39.9, 116.4)).location
        assert (await bot.send_venue(me, 1, 2, "活动室", "3号楼")).venue
        assert (await bot.send_contact(me, "110", "警")).contact
        assert await bot.send_chat_action(me, "typing")
        assert (await bot.copy_message(me, me, sent.message_id)).message_id
        assert (await bot.forward_message(me, me, sent.message_id)).forward_origin
        assert await bot.pin_chat_message(me, text.message_id)
        assert (await bot.get_chat(me)).pinned_message
        assert await bot.unpin_chat_message(me)
        assert await bot.unpin_all_chat_messages(me)
        assert await bot.set_message_reaction(me, text.message_id, "👍")
        assert await bot.delete_message(me, text.message_id)
        assert await bot.delete_messages(me, [sent.message_id])
        assert (await bot.get_file(document.document.file_id)).file_path
        assert (await bot.get_chat_member(me, me)).status == "member"
        assert await bot.get_chat_member_count(me) == 2
        group = playground.group("3号楼", [playground.person("王阿姨")])
        group.bot_becomes("administrator", by=playground.person("王阿姨"))
        assert len(await bot.get_chat_administrators(group.id)) == 2
        forum = playground.group("工作群", [playground.person("王阿姨")], forum=True)
        forum.bot_becomes("administrator", by=playground.person("王阿姨"))
        made = await bot.create_forum_topic(forum.id, "#1 路灯")
        inside = await bot.send_message(forum.id, "一", message_thread_id=made.message_thread_id)
        assert inside.is_topic_message
        assert await bot.edit_forum_topic(forum.id, made.message_thread_id, "#1 路灯坏了")
        assert await bot.close_forum_topic(forum.id, made.message_thread_id)
        assert await bot.reopen_forum_topic(forum.id, made.message_thread_id)
        assert await bot.delete_forum_topic(forum.id, made.message_thread_id)
        assert await bot.leave_chat(group.id)
        assert (await bot.get_me()).username == "linli_bot"
        assert await bot.set_my_commands([("start", "开始")], telegram.BotCommandScopeAllPrivateChats(), "zh")
        assert len(await bot.get_my_commands(telegram.BotCommandScopeAllPrivateChats(), "zh")) == 1
        assert await bot.delete_my_commands(telegram.BotCommandScopeAllPrivateChats(), "zh")
        assert await bot.set_my_name("邻里助手")
        assert (await bot.get_my_name()).name == "邻里助手"
        assert await bot.set_my_description("一起办小区的事")
        assert (await bot.get_my_description()).description
        assert await bot.set_my_short_description("邻里")
        assert (await bot.get_my_short_description()).short_description
        assert await bot.set_chat_menu_button(me, telegram.MenuButtonDefault())
        assert (await bot.get_chat_menu_button(me)).type == "default"
        assert await bot.set_webhook("http://127.0.0.1:9/hook", allowed_updates=["message"])
        assert (await bot.get_webhook_info()).allowed_updates == ("message",)
        assert await bot.delete_webhook()
        assert await bot.log_out()
        assert await bot.close()
