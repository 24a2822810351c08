"""Stars and certificates through the real dispatcher: given, checked by anybody, revoked; the office's month."""

import csv
import io
import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import openpyxl
import pytest
from PIL import Image

from bot import charts, honours
from bot.wording import LOCALES, bundle
from participation.access import Role, Standing
from participation.communities import Community
from participation.honours import Certificate
from participation.shifts import Claim, Shift, State, Team, Volunteer
from tests.bot.test_complaints import golden, walk
from tests.bot.test_complaints import seen as shown
from tests.bot.test_rates import got
from tests.bot.test_residents import invited
from tests.town import MORNING, TOKEN, Town

HOURS = (">/menu", "志愿服务", "我的班次", "星级和证明")
CODE = re.compile(r"ZY(?:-[A-Z2-9]{4}){3}")


async def credited(
    town: Town, chat: Any, by: Any, *days_ago: int, hours: int = 2, team: str = "治安巡逻队"
) -> list[int]:
    """Give somebody confirmed hours; return the numbers of the claims."""
    made = []
    async with town.storage.transaction(town.community.id) as tx:
        now = await tx.now()
        band = await tx.shifts.teams.add(Team(0, town.community.id, team))
        for days in days_ago:
            begins = now - timedelta(days=days)
            shift = Shift(0, town.community.id, band.id, "服务站门口", begins, begins + timedelta(hours=hours), 5,
                          by.resident.id, begins - timedelta(days=9))  # fmt: skip
            kept = await tx.shifts.add(shift)
            claim = Claim(0, kept.id, chat.resident.id, State.CREDITED, begins, now, hours * 60, by.resident.id)
            made.append((await tx.shifts.place(claim)).id)
    return made


async def enrolled(town: Town, chat: Any) -> None:
    async with town.storage.transaction(town.community.id) as tx:
        await tx.shifts.volunteers.add(
            Volunteer(0, town.community.id, chat.resident.id, (), (), 1956, await tx.now())
        )  # fmt: skip


def seen(chat: Any) -> str:
    """Return what happened in the chat, without the codes."""
    return CODE.sub("ZY-〔编号〕", shown(chat))


@pytest.fixture
async def wang(town: Town) -> Any:
    chat = await town.person("王阿姨")
    await enrolled(town, chat)
    return chat


@pytest.fixture
async def li(town: Town) -> Any:
    return await town.person("李主任", Standing.VERIFIED, Role.STAFF)


async def test_a_certificate_is_given_checked_by_a_stranger_and_revoked(town: Town, wang: Any, li: Any) -> None:
    claims = await credited(town, wang, li, 40, 30, 3, hours=40)
    await walk(town, wang, *HOURS, "开证明（图片）", "开证明（PDF")
    assert seen(wang) == golden("honours_volunteer")
    code = CODE.search(wang.transcript())
    assert code is not None
    assert set(CODE.findall(wang.transcript())) == {code[0]}  # the same certificate, as a picture and on paper
    picture = Image.open(io.BytesIO(got(town, wang, "photo")[1]))
    assert picture.width / picture.height < 20
    name, paper = got(town, wang, "document")
    assert name == f"志愿服务证明_{code[0]}.pdf"
    assert paper.startswith(b"%PDF")

    stranger = town.playground.person("路人", language_code="zh-hans").chat(TOKEN)
    await stranger.start(f"cert_{code[0].replace('-', '')}")
    await stranger.settled()
    await stranger.send(f" {code[0].lower()} ")
    await stranger.settled()
    assert stranger.transcript().count("这张证明有效") == 2
    assert "王阿姨" in stranger.transcript()
    assert "120" in stranger.transcript()
    async with town.storage.transaction(town.community.id) as tx:
        taken = await tx.shifts.claims.get(claims[1])
        await tx.shifts.place(
            Claim(taken.id, taken.shift_id, taken.resident_id, State.NO_SHOW, taken.since, taken.since, 0)
        )
    heard = len(stranger.messages)
    await stranger.send(code[0])
    await stranger.settled()
    told = "\n".join(message.text for message in stranger.messages[heard:])
    assert "不算数了" in told
    assert "王阿姨" not in told
    assert not re.search(r"\b80\b|\b120\b", told)

    await walk(town, wang, "开证明（图片）")
    again = [one for one in CODE.findall(wang.transcript()) if one != code[0]]
    assert again  # the record has changed, so this is another one
    await stranger.send(again[-1])
    await stranger.settled()
    assert "共 80 小时" in stranger.transcript()


