"""jieba, loaded our way: its own dictionary, no cache file.

jieba keeps its loaded dictionary as a marshal file in the system's temporary folder, where any user of the
machine may have put another one first; and it takes twice as long to load as this.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import jieba


@cache
def segmenter() -> Callable[[str], list[str]]:
    """jieba's cut with its default dictionary; loaded once a process, in about half a second."""
    with jieba.dt.get_dict_file() as dictionary:
        fields = dictionary.read().decode("utf-8").split()
    words, counts = fields[::3], [int(count) for count in fields[1::3]]
    # The form jieba searches: every beginning of a word is a key, with 0 when it is no word itself.
    prefixes: set[str] = set()
    longer, length = words, 1
    while longer := [word for word in longer if len(word) > length]:
        prefixes.update([word[:length] for word in longer])
        length += 1
    frequencies = dict.fromkeys(prefixes, 0)
    frequencies.update(zip(words, counts, strict=True))
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = frequencies, sum(counts)
    tokenizer.initialized = True
    segment: Callable[[str], list[str]] = tokenizer.lcut
    return segment
