"""反映问题 through the real dispatcher: the resident, the department and the office, as they see it."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from participation.access import Role, Standing
from participation.communities import Community
from participation.complaints import Case, Kind, State
from tests.pictures import picture
from tests.town import Town

TRANSCRIPTS = Path(__file__).parent / "transcripts"
MOMENT = re.compile(r"\d{1,2}月\d{1,2}日 周. \d\d:\d\d")


async def walk(town: Town, chat: Any, *acts: str | bytes, quiet: float = 0.05) -> None:
    """Press what is named; say what begins with `>`; send bytes as a photo; wait until all are told."""
    for act in acts:
        if isinstance(act, bytes):
            await chat.send_photo(act)
        elif act.startswith(">"):
            await chat.send(act[1:])
        else:
            await chat.press(act)
        await chat.settled(quiet=quiet)
        await town.told()


def seen(chat: Any) -> str:
    """Return what happened in the chat, without the moments and without the guesses of an unsure classifier."""
    text = MOMENT.sub("〔时间〕", chat.transcript())
    return re.sub(r"(\n *\[.*（听到.*\]){1,3}", "\n     〔三个猜测〕", text).strip() + "\n"


def golden(name: str) -> str:
    return (TRANSCRIPTS / f"{name}.txt").read_text(encoding="utf-8")


async def cases(town: Town) -> list[Case]:
    async with town.storage.reading(town.community.id) as tx:
        return await tx.complaints.all()


async def corrections(town: Town) -> list[tuple[str | None, str | None]]:
    async with town.storage.reading(town.community.id) as tx:
        return [(one.frm, one.to) for one in await tx.complaints.corrections()]


async def file(town: Town, chat: Any, text: str = "楼下的垃圾三天没人清") -> Case:
    """File a complaint that the classifier is sure about, and return it."""
    await walk(town, chat, ">/menu", "反映问题", f">{text}", "提交")
    return (await cases(town))[-1]


@pytest.fixture
async def wang(town: Town) -> Any:
    return await town.person("王阿姨", Standing.GUEST)


@pytest.fixture
async def ma(town: Town) -> Any:
    return await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")


@pytest.fixture
async def li(town: Town) -> Any:
    return await town.person("李主任", Standing.VERIFIED, Role.ADMIN)


async def test_the_whole_way(town: Town, wang: Any, ma: Any, li: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">3号楼后面的垃圾三天没人清，臭得很", picture(), "提交", "看这件")
    await walk(town, ma, "打开办理", "签收", "看照片", "返回", "答复居民", ">今天下午已经清运。", "发给居民")
    await walk(town, wang, "没解决", ">只清了一半", "没联系过", "跳过")
    await walk(town, ma, "打开办理", "答复居民", ">剩下的也清了，请看看。", "发给居民")
    await walk(town, wang, "解决了", "📞 联系过", "😊 满意", "看经过")
    assert seen(wang) == golden("complaints_whole_way_resident")
    assert seen(ma) == golden("complaints_whole_way_handler")
    assert li.messages == []
    [case] = await cases(town)
    assert case.state is State.CLOSED_SOLVED
    assert (case.contacted, case.satisfied) == (True, True)
    assert case.building_id == town.buildings[2].id
    assert len(case.photos) == 1
    assert await corrections(town) == []


async def test_nobody_knows_the_department_and_the_office_sorts(town: Town, wang: Any, ma: Any, li: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">楼上天天半夜吵", "不知道，请社区帮我分", "提交")
    await walk(town, li, "打开办理", "改派部门", "返回", "改派部门", "市容环卫")
    await walk(town, ma, "打开办理")
    assert seen(wang) == golden("complaints_sorted_resident")
    assert seen(li) == golden("complaints_sorted_staff")
    assert (await corrections(town))[-1] == (None, "city_appearance")


async def test_three_are_offered_and_another_is_chosen(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">楼上天天半夜吵")
    offered = [button for button in wang.buttons() if "听到" in button]
    assert 1 <= len(offered) <= 3
    await walk(town, wang, "看全部部门", "卫生健康")
    assert "卫生健康" in wang.screen.text
    await walk(town, wang, "提交")
    [case] = await cases(town)
    assert case.department == "health"
    assert [to for _, to in await corrections(town)] == ["health"]


async def test_one_question_decides_where_it_would(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">灯坏了")
    assert "是小区里面的，还是外面马路上的？" in wang.screen.text
    await walk(town, wang, ">外面马路上的", "提交")  # typed, as well as pressed
    [case] = await cases(town)
    assert case.department == "urban_management"


async def test_the_kind_is_heard_with_the_rest(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">建议在楼下的垃圾桶旁边加一个垃圾桶，垃圾没人清", "提交")
    assert [case.kind for case in await cases(town)] == [Kind.SUGGESTION]


async def test_a_sure_guess_can_be_changed(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">楼下的垃圾三天没人清", "换个部门", "看全部部门", "民政", "提交")
    assert await corrections(town) == [("city_appearance", "civil_affairs")]


async def test_place_and_kind_can_be_changed(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">楼下的垃圾三天没人清")
    assert "1号楼" in wang.screen.text  # one's own, when none is named
    await walk(town, wang, "改地点", ">东门 <b>花坛</b>", "改类别", "建议", "提交")
    [case] = await cases(town)
    assert (case.place, case.building_id, case.kind) == ("东门 <b>花坛</b>", None, Kind.SUGGESTION)
    await walk(town, wang, "看这件")
    assert "东门 <b>花坛</b>" in wang.screen.text


async def test_a_photo_may_come_first_and_three_are_kept(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", picture())
    assert "照片收到 1 张" in wang.screen.text
    await walk(town, wang, ">楼下的垃圾三天没人清", picture(), picture(), picture())
    assert any("最多 3 张" in message.text for message in wang.messages)
    await walk(town, wang, "提交", "看这件", "看照片", "下一张")
    assert "照片 2/3" in wang.screen.text
    assert len((await cases(town))[0].photos) == 3


async def test_a_caption_is_the_text(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题")
    await wang.send_photo(picture(), caption="楼下的垃圾三天没人清")
    await wang.settled()
    assert "市容环卫" in wang.screen.text
    assert "照片 1 张" in wang.screen.text


DANGERS = (
    ("着火了，3号楼有人困在里面", "119"),
    ("我爸突然晕倒了叫不醒", "120"),
    ("楼下有人拿刀砍人", "110"),
    ("我不想活了", "12356"),
)


@pytest.mark.parametrize(("text", "phone"), DANGERS)
async def test_danger_is_answered_first_from_the_menu(town: Town, wang: Any, li: Any, text: str, phone: str) -> None:
    await walk(town, wang, ">/menu", f">{text}")
    assert phone in wang.messages[-2].text.splitlines()[0]  # before anything is asked
    assert "🚨" in li.messages[-1].text
    assert text in li.messages[-1].text
    assert "1号楼 1单元" in li.messages[-1].text
    await walk(town, wang, ">在二单元五楼")
    assert "在二单元五楼" in li.messages[-1].text
    await walk(town, wang, "也登记成诉求")
    assert text in wang.screen.text
    assert await cases(town) == []


async def test_danger_in_a_complaint_and_in_the_middle_of_something(town: Town, wang: Any, li: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">着火了快来人")
    assert any("119" in message.text for message in wang.messages)
    await walk(town, wang, "也登记成诉求")
    if "请您选" in wang.screen.text:
        await walk(town, wang, "不知道，请社区帮我分")
    await walk(town, wang, "改类别", ">我妈晕倒了")  # a screen that expects no words
    assert "120" in [message.text for message in wang.messages][-2]
    assert len([message for message in li.messages if "🚨" in message.text]) == 2


async def test_danger_of_somebody_nobody_knows(town: Town, li: Any) -> None:
    async with town.storage.transaction() as tx:
        with tx.everywhere():  # of two communities, nobody can tell whose staff to alert
            await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
    stranger = town.playground.person("路人", language_code="zh-hans").chat()
    await stranger.send("着火了快来人")
    await stranger.settled()
    assert any("119" in message.text for message in stranger.messages)
    assert not any("值班人员已经收到" in message.text for message in stranger.messages)
    assert li.messages == []


async def test_danger_is_not_held_up_by_an_id_card_number(town: Town, wang: Any, li: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">着火了 11010119900307451X")
    assert any("119" in message.text for message in wang.messages)
    await walk(town, wang, "也登记成诉求")
    assert await cases(town) == []
    assert any("身份证" in text for text in [*wang.toasts, *(message.text for message in wang.messages)])


async def test_a_fire_extinguisher_is_no_fire(town: Town, wang: Any, li: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">楼道的灭火器过期了没人换")
    assert not any("119！" in message.text for message in wang.messages)
    assert li.messages == []


async def test_the_menu_guesses_a_complaint_and_takes_the_text_along(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", ">我家楼道的路灯坏了")
    assert any("是想反映这个问题吗" in message.text for message in wang.messages)
    await walk(town, wang, "是的，反映这个问题")
    assert "我家楼道的路灯坏了" in wang.screen.text
    assert any("提交" in button or "请社区帮我分" in button for button in wang.buttons())
    await walk(town, wang, ">/menu")
    assert not any("是的" in button for button in wang.buttons())


@pytest.mark.parametrize(
    ("text", "meant"),
    [("我想当志愿者", "志愿服务"), ("最近有什么活动可以报名", "文化活动"), ("🙂", "没太看懂")],
)
async def test_the_menu_guesses_other_wishes(town: Town, wang: Any, text: str, meant: str) -> None:
    await walk(town, wang, ">/menu", f">{text}")
    assert meant in [message.text for message in wang.messages][-2]


async def test_an_id_card_number_is_not_kept(town: Town, wang: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">我的身份证11010119900307451X，低保没发")
    assert any("身份证号" in message.text for message in wang.messages)
    assert not any("提交" in button for button in wang.buttons())
    async with town.storage.reading() as tx:
        from sqlalchemy import text

        dump = [tuple(row) for row in await tx.session.execute(text("SELECT * FROM chats"))]
    assert "11010119900307451X" not in str(dump)


async def test_others_cannot_open_it(town: Town, wang: Any, ma: Any) -> None:
    case = await file(town, wang)
    neighbour = await town.person("邻居")
    nurse = await town.person("许医生", Standing.VERIFIED, Role.HANDLER, department="health")
    for chat in (neighbour, nurse):
        await walk(town, chat, ">/menu")
        for data in (
            f"open:case:{case.id}",
            f"open:work:{case.id}",
            f"open:unsolved:{case.id}",
            f"open:solved:{case.id}",
        ):
            await chat.press(data=data, message=chat.screen)
            await chat.settled()
            assert "垃圾" not in chat.screen.text
            assert "垃圾" not in chat.transcript()
    await walk(town, nurse, ">/menu", "工作台", "诉求办理")
    assert "没有等着办的诉求" in nurse.screen.text
    assert (await cases(town))[0].state is State.DISPATCHED


async def test_the_department_cannot_close_its_own_case(town: Town, wang: Any, ma: Any) -> None:
    case = await file(town, wang)
    await walk(town, ma, "打开办理", "签收")
    for data in (f"open:solved:{case.id}", f"open:unsolved:{case.id}"):
        await ma.press(data=data, message=ma.screen)
        await ma.settled()
    assert (await cases(town))[0].state is State.SIGNED


async def test_a_role_that_is_gone_signs_nothing(town: Town, wang: Any, ma: Any) -> None:
    await file(town, wang)
    await walk(town, ma, "打开办理")
    screen = ma.screen
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.revoke(ma.resident.id, Role.HANDLER, await tx.now())
    await ma.press("签收", message=screen)
    await ma.settled()
    assert (await cases(town))[0].state is State.DISPATCHED


async def test_twice_tapped_is_once_done(town: Town, wang: Any, ma: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">楼下的垃圾三天没人清")
    screen = wang.screen
    await wang.press("提交", message=screen)
    await wang.press("提交", message=screen)
    await wang.settled()
    await town.told()
    assert len(await cases(town)) == 1
    await walk(town, ma, "打开办理", "签收", "答复居民", ">清了。", "发给居民")
    notice = wang.screen
    await wang.press("解决了", message=notice)
    await wang.press("解决了", message=notice)
    await wang.settled()
    await town.told()
    assert (await cases(town))[0].state is State.CLOSED_SOLVED
    assert "刚才有了变化" in wang.toasts[-1]
    assert len([message for message in ma.messages if "🎉" in message.text]) == 1


async def test_nobody_signs_then_it_is_late_then_the_resident_is_silent(
    town: Town, wang: Any, ma: Any, li: Any
) -> None:
    await file(town, wang)
    await town.advance(days=4)
    assert any("没人签收" in message.text for message in li.messages)
    await town.advance(days=40)
    assert any("督办" in message.text for message in li.messages)
    assert any("对不起" in message.text for message in wang.messages)
    await walk(town, ma, "打开办理", "签收", "答复居民", ">清了。", "发给居民")
    await town.advance(days=8)
    assert "不算您满意" in wang.messages[-1].text
    await walk(town, wang, "看这件", "重新打开", "不写了")
    assert (await cases(town))[0].state is State.REOPENED


async def test_silence_is_announced_and_reminded_of_and_can_be_undone(town: Town, wang: Any, ma: Any) -> None:
    await file(town, wang)
    await walk(town, ma, "打开办理", "签收", "答复居民", ">清了，请看看。", "发给居民")
    await town.advance(days=5)
    await town.advance(days=1, hours=1)
    await town.advance(hours=1)
    assert len([one for one in wang.messages if "还没听到您的话" in one.text]) == 1
    await town.advance(days=1)
    await walk(town, wang, "看这件", "重新打开", ">又满了")
    assert seen(wang) == golden("complaints_silence_resident")
    assert (await cases(town))[0].state is State.REOPENED


async def test_ten_a_day(town: Town, wang: Any) -> None:
    for _ in range(10):
        await file(town, wang)
    await walk(town, wang, ">/menu", "反映问题", ">楼下的垃圾三天没人清", "提交")
    assert "今天您已经反映了 10 件" in wang.toasts[-1]
    assert len(await cases(town)) == 10


HOSTILE = (
    "<b>垃圾</b> & <script>没人清</script>",
    "垃圾没人清 {text} { $case } %s",
    "垃" + "̈" * 60 + "圾没人清",
    "垃圾没人清" + "👨‍👩‍👧‍👦" * 150,
    "垃圾没人清" * 150,
    "\u202e垃圾没人清\u200b\ufeff",
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_hostile_text_breaks_no_message(town: Town, wang: Any, ma: Any, text: str) -> None:
    await walk(town, wang, ">/menu", "反映问题", f">{text}")
    if "该交给谁" in wang.screen.text:
        await walk(town, wang, "看全部部门", "市容环卫")
    await walk(town, wang, "提交", "看这件", "看经过")
    await walk(town, ma, "打开办理", "签收", "答复居民", f">{text[:400]}", "发给居民")
    assert "解决了吗" in wang.messages[-1].text
    await walk(town, wang, "看这件")
    assert "诉求 1号" in wang.screen.text


@pytest.mark.parametrize("text", ["　", "\u200b\u200b", "长" * 801, "圾" + "̈" * 3000])
async def test_what_cannot_be_taken_is_said_kindly(town: Town, wang: Any, text: str) -> None:
    await walk(town, wang, ">/menu", "反映问题", f">{text}")
    assert "反映问题" in wang.screen.text
    said = [message.text for message in wang.messages][-2]
    assert "再写一次" in said or "个字以内" in said


@pytest.mark.parametrize(("locale", "report", "yes"), [("zh-Hant", "反映問題", "提交"), ("en", "Report", "send it")])
async def test_in_other_languages(town: Town, ma: Any, locale: str, report: str, yes: str) -> None:
    chat = await town.person("Chan", locale=locale)
    await walk(town, chat, ">/menu", report, ">3號樓的垃圾三天沒人清", yes)
    [case] = await cases(town)
    assert case.department == "city_appearance"
    assert "垃圾" in case.words
    await walk(town, ma, "打开办理", "签收", "答复居民", ">清了。", "发给居民")
    assert "3號樓的垃圾" in chat.messages[-1].text
    assert {"zh-Hant": "解決了嗎", "en": "Is it solved?"}[locale] in chat.messages[-1].text


async def test_two_communities_know_nothing_of_each_other(town: Town, wang: Any, li: Any) -> None:
    canary = "金丝雀"
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            other = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
    bird = await town.person("西边", Standing.GUEST)
    chief = await town.person("西主任", Standing.GUEST)
    async with town.storage.transaction() as tx:
        for chat in (bird, chief):
            await tx.residents.change(replace(chat.resident, community_id=other.id, building_id=None))
        tx.within(other.id)
        await tx.residents.entrust(chief.resident.id, Role.ADMIN, await tx.now())
    await walk(town, bird, ">/menu", "反映问题", f">{canary}笼子边的垃圾没人清", "提交")
    assert canary in chief.messages[-1].text
    await file(town, wang)
    await walk(town, li, ">/menu", "工作台", "诉求办理")
    for noun in ("case", "work", "unsolved", "solved"):
        await li.press(data=f"open:{noun}:1", message=li.screen)
        await li.settled()
        await wang.press(data=f"open:{noun}:1", message=wang.screen)
        await wang.settled()
    for chat in (li, wang):
        assert canary not in chat.transcript()
    assert [case.id for case in await cases(town)] == [2]


async def test_danger_is_answered_on_a_screen_that_asks_for_something_else(town: Town, li: Any) -> None:
    chat = await town.person("赵大爷", Standing.REGISTERED)
    await walk(town, chat, ">/menu", "我的", "邀请码", ">家里着火了快来人")
    said = [message.text for message in chat.messages]
    assert sum("119" in text and "着火打 119" not in text for text in said) == 1
    assert any("8 位" in text for text in said), "the screen goes on as it would"
    assert len([message for message in li.messages if "🚨" in message.text]) == 1


async def test_danger_at_the_end_of_a_long_text_is_heard_and_passed_on(town: Town, wang: Any, li: Any) -> None:
    await walk(
        town, wang, ">/menu", ">" + "楼道里的灯一直不亮，说了好多次也没人来修。" * 45 + "现在三楼着火了，有人被困！"
    )
    assert any("119" in message.text for message in wang.messages)
    assert any("有人被困" in message.text for message in li.messages)


async def test_a_desk_may_write_of_danger(town: Town, wang: Any, ma: Any, li: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">楼下的垃圾三天没人清，臭得很", "提交")
    await walk(town, ma, "打开办理", "签收", "答复居民", ">清理时发现有人晕倒，已经送医院。")
    assert not any("🚨" in message.text for message in li.messages)
