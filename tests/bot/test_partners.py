"""驻区单位 through the real dispatcher: staff invite, the contact says yes, pledges in the unit's name, is let go."""

import csv
import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from participation import acceptance
from participation.access import Role, Standing
from participation.communities import Community
from participation.ledgers import Book, Measure, balance
from participation.money import Source
from participation.projects import Stage
from tests import site as at_site
from tests.bot.test_project_way import act, desk, started
from tests.bot.test_project_way import seen as seen_there
from tests.bot.test_projects import opened, small, walk
from tests.site import Site
from tests.town import TOKEN, Town

assert small  # the fixture
TRANSCRIPTS = Path(__file__).parent / "transcripts"
TOKENS = re.compile(r"join_[\w-]{22}")
HIDDEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\U0001d173-\U0001d17a]+")
"""What a reply key carries unseen, drawn anew each time."""


def seen(chat: Any) -> str:
    """Return what happened in the chat, without moments, the links' secrets and what reply keys carry unseen."""
    return HIDDEN.sub("", TOKENS.sub("join_〔密钥〕", seen_there(chat)))


def golden(name: str) -> str:
    """Return a transcript, which was read by a person when it was written."""
    return (TRANSCRIPTS / f"{name}.txt").read_text(encoding="utf-8")


@pytest.fixture
async def staff(small: Town) -> Any:
    return await small.person("陈社工", Standing.VERIFIED, Role.STAFF)


@pytest.fixture
async def site(small: Town, staff: Any) -> Site:
    people = [await small.person(name, building=n % 3) for n, name in enumerate(("王阿姨", "老钱", "老李"))]
    return await started(small, staff, people, Stage.PLEDGING)


async def units(chat: Any) -> None:
    """Open 驻区单位 on the desk."""
    await chat.send("/menu")
    await chat.settled()
    await walk(chat, "工作台")
    while not any("居民和人员" in label for label in chat.buttons()):
        await walk(chat, "下一页")
    await walk(chat, "居民和人员", "驻区单位")


async def invited(chat: Any, name: str = "农商银行城东支行", contact: str = "张经理") -> str:
    """Let staff invite a unit; return the link's payload."""
    await units(chat)
    await walk(chat, "邀请一家单位", f">{name}", f">{contact}", "做一个邀请")
    return payload(chat)


def payload(chat: Any) -> str:
    """Return the payload of the last link that staff were given."""
    return TOKENS.findall("".join(message.text for message in chat.messages))[-1]  # type: ignore[no-any-return]


async def spoken_for(town: Town, staff: Any, chat: Any, name: str = "农商银行城东支行") -> None:
    """Make somebody the contact of a new unit."""
    await chat.start(await invited(staff, name))
    await chat.settled()
    await walk(chat, "我来当联系人")


async def given(site: Site) -> list[tuple[str, int, str]]:
    """Return unit, amount and measure of each line from units."""
    async with site.storage.reading(site.community) as tx:
        lines = await tx.ledgers.of(site.project)
    return [(one.unit, one.amount, one.measure.value) for one in lines if one.source is Source.UNITS]


async def test_a_unit_is_invited_gives_and_hears_what_came(small: Town, staff: Any, site: Site) -> None:
    link = await invited(staff)
    contact = small.playground.person("张建国", language_code="zh-hans").chat(TOKEN)
    await contact.start(link)
    await contact.settled()
    await walk(contact, "我来当联系人", "简体中文", "同意", ">张建国", "先不留", "我的", "我代表的单位")
    await walk(contact, f"{site.project}号", "出钱", ">两千", ">2000", "算我一份", "一笔一笔看", "返回", "返回")
    await walk(contact, f"{site.project}号", "出场地", ">一楼会议室，周六上午", ">1", "算我一份", "返回")
    await walk(contact, "我们单位认筹的", "↩️ 1号 2000", "返回")
    assert await given(site) == [
        ("农商银行城东支行", 2000_00, "money"), ("农商银行城东支行", 1, "space"),
        ("农商银行城东支行", -2000_00, "money"),
    ]  # fmt: skip
    await walk(contact, f"{site.project}号", "出钱", ">1500", "算我一份")
    await desk(staff, site.project)
    await act(staff, "记账", "记一笔收到", "驻区单位", "农商银行", "钱", ">1500", ">收据 0123 号", "记进去", "返回")
    await small.told()
    await contact.send("/menu")
    await contact.settled()
    await walk(contact, "我的", "我代表的单位", "我们单位认筹的")
    assert "认筹 1500 元，已到 1500 元" in contact.screen.text
    assert seen(contact) == golden("partners_contact")
    assert seen(staff) == golden("partners_staff")


