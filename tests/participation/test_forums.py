"""The staff group's rules: what is meant for a resident, what the group may see, who links it. The promises of the
draft's state machine stand below by hand."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from participation import closing, forums, handling
from participation.access import Actor, Grant, Role
from participation.complaints import Case, CaseMoved, State
from participation.forums import Act, Draft, Forum
from participation.refusals import Refusal
from tests.participation.test_complaints import (
    ELSEWHERE,
    EVERYBODY,
    FOREIGN_STAFF,
    FORMER_STAFF,
    HANDLER,
    HERE,
    HOUSE,
    LIMITS,
    MONDAY,
    OTHER_HANDLER,
    REPORTER,
    STAFF,
    new,
    person,
)

ADMIN = person(40, Grant(Role.ADMIN, HERE))
FOREIGN_ADMIN = person(41, Grant(Role.ADMIN, ELSEWHERE), community=ELSEWHERE)
CHAT = -1001


def linked(by: Actor = ADMIN, before: Forum | None = None, *, is_forum: bool = True) -> Forum:
    return forums.link(before, by=by, chat_id=CHAT, title="工作群", locale="zh-Hans", is_forum=is_forum, at=MONDAY)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("答：明天修", (Act.ANSWER, "明天修")),
        ("答复: 明天修", (Act.ANSWER, "明天修")),
        ("  答覆：\n明天修\n谢谢", (Act.ANSWER, "明天修\n谢谢")),
        ("/answer 明天修", (Act.ANSWER, "明天修")),
        ("/answer@linli_bot 明天修", (Act.ANSWER, "明天修")),
        ("/ANSWER", (Act.ANSWER, "")),
        ("问：几单元？", (Act.ASK, "几单元？")),
        ("問:幾單元", (Act.ASK, "幾單元")),
        ("/ask 几单元？", (Act.ASK, "几单元？")),
        ("答", None),
        ("回答：明天修", None),
        ("他说答：明天修", None),
        ("问题：谁去？", None),
        ("谁去看看？", None),
        ("/answered 明天修", None),
        ("", None),
    ],
)
def test_what_is_meant_for_a_resident(text: str, meant: tuple[Act, str] | None) -> None:
    assert forums.spoken(text) == meant


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("我是王阿姨，电话13812345678", "我是▇▇，电话▇▇"),
        ("打 +86 138-1234-5678 找我", "打 ▇▇ 找我"),
        ("0898-66001234", "▇▇"),
        ("打12345没人管，3号楼102，2026-11-25", "打12345没人管，3号楼102，2026-11-25"),
        ("王阿姨王阿姨", "▇▇▇▇"),
    ],
)
def test_the_group_sees_no_names_and_no_telephones(text: str, seen: str) -> None:
    assert forums.veil(text, ["王阿姨"]) == seen


@given(st.text(max_size=400))
def test_a_topics_name_fits_telegram_whatever_was_written(text: str) -> None:
    name = forums.topic_name(replace(new(), id=12), text)
    assert name.startswith("#12")
    assert 1 <= len(name.encode("utf-16-le", "surrogatepass")) // 2 <= 128


@given(st.text(max_size=100))
def test_any_text_is_either_talk_or_words(text: str) -> None:
    meant = forums.spoken(text)
    assert meant is None or meant[1] == meant[1].strip()


def test_a_person_in_danger_is_nobodys_talk() -> None:
    shown = {danger: forums.may_be_shown_in_group(replace(new(), danger=danger)) for danger in (
        "", "fire", "medical", "police", "self_harm")}  # fmt: skip
    assert shown == {"": True, "fire": True, "medical": False, "police": False, "self_harm": False}
    assert not forums.may_be_shown_in_group(replace(new(), about=("person:3",)))


def test_an_administrator_links_a_forum_and_nobody_else() -> None:
    assert linked().community_id == HERE
    for other in EVERYBODY:
        with pytest.raises(forums.AdminsOnly):
            linked(other)
    with pytest.raises(forums.NotAForum):
        linked(is_forum=False)
    with pytest.raises(forums.AdminsOnly):
        linked(replace(ADMIN, blocked=True))
    with pytest.raises(forums.AdminsOnly):  # their post is elsewhere than they stand now
        linked(replace(ADMIN, community_id=ELSEWHERE))
    with pytest.raises(forums.SeveralCommunities):
        linked(replace(ADMIN, grants=ADMIN.grants | FOREIGN_ADMIN.grants))


def test_a_group_is_one_communitys() -> None:
    with pytest.raises(forums.LinkedElsewhere):
        linked(FOREIGN_ADMIN, linked())
    with pytest.raises(forums.LinkedElsewhere):
        forums.unlink(linked(), by=FOREIGN_ADMIN, at=MONDAY)
    with pytest.raises(forums.NotLinked):
        forums.unlink(None, by=ADMIN, at=MONDAY)


def test_a_broken_link_is_mended_by_linking_again() -> None:
    gone = forums.broken(linked(), "removed", at=MONDAY)
    assert not gone.works
    assert forums.broken(gone, "rights", at=MONDAY).broken_why == "removed"  # the first reason is the one to mend
    assert linked(ADMIN, gone).works


def test_who_is_heard_in_a_topic() -> None:
    forum, case = linked(), replace(new(), community_id=HERE)
    for one in (HANDLER, STAFF):
        assert forums.heard(forum, case, one) == one.resident_id
    for other in (REPORTER, OTHER_HANDLER, FOREIGN_STAFF, FORMER_STAFF):
        with pytest.raises(forums.NotTheirCase):
            forums.heard(forum, case, other)
    with pytest.raises(forums.NotTheirCase):
        forums.heard(replace(forum, community_id=ELSEWHERE), case, STAFF)


def draft(**other: object) -> Draft:
    return replace(Draft(1, HERE, 1, 1, HANDLER.resident_id or 0, Act.ANSWER, "修好了", MONDAY, 4), **other)  # type: ignore[arg-type]


def test_a_draft_is_sent_by_its_writer_once_while_the_case_stands_still() -> None:
    case = handling.sign(new(), by=HANDLER, at=MONDAY).case

    def confirm(one: Draft, by: Actor = HANDLER, *, newest: int = 4, later: timedelta = timedelta(0)) -> Draft:
        return forums.confirm(one, case, by=by, at=MONDAY + later, newest=newest, limits=LIMITS)[0]

    with pytest.raises(forums.NotYourDraft):
        confirm(draft(), STAFF)
    with pytest.raises(forums.NotYourDraft):
        forums.drop(draft(), by=STAFF, at=MONDAY)
    with pytest.raises(CaseMoved):
        confirm(draft(), newest=5)
    with pytest.raises(forums.DraftOver):
        confirm(draft(), later=timedelta(minutes=31))
    with pytest.raises(forums.DraftOver):
        confirm(confirm(draft()))
    with pytest.raises(forums.SignFirst):
        forums.said(new(), Act.ANSWER, "修好了", by=HANDLER, at=MONDAY, limits=LIMITS)


class Topic(RuleBasedStateMachine):
    """People of all kinds write, confirm and drop in one topic, while the case moves and time goes on. Promised:

    1. the resident hears nothing that its own writer did not confirm;
    2. nothing is sent twice;
    3. nothing is sent that was written before the case's newest step, or more than half an hour ago;
    4. nobody sends who may not handle the case at that moment.
    """

    @initialize()
    def filed(self) -> None:
        self.now = MONDAY
        self.case: Case = handling.sign(new(), by=HANDLER, at=MONDAY).case
        self.steps = 4
        self.drafts: dict[int, Draft] = {}
        self.written: dict[int, tuple[int, str]] = {}
        self.sent: list[int] = []
        self.stripped: set[int] = set()

    def actor(self, number: int) -> Actor:
        found = (STAFF, HANDLER, OTHER_HANDLER, REPORTER, FOREIGN_STAFF)[number]
        return replace(found, grants=frozenset()) if number in self.stripped else found

    @rule(minutes=st.sampled_from([1, 10, 25, 31]))
    def time_goes_on(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule()
    def supervised(self) -> None:
        self.moved(
            lambda: handling.note(replace(self.case, state=State.SUPERVISED), "快办", by=STAFF, at=self.now).case
        )

    @rule()
    def sent_back(self) -> None:
        self.moved(lambda: closing.redo(self.case, "没好", by=REPORTER, at=self.now, office=HOUSE, limits=LIMITS).case)

    @rule(number=st.integers(0, 1))
    def loses_the_post(self, number: int) -> None:
        self.stripped.add(number)

    def moved(self, verb: object) -> None:
        try:
            self.case = verb()  # type: ignore[operator]
        except Refusal:
            return
        self.steps += 1

    @rule(number=st.integers(0, 4), act=st.sampled_from(Act), words=st.sampled_from(["明天修", "几单元？"]))
    def writes(self, number: int, act: Act, words: str) -> None:
        by = self.actor(number)
        try:
            forums.heard(linked(), self.case, by)
            forums.said(self.case, act, words, by=by, at=self.now, limits=LIMITS)
        except Refusal:
            return
        id = next((n for n in (1, 2, 3) if n not in self.drafts), 0)  # a few, so that they are met again
        if not id:
            return
        self.drafts[id] = Draft(id, HERE, 1, 1, by.resident_id or 0, act, words, self.now, self.steps)
        self.written[id] = (self.steps, words)

    @rule(number=st.integers(0, 4), id=st.integers(1, 3))
    def confirms(self, number: int, id: int) -> None:
        if id not in self.drafts:
            return
        by, draft = self.actor(number), self.drafts[id]
        try:
            forums.heard(linked(), self.case, by)
            kept, moved = forums.confirm(draft, self.case, by=by, at=self.now, newest=self.steps, limits=LIMITS)
        except Refusal:
            return
        assert by.resident_id == draft.author_id
        assert number not in self.stripped
        assert number in (0, 1)
        assert id not in self.sent
        assert self.written[id][0] == self.steps
        assert self.now - draft.at <= timedelta(minutes=30)
        said = moved.case.answer if draft.act is Act.ANSWER else moved.case.question
        assert said == self.written[id][1]
        self.drafts[id], self.case = kept, moved.case
        self.steps += len(moved.steps)
        self.sent.append(id)

    @rule(number=st.integers(0, 4), id=st.integers(1, 3))
    def drops(self, number: int, id: int) -> None:
        if id not in self.drafts:
            return
        try:
            self.drafts[id] = forums.drop(self.drafts[id], by=self.actor(number), at=self.now)
        except Refusal:
            return
        assert id not in self.sent

    @invariant()
    def what_was_heard_was_confirmed(self) -> None:
        said = {self.written[id][1] for id in self.sent}
        assert not self.case.answer or self.case.answer in said
        assert not self.case.question or self.case.question in said
        assert self.case.state is not State.ASK_RESIDENT or self.sent


TestTopic = Topic.TestCase
TestTopic.settings = settings(max_examples=80, stateful_step_count=30, deadline=None)
