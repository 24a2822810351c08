"""我也遇到 through the real dispatcher: offered, joined, told together, asked at the end; photos, points on the map."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from participation import staff
from participation.access import Role, Standing
from participation.communities import Community
from participation.complaints import State
from participation.joining import Join
from playground import acts
from storage.staff import token, token_hash
from tests.bot.test_complaints import cases, file, golden, seen, walk
from tests.casework import file_case
from tests.pictures import picture
from tests.town import Town

TRASH = "楼下的垃圾三天没人清"
SAME = "楼下垃圾没人清，好几天了"


@pytest.fixture
async def wang(town: Town) -> Any:
    return await town.person("王阿姨", Standing.GUEST)


@pytest.fixture
async def zhao(town: Town) -> Any:
    return await town.person("赵叔")


@pytest.fixture
async def ma(town: Town) -> Any:
    return await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")


@pytest.fixture
async def li(town: Town) -> Any:
    return await town.person("李主任", Standing.VERIFIED, Role.ADMIN)


async def join(town: Town, chat: Any, text: str = SAME) -> None:
    await walk(town, chat, ">/menu", "反映问题", f">{text}", "我也遇到")


def texts(chat: Any) -> list[str]:
    return [message.text for message in chat.messages]


async def test_joined_told_together_and_asked_at_the_end(town: Town, wang: Any, zhao: Any, ma: Any) -> None:
    await file(town, wang, TRASH)
    await join(town, zhao)
    await walk(town, ma, "打开办理", "签收", "答复居民", ">今天清了。", picture(), "发给居民")
    await walk(town, wang, "解决了")
    await walk(town, zhao, "我这边还没解决")
    assert seen(zhao) == golden("joining_neighbour")
    assert seen(ma) == golden("joining_handler")
    first, own = await cases(town)
    assert (first.state, own.state) == (State.CLOSED_SOLVED, State.DISPATCHED)
    assert (own.reporter_id, own.text) == (zhao.resident.id, SAME)
    assert own.department == "city_appearance"
    assert len(first.after_photos) == 1
    await walk(town, zhao, ">/menu", "反映问题", "我的诉求")
    assert "我也遇到" not in " ".join(zhao.buttons())
    assert "2号" in " ".join(zhao.buttons())
    # pressed again under the old notice, nothing begins twice
    asked = next(m for m in zhao.messages if any("还没解决" in b for b in zhao.buttons(m)))
    await zhao.press("还没解决", message=asked)
    await zhao.settled()
    assert len(await cases(town)) == 2
    assert "已经说过" in zhao.toasts[-1]


async def test_none_of_these_is_filed_as_usual(town: Town, wang: Any, zhao: Any) -> None:
    await file(town, wang, TRASH)
    await walk(town, zhao, ">/menu", "反映问题", f">{SAME}")
    assert "邻居们可能已经反映过了" in zhao.screen.text
    assert "王阿姨" not in zhao.transcript()
    await walk(town, zhao, picture(), "都不是", "提交")
    assert len(await cases(town)) == 2
    assert len((await cases(town))[1].photos) == 1
    # one's own case is not offered, nor another matter
    await walk(town, wang, ">/menu", "反映问题", ">楼道的灯不亮，看不清台阶")
    assert "邻居们可能" not in wang.screen.text


async def test_it_is_in_my_list_and_may_be_left(town: Town, wang: Any, zhao: Any, ma: Any) -> None:
    case = await file(town, wang, TRASH)
    await join(town, zhao)
    await walk(town, zhao, ">/menu", "反映问题", "我的诉求", "我也遇到")
    assert "一共 2 位邻居遇到" in zhao.screen.text
    await walk(town, ma, "打开办理")
    assert "一共 2 位邻居遇到" in ma.screen.text
    await walk(town, zhao, "退出这件事")
    await walk(town, ma, "签收")
    assert not any("您也遇到的" in text for text in texts(zhao))
    await zhao.press(data=f"open:joined:{case.id}", message=zhao.screen)
    await zhao.settled()
    assert "垃圾" not in zhao.screen.text


async def test_fine_on_my_side(town: Town, wang: Any, zhao: Any, ma: Any) -> None:
    await file(town, wang, TRASH)
    await join(town, zhao)
    await walk(town, ma, "打开办理", "签收", "答复居民", ">清了。", "发给居民")
    await town.advance(days=8)
    assert "没有回音" in texts(zhao)[-1]
    await walk(town, zhao, "我这边也好了")
    async with town.storage.reading(town.community.id) as tx:
        [mine] = await tx.joining.joins.of(1)
    assert mine.solved is True
    assert len(await cases(town)) == 1


async def test_the_second_not_yet_goes_to_the_first_ones_case(town: Town, wang: Any, zhao: Any, ma: Any) -> None:
    sun = await town.person("孙姐")
    await file(town, wang, TRASH)
    await join(town, zhao)
    await join(town, sun)
    await walk(town, ma, "打开办理", "签收", "答复居民", ">清了。", "发给居民")
    await walk(town, wang, "解决了")
    await asyncio.gather(zhao.press("我这边还没解决"), sun.press("我这边还没解决"))
    await zhao.settled()
    await sun.settled()
    await town.told()
    assert len(await cases(town)) == 2
    own = (await cases(town))[1]
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.joining.people(own.id) == 2


async def test_who_withdraws_hands_it_on(town: Town, wang: Any, zhao: Any, ma: Any) -> None:
    await file(town, wang, TRASH)
    await join(town, zhao)
    async with town.storage.transaction() as tx:
        await tx.residents.change(replace(wang.resident, consent="2026-11", consented_at=await tx.now()))
    await walk(town, wang, ">/menu", "我的", "我的隐私", "撤回同意", "确定撤回")
    assert (await cases(town))[0].reporter_id == zhao.resident.id
    assert "现在由您接着跟" in texts(zhao)[-1]
    await walk(town, ma, "打开办理", "签收", "答复居民", ">清了。", "发给居民")
    await walk(town, zhao, "解决了")
    assert (await cases(town))[0].state is State.CLOSED_SOLVED
    assert not any("有答复" in text for text in texts(wang))


async def test_before_a_move_it_is_said_which_cases_stay_and_what_becomes_of_them(town: Town, zhao: Any) -> None:
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            west = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
    qian = await town.person("钱姐")
    await file(town, qian, TRASH)
    await join(town, zhao)
    await file_case(town, qian, text="楼道的灯不亮，看不清台阶")
    paving = await file_case(town, zhao, text="东门人行道的砖翘起来，绊倒人")
    async with town.storage.transaction(town.community.id) as tx:
        too = Join(0, paving.id, town.community.id, qian.resident.id, await tx.now(), "我也绊了一下")
        await tx.joining.joins.add(too)
    await walk(town, qian, ">/menu", "我的", "改我的资料", "换社区", "城西社区")
    assert (await town.resident(qian)).community_id == town.community.id
    await walk(town, qian, "返回", "城西社区", "换过去")
    assert seen(qian) == golden("joining_mover")
    assert (await town.resident(qian)).community_id == west.id
    trash, lamp, paving = await cases(town)
    assert (trash.reporter_id, trash.text) == (zhao.resident.id, SAME)
    assert (lamp.reporter_id, paving.reporter_id) == (qian.resident.id, zhao.resident.id)
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.joining.joins.of(paving.id) == []
    # who leaves nothing is not asked
    sun = await town.person("孙姐")
    await walk(town, sun, ">/menu", "我的", "改我的资料", "换社区", "城西社区")
    assert (await town.resident(sun)).community_id == west.id


async def test_a_link_to_a_post_elsewhere_says_first_which_cases_stay(town: Town, zhao: Any) -> None:
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            west = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
    secrets = [token(), token()]
    async with town.storage.transaction(west.id) as tx:
        for secret in secrets:
            made = staff.invite(
                Role.STAFF, None, community_id=west.id, token_hash=token_hash(secret), by=None, at=await tx.now()
            )
            await tx.invitations.add(made)
    qian = await town.person("钱姐")
    await file_case(town, qian, text="楼道的灯不亮，看不清台阶")
    await qian.start(f"join_{secrets[0]}")
    await qian.settled()
    assert "从城东社区换到城西社区" in qian.screen.text
    assert "楼道的灯不亮" in qian.screen.text
    assert (await town.resident(qian)).community_id == town.community.id  # nothing has happened yet
    await file_case(town, zhao, text="东门人行道的砖翘起来，绊倒人")
    await zhao.start(f"join_{secrets[0]}")
    await zhao.settled()
    await walk(town, qian, "主菜单")
    assert not any("工作台" in button for button in qian.buttons())
    await qian.start(f"join_{secrets[0]}")
    await qian.settled()
    await walk(town, qian, "换过去")
    assert (await town.resident(qian)).community_id == west.id
    assert any("工作台" in button for button in qian.buttons())
    await walk(town, zhao, "换过去")  # the link is used up meanwhile: nothing moves
    assert (await town.resident(zhao)).community_id == town.community.id
    assert "用过了" in "".join([*zhao.toasts, zhao.transcript()])
    # who leaves nothing is not asked
    sun = await town.person("孙姐")
    await sun.start(f"join_{secrets[1]}")
    await sun.settled()
    assert any("工作台" in button for button in sun.buttons())


async def test_five_households_become_a_draft_that_staff_confirm(town: Town, wang: Any, li: Any, ma: Any) -> None:
    await file(town, wang, TRASH)
    people = [await town.person(name, building=number % 2) for number, name in enumerate("甲乙丙丁")]
    for chat in people:
        await join(town, chat)
    await town.sweep()
    assert "立成共同缔造项目" in texts(li)[-1]
    await walk(town, li, "看草案", ">垃圾房换个地方", "立成项目")
    assert seen(li) == golden("joining_staff")
    for chat in (wang, *people):
        assert "想请您附议" in texts(chat)[-1]
    await walk(town, people[0], "看这个项目")
    assert "垃圾房换个地方" in people[0].screen.text
    # a second tap under the notice makes no second project
    asked = next(m for m in li.messages if any("立成项目" in b for b in li.buttons(m)))
    await li.press("立成项目", message=asked)
    await li.settled()
    async with town.storage.reading(town.community.id) as tx:
        assert len(await tx.projects.all()) == 1
    assert "同事已经处理过" in li.toasts[-1]
    # nobody but staff, whatever they press
    await people[1].press(data="open:draft-yes:1", message=people[1].screen)
    await people[1].settled()
    await people[1].press(data="open:draft:1", message=people[1].screen)
    await people[1].settled()
    assert "项目草案" not in people[1].transcript()


async def test_two_communities_offer_each_other_nothing(town: Town, wang: Any, zhao: Any) -> None:
    canary = "金丝雀"
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            other = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
    bird = await town.person("西边")
    async with town.storage.transaction() as tx:
        await tx.residents.change(replace(bird.resident, community_id=other.id, building_id=None))
    await walk(town, bird, ">/menu", "反映问题", f">东门{canary}笼子边的垃圾三天没人清", "改地点", ">东门", "提交")
    await walk(town, wang, ">/menu", "反映问题", ">东门笼子边的垃圾三天没人清", "改地点", ">东门", "提交")
    assert [case.id for case in await cases(town)] == [2]
    for noun in ("joined", "joined-fine", "joined-unsolved", "draft", "draft-yes"):
        await zhao.press(data=f"open:{noun}:1", message=wang.screen)
        await zhao.settled()
    assert canary not in wang.transcript() + zhao.transcript()


async def test_a_household_own_affair_is_offered_to_nobody(town: Town, wang: Any, zhao: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">我妈独居行动不便，需要帮助买菜", "民政", "提交")
    assert len(await cases(town)) == 1
    await walk(town, zhao, ">/menu", "反映问题", ">我妈独居行动不便，需要帮助买菜")
    assert "邻居们可能" not in zhao.transcript()


async def test_an_album_is_kept_while_the_draft_is_open_and_full_is_said_once(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题")
    files = wang.playground.files
    for number in range(6):
        sizes = [size.photo_size() for size in files.keep_photo(wang.chat.bot.id, picture())]
        caption = {"caption": TRASH} if number == 0 else {}
        acts._say(wang.chat, wang.person, {"photo": sizes, "media_group_id": "album", **caption})
    await wang.settled()
    assert any("照片 3 张" in text for text in texts(wang))
    assert sum("照片够了" in text for text in texts(wang)) == 1
    await walk(town, wang, "改类别", picture(), "投诉", "提交")
    [case] = await cases(town)
    assert len(case.photos) == 3
    assert sum("照片够了" in text for text in texts(wang)) == 2


async def test_a_picture_as_a_file_is_refused_kindly(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题")
    await wang.send_document("IMG_1.jpg", picture())
    await wang.settled()
    assert any("请用「照片」的方式再发一次" in text for text in texts(wang))
    await wang.send_document("病历.pdf", b"%PDF-1.4")
    await wang.settled()
    assert any("这里只收照片" in text for text in texts(wang))
    await walk(town, wang, f">{TRASH}", "提交")
    assert (await cases(town))[0].photos == ()


async def test_a_shared_point_is_the_place(town: Town, wang: Any, ma: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", f">{TRASH}", "改地点")
    await wang.share_location(20.04403217, 110.19991234)
    await wang.settled()
    assert "地图上标的位置" in wang.screen.text
    await walk(town, wang, "提交")
    [case] = await cases(town)
    assert (case.latitude, case.longitude, case.building_id) == (20.044, 110.1999, None)
    await walk(town, ma, "打开办理")
    assert "20.0440, 110.1999" in ma.screen.text


async def test_after_photos_are_shown_after(town: Town, wang: Any, zhao: Any, ma: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", f">{TRASH}", picture(), "提交")
    await join(town, zhao)
    await walk(town, ma, "打开办理", "签收", "答复居民")
    await ma.send_photo(picture(), caption="清干净了，请看。")
    await ma.settled()
    await walk(town, ma, picture(), "发给居民")
    for chat in (wang, zhao):
        assert sum("办好后的照片" in text for text in texts(chat)) == 2
        assert "清干净了" in texts(chat)[-1]
    await walk(town, wang, "看这件", "看照片")
    assert "照片 1/3" in texts(wang)[-1]
    assert "办好以后" not in texts(wang)[-1]
    await walk(town, wang, "下一张")
    assert "（办好以后）" in texts(wang)[-1]
    [case] = await cases(town)
    assert (len(case.photos), len(case.after_photos)) == (1, 2)
