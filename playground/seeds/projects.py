"""Four projects of 城东社区, each at another place of 共谋: one that needs two more households, one in study, one
that can be done, one that cannot yet. They were walked by the rules; what happened before today was told before today.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from participation.costs import Cost
from participation.projects import (
    Limits,
    Moved,
    Place,
    Project,
    find_feasible,
    find_infeasible,
    limits,
    propose,
    study_due,
    take_up,
)
from participation.residents import Resident
from participation.secondings import Seconding, gather, household, second
from playground.seeds import Seeded
from storage import Transaction
from storage.projects import Steps

TERMS = {"households": 5}
"""城东社区 is small: five households of two buildings are enough here."""

ANSWERED_AFTER = timedelta(days=2)


async def seed(tx: Transaction, town: Seeded) -> None:
    """Store the projects with their steps, seconds and followers."""
    community = await tx.communities.get(town.community.id)
    community = await tx.communities.change(
        replace(community, terms={**community.terms, "projects": {**TERMS, **community.terms.get("projects", {})}})
    )
    asked = limits(community.terms)
    people = town.residents
    staff = await tx.residents.actor(town.staff[0])

    def ago(days: float) -> datetime:
        return town.now - timedelta(days=days)

    await _second(
        tx,
        await _propose(
            tx, people[1], asked, ago(6), "2号楼门口装一盏感应灯", "晚上台阶看不清，上个月有老人在这里摔了一跤。",
            Place(town.buildings[1].id),
        ),
        people[8:11], town, ago(5),
    )  # fmt: skip

    bikes = await _propose(
        tx, people[5], asked, ago(12), "北门空地搭电动车充电棚", "楼道里拉线充电太危险，下雨天车也没处放。",
        Place(text="小区北门东边的空地"),
    )  # fmt: skip
    bikes = await _second(tx, bikes, people[12:17], town, ago(9))
    await _move(tx, take_up(bikes, by=staff, at=ago(7)))

    rails = await _propose(
        tx, people[2], asked, ago(25), "5号楼楼道加装扶手", "五楼六楼住了好几位老人，上下楼没有扶的地方。",
        Place(town.buildings[4].id),
    )  # fmt: skip
    rails = await _second(tx, rails, people[18:23], town, ago(20))
    rails = await _move(tx, take_up(rails, by=staff, at=ago(18)))
    await _move(
        tx,
        find_feasible(
            rails, by=staff, at=ago(18) + ANSWERED_AFTER, cost=Cost(8_000, 12_000),
            reason="量过了，楼道够宽。用防滑的木扶手，从一楼装到六楼，两个周末能装完。",
        ),
    )  # fmt: skip

    roof = await _propose(
        tx, people[23], asked, ago(40), "3号楼楼顶建晾晒棚", "底层人家晒不到太阳，被子没有地方晾。",
        Place(town.buildings[2].id),
    )  # fmt: skip
    roof = await _second(tx, roof, people[30:35], town, ago(36))
    roof = await _move(tx, take_up(roof, by=staff, at=ago(35)))
    await _move(
        tx,
        find_infeasible(
            roof, by=staff, at=ago(35) + ANSWERED_AFTER,
            reason="楼顶防水层已经老化，再上人会漏到六楼。",
            would_change="等明年春天防水层重做以后，可以连同晾晒棚一起设计。",
        ),
    )  # fmt: skip


async def _propose(
    tx: Transaction, by: Resident, asked: Limits, at: datetime, title: str, purpose: str, place: Place
) -> Project:
    actor = await tx.residents.actor(by)
    return await tx.projects.file(propose(title, purpose, by=actor, at=at, limits=asked, open_now=0, place=place))


async def _second(
    tx: Transaction, project: Project, neighbours: Sequence[Resident], town: Seeded, since: datetime
) -> Project:
    """Let the neighbours second it, one every few hours."""
    behind: list[Seconding] = []
    proposer = await tx.residents.get(project.proposer_id)
    for number, neighbour in enumerate(neighbours):
        actor = await tx.residents.actor(neighbour)
        at = since + timedelta(hours=5 * number)
        new = second(
            project, behind, by=actor, household=household(neighbour), proposers=household(proposer),
            building_id=neighbour.building_id, at=at,
        )  # fmt: skip
        behind.append(await tx.projects.second(new, community=project.community_id))
        moved = gather(project, behind, by=actor, at=at, study_due_at=study_due(town.community, at))
        if moved:
            project = await _move(tx, moved)
    return project


async def _move(tx: Transaction, moved: Moved) -> Project:
    await Steps(tx.session).add(moved.step)
    return await tx.projects.change(moved.project)
