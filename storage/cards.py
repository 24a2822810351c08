"""Where a case stands in chats, beside the window that is asked for: its reporter's pinned card and the topic in the
staff group. Both are owed anew in the transaction in which the case moves, whoever moved it."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from participation import cards, forums
from participation.cards import Reader
from participation.complaints import CLOSED, WORKED, Case, State, Step, limits
from participation.pins import Pin
from storage.communities import BuildingRow, Communities
from storage.departments import Departments
from storage.forums import Forums
from storage.links import Links
from storage.pins import Pins
from storage.residents import ResidentRow
from storage.tables import EVERYWHERE, scope

Steps = Callable[[], Awaitable[list[Step]]]


class Cards:
    """Owes cards."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def follow(
        self, case: Case, *, at: datetime, steps: Steps, last: Step | None = None, new: bool = False
    ) -> None:
        """Owe what shows the case as it now is. `last` is the step it has just taken, if any; for a `new` one a topic
        is made. The caller holds the case locked; `steps` are asked for only where something shows them."""
        pin = await Pins(self._session).of(case.id, lock=True)
        forum = await Links(self._session).of_community(case.community_id)
        if forum is not None and not forum.works:
            forum = None
        topics = Forums(self._session)
        topic = await topics.of(forum, case.id, lock=True) if forum else None
        shown = forums.may_be_shown_in_group(case)
        if pin is not None:
            rules = limits((await Communities(self._session).get(case.community_id)).terms)
            said = await self.card(case, await steps(), Reader.OWN)
            await Pins(self._session).follow(pin, case, said, at=at, limits=rules)
        if topic is not None and not shown:
            await topics.withdraw(topic, at=at)
        elif topic is not None:
            veil = await self._veil(case)
            told = last is not None and forums.told_in_group(last.to, last.sentence)
            news = {"said_told": cards.way(last, Reader.OFFICE, veil)} if last is not None and told else None
            said = await self.card(case, await steps(), Reader.OFFICE, veil)
            await topics.follow(topic, case, said, at=at, news=news)
        elif forum is not None and new and shown:
            veil = await self._veil(case)
            name = forums.topic_name(case, veil(case.text))
            said = await self.card(case, await steps(), Reader.OFFICE, veil)
            await topics.open(forum, case, name, said, at=at)

    async def card(self, case: Case, steps: list[Step], reader: Reader, veil: cards.Veil = str) -> dict[str, Any]:
        """Return the variables of a card's message to that reader."""
        post = await Departments(self._session).called(case.department) if case.department else ""
        home = None
        if case.building_id is not None:
            home = await self._session.scalar(select(BuildingRow.name).where(BuildingRow.id == case.building_id))
        place = " ".join(part for part in (home, case.place) if part)
        return {
            "case": case.id,
            "rows_told": cards.rows(case, steps, reader=reader, post=post, place=place, veil=veil),
            "unsigned": case.signed_at is None and case.department is not None and case.state in WORKED,
            "asked": case.state is State.ASK_RESIDENT,
            "ended": case.state in CLOSED,
            "worked": case.state in WORKED,
        }

    async def take_down(self, pin: Pin, case: Case, *, at: datetime, steps: Steps) -> None:
        """Take a pinned card down by its reporter's wish: it says once more how the case stands, and that it changes
        no more."""
        await Pins(self._session).take_down(pin, await self.card(case, await steps(), Reader.OWN), at=at)

    async def _veil(self, case: Case) -> cards.Veil:
        with scope(self._session.sync_session, EVERYWHERE):  # a reporter who moved away is not named either
            found = await self._session.scalars(
                select(ResidentRow.name).where(ResidentRow.id.in_([case.reporter_id, case.filed_by or 0]))
            )
        names = [name for name in (*found, case.behalf) if name]
        return lambda text: forums.veil(text, names)
