"""A sentence outside any conversation gets a guess of what it wants, or none."""

from __future__ import annotations

import pytest

from classifier import Classifier

WISHES = {
    "complaint": """
楼下太吵了没人管
我要投诉
路灯坏了好几天了
樓道燈壞了請處理
想报修水管漏水
垃圾太臭了
有人乱停车堵门
the stairs are dirty
公車脫班，等了一個小時
老板三个月没发工资
着火了
""",
    "event": """
周末有什么活动
亲子活动怎么报名
我想参加书法班
想报名中秋晚会
合唱队几点开始
這週有講座嗎
what events are there
""",
    "volunteer": """
我想当志愿者
怎么做义工
我可以帮忙照顾老人
志工報名
我的服务时长是多少
I want to volunteer
""",
    "ballot": """
怎么投票
投票什么时候截止
我要改票
选谁当业委会代表
想看表决结果
where can I vote
""",
    "project": """
建议在楼下装个充电桩
我有个提案
我想提议加装电梯
希望增设几个长椅
支持这个改造项目
I have a proposal
""",
    "notice": """
有什么通知
停水通知看一下
什么时候恢复供水来水
最新公告
停電通知
any announcement today
""",
}


@pytest.mark.parametrize(
    ("wish", "text"), [(wish, text) for wish, texts in WISHES.items() for text in texts.strip().splitlines()]
)
def test_a_wish_is_guessed_and_its_words_are_the_writers(wish: str, text: str) -> None:
    intent = Classifier.load().intent(text)
    assert intent is not None
    assert intent.wish == wish
    assert all(word in text for word in intent.words)


@pytest.mark.parametrize(
    "text", ["", "你好", "嗯嗯", "😀", "谢谢", "3栋402", "ok", "在吗", "好的", "哈哈哈", "hello", "1"]
)
def test_small_talk_is_no_wish(text: str) -> None:
    assert Classifier.load().intent(text) is None
