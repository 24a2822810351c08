"""What is said of a case is said to its reader: only its reporter is 您, and is never spoken of to their face."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.notices import compose
from bot.wording import label
from participation import cards, complaints, waiting
from participation.access import Role, Standing
from participation.cards import Reader
from participation.complaints import Case, State, limits
from tests.bot.test_complaints import file, walk
from tests.town import Town

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
TO_THEM = {"zh-Hans": r"您", "zh-Hant": r"您", "en": r"\b[Yy]ou(r)?\b"}
OF_THEM = {"zh-Hans": r"居民|本人|邻居", "zh-Hant": r"居民|本人|鄰居", "en": r"\b(resident|neighbour|reporter)\b"}
WAYS = (
    "submitted", "triaged", "dispatched", "routed", "signed", "answered", "ask-resident", "closed-explained",
    "closed-solved", "closed-silent", "redo", "redo-supervised", "reopened", "supervised", "wait-resident", "working",
    "replied", "return-asked", "return-refused", "leads", "extended", "redirected", "declined", "noted",
    "noted-by-street", "with-street",
)  # fmt: skip
DOOR = {"name": {"zh-Hans": "供电", "zh-Hant": "供電", "en": "Power"}, "phone": "95598", "hours": {"zh-Hans": "全天"}}


def told_of(state: State, reader: Reader, locale: str) -> str:
    """Return all that a card says of a case in that state, every row that a card can have, with every step behind."""
    case = Case(
        7, 1, 10, "t", MONDAY, state=state, department="police", due_at=MONDAY, answer="a", question="q", reply="r",
        replied_at=MONDAY, wait_until=MONDAY, silent_at=MONDAY + timedelta(days=7), note="n", door=DOOR,
    )  # fmt: skip
    steps = [
        complaints.step(case, state, state, at=MONDAY, by=1, why="w", sentence=f"complaints-told-{way}", door=DOOR)
        for way in WAYS
    ]
    rows = [*cards.rows(case, [], reader=reader, post="police", place=""), *(cards.way(one, reader) for one in steps)]
    card = compose("forums-news", {"said_told": rows}, locale, "Asia/Shanghai").text
    name = label(locale, f"complaints-state-{state.value.replace('_', '-')}", {"reader": reader.value})
    return f"{name}\n{card}"


@pytest.mark.parametrize("locale", sorted(TO_THEM))
@pytest.mark.parametrize("reader", Reader)
def test_only_the_reporter_is_spoken_to(reader: Reader, locale: str) -> None:
    for state in State:
        said = told_of(state, reader, locale)
        if reader is Reader.OWN:
            assert not re.search(OF_THEM[locale], said), said
        else:
            assert not re.search(TO_THEM[locale], said), said


async def test_the_lists_and_cards_of_a_case_that_waits_for_its_reporter(town: Town) -> None:
    wang = await town.person("王阿姨", Standing.GUEST)
    zhao = await town.person("赵叔")
    ma = await town.person("马师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance")
    await file(town, wang)
    await walk(town, zhao, ">/menu", "反映问题", ">楼下垃圾没人清，好几天了", "我也遇到")
    await walk(town, ma, "打开办理", "签收")
    async with town.storage.transaction(town.community.id) as tx:
        [case] = await tx.complaints.all(lock=True)
        by = await tx.residents.actor(ma.resident)
        await tx.complaints.move(waiting.ask(case, "哪个门？", by=by, at=await tx.now(), limits=limits({})))
    await town.told()
    await walk(town, ma, ">/menu", "工作台", "诉求办理")
    assert "等居民回答" in " ".join(ma.buttons())
    await walk(town, wang, ">/menu", "反映问题", "我的诉求")
    assert "等您回答" in " ".join(wang.buttons())
    await walk(town, zhao, ">/menu", "反映问题", "我的诉求")
    assert "等反映的邻居回答" in " ".join(zhao.buttons())
    await walk(town, wang, "1号", ">南门")
    await walk(town, ma, ">/menu", "工作台", "诉求办理", "1号")
    assert "居民回答：南门" in ma.screen.text
    await walk(town, ma, "答复居民", ">清了。", "发给居民")
    await walk(town, wang, ">/menu", "反映问题", "我的诉求")
    assert "等您评价" in " ".join(wang.buttons())
    await walk(town, wang, "1号")
    assert "您回答：南门" in wang.screen.text
    await walk(town, wang, "看经过")
    assert "问您：哪个门？" in wang.screen.text
    await walk(town, zhao, ">/menu", "反映问题", "我的诉求", "1号")
    assert "等反映的邻居评价" in zhao.screen.text
    await walk(town, ma, ">/menu", "工作台", "诉求办理", "查找", "找一件", ">1号")
    assert "等居民评价" in " ".join(ma.buttons()) + ma.screen.text
    assert "您评价" not in ma.transcript()
    assert "等居民" not in wang.transcript()
