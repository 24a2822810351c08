"""The staff group: linked by an administrator's /link, each case a topic. What begins with 答： or 问： is shown once
more and goes to the resident with its writer's tap; all other talk is the group's own and is not even looked up.

Who may is asked of whoever writes or taps, in the community the group belongs to. What is said in a linked group goes
through the outbox, which keeps Telegram's twenty a minute.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from aiogram import Router
from aiogram.dispatcher.middlewares.base import BaseMiddleware
from aiogram.filters import Command
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, TelegramObject

from bot.aftermath import break_off
from bot.context import Here
from bot.dialogs.house import bounded, house
from bot.dialogs.widgets import number
from bot.filters import InGroup, Pressed
from participation import forums, handling
from participation.access import Role
from participation.complaints import Case
from participation.forums import MOST, Act, CaseTopic, Draft, Forum
from participation.refusals import NotFound
from storage.outbox import Act as Done
from storage.outbox import Priority

_LEFT = ("left", "kicked")


def router() -> Router:
    """Return the handlers. Nothing that happens in a group reaches any other."""
    groups = Router(name="forums")
    for observer in (groups.message, groups.callback_query, groups.edited_message, groups.my_chat_member):
        observer.filter(InGroup())
    groups.message.middleware(TellThere())
    groups.callback_query.middleware(TellThere())
    groups.message.register(on_link, Command("link"))
    groups.message.register(on_unlink, Command("unlink"))
    groups.message.register(on_said, for_a_resident)
    groups.message.register(on_talk)
    groups.edited_message.register(on_talk)
    groups.callback_query.register(on_sign, Pressed("open:forum-sign:"))
    groups.callback_query.register(on_yes, Pressed("open:forum-yes:"))
    groups.callback_query.register(on_no, Pressed("open:forum-no:"))
    groups.callback_query.register(on_old_button)
    groups.my_chat_member.register(on_membership)
    return groups


class TellThere(BaseMiddleware):
    """Tells of a refusal where it was met: in the topic, or on the button. Nothing of what was refused is kept."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        here: Here = data["here"]
        if here.refusal is None:
            return await handler(event, data)
        if isinstance(event, CallbackQuery):
            here.toast(here.refusal.key, alert=True, **here.refusal.facts)
        elif isinstance(event, Message):
            await _say(here, event, here.refusal.key, **here.refusal.facts)
        return None


# --- linking ---


async def on_link(message: Message, here: Here) -> None:
    """Link the group to its administrator's community, or mend the link. Refuses like `forums.link`."""
    before = await here.tx.links.of_chat(message.chat.id, lock=True)
    link = forums.link(
        before, by=here.actor, chat_id=message.chat.id, title=message.chat.title or "", locale=here.locale,
        is_forum=message.chat.type == "supergroup" and bool(message.chat.is_forum), at=here.now,
    )  # fmt: skip
    community = await here.tx.communities.get(here.community_id)
    if before is not None:
        await here.tx.links.change(link)
        await _show_again(here, link)
        await _owe(here, link, "forums-mended", community=community.name)
        return
    other = await here.tx.links.of_community(here.community_id, lock=True)
    if other is not None:
        await here.tx.links.change(forums.unlink(other, by=here.actor, at=here.now))
    kept = await here.tx.links.add(link)
    # the first topic is the guide: that the bot may make topics is known at once, not with the next case
    guide = await here.tx.outbox.place(
        "forums-guide", -kept.id, at=here.now, args={"name": here.label("forums-guide-name")}, act=Done.OPEN,
        community_id=kept.community_id,
    )  # fmt: skip
    await _owe(here, kept, "forums-guide", within=guide, community=community.name)
    staff = [one.id for one in await here.tx.residents.holding(Role.ADMIN) if one.id != here.resident.id]
    await here.owe("forums-linked", staff, title=kept.title, name=here.resident.name or "")


