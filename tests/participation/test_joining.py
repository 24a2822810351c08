"""Who may join what, and what becomes of it; the promises are written by hand."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.notices import compose
from bot.wording import say
from participation import complaints, joining
from participation.access import Actor, Grant, Role, Standing
from participation.complaints import Case, CaseMoved, Kind, ReopeningOver, State, Step, Told
from participation.joining import AlreadyDecided, AlreadyIn, AlreadySaid, Cluster, Join, JoiningOver, Matter, limits
from participation.likeness import Sketch, telling
from participation.refusals import NotAllowed, NotFound

MONDAY = datetime(2026, 11, 23, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
RULES, LIMITS = limits({}), complaints.limits({})
REPORTER, NEIGHBOUR, OTHER = (Actor(id, 1, Standing.GUEST) for id in (10, 11, 12))
FOREIGN = Actor(13, 2, Standing.VERIFIED)
STAFF = Actor(30, 1, Standing.VERIFIED, frozenset({Grant(Role.STAFF, 1)}))
CASE = Case(1, 1, 10, "路灯坏了", MONDAY, Kind.COMPLAINT, State.DISPATCHED, "urban_management")
TOLD = Told("我家楼下的灯也不亮", Kind.COMPLAINT, 5, "", ("photo",))


def joined(who: Actor = NEIGHBOUR, id: int = 1) -> Join:
    return replace(joining.join(CASE, TOLD, (), RULES, by=who, at=MONDAY), id=id)


def closed(state: State = State.CLOSED_SOLVED) -> Case:
    return replace(CASE, state=state, closed_at=MONDAY)


def matter(id: int, words: str, department: str | None = "urban_management", **where: object) -> Matter:
    said = telling(words.split())
    return Matter(Sketch(id, said, said, **where), department)  # type: ignore[arg-type]


LAMP = matter(1, "楼下 路灯 坏了", building_id=2)


@pytest.mark.parametrize(
    ("new", "found"),
    [
        (matter(0, "路灯 不亮", building_id=2), [1]),
        (matter(0, "路灯 不亮", None, building_id=2), [1]),
        (matter(0, "路灯 坏了 楼下", building_id=9), [1]),
        (matter(0, "路灯 坏了 楼下", "police", building_id=9), []),
        (matter(0, "垃圾 没人 清运", building_id=2), []),
        (matter(0, "路灯 太亮 晃眼 睡不着 飞虫 多", building_id=9), []),
    ],
)
def test_the_same_matter_is_found_nearby_or_in_the_same_office(new: Matter, found: list[int]) -> None:
    assert joining.like(new, [LAMP], RULES) == found


def test_a_households_own_affairs_are_shown_to_nobody() -> None:
    assert joining.joinable(CASE, RULES)
    for private in (
        replace(CASE, kind=Kind.HELP), replace(CASE, kind=Kind.CONSULT), replace(CASE, kind=Kind.PRAISE),
        replace(CASE, department="civil_affairs"), replace(CASE, department="justice"),
        replace(CASE, department="police"),  # quarrels and violence
        replace(CASE, department=None),  # which may be one, as long as nobody has sorted it
        replace(CASE, anonymous=True), replace(CASE, about=("person:9",)),
    ):  # fmt: skip
        assert not joining.public(private, RULES)
        with pytest.raises(NotFound):
            joining.join(private, TOLD, (), RULES, by=NEIGHBOUR, at=MONDAY)


def test_telephone_numbers_are_shown_to_no_neighbour() -> None:
    assert joining.seen("路灯坏了 打13912345678", 60) == "路灯坏了 打…"
    assert joining.seen("3号楼2单元", 60) == "3号楼2单元"


def test_one_joins_once_and_not_ones_own() -> None:
    with pytest.raises(AlreadyIn):
        joining.join(CASE, TOLD, (), RULES, by=REPORTER, at=MONDAY)
    with pytest.raises(AlreadyIn):
        joining.join(CASE, TOLD, [joined()], RULES, by=NEIGHBOUR, at=MONDAY)
    with pytest.raises(NotFound):
        joining.join(CASE, TOLD, (), RULES, by=FOREIGN, at=MONDAY)
    with pytest.raises(JoiningOver):
        joining.join(closed(), TOLD, (), RULES, by=NEIGHBOUR, at=MONDAY)


@pytest.mark.parametrize("state", [State.CLOSED_SOLVED, State.CLOSED_EXPLAINED, State.CLOSED_SILENT])
def test_not_yet_needs_nobody_elses_word(state: State) -> None:
    told = joining.unsolved(closed(state), joined(), at=MONDAY + timedelta(days=30), reopen_days=30)
    assert (told.text, told.building_id, told.photos) == (TOLD.text, 5, ("photo",))
    with pytest.raises(ReopeningOver):
        joining.unsolved(closed(state), joined(), at=MONDAY + timedelta(days=30, seconds=1), reopen_days=30)


def test_not_yet_is_said_once_and_after_the_end() -> None:
    with pytest.raises(CaseMoved):
        joining.unsolved(CASE, joined(), at=MONDAY, reopen_days=30)
    with pytest.raises(CaseMoved):
        joining.content(CASE, joined(), at=MONDAY)
    gone = joining.went_on(joined(), 7, at=MONDAY)
    for verb in (
        lambda: joining.unsolved(closed(), gone, at=MONDAY, reopen_days=30),
        lambda: joining.content(closed(), gone, at=MONDAY),
    ):
        with pytest.raises(AlreadySaid):
            verb()
    # content first, and then it breaks again: that may be said
    content = joining.content(closed(), joined(), at=MONDAY)
    assert content.solved is True
    assert joining.unsolved(closed(), content, at=MONDAY, reopen_days=30).text == TOLD.text


def test_whoever_has_a_case_of_their_own_hears_of_that_one() -> None:
    assert joining.hearing([joined(), joining.went_on(joined(OTHER, 2), 7, at=MONDAY)]) == [11]


def test_the_first_who_joined_goes_on_when_the_reporter_leaves() -> None:
    handed = joining.hand_over(CASE, [joined(OTHER, 2), joined(NEIGHBOUR, 1)], at=MONDAY, limits=LIMITS)
    assert handed is not None
    moved, heir = handed
    assert (moved.case.reporter_id, heir.resident_id) == (11, 11)
    assert (moved.steps[0].frm, moved.steps[0].to, moved.steps[0].by) == (State.DISPATCHED, State.DISPATCHED, None)
    assert joining.hand_over(CASE, [], at=MONDAY, limits=LIMITS) is None
    assert joining.hand_over(closed(), [joined()], at=MONDAY, limits=LIMITS) is None


def test_the_new_reporter_has_all_days_to_answer() -> None:
    asked = replace(CASE, state=State.ASK_RESIDENT, silent_at=MONDAY + timedelta(hours=1))
    handed = joining.hand_over(asked, [joined()], at=MONDAY, limits=LIMITS)
    assert handed is not None
    until = MONDAY + timedelta(days=LIMITS.silent_days)
    assert handed[0].case.silent_at == until
    facts = handed[0].steps[0].facts
    assert (facts["silent"], facts["silent_at"], facts["reopen_days"]) == (True, until.isoformat(), LIMITS.reopen_days)
    # an older answer's day is nobody's deadline while the office works
    worked = joining.hand_over(replace(asked, state=State.REOPENED), [joined()], at=MONDAY, limits=LIMITS)
    assert worked is not None
    assert worked[0].steps[0].facts["silent"] is False


def test_who_joined_hears_until_when_they_may_say_that_it_is_not_solved() -> None:
    said = complaints.step(closed(), State.CLOSED_SOLVED, State.SIGNED, at=MONDAY, by=10, why="solved")
    key, args = joining.news(closed(), said, LIMITS)
    assert args["until_at"] == (MONDAY + timedelta(days=LIMITS.reopen_days)).isoformat()
    assert "12月" in compose(key, args, "zh-Hans", "Asia/Shanghai").text
    # owed before this was said: told all the same
    del args["until_at"], args["reopens"]
    assert "您那边好了吗" in compose(key, args, "zh-Hans", "Asia/Shanghai").text


def test_a_reporters_words_go_to_no_neighbour_and_unknown_steps_are_not_silent() -> None:
    secret = Step(1, 1, MONDAY, 10, State.ASK_RESIDENT, State.REDO, "金丝雀", "complaints-told-redo", {"why": "金丝雀"})
    key, args = joining.news(CASE, secret, LIMITS)
    assert key == "joining-told-redo"
    assert "金丝雀" not in str(args)
    new = replace(secret, sentence="complaints-told-something-new")
    key, args = joining.news(CASE, new, LIMITS)
    assert key == "joining-told-quoted"
    assert args["said_told"]["id"] == "complaints-told-something-new"
    assert "金丝雀" not in str(args)
    assert joining.news(closed(), new, LIMITS)[0] == "joining-told-quoted-ended"


@pytest.mark.parametrize(
    "way",
    ["wait-resident", "return-asked", "return-refused", "leads", "extended", "noted", "redirected", "declined"],
)
def test_what_the_office_says_of_it_reaches_those_who_joined_with_its_reason(way: str) -> None:
    case = replace(closed(), text="路灯坏了，打13912345678")
    door = {"name": {"zh-Hans": "供电"}, "phone": "95598", "hours": {"zh-Hans": "24 小时"}}
    step = complaints.step(case, State.DECLINED, State.SIGNED, at=MONDAY, by=20, why="灯杆是供电的", door=door)
    key, args = joining.news(case, replace(step, sentence=f"complaints-told-{way}"), LIMITS)
    assert key == f"joining-told-{way}"
    assert (args["why"], args["door"], args["ended"]) == ("灯杆是供电的", door, True)
    assert "13912345678" not in str(args)
    for locale in ("zh-Hans", "zh-Hant", "en"):
        said = say(locale, key, {**args, "due_at": MONDAY, "door": "供电 95598"}, zone="Asia/Shanghai")
        assert "<b></b>" not in said
        assert "灯杆是供电的" in said or way == "leads"


def test_a_quoted_sentence_gives_no_telephone_number_away() -> None:
    case = replace(CASE, text="路灯坏了，打13912345678")
    new = complaints.step(case, State.SIGNED, State.SIGNED, at=MONDAY, by=20, why="x", sentence="complaints-told-new")
    assert "13912345678" not in str(joining.news(case, new, LIMITS))


def test_a_point_is_kept_to_eleven_metres_and_lies_on_the_map() -> None:
    assert joining.rounded(20.04403217, 110.19991234, 4) == (20.044, 110.1999)
    for point in ((91.0, 0.0), (0.0, 181.0), (float("nan"), 0.0)):
        with pytest.raises(NotFound):
            joining.rounded(*point, 4)


def test_staff_of_the_community_decide_a_draft_once() -> None:
    cluster = Cluster(1, 1, 1, MONDAY, 5, 5)
    decided = joining.decide(cluster, by=STAFF, at=MONDAY)
    assert (decided.decided_at, decided.decided_by) == (MONDAY, 30)
    with pytest.raises(AlreadyDecided):
        joining.decide(decided, by=STAFF, at=MONDAY)
    with pytest.raises(NotAllowed):
        joining.decide(cluster, by=NEIGHBOUR, at=MONDAY)
    with pytest.raises(NotFound):
        joining.decide(replace(cluster, community_id=2), by=STAFF, at=MONDAY)


def test_a_community_may_set_its_own_numbers() -> None:
    assert limits({"joining": {"people": 3, "kinds": ["complaint"]}}).people == 3


def test_photos_have_room_for_the_communitys_number() -> None:
    rules = complaints.limits({})
    assert [joining.room(["x"] * count, rules) for count in (0, 2, 3, 9)] == [3, 1, 0, 0]
