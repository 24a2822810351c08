"""Projects 共同缔造, their steps, and the neighbours who stand behind them or follow them."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Text,
    UniqueConstraint,
    case,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from participation.access import Role
from participation.money import Source
from participation.projects import ENDED, EXITS, PATH, Moved, Project, Stage, Step, filed
from participation.secondings import Seconding, Support
from storage.ballots import PollRow
from storage.dialects import insert_into
from storage.outbox import Outbox, Priority
from storage.repository import Repository
from storage.residents import Residents
from storage.tables import Numbered, OfCommunity, Row


class ProjectRow(Numbered, OfCommunity, Row):
    __tablename__ = "projects"
    __table_args__ = (Index("ix_projects_stage", "stage"),)

    title: Mapped[str] = mapped_column(Text)
    purpose: Mapped[str] = mapped_column(Text)
    proposer_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    created_at: Mapped[datetime]
    seconding_ends_at: Mapped[datetime]
    households_needed: Mapped[int] = mapped_column(Integer)
    buildings_needed: Mapped[int] = mapped_column(Integer)
    stage: Mapped[Stage] = mapped_column(String(12))
    building_id: Mapped[int | None] = mapped_column(ForeignKey("buildings.id"))
    place: Mapped[str] = mapped_column(Text)
    latitude: Mapped[float | None] = mapped_column(Float)
    longitude: Mapped[float | None] = mapped_column(Float)
    photo: Mapped[str | None] = mapped_column(String(200))
    study_due_at: Mapped[datetime | None]
    studied_by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    reason: Mapped[str] = mapped_column(Text)
    would_change: Mapped[str] = mapped_column(Text)
    cost_low: Mapped[int | None]
    cost_high: Mapped[int | None]
    escalated_at: Mapped[datetime | None]
    until_at: Mapped[datetime | None]
    # numbers without foreign keys from here on: plans and polls name their project, so a key back would make a ring,
    # and SQLite would have to copy a table in use to give it a new key
    plan_id: Mapped[int | None]
    poll_id: Mapped[int | None]
    cost_voted: Mapped[int | None]
    responsible_id: Mapped[int | None]
    reported_at: Mapped[datetime | None]
    photo_asked_at: Mapped[datetime | None]
    amber_at: Mapped[datetime | None]
    round: Mapped[int] = mapped_column(Integer)
    judged: Mapped[int | None] = mapped_column(Integer)
    merged_into: Mapped[int | None]
    case_id: Mapped[int | None]
    story: Mapped[str] = mapped_column(Text)
    reward_wrong_at: Mapped[datetime | None]
    costs_now: Mapped[dict[str, Any]] = mapped_column(server_default="{}")


class StepRow(Numbered, OfCommunity, Row):
    """Who moved a project, when, from where, to where, why, and what the neighbours were told. Never changed."""

    __tablename__ = "project_steps"

    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[int | None] = mapped_column(ForeignKey("residents.id"))
    frm: Mapped[Stage | None] = mapped_column(String(12))
    to: Mapped[Stage] = mapped_column(String(12))
    why: Mapped[str] = mapped_column(Text)
    sentence: Mapped[str] = mapped_column(String(80))
    facts: Mapped[dict[str, Any]]


class SecondingRow(Numbered, OfCommunity, Row):
    """One household, one word; one person, one word. The database says so, whatever the code believes."""

    __tablename__ = "secondings"
    __table_args__ = (UniqueConstraint("project_id", "household"), UniqueConstraint("project_id", "resident_id"))

    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"))
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), index=True)
    household: Mapped[str] = mapped_column(String(24))
    building_id: Mapped[int] = mapped_column(ForeignKey("buildings.id"))
    at: Mapped[datetime]


class FollowerRow(OfCommunity, Row):
    """Who is told of every step."""

    __tablename__ = "project_followers"

    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"), primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("residents.id"), primary_key=True, index=True)
    since: Mapped[datetime]


class Secondings(Repository[Seconding, SecondingRow]):
    value, row = Seconding, SecondingRow


class Steps(Repository[Step, StepRow]):
    value, row = Step, StepRow

    def read(self, row: StepRow) -> Step:
        step = super().read(row)
        object.__setattr__(step, "frm", None if row.frm is None else Stage(row.frm))
        object.__setattr__(step, "to", Stage(row.to))
        return step


class Projects(Repository[Project, ProjectRow]):
    """Changed only through `file` and `move`, so that no transition goes without its step and its sentence."""

    value, row = Project, ProjectRow

    def read(self, row: ProjectRow) -> Project:
        project = super().read(row)
        object.__setattr__(project, "stage", Stage(row.stage))
        object.__setattr__(project, "costs_now", {Source(source): fen for source, fen in row.costs_now.items()})
        return project

    async def file(self, project: Project) -> Project:
        """Store a new idea with its first step and return it with its number; the proposer follows it."""
        stored = await self.add(project)
        await Steps(self.session).add(filed(stored))
        await self.follow(stored.id, stored.proposer_id, stored.created_at, community=stored.community_id)
        return stored

    async def move(self, moved: Moved, *, besides: Collection[int] = ()) -> Project:
        """Store a transition with its step, and owe its sentence to every follower but the one who moved it.

        `besides` are told of the same thing in another message: nobody hears of one event twice, nor in an order that
        nobody can promise.
        """
        project = await self.change(moved.project)
        step = await Steps(self.session).add(moved.step)
        apart = {step.by, *besides}
        followers = [follower for follower in await self.followers(project.id) if follower not in apart]
        await Outbox(self.session).owe(
            step.sentence, followers, at=step.at, args=step.facts, priority=Priority.RECEIPT,
            once=f"project-step:{step.id}", community_id=project.community_id,
        )  # fmt: skip
        return project

    async def vote_until(self, poll_id: int, until: datetime) -> None:
        """Note when the vote ends of the projects that stand in a poll: its close was moved."""
        await self.session.execute(
            update(ProjectRow)
            .where(ProjectRow.poll_id == poll_id, ProjectRow.stage == Stage.VOTE)
            .values(until_at=until)
        )

    async def pass_through(self, moved: Moved) -> Project:
        """Store a transition that another one follows at once, whose sentence tells of both: the followers hear it
        there, and read both steps in the project's history."""
        return await self.move(moved, besides=await self.followers(moved.project.id))

    async def second(self, seconding: Seconding, *, community: int) -> Seconding:
        """Store a household's second; who seconds, follows. The project must be locked."""
        stored = await Secondings(self.session).add(seconding)
        await self.follow(seconding.project_id, seconding.resident_id, seconding.at, community=community)
        return stored

    async def take_back(self, seconding: Seconding) -> None:
        """Remove a second, as if it had not been given. The project must be locked."""
        await self.session.execute(delete(SecondingRow).where(SecondingRow.id == seconding.id))

    async def secondings(self, project_id: int) -> list[Seconding]:
        """Return who seconded, in the order they came."""
        return await Secondings(self.session).all(SecondingRow.project_id == project_id)

    async def support(self, projects: Collection[int]) -> dict[int, Support]:
        """Return the households and buildings behind each of the projects."""
        question = (
            select(
                SecondingRow.project_id,
                func.count(SecondingRow.household.distinct()),
                func.count(SecondingRow.building_id.distinct()),
            )
            .where(SecondingRow.project_id.in_(projects))
            .group_by(SecondingRow.project_id)
        )
        found = {
            id: Support(households, buildings) for id, households, buildings in await self.session.execute(question)
        }
        return {id: found.get(id, Support()) for id in projects}

    async def steps(self, project_id: int) -> list[Step]:
        """Return the project's way so far, the first step first."""
        return await Steps(self.session).all(StepRow.project_id == project_id)

    async def entered(self, project_id: int, stage: Stage) -> datetime | None:
        """Return when the project came to a stage last, from another one; None when it never did."""
        came = (StepRow.project_id == project_id, StepRow.to == stage, StepRow.frm != stage)
        found: datetime | None = await self.session.scalar(select(func.max(StepRow.at)).where(*came))
        return found

    async def follow(self, project_id: int, resident_id: int, at: datetime, *, community: int) -> None:
        """Tell this person of every step from now on; asked twice it stays one."""
        wish = insert_into(self.session, FollowerRow).values(
            project_id=project_id, resident_id=resident_id, since=at, community_id=community
        )
        await self.session.execute(wish.on_conflict_do_nothing())

    async def unfollow(self, project_id: int, resident_id: int) -> None:
        """Tell this person no more."""
        await self.session.execute(
            delete(FollowerRow).where(FollowerRow.project_id == project_id, FollowerRow.resident_id == resident_id)
        )

    async def followers(self, project_id: int) -> list[int]:
        """Return the residents' ids who are told of every step."""
        question = select(FollowerRow.resident_id).where(FollowerRow.project_id == project_id)
        return list(await self.session.scalars(question.order_by(FollowerRow.resident_id)))

    async def office(self) -> list[int]:
        """Return the ids of the community's staff, whom what waits for them is told."""
        return [one.id for one in await Residents(self.session).holding(Role.STAFF, Role.ADMIN)]

    async def listed(self) -> list[Project]:
        """Return what neighbours look through: under way first, the newest first; no withdrawn ones, and none that
        went into another project or to a department."""
        ended = case((ProjectRow.stage.in_(EXITS), 1), else_=0)
        gone = ProjectRow.stage.in_((Stage.CANCELLED, Stage.MERGED, Stage.TO_COMPLAINT))
        return await self.all(~gone, order=(ended, ProjectRow.id.desc()), limit=120)

    async def under_way(self) -> list[Project]:
        """Return the projects a new idea is compared with."""
        return await self.all(~_at(*ENDED), order=(ProjectRow.id.desc(),), limit=500)

    async def pledging(self) -> list[Project]:
        """Return the projects that gather pledges, the newest first."""
        return await self.all(_at(Stage.PLEDGING), order=(ProjectRow.id.desc(),), limit=120)

    async def in_hand(self) -> list[Project]:
        """Return what is under way, the latest stages last, for the office."""
        stages = case({stage.value: place for place, stage in enumerate(PATH)}, value=ProjectRow.stage)
        return await self.all(~_at(*ENDED), order=(stages, ProjectRow.id), limit=300)

    async def merged(self, project_id: int) -> list[Project]:
        """Return the projects that went into this one."""
        return await self.all(ProjectRow.merged_into == project_id)

    async def carry(self, project: Project, into: Project, seconds: Collection[Seconding], at: datetime) -> None:
        """Take a merged project's proposer, followers and `seconds` over into the other. Both must be locked."""
        await Secondings(self.session).add_all(seconds)
        for follower in await self.followers(project.id):
            await self.follow(into.id, follower, at, community=into.community_id)

    async def mine(self, resident_id: int) -> list[Project]:
        """Return what the resident proposed, seconded or follows, the newest first."""
        followed = select(FollowerRow.project_id).where(FollowerRow.resident_id == resident_id)
        seconded = select(SecondingRow.project_id).where(SecondingRow.resident_id == resident_id)
        return await self.all(
            or_(ProjectRow.proposer_id == resident_id, ProjectRow.id.in_(followed), ProjectRow.id.in_(seconded)),
            order=(ProjectRow.id.desc(),),
            limit=120,
        )

    async def seeking(self, proposer_id: int) -> int:
        """Return how many ideas of this person have not enough seconds yet."""
        return len(await self.all(_at(Stage.IDEA), ProjectRow.proposer_id == proposer_id))

    async def to_study(self) -> list[Project]:
        """Return what the office owes an answer, the most urgent first."""
        return await self.all(_at(Stage.SECONDED, Stage.STUDY), order=(ProjectRow.study_due_at, ProjectRow.id))

    async def seconding_ended(self, at: datetime) -> list[Project]:
        """Return the ideas whose days are over, locked."""
        return await self.all(_at(Stage.IDEA), ProjectRow.seconding_ends_at <= at, limit=200, lock=True)

    async def time_over(self, stage: Stage, at: datetime) -> list[Project]:
        """Return the projects whose stage's own time is over, locked."""
        return await self.all(_at(stage), ProjectRow.until_at <= at, limit=200, lock=True)

    async def voted(self) -> list[Project]:
        """Return the projects whose vote is counted, locked."""
        counted = select(PollRow.id).where(PollRow.state == "closed")
        return await self.all(_at(Stage.VOTE), ProjectRow.poll_id.in_(counted), limit=200, lock=True)

    async def standing(self, *stages: Stage) -> list[Project]:
        """Return the projects at one of these stages, locked, in one order for all who lock them."""
        return await self.all(_at(*stages), lock=True)

    async def study_overdue(self, at: datetime) -> list[Project]:
        """Return what the office should have answered and nobody was told of, locked."""
        return await self.all(
            _at(Stage.SECONDED, Stage.STUDY),
            ProjectRow.study_due_at <= at,
            ProjectRow.escalated_at.is_(None),
            limit=200,
            lock=True,
        )


def _at(*stages: Stage) -> ColumnElement[bool]:
    return ProjectRow.stage.in_(stages)