async def on_unlink(message: Message, here: Here) -> None:
    """Take the link apart: nothing more is sent here. Refuses like `forums.unlink`."""
    before = await here.tx.links.of_chat(message.chat.id, lock=True)
    await here.tx.links.change(forums.unlink(before, by=here.actor, at=here.now))
    here.say("forums-unlinked")


async def on_membership(event: ChatMemberUpdated, here: Here) -> None:
    """Note at once that we were put out of a linked group."""
    forum = await here.tx.links.of_chat(event.chat.id, lock=True)
    if forum is not None and forum.works and event.new_chat_member.status in _LEFT:
        await break_off(here.tx, forum, "removed", here.now)


async def _show_again(here: Here, forum: Forum) -> None:
    """Owe what changed while the link was broken: cards of the living topics, and topics of cases that have none."""
    await here.tx.forums.bury(forum, at=here.now)
    with_topics = set()
    for topic in reversed(await here.tx.forums.living(forum)):
        with_topics.add(topic.case_id)
        await here.tx.complaints.show(await here.tx.complaints.get(topic.case_id, lock=True), at=here.now)
    for case in await here.tx.complaints.unclosed_since(forum.linked_at):
        if case.id not in with_topics:
            await here.tx.complaints.show(case, at=here.now, new=True)


# --- what is said in a topic ---


async def for_a_resident(message: Message, here: Here) -> dict[str, Any] | bool:
    """Give the topic and the words of a message that is meant for a resident, or that answers the card."""
    thread, text = message.message_thread_id, message.text or message.caption or ""
    meant = forums.spoken(text)  # before anything is looked up: most of it is talk
    answered = message.reply_to_message
    to_us = answered is not None and answered.from_user is not None and answered.from_user.id == _me(message)
    if thread is None or (meant is None and not to_us):
        return False
    forum = await here.tx.links.of_chat(message.chat.id)
    topic = None if forum is None or not forum.works else await here.tx.forums.within(forum, thread)
    if topic is None:
        return False
    if meant is None and (answered is None or answered.message_id != await here.tx.forums.card_of(topic)):
        return False
    return {"forum": forum, "topic": topic, "meant": meant}


async def on_said(message: Message, here: Here, forum: Forum, topic: CaseTopic, meant: tuple[Act, str] | None) -> None:
    """Show words for the resident once more, to be sent with a tap. Refuses with NotTheirCase, Blank, TooLong,
    IdCardNumber, or as the rule would that sends them."""
    if here.resident.community_id != forum.community_id:
        raise forums.NotTheirCase
    case = await here.tx.complaints.get(topic.case_id, lock=True)
    forums.heard(forum, case, here.actor)
    if meant is None:
        await _owe(here, forum, "forums-how", within=topic.topic_id)
        return
    if message.text is None:  # a photo's caption: the photo would be left out unseen
        await _owe(here, forum, "forums-words-only", within=topic.topic_id)
        return
    act, words = meant
    text = bounded(words, MOST[act])
    forums.said(case, act, text, by=here.actor, at=here.now, limits=(await house(here)).limits)
    draft = Draft(
        0, case.community_id, case.id, topic.id, here.resident.id, act, text, here.now, await _newest(here, case)
    )
    kept = await here.tx.forums.drafts.add(draft)
    preview = await _owe(
        here, forum, "forums-preview", within=topic.topic_id, draft=kept.id, act=act.value, text=text, case=case.id,
        name=here.resident.name or "",
    )  # fmt: skip
    await here.tx.forums.drafts.change(replace(kept, preview_id=preview))


async def on_talk(message: Message) -> None:
    """Leave the group's talk to the group."""


async def on_sign(press: CallbackQuery, here: Here) -> None:
    """Sign for the case of the topic."""
    forum, case = await _pressed(press, here, number((press.data or "").removeprefix("open:forum-sign:")))
    forums.heard(forum, case, here.actor)
    await here.tx.complaints.move(handling.sign(case, by=here.actor, at=here.now))
    here.toast("forums-signed")


