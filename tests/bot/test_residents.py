"""Registering and being verified, as a resident lives it: every sentence through the real dispatcher."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from participation import residents, staff
from participation.access import Role, Standing
from participation.communities import Community
from participation.roll import Entry, Household
from participation.shifts import Volunteer
from storage.staff import token, token_hash
from tests.casework import file_case
from tests.town import TOKEN, Town


async def press(chat: Any, *labels: str) -> None:
    for label in labels:
        await chat.press(label)
        await chat.settled()


async def say(chat: Any, text: str) -> None:
    await chat.send(text)
    await chat.settled()


def newcomer(town: Town, name: str = "王秀英", language: str = "zh-hans") -> Any:
    return town.playground.person(name, language_code=language).chat(TOKEN)


async def begin(chat: Any, payload: str = "") -> None:
    await chat.start(payload)
    await chat.settled()


async def enrolled(town: Town, *, phone: str | None = None, code: str | None = None) -> Household:
    """Put a household on the roll: 2号楼 3单元 302."""
    async with town.storage.transaction(town.community.id) as tx:
        home = await tx.households.add(Household(0, town.community.id, "2-3-302", town.buildings[1].id, 3, "302"))
        await tx.roll.add(Entry(0, town.community.id, home.id, "王秀英", phone, representative=True))
        if code:
            await tx.households.give_code(home.id, code, await tx.now())
        return home


async def test_a_resident_registers_step_by_step_and_may_go_back(town: Town) -> None:
    chat = newcomer(town)
    await begin(chat)
    assert chat.buttons()[:3] == ["简体中文", "繁體中文", "English"]
    await press(chat, "简体中文")
    assert "境外" in chat.screen.text  # Telegram's servers are abroad, and the consent says so
    await press(chat, "返回", "简体中文", "同意")
    assert "几号楼" in chat.screen.text  # one community: not asked for
    await press(chat, "1号楼", "返回", "2号楼")
    assert chat.screen.text.startswith("2号楼")
    await press(chat, "3单元", "返回", "2单元")
    assert "怎么称呼" in chat.screen.text
    await say(chat, "王阿姨")
    assert chat.keyboard[0] == ["📱 发送我的手机号"]
    await press(chat, "返回")
    assert "怎么称呼" in chat.screen.text
    assert chat.keyboard == []
    await press(chat, "就叫「王阿姨」", "先不留")
    assert chat.keyboard == []
    assert "您平时喜欢什么" in chat.screen.text
    assert "王阿姨，登记好了" in chat.messages[-2].text
    await press(chat, "选好了")
    assert "想做什么" in chat.screen.text
    stored = await town.resident(chat)
    assert (stored.name, stored.building_id, stored.unit) == ("王阿姨", town.buildings[1].id, 2)
    assert (stored.standing, stored.consent) == (Standing.REGISTERED, residents.CONSENT)
    await begin(chat)
    assert "想做什么" in chat.screen.text  # who is known gets the menu


async def test_who_declines_stays_a_guest_of_whom_nothing_is_kept(town: Town) -> None:
    chat = newcomer(town)
    await begin(chat)
    await press(chat, "简体中文", "先看看")
    assert "想做什么" in chat.screen.text
    stored = await town.resident(chat)
    assert (stored.standing, stored.name, stored.consent) == (Standing.GUEST, None, None)
    assert stored.community_id == town.community.id  # words of a guest reach somebody
    await press(chat, "我的")
    assert "访客" in chat.screen.text
    await press(chat, "登记")
    assert "请选择语言" in chat.screen.text
    await press(chat, "主菜单", "反映问题")
    await say(chat, "楼道里的灯坏了三天，晚上看不见路")
    assert "登记" not in chat.screen.text  # complaints are open to guests
    assert len(chat.buttons()) > 2


async def test_of_several_communities_one_is_chosen_even_to_look_around(town: Town) -> None:
    async with town.storage.transaction() as tx:
        await tx.communities.add(Community(0, "chengxi", "城西社区"))
    chat = newcomer(town)
    await begin(chat)
    await press(chat, "English", "Just look")
    assert "Which community" in chat.screen.text
    await press(chat, "城西社区")
    assert (await town.resident(chat)).community_id == town.community.id + 1
    assert (await town.resident(chat)).locale == "en"
    assert "What would you like" in chat.screen.text


async def test_a_name_like_staff_is_refused_with_a_suggestion(town: Town) -> None:
    await town.person("李敏", Standing.VERIFIED, Role.ADMIN)
    chat = newcomer(town, "居委会主任")
    await begin(chat)
    await press(chat, "简体中文", "同意", "1号楼", "1单元")
    assert not any("就叫" in button for button in chat.buttons())  # such a Telegram name is not offered either
    for name in ("社區主任", "adm1n", "李　敏"):
        await say(chat, name)
        assert "误会成工作人员" in chat.messages[-2].text, name
        assert "怎么称呼" in chat.screen.text
    assert (await town.resident(chat)).name is None


async def _at_phone(town: Town, name: str = "王秀英") -> Any:
    chat = newcomer(town, name)
    await begin(chat)
    await press(chat, "简体中文", "同意", "1号楼", "1单元", "就叫")
    return chat


async def test_somebody_elses_contact_is_refused(town: Town) -> None:
    await enrolled(town, phone="13812345678")
    chat = await _at_phone(town)
    for stranger in (4711, 0):
        await chat.share_contact("13812345678", user_id=stranger)
        await chat.settled()
        assert any("别人的名片" in message.text for message in chat.messages[-2:])
        assert chat.keyboard
    await say(chat, "13812345678")
    assert "打字的号码我们不收" in chat.messages[-2].text
    assert (await town.resident(chat)).standing is Standing.REGISTERED


async def test_a_number_on_the_roll_verifies(town: Town) -> None:
    home = await enrolled(town, phone="13812345678")
    chat = await _at_phone(town)
    await chat.share_contact("+86 138 1234 5678")
    await chat.settled()
    assert any("和社区名册对上了，您" in message.text for message in chat.messages)
    stored = await town.resident(chat)
    assert (stored.standing, stored.household_id) == (Standing.VERIFIED, home.id)
    assert (stored.building_id, stored.unit) == (town.buildings[1].id, 3)  # the roll's door, not the one said


async def test_a_number_that_another_account_uses_verifies_nobody_and_tells_them(town: Town) -> None:
    await enrolled(town, phone="13812345678")
    first = await _at_phone(town)
    await first.share_contact("13812345678")
    await first.settled()
    second = await _at_phone(town, "张三")
    await second.share_contact("13812345678")
    await second.settled()
    await town.told()
    assert (await town.resident(second)).standing is Standing.REGISTERED
    assert any("另一个账号也登记了您的手机号 138****5678" in message.text for message in first.messages)


async def test_a_right_code_verifies(town: Town) -> None:
    home = await enrolled(town, code="ABCDEF23")
    chat = await town.person("王阿姨", Standing.REGISTERED)
    await begin(chat)
    await press(chat, "我的", "输入邀请码")
    await say(chat, "abcd-ef23")
    assert "2号楼 3单元" in chat.messages[-2].text
    assert "确认过的居民" in chat.screen.text
    stored = await town.resident(chat)
    assert (stored.standing, stored.household_id) == (Standing.VERIFIED, home.id)


async def test_wrong_codes_are_counted_and_lock(town: Town) -> None:
    await enrolled(town, code="ABCDEF23")
    chat = await town.person("王阿姨", Standing.REGISTERED)
    await begin(chat)
    await press(chat, "我的", "输入邀请码")
    for wrong in ("AAAAAAAA", "BBBBBBBB"):
        await say(chat, wrong)
        assert "没有这个邀请码" in chat.messages[-2].text
        assert "分钟" not in chat.messages[-2].text
    await say(chat, "哪里有邀请码？")
    assert "8 位字母和数字" in chat.messages[-2].text  # a question is no guess
    await say(chat, "DDDDDDDD")
    assert "过 2 分钟再试" in chat.messages[-2].text
    await say(chat, "ABCDEF23")
    assert "过 2 分钟再试" in chat.messages[-2].text
    assert (await town.resident(chat)).standing is Standing.REGISTERED  # the right one comes too early
    await press(chat, "主菜单", "我的", "输入邀请码")
    await say(chat, "ABCDEF23")
    assert "过 2 分钟再试" in chat.messages[-2].text  # leaving does not unlock
    await town.advance(minutes=2)
    await say(chat, "CCCCCCCC")
    assert "过 4 分钟再试" in chat.messages[-2].text
    await town.advance(minutes=4)
    await say(chat, "ABCDEF23")
    assert (await town.resident(chat)).standing is Standing.VERIFIED


async def test_a_code_of_another_community_is_no_code(town: Town) -> None:
    async with town.storage.transaction() as tx:
        other = await tx.communities.add(Community(0, "chengxi", "城西社区"))
        tx.within(other.id)
        home = await tx.households.add(Household(0, other.id, "9", town.buildings[0].id, 1, "101"))
        await tx.households.give_code(home.id, "ABCDEF23", await tx.now())
    chat = await town.person("王阿姨", Standing.REGISTERED)
    await begin(chat)
    await press(chat, "我的", "输入邀请码")
    await say(chat, "ABCDEF23")
    assert (await town.resident(chat)).standing is Standing.REGISTERED


async def test_moving_is_told_beforehand_and_undoes_the_confirmation(town: Town) -> None:
    chat = await town.person("王阿姨", Standing.VERIFIED)
    await begin(chat)
    await press(chat, "我的", "改我的资料", "搬家了")
    assert "重新确认" in chat.screen.text
    await press(chat, "3号楼", "1单元")
    assert "想改哪一项" in chat.screen.text
    assert (await town.resident(chat)).standing is Standing.REGISTERED


async def test_withdrawing_consent_deletes_what_was_given(town: Town) -> None:
    chat = await _at_phone(town)
    await chat.share_contact("13812345678")
    await chat.settled()
    me = await town.resident(chat)
    async with town.storage.transaction(town.community.id) as tx:
        await tx.interests.like(me.id, "opera", await tx.now())
        await tx.shifts.volunteers.add(Volunteer(0, town.community.id, me.id, (), (), 1956, await tx.now()))
    await say(chat, "/privacy")
    for held in ("138****5678", "京剧", "1956 年出生", "证明：0 张"):
        assert held in chat.screen.text
    await press(chat, "撤回同意", "确定撤回")
    stored = await town.resident(chat)
    assert (stored.standing, stored.name, stored.building_id, stored.consent) == (Standing.GUEST, None, None, None)
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.residents.phone(stored.id) is None
        assert await tx.shifts.volunteers.of(stored.id) is None
        assert await tx.interests.of(stored.id) == frozenset()
    await say(chat, "/privacy")
    assert "除此之外什么都没有记" in chat.screen.text


async def test_staff_confirm_in_person_and_the_resident_is_told(town: Town) -> None:
    home = await enrolled(town)
    chat = await town.person("方可", Standing.REGISTERED, building=1)
    async with town.storage.transaction() as tx:
        await tx.residents.change(residents.house(chat.resident, town.buildings[1].id, 3))
    clerk = await town.person("周晓东", Standing.VERIFIED, Role.STAFF)
    await begin(clerk)
    await desk(clerk, "居民和人员", "确认居民", "方可")
    assert "2号楼 3单元" in clerk.screen.text
    await press(clerk, "核对过了", "302")
    assert "方可 已确认" in clerk.toasts[-1]
    await town.told()
    assert "周晓东确认了您是本社区居民" in chat.screen.text
    stored = await town.resident(chat)
    assert (stored.standing, stored.household_id) == (Standing.VERIFIED, home.id)


async def desk(chat: Any, *labels: str) -> None:
    """Press through the desk, whose features stand on more than one page."""
    await press(chat, "工作台")
    while not any(labels[0] in button for button in chat.buttons()):
        await press(chat, "下一页")
    await press(chat, *labels)


async def invited(town: Town, role: Role = Role.STAFF, by: Any = None, community_id: int | None = None) -> str:
    """Return the payload of a link made at the command line."""
    secret = token()
    async with town.storage.transaction(community_id or town.community.id) as tx:
        actor = await tx.residents.actor(by.resident) if by else None
        await tx.invitations.add(
            staff.invite(
                role,
                None,
                community_id=community_id or town.community.id,
                token_hash=token_hash(secret),
                by=actor,
                at=await tx.now(),
            )
        )
    return f"join_{secret}"


async def test_an_admin_invites_a_handler_by_a_link_that_works_once(town: Town) -> None:
    admin = await town.person("李敏", Standing.VERIFIED, Role.ADMIN)
    await begin(admin)
    await desk(admin, "居民和人员", "👥 工作人员", "邀请一位", "部门经办", "市容环卫")
    link = next(message.text for message in admin.messages if "t.me/" in message.text)
    payload = link.partition("?start=")[2].strip()
    handler = newcomer(town, "马国强")
    await begin(handler, payload)
    assert "市容环卫经办" in handler.messages[-2].text
    assert "请选择语言" in handler.screen.text
    await press(handler, "简体中文", "同意")
    assert "怎么称呼" in handler.screen.text  # whoever works here may live elsewhere
    await press(handler, "就叫", "先不留")
    assert any("工作台" in button for button in handler.buttons())
    await town.told()
    assert any("马国强 用了您的邀请" in message.text for message in admin.messages)
    second = newcomer(town, "张三")
    await begin(second, payload)
    assert any("已经有人用过" in message.text for message in second.messages)
    async with town.storage.reading() as tx:
        assert await tx.residents.grants((await town.resident(second)).id) == frozenset()
        [grant] = await tx.residents.grants((await town.resident(handler)).id)
        assert (grant.role, grant.department) == (Role.HANDLER, "city_appearance")
    chat = await town.person("王阿姨")
    await begin(chat)
    await press(chat, "我的", "社区工作人员")
    assert "马国强：市容环卫经办" in chat.screen.text


async def test_a_post_in_another_community_names_the_open_cases_before_it_is_taken(town: Town) -> None:
    chat = await town.person("王阿姨")
    await file_case(town, chat, text="三号楼的路灯坏了")
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            west = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
    payload = await invited(town, community_id=west.id)
    await begin(chat, payload)
    assert "从城东社区换到城西社区" in chat.screen.text
    assert "三号楼的路灯坏了" in chat.screen.text
    assert (await town.resident(chat)).community_id == town.community.id  # nobody is moved by opening a link
    await press(chat, "知道了，换过去")
    assert (await town.resident(chat)).community_id == west.id
    assert any("城西社区" in message.text and "欢迎" in message.text for message in chat.messages)
    async with town.storage.reading() as tx:
        assert {(grant.role, grant.community_id) for grant in await tx.residents.grants(chat.resident.id)} == {
            (Role.STAFF, west.id)
        }


async def test_a_post_that_was_taken_while_one_read_of_ones_cases_moves_nobody(town: Town) -> None:
    chat, other = await town.person("王阿姨"), await town.person("赵大爷")
    await file_case(town, chat)
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            west = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
    payload = await invited(town, community_id=west.id)
    await begin(chat, payload)
    await begin(other, payload)
    await press(chat, "知道了，换过去")
    assert any("已经有人用过" in toast for toast in chat.toasts) or "已经有人用过" in chat.transcript()
    assert (await town.resident(chat)).community_id == town.community.id


async def test_of_twenty_taps_at_once_one_joins(town: Town) -> None:
    payload = await invited(town)
    chats = [newcomer(town, f"邻居{number}") for number in range(20)]
    await asyncio.gather(*(chat.start(payload) for chat in chats))
    for chat in chats:
        await chat.settled(timeout=60)
    async with town.storage.reading(town.community.id) as tx:
        assert len(await tx.residents.holding(Role.STAFF)) == 1
    assert sum("已经有人用过" in chat.transcript() for chat in chats) == 19
    assert sum("欢迎" in chat.transcript() for chat in chats) == 1


@pytest.mark.parametrize(("age", "joins"), [({"hours": 23, "minutes": 50}, True), ({"hours": 24, "minutes": 1}, False)])
async def test_a_link_lives_a_day(town: Town, age: dict[str, float], joins: bool) -> None:
    payload = await invited(town)
    await town.advance(**age)
    chat = newcomer(town)
    await begin(chat, payload)
    async with town.storage.reading(town.community.id) as tx:
        assert len(await tx.residents.holding(Role.STAFF)) == joins
    assert ("已经失效" in chat.transcript()) is not joins


async def test_a_link_dies_with_its_admins_post(town: Town) -> None:
    admin = await town.person("李敏", Standing.VERIFIED, Role.ADMIN)
    payload = await invited(town, by=admin)
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.revoke(admin.resident.id, Role.ADMIN, await tx.now())
    chat = newcomer(town)
    await begin(chat, payload)
    assert "已经失效" in chat.transcript()


async def test_somebody_blocked_is_given_no_post(town: Town) -> None:
    payload = await invited(town)
    chat = await town.person("张三")
    async with town.storage.transaction() as tx:
        await tx.residents.change(replace(chat.resident, blocked=True))
    await begin(chat, payload)
    assert "没有权限" in chat.transcript()
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.residents.holding(Role.STAFF) == []


async def test_who_was_confirmed_without_a_household_adds_it_by_letter(town: Town) -> None:
    home = await enrolled(town, code="ABCDEF23")
    chat = await town.person("王阿姨", Standing.VERIFIED)
    await begin(chat)
    await press(chat, "我的", "输入邀请码")
    await say(chat, "ABCDEF23")
    assert (await town.resident(chat)).household_id == home.id
    assert not any("邀请码" in button for button in chat.buttons())


@pytest.mark.parametrize("payload", ["join_", "join_nonsense", "join_" + "x" * 59, "hello"])
async def test_a_made_up_payload_opens_nothing(town: Town, payload: str) -> None:
    chat = await town.person("王阿姨")
    await begin(chat, payload)
    assert "想做什么" in chat.screen.text
    assert not any("工作台" in button for button in chat.buttons())


async def test_a_post_taken_away_closes_the_desk_at_the_next_press(town: Town) -> None:
    admin = await town.person("李敏", Standing.VERIFIED, Role.ADMIN)
    clerk = await town.person("周晓东", Standing.VERIFIED, Role.STAFF)
    waiting = await town.person("方可", Standing.REGISTERED)
    await begin(clerk)
    await desk(clerk, "居民和人员", "确认居民", "方可")
    await begin(admin)
    await desk(admin, "居民和人员", "👥 工作人员", "李敏")
    assert not any("撤掉" in button for button in admin.buttons())  # nobody ends their own post
    await press(admin, "返回", "周晓东", "撤掉")
    await press(clerk, "核对过了")
    assert "没有权限" in clerk.toasts[-1]
    assert (await town.resident(waiting)).standing is Standing.REGISTERED
    await town.told()
    assert any("已由李敏撤掉" in message.text for message in clerk.messages)


async def test_a_post_holder_stays_on_the_list(town: Town) -> None:
    clerk = await town.person("周晓东", Standing.VERIFIED, Role.STAFF)
    await say(clerk, "/privacy")
    await press(clerk, "撤回同意", "确定撤回")
    assert "先请管理员撤掉岗位" in clerk.toasts[-1]
    assert (await town.resident(clerk)).name == "周晓东"


ROLL = """户号,楼栋,单元,房号,姓名,手机,户代表
1-1-101,1号楼,1,101,王秀英,13812345678,是
1-1-102,9号楼,1,102,李四,,
1-1-103,1号楼,1,103,=1+1,,
1-1-104,1号楼,7,104,张三,,
1-1-105,1号楼,1,105,<b>赵六,,
"""


async def test_the_roll_is_shown_before_it_is_changed(town: Town) -> None:
    clerk = await town.person("周晓东", Standing.VERIFIED, Role.STAFF)
    await begin(clerk)
    await desk(clerk, "居民和人员", "居民名册")
    assert "0 户、0 人" in clerk.screen.text
    await clerk.send_document("roll.csv", ROLL.encode("gbk"))
    await clerk.settled()
    assert "还没有改动" in clerk.screen.text
    assert "新增 2 人" in clerk.screen.text
    for bad in ("第 3 行：没有「9号楼」这栋楼", "第 4 行：有公式", "第 5 行：没有「7」这个单元"):
        assert bad in clerk.screen.text
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.roll.count() == 0
    await press(clerk, "按这样导入")
    assert "2 户、2 人" in clerk.screen.text
    await clerk.send_document("roll.csv", ROLL.replace("王秀英", "王小英").encode())
    await clerk.settled()
    assert "有 1 人不在文件里；因为有读不懂的行，先不移出" in clerk.screen.text
    await clerk.send_document("roll.csv", b"\x00\x01")
    await clerk.settled()
    assert "读不开" in clerk.messages[-2].text


async def test_a_roll_that_changed_meanwhile_is_shown_again(town: Town) -> None:
    clerk = await town.person("周晓东", Standing.VERIFIED, Role.STAFF)
    await begin(clerk)
    await desk(clerk, "居民和人员", "居民名册")
    await clerk.send_document("roll.csv", ROLL.encode())
    await clerk.settled()
    async with town.storage.transaction(town.community.id) as tx:
        await tx.roll.carry_out(await tx.roll.plan(ROLL.encode(), community_id=town.community.id, this_year=2026))
    await press(clerk, "按这样导入")
    assert "刚刚被别人改过" in clerk.toasts[-1]
    assert "新增 0 人" in clerk.screen.text


async def test_what_is_wrong_with_a_roll_may_hold_anything(town: Town) -> None:
    clerk = await town.person("周晓东", Standing.VERIFIED, Role.STAFF)
    await begin(clerk)
    await desk(clerk, "居民和人员", "居民名册")
    await clerk.send_document("roll.csv", "户号,楼栋,姓名\n1,<b>&x,李四\n".encode())
    await clerk.settled()
    assert "没有「<b>&x」这栋楼" in clerk.screen.text