async def test_a_neighbour_with_two_hats_is_asked_which_and_the_public_reads_the_units_name(
    small: Town, staff: Any, site: Site
) -> None:
    both = await small.person("周老板", building=1)
    await spoken_for(small, staff, both)
    await opened(both, site.project)
    await walk(both, "我来出一份", "我自己", "出钱", ">50", "算我一份", "返回", "返回")
    await opened(both, site.project)
    await walk(both, "我来出一份", "🏢 农商银行", "出力", ">12", "算我一份", "我认筹的")
    assert any("50 元" in label for label in both.buttons())
    assert not any("12 小时" in label for label in both.buttons())  # the unit's stand with the unit
    assert await given(site) == [("农商银行城东支行", 12 * 60, "hours")]
    reader = await small.person("读账人", building=2)
    await opened(reader, site.project)
    await walk(reader, "看账本", "一笔一笔看")
    assert "驻区单位 农商银行城东支行 12 小时" in reader.screen.text
    assert "周老板" not in reader.transcript()
    await walk(reader, "返回", "公示表（CSV）")
    await small.told()
    file = next(one.content["document"] for one in reader.messages if "document" in one.content)
    text = small.playground.files.by_id[file["file_id"]].content.decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text)))
    assert lines[0][3:6] == ["来源", "哪家单位", "种类"]
    assert lines[2][3:7] == ["驻区单位", "农商银行城东支行", "工时", "12"]
    assert len({len(line) for line in lines}) == 1
    assert seen(both) == golden("partners_two_hats")


async def test_a_contact_lays_the_post_down_and_staff_hear_of_it(small: Town, staff: Any, site: Site) -> None:
    both = await small.person("周老板", building=1)
    await spoken_for(small, staff, both)
    await spoken_for(small, staff, both, "红星超市")
    await opened(both, site.project)
    await walk(both, "我来出一份", "🏢 农商银行", "出钱", ">100", "算我一份")
    await both.send("/menu")
    await both.settled()
    await walk(both, "我的", "我代表的单位", "不当联系人了", "不当农商银行城东支行的")
    assert "🏢 红星超市" in both.screen.text
    await opened(both, site.project)
    await walk(both, "我来出一份")
    assert not any("农商银行" in label for label in both.buttons())
    await both.send("/menu")
    await both.settled()
    await walk(both, "我的", "我代表的单位", "不当联系人了", "不当红星超市的")
    assert not any("我代表的单位" in label for label in both.buttons())
    await small.told()
    told = [message.text for message in staff.messages if "不当" in message.text]
    assert len(told) == 2
    assert "周老板" in told[0]
    assert await given(site) == [("农商银行城东支行", 100_00, "money")]  # what was pledged stays, and nothing is added
    async with small.storage.reading(small.community.id) as tx:
        assert await tx.partners.contacts() == {}
    await invited_again(staff, "农商银行")


async def invited_again(chat: Any, unit: str) -> None:
    """Let staff make another link for a unit that nobody speaks for."""
    await units(chat)
    await walk(chat, unit, "再做一个邀请")
    assert payload(chat)


async def test_a_post_that_is_taken_away_gives_nothing_more(small: Town, staff: Any, site: Site) -> None:
    contact = await small.person("张建国", building=1)
    await spoken_for(small, staff, contact)
    await walk(contact, f"{site.project}号", "出钱", ">100", "算我一份", "返回")
    await walk(contact, f"{site.project}号", "出钱", ">900")
    await units(staff)
    await walk(staff, "农商银行", "撤掉联系人")
    await small.told()
    assert "您不再是农商银行城东支行的联系人了" in "".join(message.text for message in contact.messages)
    await walk(contact, "算我一份")
    assert "您不是这家单位的联系人" in contact.transcript()
    assert await given(site) == [("农商银行城东支行", 100_00, "money")]
    for window in ("PartnerSG:main", "PartnerSG:given"):
        assert not await reaches(small, contact, window)
    await contact.send("/menu")
    await contact.settled()
    await walk(contact, "我的")
    assert "单位联系人" not in contact.screen.text
    assert not any("我代表的单位" in label for label in contact.buttons())
    # another one may come, and finds what the unit gave
    await walk(staff, "再做一个邀请")
    other = await small.person("李会计", building=2)
    await other.start(payload(staff))
    await other.settled()
    await walk(other, "我来当联系人", "我们单位认筹的", "↩️")
    assert await given(site) == [("农商银行城东支行", 100_00, "money"), ("农商银行城东支行", -100_00, "money")]


