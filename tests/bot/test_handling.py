"""The side paths of a case through the real dispatcher: asked, given back, put off, sent away, supervised, rated."""

from dataclasses import replace
from typing import Any

import pytest

from participation.access import Role, Standing
from participation.communities import Community
from participation.complaints import Case, State
from tests.bot.test_complaints import cases, corrections, file, golden, seen, walk
from tests.pictures import picture
from tests.town import Town


@pytest.fixture
async def wang(town: Town) -> Any:
    return await town.person("王阿姨", Standing.GUEST)


@pytest.fixture
async def ma(town: Town) -> Any:
    return await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")


@pytest.fixture
async def xu(town: Town) -> Any:
    return await town.person("许医生", Standing.VERIFIED, Role.HANDLER, department="health")


@pytest.fixture
async def li(town: Town) -> Any:
    return await town.person("李主任", Standing.VERIFIED, Role.ADMIN)


async def case(town: Town) -> Case:
    return (await cases(town))[0]


async def test_one_question_is_answered_in_place(town: Town, wang: Any, ma: Any) -> None:
    await file(town, wang)
    await walk(town, ma, "打开办理", "签收", "更多办法", "问居民一句", ">是哪个单元门口？", "对，就这样")
    before = await case(town)
    assert before.state is State.WAIT_RESIDENT
    await town.advance(hours=20)
    await walk(town, wang, "回答")
    await wang.send_photo(picture(), caption="二单元，就在门口右边")
    await wang.settled()
    await town.told()
    await walk(town, ma, "打开办理", "看照片")
    after = await case(town)
    assert (after.state, after.reply, len(after.photos)) == (State.WORKING, "二单元，就在门口右边", 1)
    assert after.due_at is not None
    assert before.due_at is not None
    assert after.due_at > before.due_at
    assert seen(wang) == golden("handling_question_resident")
    assert seen(ma) == golden("handling_question_handler")
    await walk(town, wang, ">三单元也有")  # it was answered: what is typed now is not a second reply
    assert (await case(town)).reply == "二单元，就在门口右边"


async def test_a_wait_ends_by_itself_and_a_late_word_is_heard(town: Town, wang: Any, ma: Any) -> None:
    await file(town, wang)
    await walk(town, ma, "打开办理", "签收", "更多办法", "问居民一句", ">是哪个单元门口？", "对，就这样")
    await town.advance(days=3)
    assert (await case(town)).state is State.WORKING
    assert any("没等到您的回答" in message.text for message in wang.messages)
    assert any("时间接着走" in message.text for message in ma.messages)
    await walk(town, wang, "看这件", ">二单元门口")
    assert (await case(town)).reply == "二单元门口"
    assert "二单元门口" in ma.messages[-1].text
    await walk(town, ma, "打开办理", "更多办法")
    assert not any("问居民" in button for button in ma.buttons())
    await walk(town, wang, "看经过")
    assert "没等到回答" in wang.screen.text


async def test_the_department_need_not_wait_to_the_end(town: Town, wang: Any, ma: Any) -> None:
    await file(town, wang)
    await walk(town, ma, "打开办理", "签收", "更多办法", "问居民一句", ">几号楼？", "对，就这样", "不等了")
    assert (await case(town)).state is State.WORKING
    await walk(town, ma, "答复居民", ">清了。", "发给居民")
    assert (await case(town)).state is State.ASK_RESIDENT


