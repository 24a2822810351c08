"""Who came, as it is looked for: by a ticket's code, by what is over and not settled, by who stayed away before."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from participation.attendance import LIMITS, Felt
from participation.events import State
from storage.events import EventRow, RegistrationRow
from storage.tables import EVERYWHERE, scope


class Attendance:
    """Questions about registrations; they are changed through `Events.seat`."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def of_code(self, code: str) -> int | None:
        """Return the number of the registration whose ticket has this code, None when there is none here."""
        question = select(RegistrationRow.id).where(RegistrationRow.code == code)
        found: int | None = await self.session.scalar(question)
        return found

    async def ended(self, at: datetime) -> Sequence[int]:
        """Return the events that are over and have somebody to be asked how it was, or a list to be closed."""
        here = and_(RegistrationRow.event_id == EventRow.id, RegistrationRow.state == State.CHECKED_IN)
        closed = at - timedelta(hours=LIMITS["door_closes_hours_after_the_end"])
        found = await self.session.scalars(
            select(EventRow.id)
            .where(
                EventRow.settled_at.is_(None),
                EventRow.cancelled_at.is_(None),
                EventRow.ends_at <= at,
                or_(EventRow.ends_at <= closed, select(RegistrationRow.id).where(here).exists()),
            )
            .order_by(EventRow.id)
        )
        return found.all()

    async def missed(self, event_id: int, since: datetime) -> dict[int, int]:
        """Return how often the residents on an event's list stayed away from others without a word, by resident."""
        on_it = aliased(RegistrationRow)
        rows = await self.session.execute(
            select(RegistrationRow.resident_id, func.count(RegistrationRow.id.distinct()))
            .join(on_it, and_(on_it.resident_id == RegistrationRow.resident_id, on_it.guest == ""))
            .where(
                on_it.event_id == event_id,
                RegistrationRow.event_id != event_id,
                RegistrationRow.state == State.NO_SHOW,
                RegistrationRow.excuse == "",
                RegistrationRow.guest == "",
                RegistrationRow.since >= since,
            )
            .group_by(RegistrationRow.resident_id)
        )
        return {resident_id: times for resident_id, times in rows}  # noqa: C416  a row is no pair to mypy

    async def felt(self, event_id: int) -> Felt:
        """Return what people said of an event, without names, in an order that does not follow the list."""
        rows = await self.session.execute(
            select(RegistrationRow.mark, RegistrationRow.said, RegistrationRow.photos)
            .where(RegistrationRow.event_id == event_id, RegistrationRow.state == State.FED_BACK)
            .order_by(RegistrationRow.mark, RegistrationRow.said)
        )
        kept = [(mark, said, tuple(photos)) for mark, said, photos in rows]
        return Felt(dict(Counter(mark for mark, *_ in kept)), tuple(one for one in kept if one[1] or one[2]))

    async def told(self, resident_id: int) -> int:
        """Return at how many events somebody's words, photos or reason for staying away are kept, wherever."""
        kept = or_(
            RegistrationRow.said != "", RegistrationRow.excuse != "", RegistrationRow.mark != "",
        )  # fmt: skip
        with scope(self.session.sync_session, EVERYWHERE):
            question = select(func.count()).select_from(RegistrationRow)
            return (
                await self.session.scalar(
                    question.where(RegistrationRow.resident_id == resident_id, RegistrationRow.guest == "", kept)
                )
                or 0
            )

    async def forget(self, resident_id: int) -> None:
        """Remove what somebody said of events and why they did not come, wherever: they withdrew their consent. That
        they came, and the mark without words, stay in the counts."""
        with scope(self.session.sync_session, EVERYWHERE):
            await self.session.execute(
                update(RegistrationRow)
                .where(RegistrationRow.resident_id == resident_id, RegistrationRow.guest == "")
                .values(said="", photos=[], excuse="")
            )
