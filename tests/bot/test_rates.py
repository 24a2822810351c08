"""统计 through the real dispatcher: words, picture and sheets of the same figures; nobody is ranked."""

import csv
import io
import unicodedata
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFont

from bot import charts
from bot.charts import Bar, Group, draw
from bot.departments import departments, post
from bot.wording import LOCALES, bundle, label
from participation import sheets
from participation.access import Role, Standing
from tests.bot.test_complaints import TRANSCRIPTS, seen, walk
from tests.casework import file_case
from tests.town import Town

RATES = (">/menu", "工作台", "诉求办理", "查找、统计和更多", "统计")


@pytest.fixture
async def ma(town: Town) -> Any:
    return await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")


@pytest.fixture
async def li(town: Town) -> Any:
    return await town.person("李主任", Standing.VERIFIED, Role.STAFF)


@pytest.fixture
async def wang(town: Town) -> Any:
    return await town.person("王阿姨", Standing.GUEST)


async def some(town: Town, wang: Any, ma: Any) -> None:
    """Two cases of 市容环卫, one solved and one waiting; one of 卫生健康 that nobody sorted yet."""
    await file_case(town, wang, text="楼下的垃圾三天没人清")
    await walk(town, ma, "打开办理", "签收", "答复居民", ">清了。", "发给居民")
    await walk(town, wang, "解决了")
    await file_case(town, wang, text="楼下的垃圾三天没人清")
    await file_case(town, wang, "health", "楼上天天半夜吵")


def got(town: Town, chat: Any, kind: str) -> tuple[str, bytes]:
    """Return the name and the bytes of the file or picture that a chat got last."""
    content = next(one.content for one in reversed(chat.messages) if kind in one.content)
    found = content[kind][-1] if kind == "photo" else content[kind]
    return content[kind]["file_name"] if kind == "document" else "", town.playground.files.by_id[
        found["file_id"]
    ].content


async def test_staff_see_all_in_words_picture_and_sheets(town: Town, wang: Any, ma: Any, li: Any) -> None:
    await some(town, wang, ma)
    await walk(town, li, *RATES, "本月", "图", "表格（XLSX）", "表格（CSV）", "按楼栋看")
    said = seen(li)
    assert said == (TRANSCRIPTS / "rates_staff.txt").read_text(encoding="utf-8")
    width, height = Image.open(io.BytesIO(got(town, li, "photo")[1])).size
    assert width / height < 20
    name, content = got(town, li, "document")
    assert name.startswith("诉求统计_2026-11-01_2026-11-30_")
    assert name.endswith(".csv")
    assert content.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert [line[:2] for line in lines] == [
        ["部门或楼栋", "件数"], ["卫生健康", "1"], ["市容环卫", "2"], ["合计", "3"],
    ]  # fmt: skip
    books = [one.content["document"] for one in li.messages if "document" in one.content]
    book = openpyxl.load_workbook(io.BytesIO(town.playground.files.by_id[books[0]["file_id"]].content))
    assert [[str(cell.value or "") for cell in row] for row in book.worksheets[0]] == lines
    assert {cell.data_type for row in book.worksheets[0] for cell in row} <= {"s", "inlineStr"}
    async with town.storage.reading(town.community.id) as tx:
        assert [(one.by, one.to, one.what) for one in await tx.exports.all()] == [
            (li.resident.id, li.resident.id, what) for what in ("rates-chart", "rates-book", "rates-lines")
        ]


async def test_a_handler_sees_their_department_alone(town: Town, wang: Any, ma: Any) -> None:
    await some(town, wang, ma)
    await walk(town, ma, *RATES, "本周", "表格（CSV）")
    assert "反映的诉求：2 件" in ma.transcript()
    assert "卫生" not in ma.transcript()
    assert "卫生" not in got(town, ma, "document")[1].decode()


async def test_who_lost_the_post_gets_no_sheet(town: Town, wang: Any, ma: Any, li: Any) -> None:
    await some(town, wang, ma)
    await walk(town, li, *RATES, "今年")
    screen = li.screen
    buttons = [one["callback_data"] for row in (screen.inline or {})["inline_keyboard"] for one in row]
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.revoke(li.resident.id, Role.STAFF, await tx.now())
    for data in buttons:
        if data.endswith(("chart", "book", "lines")):
            await li.press(data=data, message=screen)
            await li.settled()
    await town.told()
    assert len(li.toasts) >= 3
    assert not any("document" in one.content or "photo" in one.content for one in li.messages)


async def test_nothing_filed_is_said_and_nothing_drawn(town: Town, li: Any) -> None:
    await walk(town, li, *RATES, "上个月")
    assert "没有诉求" in li.screen.text
    assert not any("图" in button for button in li.buttons())


