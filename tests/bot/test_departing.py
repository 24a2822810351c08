"""Whoever goes gives back what they hold, is told so before, and a neighbour who waits gets it."""

from typing import Any

import pytest

from participation.access import Role, Standing
from participation.communities import Community
from participation.events import State
from participation.shifts import Claim, Team
from participation.shifts import State as Place
from tests.bot.test_events import act, event, open_events, states, ten_oclock
from tests.bot.test_matching import volunteer
from tests.bot.test_residents import invited
from tests.bot.test_shifts import plan
from tests.casework import file_case
from tests.town import Town


async def west(town: Town) -> int:
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            return (await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))).id


async def holding(town: Town) -> tuple[Any, Any, int, int]:
    """Return who holds a seat and a place and leads a team, who waits behind them, the event and the shift."""
    await ten_oclock(town)
    await town.person("李主任", Standing.VERIFIED, Role.STAFF)
    wang, zhao = await volunteer(town, "王阿姨", 0), await town.person("赵大爷")
    number = await event(town, 1, await town.person("高网格", Standing.VERIFIED, Role.STAFF))
    await open_events(wang, "京剧清唱会", "我要报名", "1 个人")
    await open_events(zhao, "京剧清唱会", "我要排候补", "1 个人")
    shift = await plan(town)
    async with town.storage.transaction(town.community.id) as tx:
        now = await tx.now()
        await tx.shifts.place(Claim(0, shift.id, wang.resident.id, Place.CONFIRMED, now, now))
        await tx.shifts.teams.add(Team(0, town.community.id, "腰鼓队", wang.resident.id))
    return wang, zhao, number, shift.id


async def given_back(town: Town, wang: Any, number: int, shift_id: int) -> None:
    await town.sweep()
    assert await states(town, number) == {"赵大爷": State.OFFERED}
    async with town.storage.reading(town.community.id) as tx:
        shift = await tx.shifts.get(shift_id)
        assert (shift.taken, await tx.shifts.held(wang.resident.id, await tx.now())) == (0, [])
        assert [team.leader_id for team in await tx.shifts.teams.all()] == [None, None]


async def test_who_moves_reads_what_is_given_back_and_the_neighbour_gets_the_seat(town: Town) -> None:
    wang, zhao, number, shift_id = await holding(town)
    await wang.start(await invited(town, community_id=await west(town)))
    await wang.settled()
    for told in ("报了名的 1 个活动（京剧清唱会）", "要去的 1 个班次", "队长（腰鼓队）"):
        assert told in wang.screen.text
    assert await states(town, number) == {"王阿姨": State.CONFIRMED, "赵大爷": State.WAITING}
    await act(wang, "知道了，换过去")
    await given_back(town, wang, number, shift_id)
    assert "有名额了" in zhao.screen.text
    await town.advance(days=2)
    assert "您能来吗" not in wang.transcript()


async def test_who_withdraws_their_consent_gives_back_too_and_what_they_said_is_gone(town: Town) -> None:
    wang, _zhao, number, shift_id = await holding(town)
    await wang.send("/privacy")
    await wang.settled()
    await act(wang, "撤回同意")
    assert "活动、班次和社团会退掉" in wang.screen.text
    await act(wang, "确定撤回")
    await given_back(town, wang, number, shift_id)


async def test_staff_hear_which_team_has_no_leader_any_more(town: Town) -> None:
    wang, *_ = await holding(town)
    chief = await town.person("方网格", Standing.VERIFIED, Role.STAFF)
    await wang.start(await invited(town, community_id=await west(town)))
    await wang.settled()
    await act(wang, "知道了，换过去")
    await town.told()
    assert "王阿姨 不再当「腰鼓队」的队长了" in chief.transcript()


async def test_who_holds_nothing_is_not_asked(town: Town) -> None:
    chat = await town.person("王阿姨")
    payload = await invited(town, community_id=await west(town))
    await chat.start(payload)
    await chat.settled()
    assert "换过去" not in " ".join(chat.buttons())


@pytest.mark.parametrize("cases", [0, 1])
async def test_what_was_said_of_an_event_goes_with_the_consent(town: Town, cases: int) -> None:
    await ten_oclock(town)
    number = await event(town, 5)
    wang = await town.person("王阿姨")
    for _ in range(cases):
        await file_case(town, wang)
    await open_events(wang, "京剧清唱会", "我要报名", "1 个人")
    async with town.storage.transaction(town.community.id) as tx:
        roster = await tx.events.roster(number, lock=True)
        mine = roster.of(wang.resident.id)
        assert mine is not None
        object.__setattr__(mine, "said", "琴师拉得真好")
        object.__setattr__(mine, "photos", ("photo",))
        object.__setattr__(mine, "excuse", "身体不舒服")
        await tx.events.seat(mine)
    await wang.send("/privacy")
    await wang.settled()
    await act(wang, "撤回同意", "确定撤回")
    async with town.storage.reading(town.community.id) as tx:
        _, kept = await tx.events.registration(mine.id)
        assert (kept.said, kept.photos, kept.excuse, kept.state) == ("", (), "", State.CANCELLED)
