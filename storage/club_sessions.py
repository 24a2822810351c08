"""Sessions of clubs: the rhythms of which they are made, who excused themselves, who came; and the leaders' notices."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from sqlalchemy import ForeignKey, Index, Integer, Select, String, Text, delete, func, select
from sqlalchemy.orm import Mapped, mapped_column

from participation.club_sessions import Notice, Pattern, Session
from participation.repeats import Every, Rhythm
from storage.dialects import insert_into
from storage.repository import Repository
from storage.tables import Numbered, OfCommunity, Row
from storage.types import Document


class ClubPatternRow(Numbered, OfCommunity, Row):
    __tablename__ = "club_patterns"

    club_id: Mapped[int] = mapped_column(ForeignKey("clubs.id"), index=True)
    every: Mapped[str] = mapped_column(String(5))
    days: Mapped[list[Any]] = mapped_column(Document)
    hour: Mapped[str] = mapped_column(String(5))
    minutes: Mapped[int] = mapped_column(Integer)
    created_by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    created_at: Mapped[datetime]
    made_until: Mapped[datetime]
    ended_at: Mapped[datetime | None] = mapped_column(index=True)
    ended_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))


class SessionRow(Numbered, OfCommunity, Row):
    """One session of a pattern and its moment, whatever sweeps race."""

    __tablename__ = "club_sessions"
    __table_args__ = (Index("uq_club_sessions_pattern_id_due_at", "pattern_id", "due_at", unique=True),)

    club_id: Mapped[int] = mapped_column(ForeignKey("clubs.id"), index=True)
    begins_at: Mapped[datetime] = mapped_column(index=True)
    ends_at: Mapped[datetime]
    created_by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    created_at: Mapped[datetime]
    place: Mapped[str] = mapped_column(String(240))
    pattern_id: Mapped[int | None] = mapped_column(ForeignKey("club_patterns.id"))
    due_at: Mapped[datetime | None]
    cancelled_at: Mapped[datetime | None]
    changed_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    why: Mapped[str] = mapped_column(String(480))


class ExcuseRow(OfCommunity, Row):
    """Who said that they do not come this time."""

    __tablename__ = "club_excuses"

    session_id: Mapped[int] = mapped_column(ForeignKey("club_sessions.id"), primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("club_members.id"), primary_key=True, index=True)
    at: Mapped[datetime]


class AttendanceRow(OfCommunity, Row):
    """Who came, and who wrote it down."""

    __tablename__ = "club_attendances"

    session_id: Mapped[int] = mapped_column(ForeignKey("club_sessions.id"), primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("club_members.id"), primary_key=True, index=True)
    by: Mapped[int] = mapped_column("noted_by", ForeignKey("residents.id"))
    at: Mapped[datetime]


class ClubNoticeRow(Numbered, OfCommunity, Row):
    __tablename__ = "club_notices"

    club_id: Mapped[int] = mapped_column(ForeignKey("clubs.id"), index=True)
    by: Mapped[int] = mapped_column("written_by", ForeignKey("residents.id"))
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime]
    count: Mapped[int] = mapped_column("reached", Integer)


class ClubPatterns(Repository[Pattern, ClubPatternRow]):
    value, row = Pattern, ClubPatternRow

    def read(self, row: ClubPatternRow) -> Pattern:
        rhythm = Rhythm(Every(row.every), tuple(row.days), time.fromisoformat(row.hour))
        return Pattern(
            row.id, row.community_id, row.club_id, rhythm, row.minutes, row.created_by, row.created_at, row.made_until,
            row.ended_at, row.ended_by,
        )  # fmt: skip

    def write(self, value: Pattern, row: ClubPatternRow) -> None:
        super().write(value, row)
        row.every, row.days = value.rhythm.every.value, list(value.rhythm.days)
        row.hour = value.rhythm.at.isoformat("minutes")

    async def of(self, club_id: int, *, lock: bool = False) -> Pattern | None:
        """Return the club's rhythm, if it has one."""
        return await self.find(ClubPatternRow.club_id == club_id, ClubPatternRow.ended_at.is_(None), lock=lock)

    async def living(self) -> list[Pattern]:
        """Return the rhythms of all clubs of the community in scope."""
        return await self.all(ClubPatternRow.ended_at.is_(None))

    async def behind(self, until: datetime) -> list[Pattern]:
        """Return the rhythms of which sessions are to be made before a moment."""
        return await self.all(ClubPatternRow.ended_at.is_(None), ClubPatternRow.made_until < until)


class ClubNotices(Repository[Notice, ClubNoticeRow]):
    value, row = Notice, ClubNoticeRow

    async def since(self, club_id: int, at: datetime) -> int:
        """Return how many were written to a club's members since a moment."""
        found = await self.session.scalar(
            select(func.count(ClubNoticeRow.id)).where(ClubNoticeRow.club_id == club_id, ClubNoticeRow.at >= at)
        )
        return int(found or 0)


