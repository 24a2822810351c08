"""What the cases of a community teach: counted, proposed with its reasons, and shown before it goes live."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from classifier import Classifier, Keyword
from classifier.learning import Layer, effect, propose

CASES = [
    ("环翠苑的阳光房又在搭", "urban_management"),
    ("环翠苑门口搭了个棚子", "urban_management"),
    ("环翠苑楼顶在砌墙", "urban_management"),
    ("环翠苑有人占了过道", "urban_management"),
    ("三号楼的水压很低", "utilities"),
    ("自来水发黄", "utilities"),
    ("孩子上学报名", "education"),
    ("小学的校车太早", "education"),
]


def taught(cases: Sequence[tuple[str, str]] = CASES) -> Layer:
    """A layer that has seen the cases."""
    layer = Layer()
    for text, department in cases:
        layer.observe(text, department)
    return layer


def test_nothing_taught_says_nothing() -> None:
    assert Layer().scores("环翠苑") == {}
    assert propose(Layer()) == []


def test_a_taught_word_speaks_for_its_department_and_against_no_other() -> None:
    scores = taught().scores("环翠苑又来了")
    assert max(scores, key=scores.__getitem__) == "urban_management"
    assert scores["urban_management"] > 0
    assert scores["education"] <= 0


def test_what_was_never_seen_says_nothing_for_anyone() -> None:
    assert set(taught().scores("咖啡").values()) == {0.0}


def test_the_script_does_not_matter() -> None:
    assert taught([("环翠苑楼顶", "housing")]).pieces == taught([("環翠苑樓頂", "housing")]).pieces


def test_more_cases_say_it_louder() -> None:
    elsewhere = [("阳光房又在搭", "urban_management")] * 3  # the department's share of the cases stays the same
    few = taught([*CASES[:1], *elsewhere, *CASES[4:]]).scores("环翠苑")["urban_management"]
    assert taught().scores("环翠苑")["urban_management"] > few > 0


def test_the_order_of_the_cases_does_not_matter() -> None:
    one, other = taught(), taught(CASES[::-1])
    assert one.cases == other.cases
    assert one.pieces == other.pieces
    assert propose(one) == propose(other)


def test_a_name_of_the_place_is_proposed_with_its_reasons() -> None:
    [first, *_] = propose(taught())
    assert first.keyword.word in "环翠苑"
    assert (first.keyword.department, first.cases, first.right) == ("urban_management", 4, 4)
    assert 0.5 <= first.keyword.weight <= 3.0


def test_a_word_of_two_cases_or_of_two_departments_is_not_proposed() -> None:
    assert all(proposal.cases >= 3 for proposal in propose(taught()))
    mixed = [*CASES, ("环翠苑停水", "utilities"), ("环翠苑小学", "education"), ("环翠苑水表", "utilities")]
    assert all(proposal.keyword.word not in "环翠苑" for proposal in propose(taught(mixed)))


def test_a_word_that_stands_on_the_list_is_not_proposed_again() -> None:
    proposed = [proposal.keyword for proposal in propose(taught())]
    assert propose(taught(), proposed) == []
    assert len(propose(taught(), most=1)) <= 1


def test_the_effect_on_past_cases_is_shown() -> None:
    classifier = Classifier.load()

    def guess(text: str, words: Sequence[Keyword]) -> str | None:
        guesses = classifier.read(text, words).departments
        return guesses[0].department if guesses else None

    cases = [("环翠苑又来了", "urban_management"), ("环翠苑停水了", "utilities"), ("孩子上学报名", "education")]
    shown = effect(guess, cases, [], [Keyword("环翠苑", "urban_management", 3.0)])
    assert (shown.before, shown.after, shown.mended) == (2, 2 if shown.spoiled else 3, (0,))
    worse = effect(guess, cases, [], [Keyword("停水", "tax", 9.0)])
    assert (worse.after, worse.mended, worse.spoiled) == (worse.before - 1, (), (1,))
    assert effect(guess, cases, [], []).mended == ()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=40), st.sampled_from(["a", "b", "c"])), max_size=12), st.text(max_size=40))
def test_any_texts_can_be_taught_and_asked(cases: list[tuple[str, str]], text: str) -> None:
    layer = taught(cases)
    scores = layer.scores(text)
    assert set(scores) == {department for _, department in cases}
    assert all(abs(score) < 1e6 for score in scores.values())
    for proposal in propose(layer):
        assert 3 <= proposal.right <= proposal.cases <= len(cases)