async def reaches(town: Town, chat: Any, window: str) -> bool:
    """Return whether a tap in a window that the person stood in once is let in."""
    from tests.bot.crowd import INTENT, put, tap

    before = len(chat.toasts)
    await put(town, window, chat)
    await tap(chat, f"{INTENT}\x1dg_PartnerSG_given")
    await chat.settled()
    return "没有权限" not in "".join(chat.toasts[before:])


async def test_units_are_told_when_pledges_begin_and_again_of_nothing_else(small: Town, staff: Any) -> None:
    people = [await small.person(name, building=n % 3) for n, name in enumerate(("王阿姨", "老钱", "老李"))]
    site = await started(small, staff, people, Stage.RESULT)
    contact = await small.person("张建国", building=1)
    await spoken_for(small, staff, contact)
    await small.advance(days=15, hours=1)
    await small.told()
    [told] = [message for message in contact.messages if "您的单位愿意出一份吗" in message.text]
    await contact.press("看这个项目", message=told)
    await contact.settled()
    await walk(contact, "我来出一份", "🏢 农商银行", "出钱", ">300", "算我一份")
    assert await given(site) == [("农商银行城东支行", 300_00, "money")]


async def test_a_link_is_taken_by_one_and_opened_by_many(small: Town, staff: Any, site: Site) -> None:
    link = await invited(staff)
    first, second = await small.person("张建国"), await small.person("李会计", building=1)
    for chat in (first, second):
        await chat.start(link)
        await chat.settled()
        assert "愿意当联系人吗" in chat.screen.text  # opening alone gives nothing
    async with small.storage.reading(small.community.id) as tx:
        assert await tx.partners.contacts() == {}
    await walk(first, "我来当联系人")
    await walk(second, "我来当联系人")
    assert "已经有人用过了" in "".join(second.toasts)
    await second.start(link)
    await second.settled()
    assert "想做什么" in second.screen.text
    async with small.storage.reading(small.community.id) as tx:
        assert list((await tx.partners.contacts()).values()) == [first.resident.id]


async def test_a_link_dies_with_its_makers_post_and_after_a_day(small: Town, staff: Any, site: Site) -> None:
    links = [await invited(staff), await invited(staff, "供电所", "王工")]
    chat = await small.person("张建国")
    await chat.start(links[0])
    await chat.settled()
    async with small.storage.transaction(small.community.id) as tx:
        await tx.residents.revoke(staff.resident.id, Role.STAFF, await tx.now())
    await walk(chat, "我来当联系人")
    assert "已经失效" in "".join(chat.toasts)
    async with small.storage.transaction(small.community.id) as tx:
        await tx.residents.entrust(staff.resident.id, Role.STAFF, await tx.now())
    await small.advance(hours=25)
    await chat.start(links[1])
    await chat.settled()
    await walk(chat, "我来当联系人")
    assert "已经失效" in chat.toasts[-1]
    async with small.storage.reading(small.community.id) as tx:
        assert await tx.partners.contacts() == {}


async def test_two_communities_share_no_unit(small: Town, staff: Any, site: Site) -> None:
    """The canary: what one community's unit is called, gives and may, nobody of the other reads or does."""
    canary = "金丝雀商行"
    contact = await small.person("张建国", building=1)
    await spoken_for(small, staff, contact, canary)
    await walk(contact, f"{site.project}号", "出钱", ">100", "算我一份")
    async with small.storage.transaction() as tx:
        with tx.everywhere():
            west = await tx.communities.add(Community(0, slug="west", name="城西社区"))
    chen = await small.person("西社工", Standing.VERIFIED)
    async with small.storage.transaction() as tx:
        await tx.residents.change(replace(chen.resident, community_id=west.id, building_id=None))
        tx.within(west.id)
        await tx.residents.entrust(chen.resident.id, Role.STAFF, await tx.now())
    await units(chen)
    await walk(chen, "邀请一家单位", f">{canary}", ">李会计", "做一个邀请")  # the same name may be here too
    other = await small.person("李会计", building=2)
    await other.start(payload(chen))
    await other.settled()
    assert "您现在登记在城东社区" in other.screen.text  # said before the tap
    await walk(other, "我来当联系人")
    moved = await small.resident(other)
    assert (moved.community_id, moved.standing, moved.building_id) == (west.id, Standing.REGISTERED, None)
    assert "现在没有正在认筹的项目" in other.screen.text
    await walk(other, "我们单位认筹的")
    assert "100 元" not in other.screen.text
    await other.press(data=f"open:project:{site.project}", message=other.screen)
    await other.settled()
    assert "没有找到" in other.toasts[-1]
    assert len(await given(site)) == 1
    # whoever speaks for a unit there, speaks for none here after moving back
    async with small.storage.transaction() as tx:
        await tx.residents.change(replace(moved, community_id=small.community.id, building_id=small.buildings[0].id))
    await opened(other, site.project)
    await walk(other, "我来出一份")
    assert "您想出什么" in other.screen.text


