"""A text with two matters is told apart, one long story is not. The sentences were written for these tests."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from classifier import Classifier
from classifier.matters import matters
from classifier.sources import lines

classifier = Classifier.load()
SHARED = Path(os.environ.get("LINLI_DATA", "")) / "complaints"

TWO = """
门口路灯坏了三天了。还有，老板拖欠工资两个月不发。
楼下垃圾没人清，臭得很。另外孩子上小学怎么报名？
家里停水了。公交车等了一个小时也不来。
1、楼下的垃圾桶满了没人清；2、幼儿园学费太贵，乱收费
樓下垃圾三天沒人清。另外公車司機拒載，態度很差
医院乱收费。还有小区物业不修电梯
超市卖过期牛奶，此外门口的路灯也坏了
工厂夜里偷排污水，河水发黑。另外我的低保怎么申请？
公司不交社保。对了，楼道里的垃圾堆了好几天
老师有偿补课乱收费，另外家里的自来水发黄有异味
开发商延期交房。还有公交站牌太远，公交线路不合理
出租车拒载！另外楼下的垃圾站臭死了
养老院收费太高。其次，学校食堂不卫生
我家停电了；还有买到假货商家不退款
网购不退款，商家卖假货。还有公司拖欠工资不发
路面塌陷有坑没人修。另外医院挂号太难
消防通道被车堵住了。顺便问一下低保怎么申请
社保转移怎么办？还有小学学区怎么划分？
工厂排放黑烟气味刺鼻，还有井盖不见了
第一，垃圾没人清运；第二，老师体罚学生
発票不给开，税务局管不管。另外路边的绿化树枯死了，垃圾没人清
"""

ONE = """
门口路灯坏了三天了
门口路灯坏了，晚上很黑，老人不敢出门。请尽快修一下。谢谢
楼下垃圾没人清。臭得很。苍蝇到处飞。
物业收了钱不管事，电梯坏了不修，楼道灯也不亮，还有保安态度很差
老板拖欠工资。我们十几个人一起干活，说好月底发，结果现在电话也不接。还有加班费也没有
幼儿园乱收费，还有老师态度差
公交车不准时。还有司机态度不好
停水了，还有水压也很低
孩子在学校被打了，老师不管。希望教育局处理
医院乱收费，另外医生的态度也很差
我想咨询低保怎么申请，需要什么材料，多久能批下来，另外可以网上申请吗
烧烤摊占道经营，油烟很大，半夜还吵
开发商延期交房。另外房产证也没办下来
你好。请问一下。谢谢
着火了！还有人困在里面
路灯坏了还有人管吗
他说还有三天就修好
工厂排黑烟，还有气味刺鼻，河水都发黑了
小区停车位不够，车停到消防通道上
1、垃圾桶太少；2、垃圾没人清；3、垃圾车来得太晚
我在超市买了牛奶，回家一看已经过期，找商家退款，商家不肯，还骂人。
从上个月起楼上就开始装修，每天从早上七点一直干到晚上九点，电钻声、敲墙声不断，我家有高考的孩子，根本没法学习。我去找过物业，物业说管不了；打电话给社区，社区让找物业。另外，他们把装修的沙子和砖头堆在楼道里，进出都不方便。请有关部门来管一管，给我们一个安静的环境。
"""


@pytest.mark.parametrize("text", TWO.strip().splitlines())
def test_two_matters_are_told_apart(text: str) -> None:
    found = matters(classifier, text)
    assert len(found) == 2
    assert len({one.reading.departments[0].department for one in found}) == 2
    assert "".join("".join(one.text for one in found).split()) == "".join(text.split())


@pytest.mark.parametrize("text", ONE.strip().splitlines())
def test_one_matter_stays_whole(text: str) -> None:
    assert matters(classifier, text) == ()


def test_there_are_twenty_sentences_of_each() -> None:
    assert min(len(TWO.strip().splitlines()), len(ONE.strip().splitlines())) >= 20


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from([*TWO.strip().splitlines(), *ONE.strip().splitlines(), "还有", "2、", "😀", "\ud800"]))
    .map("".join)
    .flatmap(lambda known: st.text(max_size=60).map(lambda other: known[:300] + other))
)
def test_any_text_is_split_into_its_own_words_or_left_whole(text: str) -> None:
    found = matters(classifier, text)
    assert len(found) in (0, 2, 3, 4)
    at = 0
    for one in found:
        at = text.index(one.text, at) + len(one.text)


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="LINLI_DATA does not name the shared data")
def test_single_matters_of_the_shared_texts_are_hardly_ever_split() -> None:
    texts = [row["text"] for row in lines(SHARED / "haikou.train.jsonl")][:1000]
    assert sum(bool(matters(classifier, text)) for text in texts) <= 10