async def test_what_is_no_code_is_said_in_the_window_and_an_unknown_one_anywhere(town: Town, wang: Any) -> None:
    await walk(town, wang, *HOURS, "查一张证明", ">ZY-1234", ">ZYABCDEFGHJKLM")
    assert "没看懂这个编号" in wang.transcript()
    assert "没有这个编号的证明" in wang.transcript()
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.honours.all() == []


async def test_withdrawing_consent_takes_the_certificate_along(town: Town, wang: Any, li: Any) -> None:
    await credited(town, wang, li, 3)
    await walk(town, wang, *HOURS, "开证明（图片）")
    code = CODE.findall(wang.transcript())[-1]
    await walk(town, wang, ">/privacy", "撤回同意", "确定撤回", f">{code}")
    assert "没有这个编号的证明" in wang.transcript()
    async with town.storage.reading(town.community.id) as tx:
        assert await tx.honours.all() == []


async def test_hours_go_along_to_another_community_and_a_certificate_names_both(town: Town, wang: Any, li: Any) -> None:
    claims = await credited(town, wang, li, 40, hours=3)
    zhao = await town.person("赵叔")
    await credited(town, zhao, li, 40)
    async with town.storage.transaction() as tx:
        with tx.everywhere():
            west = await tx.communities.add(Community(0, slug="chengxi", name="城西社区"))
    await wang.start(await invited(town, community_id=west.id))
    await wang.settled()
    await walk(town, wang, ">/menu", "志愿服务", "我的班次")
    assert "一共 3 小时" in wang.screen.text
    await walk(town, wang, "每月的时长", "2026年10月")
    assert "一共 3 小时" in wang.screen.text
    await walk(town, wang, "治安巡逻队")
    assert "这一班是在城东社区做的" in wang.toasts[-1]
    async with town.storage.transaction(west.id) as tx:
        now = await tx.now()
        band = await tx.shifts.teams.add(Team(0, west.id, "河边队"))
        begins = now - timedelta(days=2)
        shift = await tx.shifts.add(
            Shift(0, west.id, band.id, "河边", begins, begins + timedelta(hours=2), 5, li.resident.id, begins)
        )
        await tx.shifts.place(Claim(0, shift.id, wang.resident.id, State.CREDITED, begins, now, 120, li.resident.id))
    await walk(town, wang, *HOURS)
    assert "一共 5 小时" in wang.screen.text
    await walk(town, wang, "开证明（图片）")
    code = CODE.findall(wang.transcript())[-1]
    assert "在城东社区、城西社区参加志愿服务 2 次，共 5 小时" in wang.transcript()
    await walk(town, wang, f">{code}")
    assert "城西社区 2026年" in wang.transcript()  # which gave it
    assert "这张证明有效" in wang.transcript()
    async with town.storage.transaction(town.community.id) as tx:
        taken = await tx.shifts.claims.get(claims[0])
        await tx.shifts.place(replace(taken, state=State.REVOKED))
        assert len(await tx.honours.served()) == 1  # the office's sheet is of its own community
    await walk(town, wang, f">{code}")
    assert "不算数了" in wang.transcript()


async def test_somebody_elses_certificate_is_not_written_for_me(town: Town, wang: Any, li: Any) -> None:
    """The notice names a certificate by its number; whose it is is asked when the file is written."""
    await credited(town, wang, li, 3)
    await walk(town, wang, *HOURS, "开证明（图片）")
    zhao = await town.person("赵叔")
    await zhao.start()
    await zhao.settled()
    async with town.storage.transaction(town.community.id) as tx:
        [kept] = await tx.honours.all()
        facts = honours.facts(kept, "城东社区", "城东社区", "zh-Hans", "Asia/Shanghai")
        await tx.outbox.owe(
            honours.PICTURE, zhao.resident.id, at=await tx.now(), args={"certificate": kept.id, **facts},
            community_id=town.community.id,
        )  # fmt: skip
    await town.told()
    assert not any("photo" in one.content for one in zhao.messages)


