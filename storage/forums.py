"""The staff group's topics: what stands in each, which words wait for a tap, and what is owed there as a case moves."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, ForeignKey, Index, String, Text, or_, select, text
from sqlalchemy.orm import Mapped, mapped_column

from participation.complaints import CLOSED, Case
from participation.forums import Act as Said
from participation.forums import CaseTopic, Draft, Forum
from storage.outbox import OWED, Act, Outbox, OutboxRow
from storage.repository import Repository
from storage.tables import EVERYWHERE, Numbered, OfCommunity, Row, scope

CARD = "forums-card"
"""The card in a case's topic."""
WITHDRAWN = "forums-withdrawn"
"""What stands in its place when the case may be shown there no more."""
NEWS = "forums-news"
TOPIC = "topic"
"""The making of a topic. It has no words but the topic's name."""
_LIVING = "lost_at IS NULL"


class CaseTopicRow(Numbered, OfCommunity, Row):
    __tablename__ = "case_topics"
    __table_args__ = (
        Index(
            "uq_case_topics_living", "forum_id", "case_id", unique=True,
            postgresql_where=text(_LIVING), sqlite_where=text(_LIVING),
        ),
    )  # fmt: skip

    forum_id: Mapped[int] = mapped_column(ForeignKey("forums.id"), index=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    topic_id: Mapped[int] = mapped_column(index=True)
    card_id: Mapped[int] = mapped_column(index=True)
    opened_at: Mapped[datetime]
    closed: Mapped[bool] = mapped_column(Boolean)
    lost_at: Mapped[datetime | None]


class DraftRow(Numbered, OfCommunity, Row):
    __tablename__ = "forum_drafts"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    topic_id: Mapped[int] = mapped_column(ForeignKey("case_topics.id"))
    author_id: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    act: Mapped[Said] = mapped_column(String(10))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    seen: Mapped[int]
    preview_id: Mapped[int]
    ended_at: Mapped[datetime | None]


class Drafts(Repository[Draft, DraftRow]):
    value, row = Draft, DraftRow

    def read(self, row: DraftRow) -> Draft:
        draft = super().read(row)
        object.__setattr__(draft, "act", Said(row.act))
        return draft


class Forums(Repository[CaseTopic, CaseTopicRow]):
    """Whoever changes a topic holds its case locked; the delivery, which does not, locks the topic."""

    value, row = CaseTopic, CaseTopicRow

    @property
    def drafts(self) -> Drafts:
        """Return the words that wait for a tap."""
        return Drafts(self.session)

    async def of(self, forum: Forum, case_id: int, *, lock: bool = False) -> CaseTopic | None:
        """Return the living topic of a case."""
        return await self.find(
            CaseTopicRow.forum_id == forum.id, CaseTopicRow.case_id == case_id, CaseTopicRow.lost_at.is_(None),
            lock=lock,
        )  # fmt: skip

    async def within(self, forum: Forum, thread: int) -> CaseTopic | None:
        """Return the living topic with Telegram's number `thread`."""
        with scope(self.session.sync_session, EVERYWHERE):
            return await self.find(
                CaseTopicRow.forum_id == forum.id, CaseTopicRow.lost_at.is_(None),
                CaseTopicRow.topic_id.in_(
                    select(OutboxRow.id).where(OutboxRow.resident_id == -forum.id, OutboxRow.message_id == thread)
                ),
            )  # fmt: skip

    async def card_of(self, topic: CaseTopic) -> int | None:
        """Return Telegram's number of the card in a topic; None while it was not sent."""
        found: int | None = await self.session.scalar(select(OutboxRow.message_id).where(OutboxRow.id == topic.card_id))
        return found

    async def living(self, forum: Forum) -> Sequence[CaseTopic]:
        """Return the topics of a group, the newest first."""
        return await self.all(
            CaseTopicRow.forum_id == forum.id, CaseTopicRow.lost_at.is_(None),
            order=(CaseTopicRow.id.desc(),), limit=300,
        )  # fmt: skip

    async def bury(self, forum: Forum, *, at: datetime) -> None:
        """Give up the topics of a group that were never made, or whose card was never sent: its link was broken."""
        never = select(OutboxRow.id).where(
            OutboxRow.resident_id == -forum.id, OutboxRow.state != OWED, OutboxRow.message_id.is_(None)
        )
        where = or_(CaseTopicRow.topic_id.in_(never), CaseTopicRow.card_id.in_(never))
        for topic in await self.all(
            CaseTopicRow.forum_id == forum.id, CaseTopicRow.lost_at.is_(None), where, lock=True
        ):
            await self.change(replace(topic, lost_at=at))

    async def open(self, forum: Forum, case: Case, name: str, args: dict[str, Any], *, at: datetime) -> CaseTopic:
        """Owe a topic for a case and the card in it."""
        outbox = Outbox(self.session)
        topic_id = await outbox.place(
            TOPIC, -forum.id, at=at, args={"name": name, "case": case.id}, act=Act.OPEN, community_id=case.community_id
        )
        card_id = await outbox.place(CARD, -forum.id, at=at, args=args, within=topic_id, community_id=case.community_id)
        topic = CaseTopic(0, case.community_id, forum.id, case.id, topic_id, card_id, at)
        stored = await self.add(topic)
        return await self._shut(stored, case, at)

    async def follow(
        self, topic: CaseTopic, case: Case, args: dict[str, Any], *, at: datetime, news: dict[str, Any] | None
    ) -> None:
        """Owe the card as it reads now, a line of `news` if there is one, and that the topic is closed or open as the
        case is."""
        outbox = Outbox(self.session)
        await outbox.amend(topic.card_id, CARD, at=at, args=args)
        if news is not None:
            await outbox.place(
                NEWS, -topic.forum_id, at=at, args=news, within=topic.topic_id, community_id=case.community_id
            )
        await self._shut(topic, case, at)

    async def withdraw(self, topic: CaseTopic, *, at: datetime) -> None:
        """Take a case out of the group: nothing of it stays on its card, and its topic is closed."""
        outbox = Outbox(self.session)
        await outbox.amend(topic.card_id, WITHDRAWN, at=at, args={"case": topic.case_id})
        await outbox.act(Act.CLOSE, topic.topic_id, at=at)
        await self.change(replace(topic, lost_at=at))

    async def lost(self, outbox_id: int, at: datetime) -> CaseTopic | None:
        """Note that Telegram does not know a topic or its card any more; return it, once."""
        with scope(self.session.sync_session, EVERYWHERE):
            found = await self.find(
                or_(CaseTopicRow.topic_id == outbox_id, CaseTopicRow.card_id == outbox_id),
                CaseTopicRow.lost_at.is_(None),
                lock=True,
            )
            return None if found is None else await self.change(replace(found, lost_at=at))

    async def _shut(self, topic: CaseTopic, case: Case, at: datetime) -> CaseTopic:
        closed = case.state in CLOSED
        if closed is topic.closed:
            return topic
        await Outbox(self.session).act(Act.CLOSE if closed else Act.REOPEN, topic.topic_id, at=at)
        return await self.change(replace(topic, closed=closed))
