"""Clubs and their members. Members are counted twice: by the rule over the locked club, and by a column with a CHECK
that moves with every membership. Whoever changes anything of a club locks the club first."""

from datetime import datetime

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    String,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from participation.club_sessions import Session
from participation.clubs import Club, Member, bare
from storage.club_sessions import ClubNotices, ClubPatterns, ClubSessions, ExcuseRow, SessionRow
from storage.outbox import Outbox
from storage.repository import Repository
from storage.residents import ResidentRow
from storage.tables import EVERYWHERE, Numbered, OfCommunity, Row, scope

_LIVING = text("left_at IS NULL")


def occasion(club_id: int, *what: object) -> str:
    """Return the name of an occasion of which a club's members are told, for `Outbox.owe(once=…)`."""
    return ":".join(["club", str(club_id), *map(str, what), ""])


class ClubRow(Numbered, OfCommunity, Row):
    __tablename__ = "clubs"
    __table_args__ = (CheckConstraint("members >= 0 AND (places IS NULL OR members <= places)", name="places"),)

    name: Mapped[str] = mapped_column(String(80))
    interest: Mapped[str] = mapped_column(String(20))
    place: Mapped[str] = mapped_column(String(240))
    words: Mapped[str] = mapped_column(String(800))
    places: Mapped[int | None] = mapped_column(Integer)
    created_by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    created_at: Mapped[datetime]
    leader_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"), index=True)
    heir_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"), index=True)
    members: Mapped[int] = mapped_column(Integer, default=0)
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    why: Mapped[str] = mapped_column(String(480))


class MemberRow(Numbered, OfCommunity, Row):
    """One living membership of an account for each person it stands for, whatever taps race; ended ones stay as
    history."""

    __tablename__ = "club_members"
    __table_args__ = (
        Index(
            "uq_club_members_living", "club_id", "resident_id", "called",
            unique=True, sqlite_where=_LIVING, postgresql_where=_LIVING,
        ),
    )  # fmt: skip

    club_id: Mapped[int] = mapped_column(ForeignKey("clubs.id"), index=True)
    resident_id: Mapped[int | None] = mapped_column(ForeignKey("residents.id"), index=True)
    called: Mapped[str] = mapped_column(String(80))
    joined_at: Mapped[datetime]
    entered_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    left_at: Mapped[datetime | None]
    left_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    why: Mapped[str] = mapped_column(String(480))
    muted: Mapped[bool] = mapped_column(Boolean)


class ClubMembers(Repository[Member, MemberRow]):
    """The memberships; they change through `Clubs.seat` alone, which keeps the count."""

    value, row = Member, MemberRow

    async def mine(self, club_id: int, resident_id: int) -> list[Member]:
        """Return the account's living memberships in a club: one's own, one's children's."""
        return await self.all(*_living(club_id), MemberRow.resident_id == resident_id)

    async def own(self, club_id: int, resident_id: int) -> Member | None:
        """Return the person's own living membership."""
        return await self.find(*_living(club_id), MemberRow.resident_id == resident_id, MemberRow.called == "")

    async def named(self, club_id: int, ever: bool = False) -> list[tuple[Member, str]]:
        """Return the members with their account's name (nothing where there is none), in the order they joined; with
        `ever`, those who left too."""
        where = (MemberRow.club_id == club_id,) if ever else _living(club_id)
        rows = await self.session.execute(
            select(MemberRow, ResidentRow.name)
            .outerjoin(ResidentRow, ResidentRow.id == MemberRow.resident_id)
            .where(*where)
            .order_by(MemberRow.id)
        )
        return [(self.read(row), name or "") for row, name in rows]

    async def accounts(self, club_id: int) -> list[int]:
        """Return whom a notice to the members goes to, each account once."""
        return await self._accounts(club_id)

    async def to_remind(self, club_id: int, session_id: int) -> list[int]:
        """Return whom a reminder of a session goes to: not who muted the club, nor whose members all excused
        themselves."""
        excused = select(ExcuseRow.member_id).where(ExcuseRow.session_id == session_id)
        silent = select(MemberRow.resident_id).where(
            *_living(club_id), MemberRow.muted.is_(True), MemberRow.resident_id.is_not(None)
        )
        return await self._accounts(club_id, MemberRow.resident_id.not_in(silent), MemberRow.id.not_in(excused))

    async def _accounts(self, club_id: int, *where: ColumnElement[bool]) -> list[int]:
        found = await self.session.scalars(
            select(MemberRow.resident_id)
            .where(*_living(club_id), MemberRow.resident_id.is_not(None), *where)
            .distinct()
            .order_by(MemberRow.resident_id)
        )
        return [one for one in found if one is not None]

    async def mute(self, club_id: int, resident_id: int, muted: bool) -> bool:
        """Note whether the person wishes no reminders of a club; return whether they are a member."""
        result = await self.session.execute(
            update(MemberRow).where(*_living(club_id), MemberRow.resident_id == resident_id).values(muted=muted)
        )
        return bool(result.rowcount)  # type: ignore[attr-defined]


def _living(club_id: int) -> tuple[ColumnElement[bool], ...]:
    return (MemberRow.club_id == club_id, MemberRow.left_at.is_(None))


