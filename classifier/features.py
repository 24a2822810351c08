"""What of a text is weighed: single characters, pairs of characters, and jieba's words.

Pairs carry a slip of the pen or an unknown name better than words do; words carry what is longer and where it
begins. Every feature is a piece of the text, so that the text itself can explain a reading.
"""

from __future__ import annotations

from classifier.segmenter import dictionary

WORD = "_"
"""Put before a word, so that 门口 as a word and as a pair of characters are weighed apart."""


def cut(plain: str) -> list[str]:
    """The words of a plain text; joined they are the text again."""
    return dictionary().cut(plain)


def pieces(plain: str, words: list[str]) -> list[str]:
    """Every feature of a plain text, as often as it stands there: its characters, its pairs, its longer words."""
    return [*plain, *map(str.__add__, plain, plain[1:]), *[WORD + word for word in words if len(word) > 1]]


def readable(piece: str) -> bool:
    """Whether a piece may stand in a table: letters only. Numbers are not words, marks explain nothing."""
    return piece.removeprefix(WORD).isalpha()