async def on_yes(press: CallbackQuery, here: Here) -> None:
    """Send the draft to the resident. Refuses like `forums.confirm`."""
    draft, _forum, case = await _draft(press, here, "open:forum-yes:")
    rules = await house(here)
    sent, moved = forums.confirm(
        draft, case, by=here.actor, at=here.now, newest=await _newest(here, case), limits=rules.limits
    )
    await here.tx.forums.drafts.change(sent)
    await here.tx.complaints.move(moved)
    await _settle(here, draft, "forums-sent")
    here.toast("complaints-sent" if draft.act is Act.ANSWER else "forums-asked")


async def on_no(press: CallbackQuery, here: Here) -> None:
    """Take the draft back. Refuses with NotYourDraft or DraftOver."""
    draft, _, _ = await _draft(press, here, "open:forum-no:")
    await here.tx.forums.drafts.change(forums.drop(draft, by=here.actor, at=here.now))
    await _settle(here, draft, "forums-dropped")
    here.toast("forums-not-sent")


async def on_old_button(press: CallbackQuery, here: Here) -> None:
    """Say that a button means nothing here."""
    here.toast("errors-stale")


async def _draft(press: CallbackQuery, here: Here, prefix: str) -> tuple[Draft, Forum, Case]:
    """Return the draft of a button with its group and its case, locked. Refuses with NotFound or NotTheirCase."""
    await _forum_of(press, here)
    draft = await here.tx.forums.drafts.get(number((press.data or "").removeprefix(prefix)))
    forum, case = await _pressed(press, here, draft.case_id)
    draft = await here.tx.forums.drafts.get(draft.id, lock=True)  # behind its case, in the order of all locks
    forums.heard(forum, case, here.actor)
    return draft, forum, case


async def _pressed(press: CallbackQuery, here: Here, case_id: int) -> tuple[Forum, Case]:
    """Return the group in which a button was pressed and the case, locked. Refuses with NotFound, also for a case that
    has no topic here, or NotTheirCase."""
    forum = await _forum_of(press, here)
    case = await here.tx.complaints.get(case_id, lock=True)
    if await here.tx.forums.of(forum, case.id) is None:
        raise NotFound
    return forum, case


async def _forum_of(press: CallbackQuery, here: Here) -> Forum:
    forum = await here.tx.links.of_chat(press.message.chat.id) if press.message else None
    if forum is None or not forum.works:
        raise NotFound
    if here.resident.community_id != forum.community_id:
        raise forums.NotTheirCase
    return forum


async def _settle(here: Here, draft: Draft, key: str) -> None:
    """Owe that a preview says what became of it, and has no buttons."""
    args = {"act": draft.act.value, "text": draft.text, "name": here.resident.name or ""}
    await here.tx.outbox.amend(draft.preview_id, key, at=here.now, args=args, priority=Priority.REPLY)


async def _newest(here: Here, case: Case) -> int:
    return (await here.tx.complaints.steps(case.id))[-1].id


async def _say(here: Here, message: Message, key: str, **args: Any) -> None:
    """Say something where a message stands: in a linked group by the outbox, elsewhere at once."""
    forum = await here.tx.links.of_chat(message.chat.id)
    if forum is None or not forum.works:
        here.say(key, **args)
        return
    thread = message.message_thread_id
    topic = await here.tx.forums.within(forum, thread) if thread is not None else None
    await _owe(here, forum, key, within=topic.topic_id if topic else None, **args)


async def _owe(here: Here, forum: Forum, key: str, *, within: int | None = None, **args: Any) -> int:
    return await here.tx.outbox.place(
        key, -forum.id, at=here.now, args=args, priority=Priority.REPLY, within=within,
        community_id=forum.community_id,
    )  # fmt: skip


def _me(message: Message) -> int:
    return message.bot.id if message.bot else 0
