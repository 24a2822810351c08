"""Our cut is jieba's cut, to the last word, and loads nothing from where others may write."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from math import log

import jieba
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classifier import borrowed, segmenter
from classifier.segmenter import Dictionary, dictionary


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> jieba.Tokenizer:
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path_factory.mktemp("jieba"))
    tokenizer.initialize()
    return tokenizer


LETTERS = "门口路灯坏了三天物业不管小区电梯停水垃圾没人清杨柳青街道办事处李小明的房产证办不下来自来水公司"


@settings(max_examples=200, deadline=None)
@given(st.text(LETTERS, max_size=60) | st.text(max_size=60) | st.text("路灯a1 +#&._%-\r\n，😀", max_size=40))
def test_the_words_are_jiebas(bare: jieba.Tokenizer, text: str) -> None:
    words = dictionary().cut(text)
    assert words == bare.lcut(text)
    assert "".join(words) == text


def test_whole_sentences_are_cut_as_jieba_cuts_them(bare: jieba.Tokenizer) -> None:
    for text in (
        "青山路与解放大道交叉口的井盖不见了，晚上很危险，请尽快派人来看看。",
        "张建国师傅说3号楼2单元的水表2026年还没换，水费突然涨到187.5元！",
        "我在wifi信号很差的地下车库B2-017号车位被贴了一张违停单",
    ):
        assert dictionary().cut(text) == bare.lcut(text)


def test_the_frequencies_together_are_those_of_the_dictionary() -> None:
    assert log(sum(int(line.split(" ")[1]) for line in borrowed.lines())) == segmenter._TOTAL


def test_whoever_meets_every_character_knows_every_word(bare: jieba.Tokenizer) -> None:
    met = Dictionary()
    for first in [*met._waiting]:
        met._learn(first)
    assert met._waiting == {}
    assert met._found.keys() == bare.FREQ.keys()
    assert {word for word, weight in met._found.items() if weight} == {word for word, n in bare.FREQ.items() if n}


def test_threads_that_meet_a_character_at_once_cut_alike() -> None:
    texts = ["青山路与解放大道交叉口的井盖不见了", "自来水公司不管小区停水", "物业和街道办事处都不管"] * 8
    expected = [dictionary().cut(text) for text in texts]
    for _ in range(5):
        fresh = Dictionary()
        with ThreadPoolExecutor(8) as threads:
            assert list(threads.map(fresh.cut, texts)) == expected


def test_reading_a_text_imports_no_jieba() -> None:
    code = "import sys; from classifier import Classifier; Classifier.load().read('路灯坏了'); " \
           "print({'jieba', 'pkg_resources'} & set(sys.modules))"  # fmt: skip
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"
