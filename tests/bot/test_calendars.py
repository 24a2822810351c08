"""Pictures to look at, and the same in words: the week, an event's poster, where people are missing."""

import io
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot import calendars, charts
from bot.calendars import Cell, Line, draw_map, draw_poster, draw_week
from bot.wording import LOCALES, bundle
from participation.events import Event
from tests.bot.test_complaints import golden, seen, walk
from tests.bot.test_rates import got
from tests.bot.test_shifts import plan
from tests.town import MORNING, Town


async def programme(town: Town) -> None:
    async with town.storage.transaction(town.community.id) as tx:
        host = await tx.residents.arrive(2, 2, "zh-Hans", await tx.now())
        for title, days in (("京剧清唱会", 3), ("手机<照相>课", 5), ("元旦联欢", 30)):
            await tx.events.add(
                Event(0, town.community.id, title, "2号楼活动室", MORNING + timedelta(days=days), 20, host.id, MORNING)
            )


async def test_the_week_in_words_and_as_pictures(town: Town) -> None:
    await programme(town)
    await plan(town)
    wang = await town.person("王阿姨")
    await walk(town, wang, ">/menu", "志愿服务", "七天日历", "看图", "哪里缺人", "看图")
    assert seen(wang) == golden("calendars_week")
    pictures = [one.content["photo"][-1] for one in wang.messages if "photo" in one.content]
    assert len(pictures) == 2
    assert Image.open(io.BytesIO(got(town, wang, "photo")[1])).width == charts.WIDTH
    await walk(town, wang, "主菜单", "文化活动", "手机<照相>课", "海报", "海报")
    assert "手机<照相>课" in wang.messages[-1].text
    assert len([one for one in wang.messages if "photo" in one.content]) == 3  # pressed twice within a minute: once


async def test_an_empty_week_says_so_and_draws_nothing(town: Town) -> None:
    wang = await town.person("王阿姨")
    await walk(town, wang, ">/menu", "志愿服务", "七天日历")
    assert "还没有安排" in wang.screen.text
    assert not any("看图" in label or "缺人" in label for label in wang.buttons())


async def test_a_week_too_full_for_a_message_is_cut_and_says_so(town: Town) -> None:
    async with town.storage.transaction(town.community.id) as tx:
        host = await tx.residents.arrive(2, 2, "zh-Hans", await tx.now())
        for number in range(70):
            begins = MORNING + timedelta(hours=2 + number * 2)
            await tx.events.add(
                Event(0, town.community.id, "长" * 30, "远" * 60, begins, 20, host.id, MORNING)
            )  # fmt: skip
    wang = await town.person("王阿姨")
    await walk(town, wang, ">/menu", "志愿服务", "七天日历", "看图")
    assert "还有，请到" in wang.transcript()
    photos = [one for one in wang.messages if "photo" in one.content]
    assert len(photos[-1].text) <= 1024
    with Image.open(io.BytesIO(got(town, wang, "photo")[1])) as picture:
        assert picture.width + picture.height <= 10_000


# --- the pictures themselves ---


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def ink(picture: Image.Image, colour: tuple[int, int, int]) -> int:
    return sum(count for count, one in picture.getcolors(maxcolors=10**6) or [] if one == colour)


@pytest.mark.parametrize("locale", LOCALES)
def test_our_words_have_their_glyphs(locale: str) -> None:
    words = [str(value) for id, value in bundle(locale)._messages.items() if id.startswith("calendars-")]
    assert not sorted({sign for word in words for sign in word if sign.isalnum() and not charts.has_glyph(sign)})
    assert all(charts.has_glyph(sign) for sign in "●▲")


def test_events_and_shifts_differ_by_sign_and_colour_and_a_day_without_any_says_so() -> None:
    days: list[tuple[str, list[Line]]] = [("周一", [Line("event", "10:00 甲")]), ("周二", [Line("shift", "10:00 乙")])]
    both = opened(draw_week("题", "注", [*days, ("周三", [])], "没有"))
    one = opened(draw_week("题", "注", [days[0], ("周二", []), ("周三", [])], "没有"))
    assert ink(both, calendars._COLOUR["event"]) > 100
    assert ink(both, calendars._COLOUR["shift"]) > 100
    assert ink(one, calendars._COLOUR["shift"]) == 0
    assert ink(one, calendars._PALE) > ink(both, calendars._PALE)


def test_a_building_short_of_people_has_the_thick_frame() -> None:
    short, full, none = (
        opened(draw_map("题", "注", [Cell("3号楼", "缺", *counts)])) for counts in ((2, 3), (2, 0), (0, 0))
    )
    assert ink(short, calendars._COLOUR["shift"]) > 2000
    assert ink(full, calendars._COLOUR["shift"]) == ink(none, calendars._COLOUR["shift"]) == 0
    assert ink(full, calendars._ENOUGH) > 5000
    assert ink(none, calendars._NONE) > 5000


@settings(deadline=None, max_examples=25)
@given(st.text(max_size=80), st.lists(st.lists(st.text(max_size=80), max_size=9), min_size=7, max_size=7))
def test_whatever_the_words_each_picture_is_one_telegram_takes(title: str, told: list[list[str]]) -> None:
    week = [(title, [Line("event", text) for text in texts]) for texts in told]
    cells = [Cell(title, text, 1, 1) for texts in told for text in texts] * 9
    for drawn in (draw_week(title, title, week, ""), draw_poster(title, title, told[0]), draw_map(title, title, cells)):
        picture = opened(drawn)
        assert picture.width + picture.height <= 10_000
        assert max(picture.size) / min(picture.size) <= 20
