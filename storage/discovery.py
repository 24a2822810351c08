"""Which week's suggestions a community was sent, and whom they are for."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint, delete, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from participation.access import Standing
from participation.discovery import Reader
from participation.events import LIVE
from participation.interests import Mute
from participation.shifts import COUNTED
from storage.claims import ClaimRow
from storage.clubs import MemberRow
from storage.dialects import insert_into
from storage.events import RegistrationRow
from storage.interests import InterestRow, MuteRow
from storage.residents import ResidentRow
from storage.tables import EVERYWHERE, Numbered, OfCommunity, Row, scope
from storage.volunteers import VolunteerRow, Volunteers


class DiscoveryRow(Numbered, OfCommunity, Row):
    __tablename__ = "discoveries"
    __table_args__ = (UniqueConstraint("community_id", "due_at"),)

    due_at: Mapped[datetime]
    sent_at: Mapped[datetime]


class ClubToldRow(OfCommunity, Row):
    """Who was told of which club: nobody hears of one twice."""

    __tablename__ = "clubs_told"

    club_id: Mapped[int] = mapped_column(ForeignKey("clubs.id"), primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True, index=True)
    at: Mapped[datetime]


class Discovery:
    """The weeks that were told, and their readers."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def sent(self, community_id: int, due_at: datetime) -> bool:
        """Return whether that week's suggestions were sent."""
        question = select(DiscoveryRow.id).where(
            DiscoveryRow.community_id == community_id, DiscoveryRow.due_at == due_at
        )  # fmt: skip
        return await self._session.scalar(question) is not None

    async def take(self, community_id: int, due_at: datetime, at: datetime) -> bool:
        """Note that they are sent in this transaction; False when another sent them or is sending them."""
        row = {"community_id": community_id, "due_at": due_at, "sent_at": at}
        result = await self._session.execute(
            insert_into(self._session, DiscoveryRow).values(row).on_conflict_do_nothing()
        )
        return bool(result.rowcount)  # type: ignore[attr-defined]

    async def tell(self, community_id: int, told: Iterable[tuple[int, int]], at: datetime) -> None:
        """Note which club each person was told of: pairs of club and resident."""
        rows = [
            {"community_id": community_id, "club_id": club, "resident_id": person, "at": at} for club, person in told
        ]
        if rows:
            await self._session.execute(insert_into(self._session, ClubToldRow).on_conflict_do_nothing(), rows)

    async def forget(self, resident_id: int) -> None:
        """Remove of which clubs somebody was told, wherever: they withdrew their consent."""
        with scope(self._session.sync_session, EVERYWHERE):
            await self._session.execute(delete(ClubToldRow).where(ClubToldRow.resident_id == resident_id))

    async def readers(self) -> list[Reader]:
        """Return the registered people of the community in scope who like something or volunteer, can be reached and
        have not muted it."""
        silent = select(MuteRow.resident_id).where(MuteRow.what == Mute.WEEKLY)
        living = (
            ResidentRow.standing != Standing.GUEST, ResidentRow.reachable.is_(True), ResidentRow.blocked.is_(False),
            ResidentRow.id.not_in(silent),
        )  # fmt: skip
        likes: dict[int, set[str]] = defaultdict(set)
        for resident_id, interest in await self._session.execute(
            select(InterestRow.resident_id, InterestRow.interest)
            .join(ResidentRow, ResidentRow.id == InterestRow.resident_id)
            .where(*living)
        ):
            likes[resident_id].add(interest)
        volunteers = {
            row.resident_id: Volunteers(self._session).read(row)
            for row in await self._session.scalars(
                select(VolunteerRow).join(ResidentRow, ResidentRow.id == VolunteerRow.resident_id).where(*living)
            )
        }
        seats: dict[int, set[int]] = defaultdict(set)
        for resident_id, event_id in await self._session.execute(
            select(RegistrationRow.resident_id, RegistrationRow.event_id).where(RegistrationRow.state.in_(LIVE))
        ):
            seats[resident_id].add(event_id)
        places: dict[int, set[int]] = defaultdict(set)
        for resident_id, shift_id in await self._session.execute(
            select(ClaimRow.resident_id, ClaimRow.shift_id).where(ClaimRow.state.in_(COUNTED))
        ):
            places[resident_id].add(shift_id)
        belongs = MemberRow.left_at.is_(None) & MemberRow.resident_id.is_not(None)
        members = select(MemberRow.resident_id, MemberRow.club_id).where(belongs)
        clubs: dict[int | None, set[int]] = defaultdict(set)
        for person, club_id in await self._session.execute(members):
            clubs[person].add(club_id)
        for person, club_id in await self._session.execute(select(ClubToldRow.resident_id, ClubToldRow.club_id)):
            clubs[person].add(club_id)
        return [
            Reader(
                id, frozenset(likes.get(id, ())), volunteers.get(id), frozenset(seats.get(id, ())),
                frozenset(places.get(id, ())), frozenset(clubs.get(id, ())),
            )
            for id in sorted({*likes, *volunteers})
        ]  # fmt: skip