class ClubSessions(Repository[Session, SessionRow]):
    value, row = Session, SessionRow

    async def coming(self, at: datetime, club_id: int | None = None) -> list[Session]:
        """Return the sessions that are not over, the next first, the cancelled among them; of one club or of all."""
        of = () if club_id is None else (SessionRow.club_id == club_id,)
        return await self.all(*of, SessionRow.ends_at > at, order=(SessionRow.begins_at, SessionRow.id))

    async def past(self, club_id: int, at: datetime, limit: int | None = None) -> list[Session]:
        """Return the club's sessions that have begun and were not cancelled, the last first."""
        return await self.all(
            SessionRow.club_id == club_id, SessionRow.begins_at <= at, SessionRow.cancelled_at.is_(None),
            order=(SessionRow.begins_at.desc(), SessionRow.id.desc()), limit=limit,
        )  # fmt: skip

    async def beginning(self, since: datetime, until: datetime) -> list[Session]:
        """Return the sessions that begin in the span and are not cancelled."""
        return await self.all(
            SessionRow.begins_at > since, SessionRow.begins_at <= until, SessionRow.cancelled_at.is_(None)
        )

    async def take_away(self, club_id: int, at: datetime, pattern_id: int | None = None) -> int:
        """Remove a club's sessions that have not begun (those of one pattern, where it is named) with the excuses from
        them; return how many. Those that were cancelled stay, with their reason."""
        of = () if pattern_id is None else (SessionRow.pattern_id == pattern_id,)
        found = await self.session.scalars(
            select(SessionRow.id).where(
                SessionRow.club_id == club_id, SessionRow.begins_at > at, SessionRow.cancelled_at.is_(None), *of
            )
        )
        ids = list(found)
        await self.session.execute(delete(ExcuseRow).where(ExcuseRow.session_id.in_(ids)))
        await self.session.execute(
            delete(SessionRow).where(SessionRow.id.in_(ids)).execution_options(synchronize_session="fetch")
        )
        return len(ids)

    async def excused(self, session_id: int) -> frozenset[int]:
        """Return the numbers of the members who said that they do not come."""
        return frozenset(
            await self.session.scalars(select(ExcuseRow.member_id).where(ExcuseRow.session_id == session_id))
        )

    async def excuse(self, one: Session, member_id: int, at: datetime) -> None:
        """Note that a member does not come; noted twice it is once."""
        await self._note(ExcuseRow, community_id=one.community_id, session_id=one.id, member_id=member_id, at=at)

    async def unexcuse(self, session_id: int, member_id: int) -> None:
        """Note that a member comes after all."""
        await self.session.execute(
            delete(ExcuseRow).where(ExcuseRow.session_id == session_id, ExcuseRow.member_id == member_id)
        )

    async def ask_anew(self, session_id: int) -> None:
        """Remove all excuses from a session: it was moved to another time."""
        await self.session.execute(
            delete(ExcuseRow).where(ExcuseRow.session_id == session_id).execution_options(synchronize_session=False)
        )

    async def unexcuse_all(self, member_id: int, at: datetime) -> None:
        """Remove a member's excuses from sessions that have not begun: they left."""
        ahead = select(SessionRow.id).where(SessionRow.begins_at > at)
        await self.session.execute(
            delete(ExcuseRow)
            .where(ExcuseRow.member_id == member_id, ExcuseRow.session_id.in_(ahead))
            .execution_options(synchronize_session=False)
        )

    async def came(self, session_id: int) -> frozenset[int]:
        """Return the numbers of the members who came."""
        return frozenset(
            await self.session.scalars(select(AttendanceRow.member_id).where(AttendanceRow.session_id == session_id))
        )

    async def note(self, one: Session, member_id: int, by: int, at: datetime) -> None:
        """Note that a member came; noted twice it is once."""
        await self._note(
            AttendanceRow, community_id=one.community_id, session_id=one.id, member_id=member_id, noted_by=by, at=at
        )

    async def unnote(self, session_id: int, member_id: int) -> None:
        """Take back that a member came."""
        await self.session.execute(
            delete(AttendanceRow).where(AttendanceRow.session_id == session_id, AttendanceRow.member_id == member_id)
        )

    async def times(self, members: Select[Any]) -> int:
        """Return how often these members came."""
        found = await self.session.scalar(
            select(func.count(AttendanceRow.session_id)).where(AttendanceRow.member_id.in_(members))
        )
        return int(found or 0)

    async def counts(self, sessions: Sequence[int]) -> tuple[dict[int, int], dict[int, int]]:
        """Return how many came to each of the sessions, and how many excused themselves."""
        return await self._count(AttendanceRow, sessions), await self._count(ExcuseRow, sessions)

    async def _count(self, table: Any, sessions: Sequence[int]) -> dict[int, int]:
        rows = await self.session.execute(
            select(table.session_id, func.count(table.member_id))
            .where(table.session_id.in_(sessions))
            .group_by(table.session_id)
        )
        return {row[0]: row[1] for row in rows}

    async def _note(self, table: Any, **row: Any) -> None:
        await self.session.execute(insert_into(self.session, table.__table__).values(**row).on_conflict_do_nothing())
