"""A project on a real storage, led along its way by its own verbs: for races, sweeps and conversations that begin in
the middle."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from participation import acceptance, care, ledgers, plans, results, rewards, works
from participation.access import Actor, Role
from participation.gates import gates
from participation.ledgers import Measure
from participation.money import Source
from participation.packs import Kind
from participation.plans import Alternative
from participation.polls import Draft, State, announce
from participation.projects import Limits, Project, Stage, propose
from participation.residents import Resident
from participation.tally import Line, Tally
from storage import Storage, Transaction

FEW = Limits(households=1, buildings=1, seconding_days=30, study_workdays=10, open_proposals=9)
GOAL = 500_00
"""Fen of the plan, all from residents."""


@dataclass
class Site:
    """A project of a community, its office and its neighbours; the proposer is the first neighbour."""

    storage: Storage
    community: int
    staff: Resident
    people: list[Resident]
    project: int = 0

    async def __call__(self, act: Any) -> Any:
        """Run `act(tx, project, staff's actor, now)` in a transaction of its own, the project locked."""
        async with self.storage.transaction(self.community) as tx:
            now = await tx.now()
            project = await tx.projects.get(self.project, lock=True)
            return await act(tx, project, await tx.residents.actor(self.staff), now)

    async def stored(self) -> Project:
        async with self.storage.reading(self.community) as tx:
            return await tx.projects.get(self.project)

    async def whys(self) -> list[str]:
        async with self.storage.reading(self.community) as tx:
            return [step.why for step in await tx.projects.steps(self.project)]


async def settled(storage: Storage, community: int, staff: Resident, people: list[Resident]) -> Site:
    """Return a site whose project was just filed."""
    site = Site(storage, community, staff, people)
    async with storage.transaction(community) as tx:
        await tx.residents.entrust(staff.id, Role.STAFF, await tx.now())
        by = await tx.residents.actor(people[0])
        idea = propose("装一盏灯", "晚上太黑", by=by, at=await tx.now(), limits=FEW, open_now=0)
        site.project = (await tx.projects.file(idea)).id
    return site


async def deliberate(tx: Transaction, project: Project, staff: Actor, now: datetime) -> None:
    """Put the project where its study ends: what comes before has its own tests."""
    await tx.projects.change(replace(project, stage=Stage.DELIBERATE, reason="有电源"))


async def post(tx: Transaction, project: Project, staff: Actor, now: datetime) -> None:
    way = Alternative("感应灯", {Source.RESIDENTS: GOAL}, 200_00)
    plan, moved = plans.post(
        project, await tx.plans.next_version(project.id), "装两盏感应灯", [way], by=staff, at=now, gates=gates({})
    )
    await tx.plans.post(plan, moved)


async def call(tx: Transaction, project: Project, staff: Actor, now: datetime) -> None:
    draft = Draft(Kind.YES_NO, "装一盏灯，您赞成吗？", "residents-meeting", 3, True, project_id=project.id)
    plan = await tx.plans.get(project.plan_id or 0)
    objections = await tx.plans.objected(plan.id)
    plans.settled(project, objections, now)
    poll = await tx.ballots.add(
        announce(draft, form="community", by=staff, at=now, zone="Asia/Shanghai", seed="s" * 32)
    )
    kept, moved = results.call_vote(project, plan, objections, poll, chosen=0, by=staff, at=now)
    await tx.plans.change(kept)
    await tx.projects.move(moved)


async def pass_vote(tx: Transaction, project: Project, staff: Actor, now: datetime) -> None:
    """Close the poll as if six of ten households had said yes: the counting has its own tests."""
    lines = (Line("yes", 6, 0), Line("no", 0, 0), Line("abstain", 0, 0))
    tally = Tally(10, 6, lines, True, True, False, (), "h")
    poll = await tx.ballots.get(project.poll_id or 0)
    poll = await tx.ballots.change(replace(poll, state=State.CLOSED, closed_at=now, tally=tally, remind_at=None))
    plan = await tx.plans.get(project.plan_id or 0)
    await tx.projects.move(results.post_result(project, plan, poll, at=now, gates=gates({})))


async def open_pledging(tx: Transaction, project: Project, staff: Actor, now: datetime) -> None:
    at = project.until_at or now
    await tx.projects.move(results.open_pledging(project, at=max(at, now), gates=gates({})))


async def approve(tx: Transaction, project: Project, staff: Actor, now: datetime) -> None:
    entry = ledgers.record(
        project, ledgers.Book.PLEDGE, Source.RESIDENTS, Measure.MONEY, GOAL, "楼道募捐", by=staff, at=now
    )
    await tx.ledgers.add(entry)
    plan = await tx.plans.get(project.plan_id or 0)
    await tx.projects.move(ledgers.approve(project, plan, await tx.ledgers.of(project.id), by=staff, at=now))


async def begin(tx: Transaction, project: Project, staff: Actor, now: datetime) -> None:
    await tx.projects.move(works.begin(project, by=staff, at=now))


async def finish(tx: Transaction, project: Project, staff: Actor, now: datetime) -> None:
    await tx.projects.move(works.finish(project, by=staff, at=now, gates=gates({})))


def accept(people: list[Resident]) -> Any:
    async def act(tx: Transaction, project: Project, staff: Actor, now: datetime) -> None:
        for one in people[:3]:
            found = await tx.acceptance.inspected(project.id)
            by = await tx.residents.actor(one)
            await tx.acceptance.add(acceptance.inspect(project, found, "", entries=[], units=[], by=by, at=now))
        found = await tx.acceptance.inspected(project.id)
        project = await tx.projects.move(acceptance.close(project, found, by=staff, at=now, gates=gates({})))
        await tx.acceptance.ask(project, now)

    return act


def judge(people: list[Resident], *content: bool) -> Any:
    async def act(tx: Transaction, project: Project, staff: Actor, now: datetime) -> None:
        for one, said in zip(people, content, strict=False):
            judged = acceptance.judge(project, said, by=await tx.residents.actor(one), at=now)
            await tx.acceptance.keep(judged, community=project.community_id)

    return act


async def close_asking(tx: Transaction, project: Project, staff: Actor, now: datetime) -> None:
    judged = await tx.acceptance.judged(project.id, project.round)
    at = max(project.until_at or now, now)
    await tx.projects.move(acceptance.close_asking(project, judged, at=at, gates=gates({})))


async def pay(tx: Transaction, project: Project, staff: Actor, now: datetime) -> None:
    entry, moved = rewards.pay(project, 300_00, "以奖代补", by=staff, at=now)
    if entry:
        await tx.ledgers.add(entry)
    await tx.projects.move(moved)


def entrust(people: list[Resident]) -> Any:
    async def act(tx: Transaction, project: Project, staff: Actor, now: datetime) -> None:
        for one in people:
            rota = care.offer(project, await tx.cares.rota(project.id), by=await tx.residents.actor(one))
            await tx.cares.offer(project.id, rota, now)
        rota = await tx.cares.rota(project.id)
        kept, moved = care.entrust(project, rota, people[0].id, people[0].name or "", by=staff, at=now, gates=gates({}))
        await tx.cares.add(kept)
        await tx.projects.move(moved)

    return act


async def lead(site: Site, to: Stage) -> None:
    """Lead the project to a stage by its verbs; the clock is not moved."""
    people = site.people
    way: dict[Stage, list[Any]] = {
        Stage.DELIBERATE: [deliberate],
        Stage.PLAN_POSTED: [post],
        Stage.VOTE: [settle_objections, call],
        Stage.RESULT: [pass_vote],
        Stage.PLEDGING: [open_pledging],
        Stage.APPROVED: [approve],
        Stage.BUILDING: [begin],
        Stage.ACCEPTANCE: [finish],
        Stage.EVALUATED: [accept(people)],
        Stage.REWARD_PAID: [judge(people, True, True, True), close_asking, pay],
        Stage.IN_CARE: [entrust(people[:2])],
    }
    for stage, acts in way.items():
        for act in acts:
            await site(act)
        if stage is to:
            return


async def settle_objections(tx: Transaction, project: Project, staff: Actor, now: datetime) -> None:
    """Let the days of objections be over now."""
    await tx.projects.change(replace(project, until_at=now))
