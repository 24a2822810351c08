"""我也遇到: like cases, who joined them, and the clusters that become draft projects.

Locks are always taken in one order, cases by their number, and a case before its entry in the list of what is to be
weighed; so a join, an ending and the sweep that weighs never wait for each other in a circle.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ForeignKey, Integer, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from participation import joining
from participation.complaints import CLOSED, Case, Told
from participation.joining import Cluster, Join, Limits
from participation.promises import Limits as Promises
from participation.residents import Resident
from participation.secondings import household
from storage.complaints import CaseRow, CaseSteps, Complaints
from storage.dialects import insert_into
from storage.joins import JoinRow, Joins
from storage.outbox import Outbox, Priority
from storage.proxies import Proxies
from storage.repository import Repository
from storage.residents import ResidentRow, Residents
from storage.tables import Numbered, OfCommunity, Row

COMPARED = 300
"""Cases that a new one is compared with at most, the newest first."""


class LikenessRow(OfCommunity, Row):
    """Two cases that were found alike when the newer one was filed. `other_id` is no foreign key: it would lock the
    other case against whoever moves it."""

    __tablename__ = "case_likenesses"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    other_id: Mapped[int] = mapped_column(primary_key=True, index=True)


class HeatRow(OfCommunity, Row):
    """A case whose neighbourhood grew and is to be weighed; gone when it was."""

    __tablename__ = "case_heat"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)


class ClusterRow(Numbered, OfCommunity, Row):
    __tablename__ = "case_clusters"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    at: Mapped[datetime]
    cases: Mapped[int] = mapped_column(Integer)
    people: Mapped[int] = mapped_column(Integer)
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    project_id: Mapped[int | None] = mapped_column(ForeignKey("projects.id"))


class ClusteredRow(OfCommunity, Row):
    """A case speaks in one cluster only."""

    __tablename__ = "clustered_cases"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    cluster_id: Mapped[int] = mapped_column(ForeignKey("case_clusters.id"), index=True)


class Clusters(Repository[Cluster, ClusterRow]):
    value, row = Cluster, ClusterRow


class Joining:
    """Everything about joining, over cases and joins."""

    def __init__(self, session: AsyncSession) -> None:
        self.session = session
        self.joins = Joins(session)
        self.clusters = Clusters(session)

    # --- like cases ---

    async def known(self, told: Told, department: str | None, rules: Limits, at: datetime) -> list[Case]:
        """Return the public cases of the last days that may lie where this one does, the newest first."""
        near = [CaseRow.place != "", CaseRow.latitude.is_not(None)]
        if told.building_id is not None:
            near.append(CaseRow.building_id == told.building_id)
        if department is not None:
            near.append(CaseRow.department == department)
        return await Complaints(self.session).all(
            CaseRow.created_at >= at - timedelta(days=rules.days),
            CaseRow.kind.in_(rules.kinds),
            CaseRow.department.not_in(rules.private_departments),  # nor what nobody has sorted: NULL is in nothing
            CaseRow.anonymous.is_(False),
            CaseRow.about == "",
            or_(*near),
            order=(CaseRow.id.desc(),),
            limit=COMPARED,
        )

    async def those(self, ids: Sequence[int]) -> list[Case]:
        """Return these cases in this order."""
        found = {one.id: one for one in await Complaints(self.session).all(CaseRow.id.in_(ids))}
        return [found[id] for id in ids if id in found]

    async def likened(self, case: Case, others: Collection[int]) -> None:
        """Remember which cases a new one is like, and have its neighbourhood weighed."""
        if others:
            rows = [
                {"community_id": case.community_id, "case_id": case.id, "other_id": other} for other in sorted(others)
            ]
            await self.session.execute(self._insert(LikenessRow).on_conflict_do_nothing(), rows)
        await self._heat(case)

    # --- who joined ---

    async def join(self, case: Case, join: Join) -> Join:
        """Store a join; the case must be locked."""
        stored = await self.joins.add(join)
        await self._heat(case)
        return stored

    async def leave(self, join: Join) -> None:
        """Forget a join, as if it had not been."""
        await self.session.execute(delete(JoinRow).where(JoinRow.id == join.id))

    async def joined_by(self, resident_id: int) -> list[Case]:
        """Return the cases a resident joined and still hears of: what is open first, the newest first."""
        theirs = select(JoinRow.case_id).where(JoinRow.resident_id == resident_id, JoinRow.became_id.is_(None))
        closed = CaseRow.state.in_(CLOSED)
        return await Complaints(self.session).all(
            CaseRow.id.in_(theirs), order=(closed, CaseRow.id.desc()), limit=60
        )  # fmt: skip

    async def people(self, case_id: int) -> int:
        """Return how many have the matter: the reporter and all who joined and have no case of their own from it."""
        return 1 + len(joining.hearing(await self.joins.of(case_id)))

    async def grown_from(self, case_id: int) -> int | None:
        """Return the ended case that this one goes on with, None when it is none's."""
        found: int | None = await self.session.scalar(
            select(JoinRow.case_id).where(JoinRow.became_id == case_id).order_by(JoinRow.id).limit(1)
        )
        return found

    async def again(self, case: Case) -> Case | None:
        """Return the open case, locked, in which neighbours go on with this ended one; None when there is none."""
        grown = select(JoinRow.became_id).where(JoinRow.case_id == case.id, JoinRow.became_id.is_not(None))
        return await Complaints(self.session).find(
            CaseRow.id == grown.order_by(JoinRow.became_id.desc()).limit(1).scalar_subquery(),
            CaseRow.state.not_in(CLOSED),
            lock=True,
        )

    async def depart(self, resident_id: int, *, at: datetime, limits: Promises) -> None:
        """Take a resident of the community in scope out of every joined case: their joins are forgotten, and what
        they reported and others joined goes on with the first of these, in that person's own words. Both new reporter
        and the rest are told."""
        mine = (CaseRow.reporter_id == resident_id, CaseRow.state.not_in(CLOSED))
        for case in await Complaints(self.session).all(*mine, CaseRow.id.in_(select(JoinRow.case_id)), lock=True):
            handed = joining.hand_over(case, await self.joins.of(case.id), at=at, limits=limits)
            if handed is None:
                continue
            moved, heir = handed
            complaints = Complaints(self.session)
            await complaints.unpin(case, at=at)  # it follows the case no more in the chat of who has left it
            await Proxies(self.session).forget(case)
            for before in joining.veiled(case, await complaints.steps(case.id)):
                await CaseSteps(self.session).change(before)
            await complaints.change(moved.case)
            step = await CaseSteps(self.session).add(moved.steps[0])
            await self.leave(heir)
            await complaints.show(moved.case, at=at)
            await Outbox(self.session).owe(
                step.sentence, heir.resident_id, at=at, args=step.facts, priority=Priority.RECEIPT,
                once=f"{step.sentence}:{step.id}", community_id=case.community_id,
            )  # fmt: skip
            await self.joins.tell(moved.case, step)
        gone = delete(JoinRow).where(JoinRow.resident_id == resident_id, JoinRow.became_id.is_(None))
        await self.session.execute(gone)

    # --- clusters ---

    async def heated(self) -> Case | None:
        """Return the first case whose neighbourhood is to be weighed, not locked."""
        first = select(HeatRow.case_id).order_by(HeatRow.case_id).limit(1)
        return await Complaints(self.session).find(CaseRow.id == first.scalar_subquery())

    async def weigh(self, case: Case, rules: Limits, at: datetime) -> Cluster | None:
        """Return the new cluster that stands around a case, stored; None when too few households speak, or when like
        cases speak in one already: then this one speaks there too. Safe to run twice and at once."""
        since = at - timedelta(days=rules.days)
        near = or_(
            CaseRow.id == case.id,
            CaseRow.id.in_(select(LikenessRow.other_id).where(LikenessRow.case_id == case.id)),
            CaseRow.id.in_(select(LikenessRow.case_id).where(LikenessRow.other_id == case.id)),
        )
        locked = await Complaints(self.session).all(near, CaseRow.created_at >= since, lock=True)
        await self.session.execute(delete(HeatRow).where(HeatRow.case_id == case.id))
        members = [one for one in locked if joining.public(one, rules)]
        if case.id not in [one.id for one in members]:
            return None
        taken = await self._clusters([one.id for one in members])
        if case.id in taken:
            return None
        young = [one for one in taken.values() if one.at >= since]
        if young:
            await self._gather(young[0], [case])
            return None
        members = [one for one in members if one.id not in taken]
        people = await self._residents(members)
        households = {household(one) for one in people}
        if len(households) < rules.people:
            return None
        found = Cluster(0, case.community_id, case.id, at, len(members), len(households))
        stored = await self.clusters.add(found)
        await self._gather(stored, members)
        return stored

    async def speakers(self, cluster: Cluster) -> list[int]:
        """Return the residents' ids who reported or joined a cluster's cases and still live here."""
        theirs = select(ClusteredRow.case_id).where(ClusteredRow.cluster_id == cluster.id)
        cases = await Complaints(self.session).all(CaseRow.id.in_(theirs))
        return sorted(one.id for one in await self._residents(cases))

    async def undecided(self) -> list[Cluster]:
        """Return the draft projects that wait for staff."""
        return await self.clusters.all(ClusterRow.decided_at.is_(None), limit=60)

    async def _residents(self, cases: Sequence[Case]) -> list[Resident]:
        joined = await self.joins.all(JoinRow.case_id.in_([one.id for one in cases]))
        ids = {one.reporter_id for one in cases} | {one.resident_id for one in joined}
        return await Residents(self.session).all(ResidentRow.id.in_(ids))

    async def _clusters(self, cases: Sequence[int]) -> dict[int, Cluster]:
        rows = await self.session.scalars(select(ClusteredRow).where(ClusteredRow.case_id.in_(cases)))
        of = {row.case_id: row.cluster_id for row in rows}
        found = {one.id: one for one in await self.clusters.all(ClusterRow.id.in_(set(of.values())))}
        return {case_id: found[cluster_id] for case_id, cluster_id in of.items()}

    async def _gather(self, cluster: Cluster, cases: Sequence[Case]) -> None:
        rows = [
            {"community_id": one.community_id, "case_id": one.id, "cluster_id": cluster.id}
            for one in sorted(cases, key=lambda one: one.id)
        ]
        await self.session.execute(self._insert(ClusteredRow), rows)

    async def _heat(self, case: Case) -> None:
        row = {"community_id": case.community_id, "case_id": case.id}
        await self.session.execute(self._insert(HeatRow).on_conflict_do_nothing(), [row])

    def _insert(self, row: type[Row]) -> Any:
        return insert_into(self.session, row)