async def test_two_departments_quarrel_and_the_first_leads(town: Town, wang: Any, ma: Any, xu: Any, li: Any) -> None:
    filed = await file(town, wang)
    await walk(town, ma, "打开办理", "更多办法", "退回社区", "卫生健康", ">这是医疗垃圾，不归我们", "对，就这样")
    assert (await case(town)).state is State.RETURN_ASKED
    await walk(town, li, "打开办理", "✅ 同意", "卫生健康")
    await walk(town, xu, "打开办理", "更多办法", "退回社区", "说不好", ">我们只管医院里的", "对，就这样")
    await walk(town, li, "打开办理", "✅ 同意", "市容环卫")
    await walk(town, ma, "打开办理", "签收", "更多办法")
    assert not any("退回" in button for button in ma.buttons())
    await walk(town, wang, "看这件", "看经过")
    found = await case(town)
    assert (found.department, found.leads, found.due_at) == ("city_appearance", True, filed.due_at)
    assert await corrections(town) == [("city_appearance", "health"), ("health", "city_appearance")]
    assert seen(wang) == golden("handling_quarrel_resident")
    assert seen(li) == golden("handling_quarrel_staff")
    assert seen(xu) == golden("handling_quarrel_second")


async def test_a_return_is_refused_with_a_word(town: Town, wang: Any, ma: Any, li: Any) -> None:
    filed = await file(town, wang)
    await walk(town, ma, "打开办理", "签收", "更多办法", "退回社区", "说不好", ">不归我们", "对，就这样")
    await walk(town, li, "打开办理", "不同意退回", ">路面保洁就是你们的职责", "对，就这样")
    assert "路面保洁就是你们的职责" in ma.messages[-1].text
    assert "还由市容环卫来办" in wang.messages[-1].text
    found = await case(town)
    assert (found.state, found.due_at, found.returns) == (State.SIGNED, filed.due_at, 1)
    await walk(town, ma, "打开办理", "更多办法")
    assert not any("退回" in button for button in ma.buttons())


async def test_put_off_once_and_the_resident_hears_the_new_date(town: Town, wang: Any, ma: Any) -> None:
    await file(town, wang)
    await walk(
        town, ma, "打开办理", "签收", "更多办法", "要多几天", "加 3 个工作日", ">要等新的垃圾桶到货", "对，就这样"
    )
    await walk(town, ma, "更多办法")
    assert not any("要多几天" in button for button in ma.buttons())
    await walk(town, wang, "看这件")
    assert (await case(town)).state is State.EXTENDED
    assert seen(wang) == golden("handling_extended_resident")
    assert seen(ma) == golden("handling_extended_handler")


async def test_another_door_and_not_right(town: Town, wang: Any, ma: Any) -> None:
    await file(town, wang)
    await walk(town, ma, "打开办理", "更多办法", "请居民去别处办", "下一页", "供水公司", "不写了", "对，就这样")
    assert (await case(town)).state is State.REDIRECTED
    await walk(town, wang, "看这件", "不对，请再看看")
    await wang.send_photo(picture(), caption="水务说是垃圾堵的，归你们")
    await wang.settled()
    await town.told()
    found = await case(town)
    assert (found.state, len(found.photos)) == (State.REOPENED, 1)
    assert found.door is not None  # kept: only staff may send away again who said that it is not right
    await walk(town, wang, "看经过")
    assert seen(wang) == golden("handling_redirected_resident")
    assert seen(ma) == golden("handling_redirected_handler")


async def test_only_staff_decline_and_they_name_a_door(town: Town, wang: Any, ma: Any, li: Any) -> None:
    filed = await file(town, wang)
    await walk(town, ma, "打开办理", "更多办法")
    assert not any("社区办不了" in button for button in ma.buttons())
    await walk(town, li, ">/menu", "工作台", "诉求办理", f"{filed.id}号", "更多办法")
    await walk(town, li, "社区办不了", "人民法院", ">合同纠纷要由法院判", "对，就这样")
    await walk(town, wang, "看这件")
    assert (await case(town)).state is State.DECLINED
    assert seen(wang) == golden("handling_declined_resident")
    assert not any("解决了" in button for button in wang.buttons())


