"""回避: a case about somebody of the office never goes to them or their unit. The promises are written by hand."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from participation import closing, complaints, conflicts, doors, handling, joining, returns, triage, waiting
from participation.access import Actor, Grant, Role
from participation.complaints import Case, Kind, Moved, Sorted, State, Told
from participation.conflicts import Colleague, ConcernsYou, ConflictOfInterest
from participation.proxies import Filing, Proxy
from participation.refusals import NotAllowed, NotFound, Refusal
from tests.participation.test_case_states import (
    DOORS,
    HERE,
    HOUSE,
    LIMITS,
    MONDAY,
    NEIGHBOUR,
    REPORTER,
    person,
    resume,
)

RULES = conflicts.rules({})
JOINING = joining.limits({})

MA = person(40, Grant(Role.HANDLER, HERE, "city_appearance"))
SUN = person(41, Grant(Role.HANDLER, HERE, "city_appearance"))  # of the same unit
XU = person(42, Grant(Role.HANDLER, HERE, "health"))
WANG = person(43, Grant(Role.STAFF, HERE))
ZHAO = person(44, Grant(Role.STAFF, HERE))
LI = person(45, Grant(Role.ADMIN, HERE), Grant(Role.STAFF, HERE))
ZHANG = person(46, Grant(Role.ADMIN, HERE))
CHENG = person(47, Grant(Role.ADMIN, HERE), Grant(Role.HANDLER, HERE, "urban_management"))
STREET = person(48, Grant(Role.STREET, HERE))
OFFICE = (MA, SUN, XU, WANG, ZHAO, LI, ZHANG, CHENG)
NAMES = {MA: "马师傅", SUN: "孙丽", XU: "许医生", WANG: "王建国", ZHAO: "赵敏", LI: "李主任", ZHANG: "张书记",
         CHENG: "程亮", STREET: "钱科长"}  # fmt: skip


def colleague(by: Actor) -> Colleague:
    return Colleague(by.resident_id or 0, NAMES[by], frozenset(one.role for one in by.grants), by.departments())


PEOPLE = [colleague(one) for one in NAMES]


def marks(text: str) -> set[str]:
    return set(conflicts.named(text, PEOPLE, RULES).marks)


def case_about(about: tuple[str, ...], department: str | None = "city_appearance") -> Case:
    case = complaints.file(
        Told("楼下的垃圾没人清"), Sorted(department, department), by=REPORTER, at=MONDAY, office=HOUSE, limits=LIMITS,
        today=0, how=Filing(about=about),
    )  # fmt: skip
    return replace(case, id=1)


# --- what a text says ---


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("马师傅说话难听", {"person:40", "post:city_appearance"}),
        ("馬師傅說話難聽", {"person:40", "post:city_appearance"}),
        ("马 师 傅 说话难听", {"person:40", "post:city_appearance"}),
        ("孙丽收了钱才办", {"person:41", "post:city_appearance"}),
        ("那个王干事从来不接电话", {"person:43", "role:staff"}),
        ("李主任拍桌子", {"person:45", "role:staff"}),
        ("张书记把救济款给了亲戚", {"person:46"}),
        ("城管的人态度很恶劣", {"post:urban_management"}),
        ("派出所的民警收红包", {"post:police"}),
        ("網格員態度很差", {"role:staff"}),
        ("居委会踢皮球", {"role:admin"}),
        ("钱科长推诿", {"person:48"}),
        ("请城管来管一管路边摊", set()),
        ("派出所门口的路灯坏了。楼上的人骂我", set()),
        ("居委会门口垃圾没人清", set()),
        ("社区工作人员不理人，去了三次都没人管", {"role:staff"}),
        ("那个网格员很凶", {"role:staff"}),
        ("那個網格員很兇", {"role:staff"}),
        ("居委会的人不办事", {"role:admin"}),
        ("居委會的人不辦事", {"role:admin"}),
        ("工作人员不接电话，说话难听", {"role:staff"}),
        ("社区主任拿了钱不办事", {"role:admin"}),
        ("网格员小李乱收费", {"role:staff"}),
        ("社工收我兩百塊錢", {"role:staff"}),
        ("楼栋长偷拿我家快递", {"role:staff"}),
        ("The community officer was rude to me", {"role:staff"}),
        ("A member of staff ignored me", {"role:staff"}),
        ("网格员说物业不管路灯", set()),
        ("工作人员说物业不接电话", set()),
        ("物业工作人员不接电话", set()),
        ("社区工作人员帮我收快递，谢谢", set()),
        ("请网格员来看看，楼上乱收费", set()),
        ("楼上很凶，请社工来", set()),
        ("居委会楼下有人偷电瓶车", set()),
        ("社工来收集意见", set()),
        ("物业态度恶劣，乱收费", set()),  # what the department of property is for
        ("路灯坏了三天了", set()),
        ("", set()),
    ],
)
def test_whom_a_text_is_about(text: str, about: set[str]) -> None:
    assert marks(text) == about


def test_a_community_says_who_receives_and_with_which_words() -> None:
    assert conflicts.with_receivers(("person:40",), RULES) == ("person:40",)
    nobody = conflicts.rules({"conflicts": {"receivers": []}})
    assert conflicts.with_receivers(("person:40",), nobody) == ("person:40", "role:admin")
    assert conflicts.with_receivers((), nobody) == ()
    own = conflicts.rules({"conflicts": {"titles": ["大姐"]}})
    assert set(conflicts.named("孙大姐不理人", PEOPLE, own).marks) == {"person:41", "post:city_appearance"}
    assert DOORS[RULES.door].phone


# --- who handles it ---


def test_it_goes_to_no_department_by_itself_and_teaches_nothing() -> None:
    case = case_about(("person:40", "post:city_appearance"))
    assert (case.state, case.department, case.first_department) == (State.SUBMITTED, None, None)
    moved = complaints.filed(case, Sorted(None, "city_appearance"))
    assert (len(moved.steps), moved.correction) == (1, None)


def test_admins_whom_it_does_not_concern_send_it_to_another_department() -> None:
    case = case_about(("person:40", "post:city_appearance"))
    for who in (MA, SUN, XU, WANG, ZHAO):
        with pytest.raises((NotFound, NotAllowed)):
            complaints.handled(case, who)
    with pytest.raises(ConflictOfInterest):
        handling.route(case, "city_appearance", by=LI, at=MONDAY, office=HOUSE, limits=LIMITS)
    sent = handling.route(case, "health", by=LI, at=MONDAY, office=HOUSE, limits=LIMITS).case
    assert complaints.handled(sent, XU) == XU.resident_id
    with pytest.raises(ConflictOfInterest):  # no wish of theirs brings it there either
        returns.ask_back(sent, "不归我们", "city_appearance", by=XU, at=MONDAY, limits=LIMITS)
    assert "city_appearance" not in returns.targets(sent, ("city_appearance", "police"), LIMITS)


def test_a_mixed_bunch_leaves_out_what_is_about_the_department() -> None:
    other = replace(case_about((), None), id=2)
    sent = triage.send([case_about(("post:health",)), other], "health", by=LI, at=MONDAY, office=HOUSE, limits=LIMITS)
    assert ([moved.case.id for moved in sent.moved], sent.missed) == ([2], (1,))


def test_staff_do_not_file_what_is_about_them() -> None:
    def file(by: Actor, *about: str) -> Case:
        how = Filing(proxy=Proxy.STAFF, behalf="王奶奶", about=about)
        return complaints.file(Told("x"), Sorted(None), by=by, at=MONDAY, office=HOUSE, limits=LIMITS, today=0, how=how)

    for by, about in ((LI, "person:45"), (WANG, "role:staff"), (WANG, "role:admin"), (CHENG, "post:urban_management")):
        with pytest.raises(ConcernsYou):
            file(by, about)
    assert file(LI, "person:46").about


def test_where_nobody_is_left_the_street_is_named() -> None:
    moved = doors.to_the_street(case_about(("role:admin",)), DOORS["street"], at=MONDAY)
    assert (moved.case.state, moved.steps[-1].by) == (State.REDIRECTED, None)
    assert moved.steps[-1].facts["door"]["phone"] == DOORS["street"].phone
    for who in OFFICE:
        with pytest.raises(Refusal):
            complaints.handled(moved.case, who)


# --- who hears of a danger ---


def alarmed(text: str, *people: Actor) -> set[int]:
    some = [colleague(one) for one in people]
    return set(conflicts.alarmed(conflicts.named(text, some, RULES).marks, some))


def ids(*people: Actor) -> set[int]:
    return {one.resident_id or 0 for one in people}


def test_an_alarm_never_reaches_the_accused_and_somebody_else_if_there_is_anybody() -> None:
    assert alarmed("楼上着火了", *OFFICE, STREET) == ids(WANG, ZHAO, LI, ZHANG, CHENG)
    assert alarmed("王建国打了我老伴，流了好多血", *OFFICE, STREET) == ids(LI, ZHANG, CHENG)
    assert alarmed("王建国打了我老伴", WANG, STREET, MA) == ids(STREET)
    assert alarmed("王建国打了我老伴", WANG, MA) == ids(MA)
    assert alarmed("王建国打了我老伴", WANG, ZHAO) == ids(ZHAO)  # of their unit, and nobody else is there
    assert alarmed("王建国打了我老伴", WANG) == set()
    assert alarmed("网格员打了我老伴", WANG) == set()  # nobody else can be meant
    assert alarmed("网格员打了我老伴", WANG, ZHAO) == ids(WANG, ZHAO)
    assert alarmed("网格员打了我老伴", WANG, ZHAO, STREET) == ids(STREET)
    assert alarmed("李主任打了我老伴", LI, STREET) == ids(STREET)
    assert alarmed("社区主任打了我老伴", LI, WANG) == ids(WANG)
    assert alarmed("钱科长打了我老伴", STREET) == set()


@given(
    st.lists(st.sampled_from([*OFFICE, STREET]), unique=True),
    st.sets(st.sampled_from([*(f"person:{id}" for id in range(40, 49)), "role:staff", "role:admin", "post:health"])),
)
def test_whoever_is_named_is_never_alarmed_and_an_unnamed_colleague_sooner_than_nobody(
    people: list[Actor], about: set[str]
) -> None:
    some = [colleague(one) for one in people]
    told = set(conflicts.alarmed(about, some))
    named = {one.id for one in some if f"person:{one.id}" in about}
    assert not told & named
    if len({one.id for one in some} - named) > 1 and not about & {"role:staff", "role:admin", "post:health"}:
        assert told


# --- everybody tries everything ---


@dataclass(frozen=True)
class Matter:
    """What is written, and by hand: whom it concerns and which departments never get it."""

    text: str
    concerned: tuple[Actor, ...]
    never: frozenset[str]


MATTERS = (
    Matter("马师傅骂人", (MA, SUN), frozenset({"city_appearance"})),
    Matter("孙丽收钱", (MA, SUN), frozenset({"city_appearance"})),
    Matter("王建国骂人", (WANG, ZHAO), frozenset()),
    Matter("李主任收钱", (LI, WANG, ZHAO), frozenset()),
    Matter("张书记偏心", (ZHANG,), frozenset()),
    Matter("城管不作为", (CHENG,), frozenset({"urban_management"})),
    Matter("城管不作为，马师傅也不管", (CHENG, MA, SUN), frozenset({"urban_management", "city_appearance"})),
    Matter("程亮态度恶劣", (CHENG,), frozenset({"urban_management"})),
)


class Kept(RuleBasedStateMachine):
    """A case about somebody of the office, from the filing to its end and round again."""

    who = st.sampled_from([*OFFICE, LI, ZHANG, XU, REPORTER, REPORTER, NEIGHBOUR, STREET])
    departments = st.sampled_from(["city_appearance", "urban_management", "health", "police"])

    @initialize(matter=st.sampled_from(MATTERS), guessed=departments, kind=st.sampled_from(Kind))
    def begin(self, matter: Matter, guessed: str, kind: Kind) -> None:
        self.now = MONDAY
        self.matter = matter
        about = conflicts.named(matter.text, PEOPLE, RULES).marks
        case = complaints.file(
            Told(matter.text, kind), Sorted(guessed, guessed), by=REPORTER, at=self.now, office=HOUSE, limits=LIMITS,
            today=0, how=Filing(about=about),
        )  # fmt: skip
        self.case = replace(case, id=1)

    def attempt(self, verb: Callable[..., Moved], *args: Any, by: Actor | None, **named: Any) -> None:
        actor = {} if by is None else {"by": by}
        try:
            self.case = verb(self.case, *args, at=self.now, **actor, **named).case
        except Refusal:
            return
        assert by not in self.matter.concerned, f"{verb.__name__} by whom it concerns"
        assert by not in (WANG, ZHAO), "ordinary staff moved what is not theirs to see"

    @rule(who=who)
    def sign(self, who: Actor) -> None:
        self.attempt(handling.sign, by=who)

    @rule(who=who)
    def answer(self, who: Actor) -> None:
        self.attempt(handling.answer, "办好了", by=who, limits=LIMITS)

    @rule(who=who, department=departments)
    def route(self, who: Actor, department: str) -> None:
        self.attempt(handling.route, department, by=who, office=HOUSE, limits=LIMITS)

    @rule(who=who, department=departments)
    def triage(self, who: Actor, department: str) -> None:
        try:
            sent = triage.send([self.case], department, by=who, at=self.now, office=HOUSE, limits=LIMITS)
        except Refusal:
            return
        assert who in (LI, ZHANG, CHENG)
        assert who not in self.matter.concerned
        for moved in sent.moved:
            self.case = moved.case

    @rule(who=who, wish=st.one_of(st.none(), departments))
    def ask_back(self, who: Actor, wish: str | None) -> None:
        self.attempt(returns.ask_back, "不归我们", wish, by=who, limits=LIMITS)

    @rule(who=who)
    def refuse(self, who: Actor) -> None:
        self.attempt(returns.refuse, "还是你们", by=who)

    @rule(who=who)
    def ask(self, who: Actor) -> None:
        self.attempt(waiting.ask, "几楼？", by=who, limits=LIMITS)

    @rule(who=who)
    def go_on(self, who: Actor) -> None:
        self.attempt(waiting.resume, by=who, office=HOUSE)

    @rule(who=who)
    def extend(self, who: Actor) -> None:
        self.attempt(handling.extend, 1, "等配件", by=who, office=HOUSE, limits=LIMITS)

    @rule(who=who, verb=st.sampled_from([doors.redirect, doors.decline]))
    def send_away(self, who: Actor, verb: Callable[..., Moved]) -> None:
        self.attempt(verb, DOORS["court"], "归法院", by=who)

    @rule(who=who)
    def note(self, who: Actor) -> None:
        self.attempt(handling.note, "快办", by=who)

    @rule(who=who)
    def resolve(self, who: Actor) -> None:
        self.attempt(closing.resolve, by=who)

    @rule(who=who, verb=st.sampled_from([closing.redo, closing.reopen]))
    def again(self, who: Actor, verb: Callable[..., Moved]) -> None:
        self.attempt(verb, "还是不行", by=who, office=HOUSE, limits=LIMITS)

    @rule(who=st.sampled_from([NEIGHBOUR, MA, WANG, LI, ZHANG]))
    def join(self, who: Actor) -> None:
        with pytest.raises(NotFound):
            joining.join(self.case, Told("我也是"), [], JOINING, by=who, at=self.now)

    @rule(hours=st.sampled_from([1, 24, 24 * 7, 24 * 14]))
    def sweep(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self.attempt(resume, by=None, office=HOUSE)
        self.attempt(handling.escalate, by=None)
        self.attempt(closing.close_silent, by=None, limits=LIMITS)

    @invariant()
    def it_is_never_with_whom_it_concerns(self) -> None:
        assert self.case.department not in self.matter.never
        assert not self.matter.never & set(returns.targets(self.case, ("city_appearance", "urban_management"), LIMITS))

    @invariant()
    def it_is_never_shown_to_whom_it_concerns_nor_to_ordinary_staff(self) -> None:
        for who in (*self.matter.concerned, WANG, ZHAO):
            assert complaints.kept_from(self.case, who)
            with pytest.raises((NotFound, NotAllowed)):
                complaints.handled(self.case, who)

    @invariant()
    def no_neighbour_hears_of_it(self) -> None:
        assert not joining.joinable(self.case, JOINING)

    @invariant()
    def an_admin_whom_it_does_not_concern_sees_it(self) -> None:
        assert any(not complaints.kept_from(self.case, who) for who in (LI, ZHANG))


Kept.TestCase.settings = settings(max_examples=150, stateful_step_count=30, deadline=None)
TestKept = Kept.TestCase
