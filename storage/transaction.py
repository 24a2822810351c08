"""One transaction and the repositories that speak in it. Each feature adds its noun here."""

from contextlib import AbstractContextManager
from datetime import datetime
from functools import cached_property

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from storage import straight
from storage.acceptance import Acceptance
from storage.acknowledgements import Acknowledgements
from storage.attendance import Attendance
from storage.ballots import Ballots
from storage.beats import Beats
from storage.care import Cares
from storage.changes import Changes
from storage.chats import Chats
from storage.clock import Clock
from storage.clubs import Clubs
from storage.communities import Communities
from storage.complaints import Complaints
from storage.conflicts import Conflicts
from storage.departments import Departments
from storage.digests import Digests
from storage.discovery import Discovery
from storage.errata import Errata
from storage.events import Events
from storage.exports import Exports
from storage.finding import Finding
from storage.forums import Forums
from storage.honours import Honours
from storage.inbox import Inbox
from storage.interests import Interests
from storage.joining import Joining
from storage.lanes import Lanes
from storage.leases import Leases
from storage.ledgers import Ledgers
from storage.lessons import Lessons
from storage.links import Links
from storage.matching import Matching
from storage.notices import Notices
from storage.occurrences import Occurrences
from storage.outbox import Outbox
from storage.partners import Partners
from storage.pins import Pins
from storage.plans import Plans
from storage.points import Points
from storage.projects import Projects
from storage.proxies import Proxies
from storage.quick_answers import QuickAnswers
from storage.rates import Histories
from storage.repeats import Repeats
from storage.residents import Residents
from storage.roll import CodeAttempts, Households, Roll
from storage.shifts import Shifts
from storage.staff import Invitations, Staff
from storage.street_funds import StreetFunds
from storage.tables import EVERYWHERE, scope
from storage.threads import Threads
from storage.topics import Topics
from storage.words import Words
from storage.works import Works


