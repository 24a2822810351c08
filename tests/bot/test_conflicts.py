"""回避 through the real dispatcher: told plainly, read by an admin whom it does not concern, seen by nobody else."""

from typing import Any

import pytest

from participation.access import Role, Standing
from participation.complaints import Case, State
from tests.bot.test_complaints import cases, golden, seen, walk
from tests.pictures import picture
from tests.town import Town

SECRET = "收了我两条烟才肯来清垃圾"
OFFICE = (">/menu", "工作台", "诉求办理")


@pytest.fixture
async def wang(town: Town) -> Any:
    return await town.person("王阿姨", Standing.GUEST)


@pytest.fixture
async def ma(town: Town) -> Any:
    return await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")


@pytest.fixture
async def sun(town: Town) -> Any:
    return await town.person("孙丽", Standing.VERIFIED, Role.HANDLER, department="city_appearance")


@pytest.fixture
async def gao(town: Town) -> Any:
    return await town.person("高网格", Standing.VERIFIED, Role.STAFF)


@pytest.fixture
async def li(town: Town) -> Any:
    return await town.person("李主任", Standing.VERIFIED, Role.ADMIN)


async def case(town: Town) -> Case:
    return (await cases(town))[-1]


async def look_everywhere(town: Town, chat: Any) -> None:
    """Look wherever the office looks: queue, lists, search, figures, the case's own windows by its number."""
    await walk(town, chat, *OFFICE, "查找、统计和更多", "找一件诉求", ">烟", ">1号", ">王阿姨", "返回", "返回")
    for kind in ("待签收", "快到期", "督办", "我签收的"):
        await walk(town, chat, "按情况看", kind, "返回", "返回")
    await walk(town, chat, "统计", "本月")
    for noun in ("work", "case", "unsolved", "solved", "joined"):
        await chat.press(data=f"open:{noun}:1", message=chat.screen)
        await chat.settled()


async def test_named_and_kept_from_the_named_and_their_unit(
    town: Town, wang: Any, ma: Any, sun: Any, gao: Any, li: Any
) -> None:
    xu = await town.person("许医生", Standing.VERIFIED, Role.HANDLER, department="health")
    await walk(town, wang, ">/menu", "反映问题", f">马师傅{SECRET}", "提交", "看这件")
    assert seen(wang) == golden("conflicts_resident")
    found = await case(town)
    assert (found.department, found.state) == (None, State.SUBMITTED)
    for chat in (ma, sun, gao, xu):
        await look_everywhere(town, chat)
        assert "两条烟" not in chat.transcript()
        assert "没有诉求" in chat.transcript()  # nor is it counted for them
    await walk(town, gao, ">/menu", "工作台", "诉求办理", "查找、统计和更多", "批量分办")
    assert "没有等着分办的诉求" in gao.screen.text
    # the admin reads it, and sends it on: not to the unit that it is about
    await walk(town, li, "打开办理", "改派部门")
    offered = [label for _ in range(4) for label in (await _page(town, li))]
    assert "卫生健康" in offered
    assert "市容环卫" not in offered
    while "卫生健康" not in li.buttons():
        await walk(town, li, "上一页")
    await walk(town, li, "卫生健康")
    assert (await case(town)).department == "health"
    await walk(town, xu, "打开办理", "签收", "更多办法", "退回社区")
    assert "市容环卫" not in [label for _ in range(4) for label in (await _page(town, xu))]
    await walk(town, xu, ">/menu")
    await town.advance(days=30)  # unsigned, amber, overdue, the week's digest
    for chat in (ma, sun, gao):
        assert "两条烟" not in chat.transcript()
        assert "诉求 1号" not in chat.transcript()
        assert "#1" not in chat.transcript()
    assert (await case(town)).state is State.SUPERVISED
    assert any("督办" in message.text for message in li.messages)


async def _page(town: Town, chat: Any) -> list[str]:
    labels: list[str] = chat.buttons()
    if any("下一页" in label for label in labels):
        await walk(town, chat, "下一页")
    return labels


