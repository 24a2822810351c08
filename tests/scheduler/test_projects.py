"""What happens to projects by itself: seconding ends, a late study goes upwards; run twice, told once."""

from typing import Any

import pytest

from participation.access import Role, Standing
from participation.projects import Stage, limits, propose, study_due
from participation.secondings import gather, household, second
from scheduler.projects import end_secondings, escalate_studies
from tests.town import Town


async def filed(town: Town, by: Any) -> int:
    """File an idea; return its number."""
    async with town.storage.transaction(town.community.id) as tx:
        project = propose(
            "装一盏灯", "晚上太黑", by=await tx.residents.actor(by.resident), at=await tx.now(), limits=limits({}),
            open_now=0,
        )  # fmt: skip
        return (await tx.projects.file(project)).id


async def stage_and_steps(town: Town, project: int) -> tuple[Stage, list[str]]:
    async with town.storage.reading(town.community.id) as tx:
        stored = await tx.projects.get(project)
        return stored.stage, [step.why for step in await tx.projects.steps(project)]


async def test_an_idea_that_finds_too_few_is_returned_after_its_days(town: Town) -> None:
    proposer = await town.person("王阿姨")
    project = await filed(town, proposer)
    await town.advance(days=29, hours=23)
    assert (await stage_and_steps(town, project))[0] is Stage.IDEA
    await town.advance(hours=2)
    await town.sweep()
    assert await stage_and_steps(town, project) == (Stage.RETURNED, ["proposed", "too-few-seconds"])
    told = [message.text for message in proposer.messages if "附议时间到了" in message.text]
    assert len(told) == 1
    assert "有 0 户、0 栋楼，要 10 户、2 栋楼" in told[0]


@pytest.mark.parametrize("street", [True, False])
async def test_a_late_study_is_told_to_all_once_and_the_stage_stays(town: Town, street: bool) -> None:
    proposer = await town.person("王阿姨")
    staff = await town.person("陈社工", Standing.VERIFIED, Role.STAFF)
    above = await town.person("沈主任", Standing.VERIFIED, *([Role.STREET] if street else []))
    project = await filed(town, proposer)
    await _second_enough(town, project)
    await town.advance(days=8)  # ten working days are never less than two weeks
    assert (await stage_and_steps(town, project))[1] == ["proposed", "enough-households"]
    await town.advance(days=18)  # nor more than this, with the longest holidays between
    await town.sweep()
    stage, steps = await stage_and_steps(town, project)
    assert (stage, steps) == (Stage.SECONDED, ["proposed", "enough-households", "study-overdue"])
    late = {chat: sum("超期了" in m.text for m in chat.messages) for chat in (proposer, staff, above)}
    assert late == {proposer: 1, staff: 1, above: int(street)}
    assert any("街道办事处" in m.text for m in proposer.messages) is street


async def test_sweeps_leave_other_communities_and_other_stages_alone(town: Town) -> None:
    proposer = await town.person("王阿姨")
    project = await filed(town, proposer)
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            now = await tx.now()
            await end_secondings(tx, now)
            await escalate_studies(tx, now)
    assert await stage_and_steps(town, project) == (Stage.IDEA, ["proposed"])


async def _second_enough(town: Town, number: int) -> None:
    """Let ten households of two buildings second it, by the rules."""
    neighbours = [(await town.person(f"邻居{count}", building=count % 2)).resident for count in range(10)]
    behind: list[Any] = []
    async with town.storage.transaction(town.community.id) as tx:
        project = await tx.projects.get(number, lock=True)
        now = await tx.now()
        for resident in neighbours:
            actor = await tx.residents.actor(resident)
            new = second(
                project, behind, by=actor, household=household(resident), proposers="h0", at=now,
                building_id=resident.building_id,
            )  # fmt: skip
            behind.append(await tx.projects.second(new, community=project.community_id))
            moved = gather(project, behind, by=actor, at=now, study_due_at=study_due(town.community, now))
            if moved:
                project = await tx.projects.move(moved)