async def test_overdue_is_supervised_with_a_word_and_the_street_office_sees_it(
    town: Town, wang: Any, ma: Any, li: Any
) -> None:
    above = await town.person("沈主任", Standing.VERIFIED, Role.STREET)
    await file(town, wang)
    await walk(town, ma, "打开办理", "签收")
    await town.advance(days=20)
    assert (await case(town)).state is State.SUPERVISED
    await walk(
        town,
        li,
        ">/menu",
        "工作台",
        "诉求办理",
        "督办中的诉求",
        "1号",
        "更多办法",
        "写督办意见",
        ">今天下班前清完",
        "对，就这样",
    )
    assert "今天下班前清完" in ma.messages[-1].text
    assert "今天下班前清完" in wang.messages[-1].text
    await walk(town, above, ">/menu", "工作台", "督办中的诉求", "1号", "看经过")
    assert seen(above) == golden("handling_supervised_street")
    assert seen(li) == golden("handling_supervised_staff")
    await walk(town, ma, "打开办理", "答复居民", ">清完了。", "发给居民")
    await walk(town, above, ">/menu", "工作台", "督办中的诉求")
    assert "没有督办" in above.screen.text


async def test_where_nobody_is_staff_the_street_office_hears_of_what_is_overdue(town: Town, wang: Any, ma: Any) -> None:
    above = await town.person("沈主任", Standing.VERIFIED, Role.STREET)
    await file(town, wang)
    await walk(town, ma, "打开办理", "签收")
    await town.advance(days=20)
    assert (await case(town)).state is State.SUPERVISED
    assert any("督办" in message.text and "1号" in message.text for message in above.messages)
    await walk(town, above, "打开办理", "写督办意见", ">今天下班前清完", "对，就这样")
    assert "街道办事处督办意见：今天下班前清完" in ma.messages[-1].text
    assert "街道办事处在督办，说：今天下班前清完" in wang.messages[-1].text
    assert (await case(town)).state is State.SUPERVISED


async def test_the_street_office_sees_its_communities_and_no_other(town: Town, wang: Any, ma: Any) -> None:
    canary = "金丝雀"
    above = await town.person("沈主任", Standing.VERIFIED, Role.STREET)
    elsewhere = await town.person("外区沈", Standing.VERIFIED)
    bird = await town.person("西边", Standing.GUEST)
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            other = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
        for chat in (bird, elsewhere):
            await tx.residents.change(replace(chat.resident, community_id=other.id, building_id=None))
        tx.within(other.id)
        await tx.residents.entrust(elsewhere.resident.id, Role.STREET, await tx.now())
    await walk(town, bird, ">/menu", "反映问题", f">{canary}笼子边的垃圾没人清", "提交")
    await file(town, wang)
    await town.advance(days=30)
    await walk(town, above, ">/menu", "工作台", "督办中的诉求", "2号")
    assert canary not in above.transcript()
    await walk(town, elsewhere, ">/menu", "工作台", "督办中的诉求", "1号")
    assert canary in elsewhere.screen.text
    assert "城西社区" in elsewhere.screen.text
    async with town.storage.transaction() as tx:  # the street office is entrusted with the other community too
        tx.within(other.id)
        await tx.residents.entrust(above.resident.id, Role.STREET, await tx.now())
    await walk(town, above, ">/menu", "工作台", "督办中的诉求", "1号", "看经过")
    assert canary in above.transcript()


async def test_three_questions_one_a_screen(town: Town, wang: Any, ma: Any) -> None:
    await file(town, wang)
    await walk(town, ma, "打开办理", "签收", "答复居民", ">清了。", "发给居民")
    await walk(town, wang, "没解决", ">只清了一半", "没联系过", "不满意")
    found = await case(town)
    assert (found.state, found.contacted, found.satisfied) == (State.REDO, False, False)
    await walk(town, ma, "打开办理", "答复居民", ">都清了。", "发给居民")
    await walk(town, wang, "解决了")
    assert (await case(town)).state is State.CLOSED_SOLVED  # whatever is said of the rest
    await walk(town, wang, "跳过", ">满意")
    found = await case(town)
    assert (found.contacted, found.satisfied) == (None, True)
    assert "诉求 1号" in wang.screen.text
    assert seen(wang) == golden("handling_rated_resident")