async def test_where_only_the_named_is_left_the_street_is_named(town: Town, wang: Any, ma: Any, li: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", f">李主任{SECRET}", "提交")
    assert "12345" in wang.transcript()
    assert (await case(town)).state is State.REDIRECTED
    await look_everywhere(town, li)
    assert "两条烟" not in li.transcript()
    await walk(town, wang, "看这件", "不对，请再看看", ">还是要反映")
    assert (await case(town)).state is State.REDIRECTED  # nobody could read it
    assert "没有与这件事无关的人能看" in " ".join(wang.toasts) + wang.transcript()
    assert seen(wang) == golden("conflicts_street_resident")


async def test_where_only_the_named_is_left_the_street_office_supervises_it(
    town: Town, wang: Any, gao: Any, li: Any
) -> None:
    above = await town.person("沈科长", Standing.VERIFIED, Role.STREET)
    await walk(town, wang, ">/menu", "反映问题", f">李主任{SECRET}", "提交")
    found = await case(town)
    assert found.state is State.SUPERVISED
    assert "由街道办事处的人督办" in wang.transcript()
    for chat in (gao, li):
        await look_everywhere(town, chat)
        assert "两条烟" not in chat.transcript()
    assert any("请街道督办" in message.text for message in above.messages)
    await walk(town, above, "打开办理", "写督办意见", ">请三天内说明", "对，就这样")
    assert "街道办事处在督办，说：请三天内说明" in wang.messages[-1].text
    await walk(town, above, "请居民去别处办", "法院", "对，就这样")
    assert (await case(town)).state is State.REDIRECTED
    await walk(town, wang, "不对，请再看看", ">还是没说清楚")
    assert (await case(town)).state is State.SUPERVISED  # with the street office again
    assert seen(above) == golden("conflicts_street_office")


async def test_who_is_no_street_office_supervises_nothing_of_it(town: Town, wang: Any, gao: Any, li: Any) -> None:
    """The window's own buttons, by hand, for staff whom it is kept from, and for a street office that is accused."""
    above = await town.person("沈科长", Standing.VERIFIED, Role.STREET)
    accused = await town.person("钱科长", Standing.VERIFIED, Role.STREET)
    await walk(town, wang, ">/menu", "反映问题", f">李主任和钱科长{SECRET}", "提交")
    assert any("请街道督办" in message.text for message in above.messages)
    assert not any("督办" in message.text for message in accused.messages)
    for chat in (gao, li, accused):
        await walk(town, chat, ">/menu")
        await chat.press(data="open:work:1", message=chat.screen)
        await chat.settled()
        assert "两条烟" not in chat.transcript()


async def test_said_by_the_resident_and_said_to_be_wrong(town: Town, wang: Any, ma: Any, gao: Any, li: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">楼下的垃圾三天没人清", "🔐", "这是关于工作人员的", "马师傅")
    assert "这件事关于马师傅" in wang.screen.text
    await walk(town, wang, "🔐", "不是关于工作人员的")
    assert "市容环卫" in wang.screen.text
    await walk(town, wang, "🔐", "这是关于工作人员的", ">没有这个人", ">高网格", "提交")
    assert "没找到有这个名字的工作人员" in wang.transcript()
    found = await case(town)
    assert f"person:{gao.resident.id}" in found.about
    await look_everywhere(town, gao)
    assert "垃圾三天" not in gao.transcript()
    assert "关于高网格" in (await _opened(town, li))


async def _opened(town: Town, chat: Any) -> str:
    await walk(town, chat, "打开办理")
    text: str = chat.screen.text
    return text


async def test_who_got_a_post_after_the_draft_is_kept_from_it(town: Town, wang: Any, li: Any) -> None:
    gao = await town.person("高大山")
    await walk(town, wang, ">/menu", "反映问题", ">高大山把垃圾倒在楼下，垃圾没人清")
    assert "这件事关于" not in wang.screen.text
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.entrust(gao.resident.id, Role.STAFF, await tx.now())
    await walk(town, wang, "提交")
    assert f"person:{gao.resident.id}" in (await case(town)).about


async def test_staff_do_not_file_what_is_about_them(town: Town, gao: Any, li: Any) -> None:
    await walk(
        town,
        gao,
        ">/menu",
        "工作台",
        "下一页",
        "代居民登记",
        "没有账号",
        ">王奶奶",
        "没有电话",
        f">高网格{SECRET}",
        "提交",
    )
    assert await cases(town) == []
    assert "不能由您登记" in " ".join(gao.toasts) + gao.transcript()


async def test_a_cry_for_help_from_violence_does_not_reach_the_one_it_names(
    town: Town, wang: Any, gao: Any, li: Any
) -> None:
    await walk(town, wang, ">/menu", ">救命！高网格拿刀砍人了")
    assert any("🚨" in message.text for message in li.messages)
    assert not any("🚨" in message.text for message in gao.messages)
    assert any("110" in message.text for message in wang.messages)


async def test_a_later_word_about_somebody_of_the_office_is_asked_about_first(
    town: Town, wang: Any, ma: Any, gao: Any, li: Any
) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">楼下的垃圾三天没人清", "提交")
    await walk(town, ma, "打开办理", "签收", "更多办法", "问居民一句", ">哪一边？", "对，就这样")
    await walk(town, wang, "回答", f">马师傅{SECRET}")
    assert "这些话说到了马师傅" in wang.screen.text
    assert (await cases(town))[0].state is State.WAIT_RESIDENT
    await walk(town, wang, "另外登记一件", "提交")
    own = (await cases(town))[-1]
    assert own.id == 2
    assert f"person:{ma.resident.id}" in own.about
    await walk(town, wang, ">/menu", "反映问题", "我的诉求", "1号", ">东边那一排")  # the question still waits
    assert (await cases(town))[0].reply == "东边那一排"
    await walk(town, ma, "打开办理", "答复居民", ">清了。", "发给居民")
    await walk(town, wang, "没解决", f">马师傅{SECRET}")
    assert (await cases(town))[0].state is State.ASK_RESIDENT
    for chat in (ma, gao):
        await look_everywhere(town, chat)
        assert "两条烟" not in chat.transcript()
    await walk(town, wang, "照原样发出去")
    assert (await cases(town))[0].state is State.REDO
    assert "两条烟" in ma.transcript()


