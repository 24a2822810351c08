"""One script for every writer: full width, Traditional and Taiwan's words become plain Simplified text.

The way back is kept, because a resident is shown the words of their own text, in their own script.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from opencc import OpenCC

LONGEST = 10_000
"""Characters read; what follows is ignored. Telegram's own limit for a message is 4,096."""

# Taiwan's vocabulary as well as the characters: 計程車 → 出租车. A text that is already Simplified is not changed.
_SIMPLIFIED = OpenCC("tw2sp")
# Controls and invisible marks: OpenCC ends a text at a NUL, and joiners split words that look whole.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ud800-\udfff]"
)
_RUN = re.compile("[\u3400-\u9fff]+|[^\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Written:
    """A text as it was written, and as it is read: `plain[i]` stands for `text[starts[i]:ends[i]]`."""

    text: str
    plain: str
    starts: Sequence[int]
    ends: Sequence[int]

    def original(self, start: int, end: int) -> str:
        """What the writer wrote for `plain[start:end]`: always a piece of `text`."""
        if start >= end:
            return ""
        return self.text[self.starts[start] : self.ends[end - 1]]


def plainly(text: str) -> Written:
    """Read any text; never refuses. At most the first `LONGEST` characters are read."""
    text = text[:LONGEST]
    folded = unicodedata.normalize("NFKC", text).lower()
    starts: Sequence[int]
    ends: Sequence[int]
    if len(folded) == len(text) and not _INVISIBLE.search(folded):
        starts, ends = range(len(text)), range(1, len(text) + 1)
    else:
        folded, starts, ends = _folded_one_by_one(text)
    plain = _SIMPLIFIED.convert(folded)
    if len(plain) != len(folded):
        plain, starts, ends = _converted_by_runs(folded, starts, ends)
    return Written(text, plain, starts, ends)


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", character).lower())


def _folded_one_by_one(text: str) -> tuple[str, list[int], list[int]]:
    pieces: list[str] = []
    starts: list[int] = []
    for at, character in enumerate(text):
        piece = _folded(character)
        pieces.append(piece)
        starts.extend([at] * len(piece))
    return "".join(pieces), starts, [at + 1 for at in starts]


def _converted_by_runs(folded: str, starts: Sequence[int], ends: Sequence[int]) -> tuple[str, list[int], list[int]]:
    """Convert run by run, so that a word whose length changes (隨身碟 → U盘) only blurs its own run."""
    pieces: list[str] = []
    new_starts: list[int] = []
    new_ends: list[int] = []
    for run in _RUN.finditer(folded):
        before, low, high = run.group(), run.start(), run.end()
        after = _SIMPLIFIED.convert(before)
        head = tail = 0
        if len(after) == len(before):
            head = len(before)
        else:
            shorter = min(len(before), len(after))
            single = "".join(map(_SIMPLIFIED.convert, before))
            while len(single) == len(before) and head < shorter and single[head] == after[head]:
                head += 1
            while len(single) == len(before) and tail < shorter - head and single[-1 - tail] == after[-1 - tail]:
                tail += 1
        middle = len(after) - head - tail
        pieces.append(after)
        new_starts.extend(starts[low : low + head])
        new_starts.extend([starts[min(low + head, high - 1)]] * middle)
        new_starts.extend(starts[high - tail : high])
        new_ends.extend(ends[low : low + head])
        new_ends.extend([ends[max(high - tail - 1, low)]] * middle)
        new_ends.extend(ends[high - tail : high])
    return "".join(pieces), new_starts, new_ends