class Transaction:
    """Everything remembered, as one decision sees it. Made by `Storage`, never by hand."""

    def __init__(self, connection: AsyncConnection, *, community: int | None, writes: bool) -> None:
        self.connection = connection
        self.writes = writes
        self._community = community
        self._session: AsyncSession | None = None

    @property
    def session(self) -> AsyncSession:
        """The ORM's session in this transaction; made when a feature first asks, many a tap needs none."""
        if self._session is None:
            self._session = AsyncSession(self.connection, expire_on_commit=False, join_transaction_mode="control_fully")
            self._session.sync_session.info["community"] = self._community
        return self._session

    async def commit(self) -> None:
        """Make it last. For `Storage` alone."""
        if self._session is not None:
            await self._session.commit()
        if self.connection.in_transaction():
            await self.connection.commit()
        else:
            await straight.commit(self.connection)

    async def close(self) -> None:
        """Roll back what was not committed. For `Storage` alone."""
        if self._session is not None:
            await self._session.close()

    def within(self, community: int | None) -> None:
        """Narrow all that follows to one community's rows; None takes the right to see any."""
        self._community = community
        if self._session is not None:
            self._session.sync_session.info["community"] = community

    def everywhere(self) -> AbstractContextManager[None]:
        """Reach over all communities, for sweeps, the worker and the search for a person by account."""
        return scope(self.session.sync_session, EVERYWHERE)

    def community(self, community: int) -> AbstractContextManager[None]:
        """Narrow to one community for a while (a sweep that works one community's thing)."""
        return scope(self.session.sync_session, community)

    async def now(self) -> datetime:
        """Return this transaction's moment, aware, in UTC, from the one clock."""
        return await self.clock.now()

    @cached_property
    def clock(self) -> Clock:
        return Clock(self.connection)

    @cached_property
    def inbox(self) -> Inbox:
        return Inbox(self.connection)

    @cached_property
    def chats(self) -> Chats:
        return Chats(self.connection)

    @cached_property
    def lanes(self) -> Lanes:
        return Lanes(self.connection)

    @cached_property
    def outbox(self) -> Outbox:
        return Outbox(self.session)

    @cached_property
    def communities(self) -> Communities:
        return Communities(self.session)

    @cached_property
    def residents(self) -> Residents:
        return Residents(self.session)

    @cached_property
    def projects(self) -> Projects:
        return Projects(self.session)

    @cached_property
    def plans(self) -> Plans:
        return Plans(self.session)

    @cached_property
    def ledgers(self) -> Ledgers:
        return Ledgers(self.session)

    @cached_property
    def partners(self) -> Partners:
        return Partners(self.session)

    @cached_property
    def works(self) -> Works:
        return Works(self.session)

    @cached_property
    def acceptance(self) -> Acceptance:
        return Acceptance(self.session)

    @cached_property
    def cares(self) -> Cares:
        return Cares(self.session)

    @cached_property
    def events(self) -> Events:
        return Events(self.session)

    @cached_property
    def changes(self) -> Changes:
        return Changes(self.session)

    @cached_property
    def clubs(self) -> Clubs:
        return Clubs(self.session)

    @cached_property
    def attendance(self) -> Attendance:
        return Attendance(self.session)

    @cached_property
    def shifts(self) -> Shifts:
        return Shifts(self.session)

    @cached_property
    def honours(self) -> Honours:
        return Honours(self.session)

    @cached_property
    def interests(self) -> Interests:
        return Interests(self.session)

    @cached_property
    def points(self) -> Points:
        return Points(self.session)

    @cached_property
    def matching(self) -> Matching:
        return Matching(self.session)

    @cached_property
    def discovery(self) -> Discovery:
        return Discovery(self.session)

    @cached_property
    def ballots(self) -> Ballots:
        return Ballots(self.session)

    @cached_property
    def street_funds(self) -> StreetFunds:
        return StreetFunds(self.session)

    @cached_property
    def beats(self) -> Beats:
        return Beats(self.session)

    @cached_property
    def staff(self) -> Staff:
        return Staff(self.session)

    @cached_property
    def invitations(self) -> Invitations:
        return Invitations(self.session)

    @cached_property
    def households(self) -> Households:
        return Households(self.session)

    @cached_property
    def roll(self) -> Roll:
        return Roll(self.session)

    @cached_property
    def code_attempts(self) -> CodeAttempts:
        return CodeAttempts(self.session)

    @cached_property
    def leases(self) -> Leases:
        return Leases(self.session)

    @cached_property
    def notices(self) -> Notices:
        return Notices(self.session)

    @cached_property
    def acknowledgements(self) -> Acknowledgements:
        return Acknowledgements(self.session)

    @cached_property
    def threads(self) -> Threads:
        return Threads(self.session)

    @cached_property
    def exports(self) -> Exports:
        return Exports(self.session)

    @cached_property
    def errata(self) -> Errata:
        return Errata(self.session)

    @cached_property
    def occurrences(self) -> Occurrences:
        return Occurrences(self.session)

    @cached_property
    def repeats(self) -> Repeats:
        return Repeats(self.session)

    @cached_property
    def topics(self) -> Topics:
        return Topics(self.session)

    @cached_property
    def complaints(self) -> Complaints:
        return Complaints(self.session)

    @cached_property
    def proxies(self) -> Proxies:
        return Proxies(self.session)

    @cached_property
    def conflicts(self) -> Conflicts:
        return Conflicts(self.session)

    @cached_property
    def pins(self) -> Pins:
        return Pins(self.session)

    @cached_property
    def links(self) -> Links:
        return Links(self.session)

    @cached_property
    def forums(self) -> Forums:
        return Forums(self.session)

    @cached_property
    def joining(self) -> Joining:
        return Joining(self.session)

    @cached_property
    def departments(self) -> Departments:
        return Departments(self.session)

    @cached_property
    def lessons(self) -> Lessons:
        return Lessons(self.session)

    @cached_property
    def digests(self) -> Digests:
        return Digests(self.session)

    @cached_property
    def quick_answers(self) -> QuickAnswers:
        return QuickAnswers(self.session)

    @cached_property
    def finding(self) -> Finding:
        return Finding(self.session)

    @cached_property
    def histories(self) -> Histories:
        return Histories(self.session)

    @cached_property
    def words(self) -> Words:
        return Words(self.session)
