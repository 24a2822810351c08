"""What a community's own past teaches: words that would have sorted its cases better, proposed and never taken.

The counting can be followed by hand. A word is asked for in how many cases of a department it stands and in how many
of the others; the logarithm of the odds ratio, with half a case put into each of the four heaps as a prior (Haldane
and Anscombe's correction), divided by its standard error, says how sure that is. Then the word is tried on every past
case: it is proposed only if it sorts a case right that was wrong before, and none wrong that was right.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from classifier import borrowed
from classifier.features import cut
from classifier.reading import Keyword, Reading
from classifier.script import plainly

Read = Callable[[str, Sequence[Keyword]], Reading]

TELLERS = 2
"""A word was said by at least so many residents about the department: one person's word is a habit, or a name."""
SURE = 1.5
"""Standard errors by which the odds ratio must lie above one."""
MOST = 6
"""Proposals a round: what a clerk reads on one screen."""
SHORTEST, LONGEST = 2, 8
_READINGS = 20_000  # texts that a round may read: some seconds at night; candidates that mend most are tried first
_PARTS = 3  # neighbouring words of jieba's that may be one word here
_WEIGHTS = (1.0, 2.0, 3.0)
_TITLES = ("阿姨", "叔叔", "大爷", "大妈", "奶奶", "爷爷", "师傅", "老师", "医生", "先生", "女士", "小姐", "主任",
           "书记", "警官", "经理", "老板", "同志", "大姐", "大哥")  # fmt: skip
_SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏"
    "钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)


@dataclass(frozen=True, slots=True)
class Past:
    """A case that has found its department; `teller` is the number of who told it."""

    id: int
    text: str
    department: str
    teller: int


@dataclass(frozen=True, slots=True)
class Changed:
    """A past case that would be sorted otherwise: `before` and `after` are departments, None when nothing spoke."""

    id: int
    before: str | None
    after: str | None
    right: str