async def test_a_long_way_is_shown_to_its_beginning(town: Town, wang: Any, ma: Any) -> None:
    await file(town, wang, "楼下的垃圾三天没人清")
    await walk(town, ma, "打开办理", "签收")
    for number in range(4):
        await walk(town, ma, *["打开办理"] * bool(number), "答复居民", f">第{number}次清了", "发给居民")
        await walk(town, wang, "没解决", ">还是脏", "跳过", "跳过")
    for chat in (wang, ma):
        way = [">/menu", "反映问题", "我的诉求", "垃圾三天"] if chat is wang else ["打开办理"]
        await walk(town, chat, *way, "看经过")
        newest = chat.screen.text
        assert "第3次清了" in newest
        assert "签收" not in newest
        assert not any("后来" in label for label in chat.buttons())
        await walk(town, chat, "更早的经过")
        assert "签收" in chat.screen.text
        assert "第3次清了" not in chat.screen.text
        assert not any("更早" in label for label in chat.buttons())
        assert newest.count("•") == 12
        await walk(town, chat, "后来的经过")
        assert chat.screen.text == newest
        await walk(town, chat, "更早的经过", "返回", "看经过")  # opened again, it begins with the newest
        assert chat.screen.text == newest


async def test_a_stale_window_does_nothing(town: Town, wang: Any, ma: Any, li: Any) -> None:
    await file(town, wang)
    await walk(town, ma, "打开办理", "签收", "更多办法", "要多几天", "加 1 个", ">等配件")
    await walk(town, wang, ">/menu", "反映问题", "我的诉求", "1号", "解决了")
    await walk(town, ma, "对，就这样")
    assert "刚才有了变化" in ma.toasts[-1]
    assert (await case(town)).state is State.CLOSED_SOLVED


async def test_a_role_that_is_gone_does_nothing(town: Town, wang: Any, ma: Any) -> None:
    await file(town, wang)
    await walk(town, ma, "打开办理", "签收", "更多办法", "问居民一句", ">几楼？")
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.revoke(ma.resident.id, Role.HANDLER, await tx.now())
    await walk(town, ma, "对，就这样")
    assert (await case(town)).state is State.SIGNED


HOSTILE = (
    "<b>几楼</b> & <script>",
    "几楼 {text} { $case } %s",
    "几" + "̈" * 60 + "楼",
    "👨‍👩‍👧‍👦" * 60,
    "\u202e几楼\u200b",
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_hostile_words_break_no_message(town: Town, wang: Any, ma: Any, text: str) -> None:
    await file(town, wang)
    await walk(town, ma, "打开办理", "签收", "更多办法", "问居民一句", f">{text}", "对，就这样")
    await walk(town, wang, "回答", f">{text}", "看经过", "返回")
    await walk(town, ma, "打开办理", "更多办法", "请居民去别处办", "12345", f">{text}", "对，就这样")
    await walk(town, wang, "看这件", "看经过")
    assert "请您去找" in wang.screen.text


@pytest.mark.parametrize("locale", ["zh-Hant", "en"])
async def test_in_other_languages(town: Town, ma: Any, locale: str) -> None:
    chat = await town.person("Chan", locale=locale)
    report, yes = {"zh-Hant": ("反映問題", "提交"), "en": ("Report", "send it")}[locale]
    await walk(town, chat, ">/menu", report, ">3號樓的垃圾三天沒人清", yes)
    await walk(town, ma, "打开办理", "签收", "更多办法", "请居民去别处办", "人民法院", ">要由法院判", "对，就这样")
    assert {"zh-Hant": "訴訟服務熱線", "en": "People's court"}[locale] in chat.messages[-1].text
    assert "12368" in chat.messages[-1].text
