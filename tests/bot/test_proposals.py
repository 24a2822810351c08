"""Sentences as neighbours write them: the same idea in other words is found, another idea is not held up."""

import pytest

from bot.dialogs.proposals import words_in
from participation.likeness import Sketch, similar

KNOWN = {
    "灯": ("2号楼门口装一盏感应灯", "晚上台阶看不清，上个月有老人在这里摔了一跤。"),
    "充电": ("北门空地搭电动车充电棚", "楼道里拉线充电太危险，下雨天车也没处放。"),
    "扶手": ("5号楼楼道加装扶手", "五楼六楼住了好几位老人，上下楼没有扶的地方。"),
    "晾晒": ("3号楼楼顶建晾晒棚", "底层人家晒不到太阳，被子没有地方晾。"),
    "书法": ("小区里办个书法班", "放学以后孩子没有人带。"),
    "盲道": ("东门修一条盲道", "有两位盲人邻居出门不方便"),
    "垃圾": ("给垃圾桶加盖子", "夏天味道大，苍蝇多"),
    "凉亭": ("凉亭翻修", "下雨漏水，木头烂了"),
    "电梯": ("装电梯", "老人上下楼没办法"),
    "快递": ("设一个快递柜", "快递没人收，常丢"),
}


def sketch(id: int, title: str, purpose: str) -> Sketch:
    return Sketch(id, words_in(title), words_in(title) | words_in(purpose))


def found(title: str, purpose: str) -> list[str]:
    names = list(KNOWN)
    known = [sketch(number, *text) for number, text in enumerate(KNOWN.values())]
    return [names[number] for number in similar(sketch(-1, title, purpose), known)]


@pytest.mark.parametrize(
    ("title", "purpose", "same"),
    [
        ("给2号楼装路灯", "晚上太黑了老人容易摔跤", "灯"),
        ("門口台階加個燈", "太黑", "灯"),
        ("电瓶车没地方充电", "飞线充电怕着火", "充电"),
        ("充电桩", "电动车没处充电", "充电"),
        ("三号楼楼道想装扶手", "老人上楼费劲", "扶手"),
        ("晒被子的地方", "没地方晾衣服晒不到太阳", "晾晒"),
        ("暑假办书法课", "孩子没人带", "书法"),
        ("6号楼门口的垃圾桶换个地方", "太臭了", "垃圾"),
        ("亭子漏水了", "木头都烂了", "凉亭"),
        ("加裝電梯", "腿腳不好的老人下不了樓", "电梯"),
        ("快递没处放", "装个柜子", "快递"),
    ],
)
def test_the_same_idea_in_other_words_comes_first(title: str, purpose: str, same: str) -> None:
    assert found(title, purpose)[:1] == [same]


@pytest.mark.parametrize(
    ("title", "purpose"),
    [
        ("广场舞声音太大", "晚上睡不好"),
        ("养狗要拴绳", "孩子害怕"),
        ("水管老化", "水压小"),
        ("楼道堆杂物", "走路不方便"),
        ("健身器材坏了", "老人没处锻炼"),
        ("设个图书角", "孩子放学看书"),
    ],
)
def test_another_idea_is_not_held_up(title: str, purpose: str) -> None:
    assert found(title, purpose) == []
