"""Alike ideas are found, unlike ones are not: read by eye, cut into words as the bot cuts them."""

import pytest

from participation.likeness import Sketch, alike, similar, telling


def sketch(id: int, title: str, purpose: str = "", place: str = "", **where: object) -> Sketch:
    """Words are given with spaces between them."""
    head = telling(title.split())
    return Sketch(id, head, head | telling(purpose.split()), telling(place.split()), **where)  # type: ignore[arg-type]


LAMP = sketch(1, "楼门口 安装 路灯", "晚上 台阶 看不清 老人 摔跤", building_id=2)
BIKES = sketch(2, "电动车 充电 车棚", "飞线 充电 容易 着火", place="北门 空地")
RAIL = sketch(3, "楼道 加装 扶手", "老人 上楼 吃力", building_id=5)
KNOWN = [LAMP, BIKES, RAIL]


@pytest.mark.parametrize(
    ("new", "found"),
    [
        (sketch(0, "门口 路灯", "老人 晚上 摔跤", building_id=2), [1]),
        (sketch(0, "充电 车棚", "电动车 飞线 着火"), [2]),
        (sketch(0, "加装 扶手", "老人 上楼", building_id=1), [3]),
        (sketch(0, "广场 跳舞 音量", "晚上 太吵"), []),
        (sketch(0, "下水道 疏通", "返味", building_id=2), []),
        (sketch(0, "小区 大家 希望", "我们 居民"), []),
    ],
)
def test_the_same_idea_is_found(new: Sketch, found: list[int]) -> None:
    assert similar(new, KNOWN) == found


def test_words_are_compared_with_their_pieces_and_common_ones_say_nothing() -> None:
    assert telling(["感应灯", "路灯", "灯"]) == {"感应灯", "感应", "应灯", "灯", "路灯"}
    assert telling(["我们", "希望", "小区", "2", "的", "，", "楼道"]) == frozenset()
    assert telling(["wifi", "a"]) == {"wifi"}


def test_a_common_place_alone_makes_nothing_alike() -> None:
    assert alike(sketch(0, "楼顶 漏水", building_id=2), LAMP) == 0


def test_the_same_words_at_the_same_place_are_likelier() -> None:
    far, near = sketch(0, "安装 路灯", building_id=9), sketch(0, "安装 路灯", building_id=2)
    assert alike(near, LAMP) > alike(far, LAMP) > 0


def test_points_on_the_map_are_together_within_a_short_walk() -> None:
    gate = sketch(1, "安装 路灯", point=(20.0440, 110.1999))
    near = sketch(0, "安装 路灯", point=(20.0440 + 100 / 111_320, 110.1999))
    far = sketch(0, "安装 路灯", point=(20.0440 + 300 / 111_320, 110.1999))
    assert alike(near, gate) == 1
    assert alike(far, gate) == 0.8


def test_at_most_three_are_shown_the_likest_first() -> None:
    many = [sketch(number, "安装 路灯" + " 凉亭" * (number == 4), building_id=2) for number in range(1, 6)]
    found = similar(sketch(0, "安装 路灯 凉亭", building_id=2), many)
    assert len(found) == 3
    assert found[0] == 4


def test_alike_is_the_same_from_both_sides() -> None:
    assert alike(LAMP, BIKES) == alike(BIKES, LAMP)
    assert alike(LAMP, LAMP) == 1