async def test_names_are_data(small: Town, staff: Any, site: Site) -> None:
    contact = await small.person("张建国", building=1)
    await spoken_for(small, staff, contact, "<b>甲 & 乙</b>商行")
    await walk(contact, f"{site.project}号", "出材料", ">水泥", ">20", "算我一份", "一笔一笔看")
    assert "驻区单位 <b>甲 & 乙</b>商行 20 件" in contact.screen.text
    await units(staff)
    await walk(staff, "邀请一家单位", ">" + "长" * 31)
    assert "最多 30 个字" in staff.transcript()
    await walk(staff, ">  ", "><B>甲 & 乙</b>商行")
    assert "已经在名单上了" in staff.transcript()


async def test_the_story_thanks_the_units_too(small: Town, staff: Any, site: Site) -> None:
    contact = await small.person("张建国", building=1)
    await spoken_for(small, staff, contact)
    await walk(contact, f"{site.project}号", "出钱", ">100", "算我一份")
    from bot.context import Here
    from bot.dialogs.project_card import builders

    async with small.storage.reading(small.community.id) as tx:
        project = await tx.projects.get(site.project)
        lines = await tx.ledgers.of(site.project)
        here = Here(
            tx,
            await tx.now(),
            await tx.now(),
            staff.resident,
            await tx.residents.actor(staff.resident),
            "Asia/Shanghai",
        )
        assert await builders(here, project) == ["王阿姨", "农商银行城东支行"]
    assert balance(lines, Book.PLEDGE, Source.UNITS, Measure.MONEY) == 100_00


@pytest.mark.parametrize("locale", ["zh-Hant", "en"])
async def test_the_contact_in_every_language(small: Town, staff: Any, site: Site, locale: str) -> None:
    chat = await small.person("Lee", Standing.VERIFIED, locale=locale)
    await chat.start(await invited(staff))
    await chat.settled()
    yes, number, place, count, back, ours = {
        "zh-Hant": ("我來當聯繫人", "號", "出場地", "算我一份", "返回", "我們單位認籌的"),
        "en": ("I speak for it", "No.", "A place", "count me in", "Back", "our unit pledged"),
    }[locale]
    await walk(chat, yes, number, place, ">room 1", ">1", count, back, ours)
    assert {"zh-Hant": "場地：認籌 1", "en": "Places: 1"}[locale] in chat.screen.text
    assert "{" not in chat.transcript()


async def test_who_speaks_for_a_unit_that_gave_does_not_inspect(small: Town, staff: Any, site: Site) -> None:
    both = await small.person("周老板", building=1)
    await spoken_for(small, staff, both)
    await opened(both, site.project)
    await walk(both, "我来出一份", "🏢 农商银行", "出力", ">12", "算我一份")
    for goes_on in (at_site.approve, at_site.begin, at_site.finish):
        await site(goes_on)
    other = await small.person("老孙", building=2)
    await opened(other, site.project)
    await walk(other, "我来验收")
    assert "拿钱干过这个活的，请让别的邻居来验收" in other.screen.text
    await opened(both, site.project)
    assert not any("我来验收" in label for label in both.buttons())
    async with site.storage.reading(site.community) as tx:
        units = await tx.partners.of_contact(both.resident.id)
        project, entries = await tx.projects.get(site.project), await tx.ledgers.of(site.project)
        by = await tx.residents.actor(both.resident)
    assert acceptance.partial(project, entries, [one.id for one in units], by)