async def test_a_photo_with_such_words_is_not_lost(town: Town, wang: Any, ma: Any, li: Any) -> None:
    await walk(town, wang, ">/menu", "反映问题", ">楼下的垃圾三天没人清", "提交")
    await walk(town, ma, "打开办理", "签收", "答复居民", ">清了。", "发给居民")
    await walk(town, wang, "没解决")
    await wang.send_photo(picture(), caption=f"马师傅{SECRET}")
    await wang.settled()
    await walk(town, wang, "另外登记一件", "提交")
    assert len((await case(town)).photos) == 1


async def test_no_alarm_of_any_kind_reaches_whom_it_accuses(town: Town, wang: Any, gao: Any) -> None:
    street = await town.person("唐科员", Standing.VERIFIED, Role.STREET)
    await walk(town, wang, ">/menu", "反映问题", ">网格员高网格把我老伴打伤了，流了好多血", ">在二单元五楼，快来")
    told = [message.text for message in street.messages if "🚨" in message.text]
    assert ["120" in text for text in told] == [True, True]
    assert "在二单元五楼" in told[-1]
    assert not any("🚨" in message.text for message in gao.messages)
    assert any("已经收到提醒" in message.text for message in wang.messages)


async def test_where_only_the_accused_is_there_nobody_is_said_to_be_alerted(town: Town, wang: Any, gao: Any) -> None:
    await walk(town, wang, ">/menu", ">网格员高网格把我老伴打伤了，流了好多血")
    assert not any("🚨" in message.text for message in gao.messages)
    assert any("120" in message.text for message in wang.messages)
    assert not any("已经收到提醒" in message.text for message in wang.messages)


async def test_quarrels_and_what_nobody_sorted_are_offered_to_no_neighbour(town: Town, wang: Any) -> None:
    """Police matters are private, and so is what is anonymous or about somebody of the office."""
    zhao = await town.person("赵叔")
    same = ">3号楼的垃圾三天没人清"
    await walk(town, wang, ">/menu", "反映问题", same, "换个部门", "看全部部门", "公安交警", "提交")
    await walk(town, wang, ">/menu", "反映问题", same, "🔐", "不让承办单位", "提交")
    await walk(town, wang, ">/menu", "反映问题", same, "🔐", "这是关于工作人员的", "一位工作人员", "提交")
    await walk(town, wang, ">/menu", "反映问题", same, "换个部门", "不知道", "提交")
    assert len(await cases(town)) == 4
    await walk(town, zhao, ">/menu", "反映问题", same)
    assert "邻居们可能已经反映过了" not in zhao.transcript()
    await walk(town, zhao, "提交")
    other = await town.person("钱叔")
    await walk(town, other, ">/menu", "反映问题", same)  # the way it is, when it is everybody's
    assert "邻居们可能已经反映过了" in other.screen.text
    assert [label for label in other.buttons() if "我也遇到" in label] == ["👋 5号，我也遇到"]