class Clubs(Repository[Club, ClubRow]):
    value, row = Club, ClubRow

    @property
    def members(self) -> ClubMembers:
        """Return the memberships."""
        return ClubMembers(self.session)

    @property
    def patterns(self) -> ClubPatterns:
        """Return the clubs' rhythms."""
        return ClubPatterns(self.session)

    @property
    def sessions(self) -> ClubSessions:
        """Return the sessions, who excused themselves and who came."""
        return ClubSessions(self.session)

    @property
    def notices(self) -> ClubNotices:
        """Return what was written to members."""
        return ClubNotices(self.session)

    def write(self, value: Club, row: ClubRow) -> None:
        members = row.members  # moves with `seat`, never with a value that was read earlier
        super().write(value, row)
        row.members = members or 0

    async def seat(self, member: Member) -> Member:
        """Store a new or changed membership, and move its club's count. Who is no member any more has no excuses, and
        is told nothing that was on its way to the members; a name without an account of its own goes at once."""
        lived = False
        if member.id:
            lived = (await self.session.get_one(MemberRow, member.id)).left_at is None
            kept = await self.members.change(member)
        else:
            kept = await self.members.add(member)
        moved = int(kept.left_at is None) - int(lived)
        if moved < 0 and kept.left_at is not None:
            await self._part(kept, kept.left_at)
        if kept.left_at is not None and kept.called:
            kept = await self.members.change(bare(kept))
        if moved:
            await self.session.execute(
                update(ClubRow)
                .where(ClubRow.id == kept.club_id)
                .values(members=ClubRow.members + moved)
                .execution_options(synchronize_session="fetch")
            )
        return kept

    async def _part(self, member: Member, at: datetime) -> None:
        await self.sessions.unexcuse_all(member.id, at)
        if member.resident_id and not await self.members.mine(member.club_id, member.resident_id):
            await Outbox(self.session).drop_occasions(member.resident_id, occasion(member.club_id), at)

    async def open(self) -> list[Club]:
        """Return the clubs that go on, in the order they were founded."""
        return await self.all(ClubRow.closed_at.is_(None))

    async def closed(self) -> list[Club]:
        """Return the clubs that were closed, the last first."""
        return await self.all(ClubRow.closed_at.is_not(None), order=(ClubRow.closed_at.desc(), ClubRow.id))

    async def of(self, resident_id: int) -> list[Club]:
        """Return the open clubs in which the account has a membership."""
        mine = select(MemberRow.club_id).where(MemberRow.resident_id == resident_id, MemberRow.left_at.is_(None))
        return await self.all(ClubRow.closed_at.is_(None), ClubRow.id.in_(mine))

    async def ended(self, resident_id: int) -> list[Club]:
        """Return the closed clubs in which the account still has a membership, the last first."""
        mine = select(MemberRow.club_id).where(MemberRow.resident_id == resident_id, MemberRow.left_at.is_(None))
        order = (ClubRow.closed_at.desc(), ClubRow.id)
        return await self.all(ClubRow.closed_at.is_not(None), ClubRow.id.in_(mine), order=order)

    async def held(self, resident_id: int) -> list[tuple[Club, Member]]:
        """Return all that is stored of an account's memberships, wherever and however long ago."""
        with scope(self.session.sync_session, EVERYWHERE):
            rows = await self.session.execute(
                select(ClubRow, MemberRow)
                .join(MemberRow, MemberRow.club_id == ClubRow.id)
                .where(MemberRow.resident_id == resident_id)
                .order_by(MemberRow.id)
            )
            return [(self.read(club), self.members.read(member)) for club, member in rows]

    async def forget_names(self, closed_before: datetime) -> None:
        """Leave bare the rows of children and of those whom a leader entered, where they left or the club was closed
        before that moment."""
        over = select(ClubRow.id).where(ClubRow.closed_at <= closed_before)
        await self.session.execute(
            update(MemberRow)
            .where(MemberRow.called != "", or_(MemberRow.left_at.is_not(None), MemberRow.club_id.in_(over)))
            .values(resident_id=None, called="", why="", entered_by=None, left_by=None)
            .execution_options(synchronize_session=False)
        )

    async def led_by(self, resident_id: int) -> list[Club]:
        """Return the open clubs that the person leads."""
        return await self.all(ClubRow.closed_at.is_(None), ClubRow.leader_id == resident_id)

    async def meetings(self, at: datetime) -> list[tuple[Session, Club]]:
        """Return the sessions of the community in scope that have not begun with their clubs, the next first."""
        rows = await self.session.execute(
            select(SessionRow, ClubRow)
            .join(ClubRow, ClubRow.id == SessionRow.club_id)
            .where(SessionRow.begins_at > at, ClubRow.closed_at.is_(None))
            .order_by(SessionRow.begins_at, SessionRow.id)
        )
        return [(self.sessions.read(row), self.read(club)) for row, club in rows]

    async def been(self, resident_id: int) -> int:
        """Return at how many sessions somebody came, wherever, their children counted each."""
        with scope(self.session.sync_session, EVERYWHERE):
            return await self.sessions.times(select(MemberRow.id).where(MemberRow.resident_id == resident_id))

    async def forget(self, resident_id: int) -> None:
        """Take somebody's account and their children's names off all memberships, wherever: they withdrew their
        consent. The bare rows stay, so that a session's count of who came still holds."""
        with scope(self.session.sync_session, EVERYWHERE):
            rows = list(await self.session.scalars(select(MemberRow).where(MemberRow.resident_id == resident_id)))
            for row in rows:
                row.resident_id, row.called, row.why = None, "", ""
            for name in ("entered_by", "left_by"):
                of = getattr(MemberRow, name) == resident_id
                await self.session.execute(
                    update(MemberRow).where(of, MemberRow.resident_id.is_(None), MemberRow.called == "")
                    .values({name: None})
                )  # fmt: skip
            await self.session.flush()
