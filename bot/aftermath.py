"""What follows when Telegram takes something for good no more: a person who blocked us, a pinned card that was deleted,
a staff group that put us out. Asked when the fate is written down, in the same transaction. Knows no aiogram."""

from datetime import datetime

from participation import forums
from participation.access import Role
from participation.forums import Forum
from storage import Transaction
from storage.outbox import BLOCKED, CANCELLED, DOUBT, FAILED, Fate, Owed, Priority
from storage.pins import CARD, TAKEN_DOWN

_GONE = (
    "message to edit not found", "message to pin not found", "message can't be edited", "message_id_invalid",
)  # fmt: skip
"""The message is there no more: its person deleted it, or it is none of ours."""
_TOPIC_GONE = (*_GONE, "message thread not found", "topic_id_invalid", "topic_deleted", "topic_closed")
_WHY = (
    ("not a forum", "not-forum"),
    ("channel_forum_missing", "not-forum"),
    ("not enough rights", "rights"),
    ("have no rights", "rights"),
    ("chat_admin_required", "rights"),
    ("chat not found", "removed"),
    ("upgraded to a supergroup", "removed"),
)
"""What Telegram says of a group → why the link is broken."""


def expected(owed: Owed, said: str) -> bool:
    """Return whether Telegram's refusal is what people may do at any time (delete a card, a topic, put us out of a
    group), and no fault of ours."""
    low = said.lower()
    if owed.resident_id < 0:
        return any(sign in low for sign in (*_TOPIC_GONE, *(sign for sign, _ in _WHY)))
    return owed.key in (CARD, TAKEN_DOWN) and any(sign in low for sign in _GONE)


async def befall(tx: Transaction, owed: Owed, fate: Fate, at: datetime) -> None:
    """Note what a fate means beyond its row, and owe those who should know of it."""
    if fate.error is None or fate.state not in (BLOCKED, FAILED, DOUBT, CANCELLED):
        return
    said = fate.error.lower()
    if owed.resident_id < 0:
        await _in_a_group(tx, owed, fate.state, said, at)
    elif fate.state == BLOCKED:
        await tx.residents.unreachable(owed.resident_id)
    elif owed.edits is not None and expected(owed, said):
        await tx.pins.forget(owed.edits, at)


async def _in_a_group(tx: Transaction, owed: Owed, state: str, said: str, at: datetime) -> None:
    forum = await tx.links.numbered(-owed.resident_id)
    if forum is None or not forum.works:  # told before
        return
    why = "removed" if state == BLOCKED else next((why for sign, why in _WHY if sign in said), "")
    if why:
        await break_off(tx, forum, why, at)
    elif state == DOUBT or any(sign in said for sign in _TOPIC_GONE):
        await _lose_topic(tx, forum, owed, at)


async def break_off(tx: Transaction, forum: Forum, why: str, at: datetime) -> None:
    """Mark a group's link broken and tell the community's staff, once, how to mend it."""
    with tx.community(forum.community_id):
        await tx.links.change(forums.broken(forum, why, at=at))
        await tx.outbox.owe(
            "forums-broken", await _staff(tx), at=at, args={"title": forum.title, "why": why},
            priority=Priority.REMINDER, once=f"forum-broken:{forum.id}:{at.isoformat()}",
            community_id=forum.community_id,
        )  # fmt: skip


async def _lose_topic(tx: Transaction, forum: Forum, owed: Owed, at: datetime) -> None:
    for row in (owed.edits, owed.within, owed.id):
        lost = None if row is None else await tx.forums.lost(row, at)
        if lost is None:
            continue
        with tx.community(forum.community_id):
            await tx.outbox.owe(
                "forums-topic-lost", await _staff(tx), at=at, args={"title": forum.title, "case": lost.case_id},
                priority=Priority.REMINDER, once=f"forum-topic-lost:{lost.id}", community_id=forum.community_id,
            )  # fmt: skip
        return


async def _staff(tx: Transaction) -> list[int]:
    return [one.id for one in await tx.residents.holding(Role.STAFF, Role.ADMIN)]