async def test_the_month_goes_out_in_the_national_columns(town: Town, wang: Any, li: Any) -> None:
    ma = await town.person("=马大姐")
    await credited(town, wang, li, 2, 3)
    await credited(town, ma, li, 2, team="=1+1")
    await credited(town, wang, li, 40)
    await walk(town, li, ">/menu", "工作台")
    while not any("志愿者工作" in one for one in li.buttons()):
        await walk(town, li, "下一页")
    await walk(town, li, "志愿者工作", "按月导出", "2026年11月", "XLSX", "CSV")
    name, content = got(town, li, "document")
    assert name == "志愿服务时长_2026-11.csv"
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    head, rows, note = lines[0], lines[1:-1], lines[-1]
    assert head[:4] == ["序号", "姓名", "证件类型", "证件号码"]
    assert sorted(row[1] for row in rows) == sorted(["'=马大姐", "王阿姨", "王阿姨"])
    assert {(row[2], row[3], row[4]) for row in rows} == {("", "", "")}
    assert {row[head.index("服务时长（小时）")] for row in rows} == {"2"}
    assert {row[head.index("记录人")] for row in rows} == {"李主任"}
    assert {row[head.index("服务日期")] for row in rows} == {"2026-11-22", "2026-11-23"}
    assert "不保存证件号码" in note[0]
    assert not [cell for row in lines for cell in row if cell.startswith(("=", "+", "-", "@"))]
    books = [one.content["document"] for one in li.messages if "document" in one.content]
    book = openpyxl.load_workbook(io.BytesIO(town.playground.files.by_id[books[0]["file_id"]].content))
    assert {cell.data_type for row in book.worksheets[0] for cell in row if cell.value} <= {"s", "inlineStr"}
    async with town.storage.reading(town.community.id) as tx:
        assert [(one.by, one.what) for one in await tx.exports.all()] == [
            (li.resident.id, honours.BOOK), (li.resident.id, honours.LINES),
        ]  # fmt: skip


async def test_who_lost_the_post_gets_no_month(town: Town, wang: Any, li: Any) -> None:
    await credited(town, wang, li, 2)
    await li.start()
    await li.settled()
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.revoke(li.resident.id, Role.STAFF, await tx.now())
        await tx.outbox.owe(
            honours.LINES, li.resident.id, at=await tx.now(), args={"month": "2026-11"}, community_id=town.community.id
        )  # fmt: skip
    await town.told()
    assert not any("document" in one.content for one in li.messages)


# --- the picture ---


def certificate(name: str) -> Certificate:
    return Certificate(1, 1, 1, "ZYABCDEFGHJKLM", name, 6000, 12, MORNING, MORNING, MORNING)


@pytest.mark.parametrize("locale", LOCALES)
def test_our_words_have_their_glyphs_in_our_own_font(locale: str) -> None:
    words = [str(value) for id, value in bundle(locale)._messages.items() if id.startswith("honours-")]
    drawn = [word for word in words if not any(ord(sign) >= 0x1F000 for sign in word)]
    assert not sorted({sign for word in drawn for sign in word if sign.isalnum() and not charts.has_glyph(sign)})
    assert charts.has_glyph("★")
    assert not [sign for sign in "喆珺堃赟瑄燚祎翀旻珣彧" if not charts.has_glyph(sign)]  # in names, not in GB 2312
    assert charts.has_glyph("☆")
    assert charts.has_glyph(charts.BLANK)
    assert not charts.has_glyph("\U0002b740")


@pytest.mark.parametrize("locale", LOCALES)
def test_a_certificate_stays_inside_its_frame(locale: str) -> None:
    page = honours.draw(certificate("欧阳" * 10), "城东社区" * 6, "城东社区、" * 7, locale, "Asia/Shanghai")
    assert page.size == (honours.WIDTH, honours.HEIGHT)
    assert _ink(page, (0, 0, page.width, 45)) == 0
    assert _ink(page, (page.width - 45, 0, page.width, page.height)) == 0
    assert _ink(page, (80, 80, 140, page.height - 80)) == 0  # between the frame and the words
    assert _ink(page, (page.width - 140, 80, page.width - 80, page.height - 80)) == 0


def test_a_letter_that_no_font_of_ours_has_is_left_to_the_pen() -> None:
    assert charts.drawable("王\U0002b740芳🌸") == f"王{charts.BLANK}芳"
    rare, known = (
        honours.draw(certificate(name), "甲", "甲", "zh-Hans", "Asia/Shanghai") for name in ("王\U0002b740", "王□")
    )
    assert rare.tobytes() == known.tobytes()
    plain = honours.draw(certificate("王芳"), "甲", "甲", "zh-Hans", "Asia/Shanghai")
    hint = (150, 770, 900, 820)
    assert _ink(plain, hint) == 0
    assert _ink(rare, hint) > 0


def _ink(page: Image.Image, box: tuple[int, int, int, int]) -> int:
    """Return how many pixels of a part are not white."""
    return sum(count for count, colour in page.crop(box).getcolors(maxcolors=10**6) or [] if colour != (255, 255, 255))
