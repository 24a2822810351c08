"""Proposals come from counting, quote nobody, and never make the measured past worse."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from classifier import Classifier, Guess, Keyword, Reading
from classifier.proposals import MOST, TELLERS, Past, Proposal, compare, propose

CLASSIFIER = Classifier.load()


def past(*lines: tuple[str, str, int]) -> list[Past]:
    return [Past(number, *line) for number, line in enumerate(lines, 1)]


STRANGE = past(
    ("楼下那台咕噜咕噜机又响了", "city_appearance", 1),
    ("咕噜咕噜机半夜还开着", "city_appearance", 2),
    ("咕噜咕噜机没人管", "city_appearance", 3),
    ("棋牌室打牌到半夜", "police", 1),
    ("有人打架", "police", 4),
    ("社保卡怎么办", "labour", 5),
    ("低保怎么申请", "civil_affairs", 6),
    ("公交车不准时", "transport", 7),
)


def found(*args: object, **named: object) -> list[Proposal]:
    return propose(CLASSIFIER.read, *args, **named)  # type: ignore[arg-type]


def right(cases: Sequence[Past], words: Sequence[Keyword]) -> int:
    readings = [CLASSIFIER.read(one.text, words).departments for one in cases]
    return sum(bool(r) and r[0].department == one.department for r, one in zip(readings, cases, strict=True))


def test_a_word_of_the_place_is_learned() -> None:
    first = found(STRANGE, [])[0]
    assert ("咕噜" in first.word, first.department, first.tellers, first.heard) == (True, "city_appearance", 3, 3)
    taught = [Keyword(first.word, first.department, first.weight)]
    assert right(STRANGE, taught) == first.sorted_right + len(first.effect.better)
    assert found(STRANGE, taught)[:1] != [first]


def test_what_was_declined_is_not_asked_again() -> None:
    first = found(STRANGE, [])[0]
    assert first.word not in {one.word for one in found(STRANGE, [], declined={(first.word, first.department)})}


def test_one_persons_word_is_no_proposal() -> None:
    alone = [Past(one.id, one.text, one.department, 9) for one in STRANGE]
    assert found(alone, []) == []


@pytest.mark.parametrize(
    "named", ["张翠花", "王师傅", "李秀莲", "13800138000", "三号楼", "５栋", "ab12"], ids=lambda one: one
)
def test_nobody_is_quoted_and_nothing_that_counts(named: str) -> None:
    cases = past(
        *((f"{named}那里又来了", "city_appearance", n) for n in range(4)),
        *((f"社保卡第几天能办，去哪里问呢{n}", "labour", n) for n in range(4)),
    )
    for one in found(cases, [], names={"张翠花", "李秀莲"}):
        assert named not in one.word
        assert one.word not in named
        assert not any(character.isdigit() for character in one.word)


def by_keywords_alone(text: str, words: Sequence[Keyword]) -> Reading:
    """A reader that knows quarrels, and else believes the list."""
    heard = [one.department for one in words if one.word in text] or (["police"] if "打架" in text else [])
    return Reading(tuple(Guess(one, 1.0, ()) for one in heard[:1]), True, None)


def test_a_word_that_would_sort_another_wrong_is_not_proposed() -> None:
    """It would mend five and spoil one; without that one it is proposed."""
    mends = [(f"咕噜机又响了{'啊' * n}", "city_appearance", n) for n in range(5)]
    others = [(f"楼下打架{'呀' * n}", "police", n) for n in range(5)]
    assert [one.word for one in propose(by_keywords_alone, past(*mends, *others), [])] != []
    mixed = past(*mends, *others, ("有人为咕噜机又响了打架", "police", 9))
    assert [one.word for one in propose(by_keywords_alone, mixed, []) if one.word in "咕噜机又响了"] == []


SAID = (
    "咕噜机",
    "哗啦板",
    "棋牌室",
    "垃圾",
    "社保卡",
    "打架",
    "路灯",
    "低保",
    "王师傅",
    "13800138000",
    "张翠花",
    "公交车",
)
CASES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(SAID), min_size=1, max_size=3).map("，".join),
        st.sampled_from(["police", "city_appearance", "labour", "civil_affairs"]),
        st.integers(1, 5),
    ),
    min_size=4,
    max_size=24,
)
LISTS = st.lists(
    st.builds(Keyword, st.sampled_from(SAID[:8]), st.sampled_from(["police", "labour"]), st.sampled_from([1.0, 2.0])),
    max_size=3,
    unique_by=lambda one: one.word,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CASES, LISTS)
def test_no_proposal_makes_the_past_worse(lines: list[tuple[str, str, int]], known: list[Keyword]) -> None:
    cases = past(*lines)
    proposals = found(cases, known, names={"张翠花"})
    assert len(proposals) <= MOST
    for one in proposals:
        after = [*known, Keyword(one.word, one.department, one.weight)]
        before = right(cases, known)
        assert one.sorted_right == before
        assert right(cases, after) == before + len(one.effect.better) > before
        for case in cases:  # none that was right is wrong
            was = CLASSIFIER.read(case.text, known).departments
            if was and was[0].department == case.department:
                assert CLASSIFIER.read(case.text, after).departments[0].department == case.department
        tellers = {case.teller for case in cases if one.word in case.text and case.department == one.department}
        assert len(tellers) >= TELLERS
        assert "张翠花" not in one.word
        assert "王师傅" not in one.word
        assert not any(character.isdigit() for character in one.word)


def test_comparing_reads_only_what_is_touched() -> None:
    read = []

    def counted(text: str, words: Sequence[Keyword]) -> object:
        read.append(text)
        return CLASSIFIER.read(text, words)

    effect = compare(counted, STRANGE, [], [Keyword("咕噜咕噜機", "city_appearance", 3.0)])  # type: ignore[arg-type]
    assert effect.heard == 3
    assert len(read) == 6
    assert {changed.right for changed in effect.better} == {"city_appearance"}


def test_the_order_of_the_past_does_not_matter() -> None:
    mixed = random.Random(7).sample(STRANGE, len(STRANGE))
    assert {(one.word, one.department) for one in found(mixed, [])} == {
        (one.word, one.department) for one in found(STRANGE, [])
    }
