"""Which communities take part in a poll over several, and which projects stand in one over a fund.

The poll, its box and its chain are kept by one of the communities; who is on the roll carries the community they live
in. `poll_communities` opens all of it to each that takes part (`OfPoll` in `storage/tables.py`).
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, Integer, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from participation.access import Actor, Role
from participation.polls import Poll
from participation.projects import EXITS, Project, Stage
from participation.street_funds import Candidate, answer, candidates, distinct, enter
from storage.ballots import Ballots, PollRow
from storage.communities import CommunityRow
from storage.plans import ObjectionRow, PlanRow, Plans
from storage.projects import ProjectRow, Projects
from storage.residents import GrantRow, ResidentRow, Residents
from storage.tables import EVERYWHERE, OfCommunity, OfPoll, Row, scope


class PollCommunityRow(OfPoll, Row):
    """A community that takes part in a poll over several. Fixed with the poll."""

    __tablename__ = "poll_communities"

    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"), primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("communities.id"), primary_key=True, index=True)


class FundProjectRow(OfCommunity, Row):
    """A project that stands in such a poll, or in its community's own fund, by the number of its option: its own
    community's row."""

    __tablename__ = "fund_projects"

    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"), primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"), index=True)
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"))
    alternative: Mapped[int] = mapped_column(Integer)


class StreetFunds:
    """Finds what may stand, stores what stands, and tells the projects how it went."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def candidates(self, communities: Collection[int], at: datetime, *, lock: bool = False) -> list[Candidate]:
        """Return what may stand for election in these communities, one after the other; with `lock`, none of it moves
        before this transaction ends."""
        names = await self.names(communities)
        found: list[Candidate] = []
        for community in sorted(communities):
            with scope(self.session.sync_session, community):
                posted = await Projects(self.session).all(ProjectRow.stage == Stage.PLAN_POSTED, limit=300, lock=lock)
                plans = {plan.id: plan for plan in await Plans(self.session).all(
                    PlanRow.id.in_([one.plan_id for one in posted if one.plan_id is not None]))}  # fmt: skip
                objections = await Plans(self.session).objections.all(ObjectionRow.plan_id.in_(plans))
                for project in posted:
                    plan = plans.get(project.plan_id or 0)
                    if plan is not None:
                        said = [one for one in objections if one.plan_id == plan.id]
                        found += candidates(project, plan, said, names[community], at)
        return distinct(found)

    async def hold(self, poll: Poll, found: Sequence[Candidate], *, by: Actor, at: datetime) -> Poll:
        """Store a poll that was announced over several communities with its projects, and tell their followers.

        What was found must have been found in this transaction, with `lock`.
        """
        stored = await self.keep(poll, found)
        for one in found:
            with scope(self.session.sync_session, one.community_id):
                project = await Projects(self.session).get(one.project_id)
                await Projects(self.session).move(enter(project, stored, by=by, at=at))
        return stored

    async def keep(self, poll: Poll, found: Sequence[Candidate]) -> Poll:
        """Store such a poll with its projects and tell nobody."""
        with scope(self.session.sync_session, poll.community_id):
            stored = await Ballots(self.session).add(poll)
        await self.session.execute(
            insert(PollCommunityRow), [{"poll_id": stored.id, "community_id": one} for one in stored.communities]
        )
        if found:
            await self.stand(stored, found)
        return stored

    async def stand(self, poll: Poll, found: Sequence[Candidate]) -> None:
        """Store which projects are the options of a poll, within one community as over several."""
        await self.session.execute(
            insert(FundProjectRow),
            [
                {"poll_id": poll.id, "number": number, "community_id": one.community_id,
                 "project_id": one.project_id, "plan_id": one.plan_id, "alternative": one.alternative}
                for number, one in enumerate(found)
            ],
        )  # fmt: skip

    async def tell(self, poll: Poll, at: datetime) -> None:
        """Tell the followers of every project that stood in a closed poll how it went, each in its own community."""
        for community in poll.communities:
            with scope(self.session.sync_session, community):
                for number, project in await self.standing(poll.id, lock=True):
                    if project.stage not in EXITS:
                        await Projects(self.session).move(answer(project, poll, number, at=at))

    async def standing(self, poll_id: int, *, lock: bool = False) -> list[tuple[int, Project]]:
        """Return the projects of the community in scope that stand in a poll, with their options' numbers, in the one
        order in which all lock them."""
        question = select(FundProjectRow.number, FundProjectRow.project_id).where(FundProjectRow.poll_id == poll_id)
        numbered = list(await self.session.execute(question.order_by(FundProjectRow.project_id)))
        return [(number, await Projects(self.session).get(project, lock=lock)) for number, project in numbered]

    async def polls(self, communities: Collection[int]) -> list[Poll]:
        """Return the polls over several communities in which these take part, the open ones first, the newest first."""
        found: dict[int, Poll] = {}
        for community in sorted(communities):
            with scope(self.session.sync_session, community):
                part = select(PollCommunityRow.poll_id).where(PollCommunityRow.community_id == community)
                for poll in await Ballots(self.session).all(PollRow.id.in_(part), order=(PollRow.id.desc(),), limit=60):
                    found[poll.id] = poll
        return sorted(found.values(), key=lambda poll: (poll.closed_at is not None, -poll.id))

    async def office(self, poll: Poll) -> list[int]:
        """Return whom of the street office a poll over several communities is told: who opened it, and those who are
        the street office in any of the communities and live or work there. Of one community's poll all who are the
        street office above it, wherever they live."""
        if not poll.communities:
            above = select(GrantRow.resident_id).where(
                GrantRow.role == Role.STREET, GrantRow.revoked_at.is_(None), GrantRow.community_id == poll.community_id
            )
            with scope(self.session.sync_session, EVERYWHERE):
                return sorted(set(await self.session.scalars(above)))
        found = {poll.opened_by}
        for community in poll.communities:
            with scope(self.session.sync_session, community):
                found |= {one.id for one in await Residents(self.session).holding(Role.STREET)}
        return sorted(found)

    async def alone(self, poll: Poll) -> bool:
        """Return whether the office that extends the poll has fewer than two people: the street office above every
        community of it, or the staff of its one community."""
        if not poll.communities:
            with scope(self.session.sync_session, poll.community_id):
                staff = await Residents(self.session).holding(Role.STAFF, Role.ADMIN)
                return sum(not one.blocked for one in staff) < 2
        above = (
            select(GrantRow.resident_id)
            .join(ResidentRow, ResidentRow.id == GrantRow.resident_id)
            .where(
                GrantRow.role == Role.STREET, GrantRow.revoked_at.is_(None), ResidentRow.blocked.is_(False),
                GrantRow.community_id.in_(poll.communities),
            )
            .group_by(GrantRow.resident_id)
            .having(func.count(GrantRow.community_id.distinct()) == len(poll.communities))
        )  # fmt: skip
        with scope(self.session.sync_session, EVERYWHERE):
            return len(list(await self.session.scalars(above))) < 2

    async def staff(self, poll: Poll) -> list[int]:
        """Return the staff of the communities that take part in a poll."""
        found = set[int]()
        for community in poll.homes:
            with scope(self.session.sync_session, community):
                found |= {one.id for one in await Residents(self.session).holding(Role.STAFF, Role.ADMIN)}
        return sorted(found)

    async def names(self, communities: Collection[int]) -> dict[int, str]:
        """Return the names of communities."""
        question = select(CommunityRow.id, CommunityRow.name).where(CommunityRow.id.in_(communities))
        return dict(list(await self.session.execute(question)))