@dataclass(frozen=True, slots=True)
class Effect:
    """What another list would have done to the past: of `cases`, `heard` hold one of the words that differ."""

    cases: int
    heard: int
    changed: tuple[Changed, ...]

    @property
    def better(self) -> tuple[Changed, ...]:
        """The cases that would be right and are not."""
        return tuple(one for one in self.changed if one.after == one.right)

    @property
    def worse(self) -> tuple[Changed, ...]:
        """The cases that are right and would not be."""
        return tuple(one for one in self.changed if one.before == one.right)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A word for a department with its weight; `tellers` residents said it in `heard` of the department's cases.

    `sorted_right` is how many of the effect's cases are sorted right by the list as it is.
    """

    word: str
    department: str
    weight: float
    tellers: int
    heard: int
    sorted_right: int
    effect: Effect


def compare(read: Read, past: Sequence[Past], before: Sequence[Keyword], after: Sequence[Keyword]) -> Effect:
    """Return what the list `after` would have done to the past that `before` did not. Reads only what it touches."""
    differing = {_plain(one.word) for one in set(before) ^ set(after)}
    heard = [at for at, one in enumerate(past) if any(word and word in _plain(one.text) for word in differing)]
    read_twice = {at: (_first(read(past[at].text, before)), _first(read(past[at].text, after))) for at in heard}
    return _effect(past, read_twice)


def _effect(past: Sequence[Past], heard: Mapping[int, tuple[str | None, str | None]]) -> Effect:
    changed = [
        Changed(past[at].id, before, after, past[at].department)
        for at, (before, after) in sorted(heard.items())
        if before != after
    ]
    return Effect(len(past), len(heard), tuple(changed))


def propose(
    read: Read,
    past: Sequence[Past],
    known: Sequence[Keyword],
    *,
    names: Collection[str] = (),
    declined: Collection[tuple[str, str]] = (),
) -> list[Proposal]:
    """Return at most `MOST` words worth a person's look, those that mend most first.

    `known` is the list as it is, `names` are people who are never to be quoted, `declined` the (word, department)
    pairs that somebody refused. Each is tried for itself: accepting one says nothing of the others.
    """
    sorted_now = [_first(read(one.text, known)) for one in past]
    wrong = {at for at, one in enumerate(past) if sorted_now[at] != one.department}
    right = len(past) - len(wrong)
    taken = {_plain(one.word) for one in known} | {_plain(word) for word, _ in declined}
    found: list[Proposal] = []
    readings = 0
    for word, department, odds, where in _candidates(past, wrong, names):
        if word in taken or readings > _READINGS:
            continue
        best: Proposal | None = None
        for weight in _WEIGHTS:
            more = [*known, Keyword(word, department, weight)]
            readings += len(where)
            effect = _effect(past, {at: (sorted_now[at], _first(read(past[at].text, more))) for at in where})
            if effect.worse:
                break  # a heavier one turns more
            if 2 * len(effect.better) > len(effect.changed) and (
                best is None or len(effect.better) > len(best.effect.better)
            ):
                best = Proposal(word, department, weight, odds.tellers, odds.cases, right, effect)
        if best is not None:
            found.append(best)
    found.sort(key=lambda one: -len(one.effect.better))
    mended: set[int] = set()
    several = []
    for one in found:
        mends = {changed.id for changed in one.effect.better}
        if mends - mended:  # of words that mend the same cases, one is enough
            several.append(one)
            mended |= mends
    return several[:MOST]


@dataclass(frozen=True, slots=True)
class _Odds:
    cases: int
    tellers: int
    z: float


def _odds(inside: int, of: int, outside: int, others: int, tellers: int) -> _Odds:
    """Return how sure a word speaks for a department: it stands in `inside` of its `of` cases, in `outside` of the
    `others`."""
    heaps = (inside + 0.5, of - inside + 0.5, outside + 0.5, others - outside + 0.5)
    ratio = log(heaps[0] / heaps[1]) - log(heaps[2] / heaps[3])
    return _Odds(inside, tellers, ratio / sqrt(sum(1 / heap for heap in heaps)))


def _candidates(
    past: Sequence[Past], wrong: set[int], names: Collection[str]
) -> list[tuple[str, str, _Odds, frozenset[int]]]:
    """Return the words of the cases that are sorted wrong, the department each speaks for and where it stands; what
    may mend most comes first."""
    stands: dict[str, set[int]] = defaultdict(set)
    parts: dict[str, int] = {}
    for at, one in enumerate(past):
        for word, count in _words(one.text):
            stands[word].add(at)
            parts[word] = min(count, parts.get(word, count))
    cases: dict[str, set[int]] = defaultdict(set)
    for at, one in enumerate(past):
        cases[one.department].add(at)
    plain = [_plain(one.text) for one in past]
    ranked = []
    for word, where in stands.items():
        if not where & wrong or len({past[at].teller for at in where}) < TELLERS:
            continue
        heard = frozenset(at for at, text in enumerate(plain) if word in text)  # as the list hears it
        for department in {past[at].department for at in heard & wrong}:
            inside = heard & cases[department]
            tellers = len({past[at].teller for at in inside})
            if tellers < TELLERS:
                continue
            of = len(cases[department])
            odds = _odds(len(inside), of, len(heard - inside), len(past) - of, tellers)
            if odds.z >= SURE:
                rank = (-len(inside & wrong), -odds.z, parts[word], -len(word), word, department)
                ranked.append((rank, odds, heard))
    ranked.sort(key=lambda one: one[0])
    people = _people({rank[4] for rank, _, _ in ranked}, names)
    same: set[tuple[str, frozenset[int]]] = set()
    kept = []
    for (*_, word, department), odds, heard in ranked:
        if word not in people and (department, heard) not in same:  # of words that stand together, one is tried
            same.add((department, heard))
            kept.append((str(word), str(department), odds, heard))
    return kept


def _words(text: str) -> Iterable[tuple[str, int]]:
    """Yield what may be a word here, and of how many of jieba's words it is made."""
    spoken = cut(_plain(text))
    for begin in range(len(spoken)):
        for count in range(1, _PARTS + 1):
            word = "".join(spoken[begin : begin + count])
            if len(word) > LONGEST or begin + count > len(spoken) or not _sayable(spoken[begin + count - 1]):
                break
            if len(word) >= SHORTEST:
                yield word, count


def _sayable(part: str) -> bool:
    """Return whether a piece of text holds nothing but letters, and none that counts: 三号楼 tells where, not what."""
    return part.isalpha() and all(unicodedata.numeric(character, None) is None for character in part)


def _people(words: set[str], names: Collection[str]) -> set[str]:
    """Return those of the words that are, or hold, somebody's name."""
    named = {_plain(name) for name in names if len(name) >= SHORTEST}
    found = {word for word in words if any(name in word or word in name for name in named)}
    found |= {word for word in words if any(title in word and word[0] in _SURNAMES for title in _TITLES)}
    in_dictionary = set()
    for line in borrowed.lines():  # read through and not kept: once a night
        word, _, kind = line.rstrip("\n").split(" ")
        if word in words:
            in_dictionary.add(word)
            if kind.startswith("nr"):
                found.add(word)
    strange = words - in_dictionary  # 马桶 is in the dictionary; what is not and begins like a name may be one
    return found | {word for word in strange if len(word) in (2, 3) and word[0] in _SURNAMES}


def _first(reading: Reading) -> str | None:
    return reading.departments[0].department if reading.departments else None


@lru_cache(maxsize=30_000)
def _plain(text: str) -> str:
    return plainly(text).plain.strip()