async def test_the_order_is_the_houses_whatever_came_out(town: Town, wang: Any, ma: Any, li: Any) -> None:
    await some(town, wang, ma)
    await walk(town, li, *RATES, "本月")
    text = li.screen.text
    assert text.index("卫生健康") < text.index("市容环卫")  # where it stands in the list of departments, with 0 solved
    assert "不是名次" in text


@pytest.mark.parametrize("locale", LOCALES)
async def test_the_pages_go_round_and_fit_a_message(town: Town, wang: Any, locale: str) -> None:
    for key in departments()[:14]:
        await file_case(town, wang, key)
    chat = await town.person("Chan", Standing.VERIFIED, Role.STAFF, locale=locale)
    await walk(town, chat, ">/menu")
    for id in ("menu-desk", "desk-complaints", "office-button", "office-rates"):
        await walk(town, chat, label(locale, id))
    await walk(town, chat, label(locale, "rates-span", {"looking": "month"}))
    pages = set()
    for _ in range(4):
        assert len(chat.screen.text) < 4096
        pages.add(chat.screen.text)
        await walk(town, chat, next(one for one in chat.buttons() if "▶" in one))
    assert len(pages) == 3
    await walk(town, chat, next(one for one in chat.buttons() if "📊" in one))
    assert any("photo" in one.content for one in chat.messages)


# --- the picture ---


def test_our_words_have_their_glyphs_in_our_own_font() -> None:
    font = ImageFont.truetype(charts.FONT, 24, layout_engine=ImageFont.Layout.BASIC)
    missing = bytes(font.getmask("\U00010000"))
    words = [post(key, locale) for key in (*departments(), None) for locale in LOCALES]
    for locale in LOCALES:
        found = bundle(locale)._messages  # every sentence of ours that a chart could show
        words += [str(found[id]) for id in found if id.startswith("rates-")]
    assert bytes(font.getmask("\U0001f6d7")) == missing  # what is not there looks like this
    for character in sorted({one for word in words for one in word if unicodedata.category(one)[0] in "LNP"}):
        assert bytes(font.getmask(character)) != missing, character


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.text(max_size=60), st.lists(st.integers(0, 10**6), min_size=4, max_size=4)), max_size=6))
def test_whatever_the_numbers_the_picture_is_one_telegram_takes(told: list[tuple[str, list[int]]]) -> None:
    groups = [Group(name, (Bar(name, (n[0], n[1], n[2], n[3]), name),) * 3) for name, n in told]
    with Image.open(io.BytesIO(draw("题", ["甲", "乙", "丙", "丁"], groups, "注"))) as picture:
        width, height = picture.size
    assert width + height <= 10_000  # https://core.telegram.org/bots/api#sendphoto
    assert max(width / height, height / width) <= 20


def test_a_bar_is_as_long_as_its_share() -> None:
    bar = Bar("响应", (1, 1, 1, 1), "")
    with Image.open(io.BytesIO(draw("", ["", "", "", ""], [Group("", (bar,))], ""))) as picture:
        blue = sum(1 for x in range(picture.width) if picture.getpixel((x, 230)) == charts._COLOURS[0])
    assert abs(blue - charts._BAR / 4) <= 3


# --- the sheet ---


FORMULA = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    " =1",
    "　=1",
    '=cmd|" /C calc"!A0',
)


@pytest.mark.parametrize("cell", FORMULA, ids=range(len(FORMULA)))
def test_a_formula_comes_out_as_words(cell: str) -> None:
    [[first, second]] = list(
        csv.reader(io.StringIO(sheets.write_csv([[cell, "3号楼"]]).decode("utf-8-sig"), newline=""))
    )
    assert first == "'" + cell
    assert second == "3号楼"


@settings(deadline=None)
@given(st.lists(st.lists(st.text(), min_size=1, max_size=4), max_size=4))
def test_no_cell_begins_like_a_formula_and_none_is_lost(lines: list[list[str]]) -> None:
    written = sheets.write_csv(lines).decode("utf-8-sig")
    back = list(csv.reader(io.StringIO(written, newline="")))
    kept = [[cell.replace("\x00", "").encode("utf-8", "replace").decode() for cell in line] for line in lines]
    assert [[cell.removeprefix("'") for cell in line] for line in back if line] == [
        [cell.removeprefix("'") for cell in line] for line in kept
    ]
    for line in back:
        for cell in line:
            assert not unicodedata.normalize("NFKC", cell).lstrip().startswith(("=", "+", "-", "@"))
