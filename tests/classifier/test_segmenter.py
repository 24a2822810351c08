"""Our cut is jieba's cut, to the last word, and loads nothing from where others may write."""

from __future__ import annotations

import jieba
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classifier.segmenter import dictionary


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
