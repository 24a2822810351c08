"""Events and registrations. The seats are counted twice: by the rule over the locked roster, and by a column with a
CHECK that moves with every registration, so that no fault of ours seats one too many."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from participation.events import COMING, HOLDING, LIVE, Event, Registration, Roster, State
from participation.refusals import NotFound
from storage.communities import CommunityRow
from storage.repository import Repository
from storage.residents import ResidentRow
from storage.roll import EntryRow
from storage.tables import Numbered, OfCommunity, Row
from storage.types import Document

_LIVE = text(
    "state IN ('confirmed', 'reminded', 'waiting', 'offered', 'checked_in', 'attended', 'fed_back', 'no_show')"
)


class EventRow(Numbered, OfCommunity, Row):
    __tablename__ = "events"
    __table_args__ = (CheckConstraint("taken >= 0 AND taken <= capacity", name="seats"),)

    title: Mapped[str] = mapped_column(String(120))
    place: Mapped[str] = mapped_column(String(240))
    begins_at: Mapped[datetime] = mapped_column(index=True)
    capacity: Mapped[int] = mapped_column(Integer)
    created_by: Mapped[int] = mapped_column(ForeignKey("residents.id"))
    created_at: Mapped[datetime]
    cancelled_at: Mapped[datetime | None]
    cancelled_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    taken: Mapped[int] = mapped_column(Integer, default=0)
    freed: Mapped[int] = mapped_column(Integer, default=0)
    ends_at: Mapped[datetime | None] = mapped_column(index=True)
    settled_at: Mapped[datetime | None]
    opens_at: Mapped[datetime | None]
    closes_at: Mapped[datetime | None]
    party_most: Mapped[int | None] = mapped_column(Integer)
    age_least: Mapped[int | None] = mapped_column(Integer)
    age_most: Mapped[int | None] = mapped_column(Integer)
    reserved: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    poster: Mapped[str | None] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(String(16), default="other", server_default="other")


class RegistrationRow(Numbered, OfCommunity, Row):
    """One living registration per resident and event, whatever taps race; past ones stay as history. Of guests without
    an account a staff member may have written down several."""

    __tablename__ = "registrations"
    __table_args__ = (
        CheckConstraint("party > 0", name="party"),
        Index(
            "uq_registrations_live", "event_id", "resident_id", "guest",
            unique=True, sqlite_where=_LIVE, postgresql_where=_LIVE,
        ),
        Index("ix_registrations_state", "event_id", "state"),
        Index("uq_registrations_code", "code", unique=True),
    )  # fmt: skip

    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    party: Mapped[int] = mapped_column(Integer)
    state: Mapped[State] = mapped_column(String(12))
    applied_at: Mapped[datetime]
    since: Mapped[datetime]
    offered_until: Mapped[datetime | None]
    guest: Mapped[str] = mapped_column(String(120), default="", server_default="")
    code: Mapped[str | None] = mapped_column(String(32))
    came_at: Mapped[datetime | None]
    checked_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    mark: Mapped[str] = mapped_column(String(8), default="", server_default="")
    said: Mapped[str] = mapped_column(Text, default="", server_default="")
    photos: Mapped[list[Any]] = mapped_column(Document, default=list, server_default="[]")
    excuse: Mapped[str] = mapped_column(String(240), default="", server_default="")
    told: Mapped[int | None] = mapped_column(ForeignKey("event_changes.id"))
    heard: Mapped[int | None] = mapped_column(ForeignKey("event_changes.id"))


class Registrations(Repository[Registration, RegistrationRow]):
    value, row = Registration, RegistrationRow

    def read(self, row: RegistrationRow) -> Registration:
        registration = super().read(row)
        object.__setattr__(registration, "state", State(row.state))
        object.__setattr__(registration, "photos", tuple(row.photos))
        return registration

    def write(self, value: Registration, row: RegistrationRow) -> None:
        super().write(value, row)
        row.photos = list(value.photos)


class Events(Repository[Event, EventRow]):
    value, row = Event, EventRow

    @property
    def registrations(self) -> Registrations:
        """Return the registrations; change them through `seat` alone, which keeps the count."""
        return Registrations(self.session)

    def write(self, value: Event, row: EventRow) -> None:
        # these move with `seat`, never with a value that was read earlier
        taken, freed, reserved = row.taken, row.freed, row.reserved
        super().write(value, row)
        row.taken, row.freed, row.ends_at = taken or 0, freed or 0, value.over_at
        row.reserved = value.reserved if reserved is None else reserved  # None: it is new

    async def roster(self, event_id: int, *, lock: bool = False) -> Roster:
        """Return the event with everyone who lives on its list. With `lock` nobody else decides about its seats
        before this transaction ends. Refuses with NotFound."""
        event = await self.get(event_id, lock=lock)
        # the event's lock is enough: nobody seats anybody without it
        live = await self.registrations.all(RegistrationRow.event_id == event_id, RegistrationRow.state.in_(LIVE))
        zone = await self.session.scalar(select(CommunityRow.zone).where(CommunityRow.id == event.community_id))
        return Roster(event, tuple(live), zone or "Asia/Shanghai")

    async def registration(self, id: int) -> tuple[Roster, Registration]:
        """Return a registration, living or past, with its event's roster, all locked. Refuses with NotFound."""
        event_id = await self.session.scalar(select(RegistrationRow.event_id).where(RegistrationRow.id == id))
        if event_id is None:
            raise NotFound
        roster = await self.roster(event_id, lock=True)  # the event first, always: two locks, one order
        return roster, await self.registrations.get(id, lock=True)

    async def seat(self, registration: Registration) -> Registration:
        """Store a new or changed registration, and move its event's count of taken seats with it."""
        before = 0
        if registration.id:
            row = await self.session.get_one(RegistrationRow, registration.id)
            before = row.party if row.state in HOLDING else 0
            kept = await self.registrations.change(registration)
        else:
            kept = await self.registrations.add(registration)
        moved = (kept.party if kept.state in HOLDING else 0) - before
        if moved:
            await self.session.execute(
                update(EventRow)
                .where(EventRow.id == kept.event_id)
                .values(
                    taken=EventRow.taken + moved,
                    freed=EventRow.freed + int(moved < 0 and not kept.guest),
                    reserved=EventRow.reserved - (moved if kept.guest else 0),  # a guest's seat goes back there
                )
                .execution_options(synchronize_session="fetch")
            )
        return kept

    async def held(self, event: Event) -> int:
        """Return how many places were held back at first: those that still are, and those of guests on the list."""
        taken = select(func.sum(RegistrationRow.party)).where(
            RegistrationRow.event_id == event.id, RegistrationRow.guest != "", RegistrationRow.state.in_(HOLDING)
        )
        return event.reserved + int(await self.session.scalar(taken) or 0)

    async def release(self, event_id: int) -> None:
        """Give the places that are still held back to everybody."""
        await self.session.execute(
            update(EventRow)
            .where(EventRow.id == event_id)
            .values(reserved=0, freed=EventRow.freed + 1)
            .execution_options(synchronize_session="fetch")
        )

    async def born(self, resident_id: int) -> int | None:
        """Return the year of birth on the roll of a resident who was verified by it, where it is sure who they are."""
        years = await self.session.scalars(
            select(EntryRow.birth_year)
            .join(ResidentRow, ResidentRow.household_id == EntryRow.household_id)
            .where(ResidentRow.id == resident_id, ResidentRow.name == EntryRow.name)
        )
        found = years.all()
        return found[0] if len(found) == 1 else None

    async def settle(self, event_id: int, at: datetime) -> None:
        """Note that the event's list is closed."""
        await self.session.execute(
            update(EventRow)
            .where(EventRow.id == event_id)
            .values(settled_at=at)
            .execution_options(synchronize_session="fetch")
        )

    async def coming(self, at: datetime) -> list[Event]:
        """Return the events that have not begun, the next first."""
        return await self.all(
            EventRow.begins_at > at, EventRow.cancelled_at.is_(None), order=(EventRow.begins_at, EventRow.id)
        )

    async def under_way(self, at: datetime) -> list[Event]:
        """Return the events whose list is not closed, coming ones too, the next first: what staff have to do with. One
        that was cancelled stays until it would be over: somebody may not have heard."""
        return await self.all(
            EventRow.settled_at.is_(None),
            EventRow.ends_at > at - timedelta(days=2),  # the sweep may be late, not for ever
            or_(EventRow.cancelled_at.is_(None), EventRow.ends_at > at),
            order=(EventRow.begins_at, EventRow.id),
        )

    async def over(self, *, limit: int) -> list[Event]:
        """Return the events whose list is closed, the last first."""
        return await self.all(
            EventRow.settled_at.is_not(None), order=(EventRow.begins_at.desc(), EventRow.id.desc()), limit=limit
        )

    async def of(self, resident_id: int, at: datetime) -> dict[int, Registration]:
        """Return the resident's living registrations at coming events, by the event's number."""
        rows = await self.session.scalars(
            select(RegistrationRow)
            .join(EventRow, EventRow.id == RegistrationRow.event_id)
            .where(
                RegistrationRow.resident_id == resident_id,
                RegistrationRow.guest == "",
                RegistrationRow.state.in_(LIVE),
                EventRow.begins_at > at,
                EventRow.cancelled_at.is_(None),
            )
        )
        return {row.event_id: self.registrations.read(row) for row in rows}

    async def names(self, event_id: int) -> list[tuple[Registration, str]]:
        """Return the living registrations with the names people wish to be called by: who comes, then who waits."""
        rows = await self.session.execute(
            select(RegistrationRow, ResidentRow.name)
            .outerjoin(ResidentRow, ResidentRow.id == RegistrationRow.resident_id)  # who moved away still holds a seat
            .where(RegistrationRow.event_id == event_id, RegistrationRow.state.in_(LIVE))
            .order_by(RegistrationRow.state == State.WAITING, RegistrationRow.id)
        )
        return [(self.registrations.read(row), row.guest or name or "") for row, name in rows]

    async def with_lapsed(self, at: datetime) -> Sequence[int]:
        """Return the events where an offer has lapsed, or the event began while people waited."""
        return await self._found(
            ((RegistrationRow.state == State.OFFERED) & (RegistrationRow.offered_until <= at))
            | ((RegistrationRow.state == State.WAITING) & (EventRow.begins_at <= at))
        )

    async def with_free_seats(self, at: datetime) -> Sequence[int]:
        """Return the events where somebody waits who would fit."""
        return await self._found(
            RegistrationRow.state == State.WAITING,
            EventRow.begins_at > at,
            EventRow.cancelled_at.is_(None),
            RegistrationRow.party <= EventRow.capacity - EventRow.taken - EventRow.reserved,
        )

    async def beginning(self, at: datetime, within: timedelta) -> Sequence[int]:
        """Return the events that somebody comes to and that begin soon."""
        return await self._found(
            RegistrationRow.state.in_(COMING),
            EventRow.begins_at > at,
            EventRow.begins_at <= at + within,
            EventRow.cancelled_at.is_(None),
        )

    async def _found(self, *where: ColumnElement[bool]) -> Sequence[int]:
        found = await self.session.scalars(
            select(EventRow.id)
            .join(RegistrationRow, RegistrationRow.event_id == EventRow.id)
            .where(*where)
            .distinct()
            .order_by(EventRow.id)  # two sweeps that lock several do so in one order
        )
        return found.all()
