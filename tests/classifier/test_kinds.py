"""What a person wants and how urgent it is, in many wordings. The sentences were written for these tests."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from classifier import Classifier
from classifier.kinds import kind, urgency
from classifier.patterns import Patterns, beginnings
from classifier.script import plainly

classifier = Classifier.load()

WANTED = {
    "consult": """
请问居住证怎么办理
請問居住證怎麼辦理
老年证在哪里办？
社区医院周六上班吗
低保需要什么材料
我想咨询一下公租房的申请条件
怎么预约打疫苗
孩子上小学要准备哪些材料
社保卡丢了去哪补办
居委会的电话是多少
加装电梯有什么政策
请问停车费收费标准是什么
办房产证要多长时间
图书馆几点开门？
能不能在社区代办医保报销
想问一下养老金怎么认证
落户有哪些手续
户口本可以网上补办吗
长者饭堂怎样报名
領取敬老卡要什麼證件
how do i apply for a residence permit
where can I register my child for school
残疾人补贴什么时候可以申请？
物业费怎么交
""",
    "help": """
我妈独居，需要帮助买菜
求助，家里没人能背我妈下楼
楼上张奶奶一个人住，没人照顾
我行动不便，下不了楼取药
家里很困难，孩子学费交不起
谁能帮帮我抬一下轮椅
我爷爷瘫痪在床，想找人搭把手
麻烦帮忙找一下我家老人，早上出门还没回来
空巢老人中午吃饭没着落
隔壁老大爷腿脚不便，请社区帮老人送个饭
需要有人照看一下孩子
老伴卧床，我一个人翻不动他
請幫忙，我行動不便要拿藥
生活困难，揭不开锅了
我没钱治病，能申请救助吗，求帮
孤寡老人过冬没有棉被
刚出院不能自理，想请志愿者帮忙买菜
please help, I cannot carry my wheelchair upstairs
need help with my disabled father
老人找不到家了，在门岗坐着
家庭困难，请求帮助
妈妈一个人在家无人照顾
""",
    "complaint": """
楼道里的灯坏了
垃圾三天没人清
楼上天天半夜吵得睡不着
物业收了钱不管事
我要投诉小区保安态度恶劣
超市卖过期牛奶
门口的车乱停，出不去
樓下燒烤攤油煙太大
水管漏水修了两次还漏
老板拖欠我三个月工资
电梯又坏了
路面坑坑洼洼
公交车司机拒载
商家押金不退
工地夜里施工噪音扰民
下水道堵了，臭死了
房东不退押金
广场舞太吵
消防通道被占
举报有人违建
the street lamp is broken
so much noise at night
电梯坏了什么时候能修？
楼道堆满杂物没人管怎么办
""",
    "suggestion": """
建议在小区门口加一盏灯
建議在路口設一個減速帶
希望增加几个充电桩
能不能在花园里加几张长椅
能否增设一个快递柜
提议每个月办一次跳蚤市场
希望社区多办一些亲子活动，设个图书角
最好在坡道旁安装扶手
应该设置一个垃圾分类亭
可不可以在东门开通一个人行口
要是能加个遮雨棚就好了
希望公园延长开放时间
提个意见，活动室可以多开一晚
期待在楼下添一个健身器材
不如把空地改成停车位
倡议大家一起种花
希望加装一部电梯
能不能多种点树
I suggest more benches in the garden
it would be nice to have a bike rack
建议把公告栏挪到大门口
希望开通一条到地铁的小巴
能否把草坪划出一块给孩子玩
""",
    "praise": """
表扬一下保洁的刘师傅
給社區點個讚
特别感谢张医生救了我妈
给物业送锦旗
感谢社区帮我家装了扶手
志愿者小陈真好，每天来看我奶奶
保安大哥捡到钱包还给我，好人好事
非常感谢网格员小李
门卫老王真棒
谢谢你们，太感谢了，灯修得很快
想表扬3号楼的楼长
真的感谢，水管半小时就修好了
衷心感谢居委会
物业师傅很负责，点个赞
點讚志工，陪長輩聊天很有耐心
thank you so much for fixing the lamp
well done, the garden looks great
快递小哥拾金不昧
值得表扬的社区医生
感谢师傅冒雨来修电
社区工作人员辛苦了，很热心
表揚夜班保安
""",
    "emergency": """
楼上着火了
电梯里困了人
有人要跳楼
我爸晕倒了叫不醒
闻到很浓的煤气味
有人拿刀砍人
孩子掉河里了
厨房起火了
车库冒浓烟
我不想活了
家里进小偷了还在里面
车祸撞到人了，流了好多血
老人摔倒昏迷不醒
有人溺水
楼道着火，烟很大
電動車燒起來了
有人持刀
他吃了一整瓶安眠药
房子塌了压到人
燃气爆炸了
the kitchen is on fire
my father has collapsed and is not breathing
""",
}

URGENT = {
    "now": """
电线掉在地上还冒火花
井盖没了，晚上会掉人
围墙摇摇欲坠，随时会倒
水管爆了，水哗哗往外流
楼道里漏电，摸一下会麻
外墙瓷砖掉下来差点砸到人
有人高空抛物
消防通道被车堵住了
人行道塌陷了一个大洞
家里进水了
電線垂下來快碰到人
楼上正在倒垃圾往下扔
狗咬了小孩
紧急，请马上派人来
屋里有焦味
广告牌快要掉下来了
配电房被淹了
路灯杆漏电
门口井盖被偷了
奶奶走丢了
this is urgent, live wire on the ground
瓷砖往下掉
""",
    "soon": """
家里停水了
断电两个小时了
电梯坏了，老人下不了楼
楼上漏水
垃圾五天没人清
半夜装修吵得睡不着
马桶堵了
污水从下水道溢出来
拖欠我两个月工资
暖气不热，孩子发烧
路面积水严重
楼梯扶手松了很危险
坐轮椅的老人出不去门
反映了多次没人管
尽快修一下门禁
買到過期牛奶，吃壞肚子
我很着急，请抓紧处理
电梯好几天不动了
凌晨还在唱歌跳舞
地砖松动，昨天绊倒一个老人
no water for three days
影响孩子学习
""",
    "none": """
建议在小区门口加一盏灯
表扬一下保洁的刘师傅
请问居住证怎么办理
图书馆几点开门？
墙上贴了小广告
停车位太少
物业费涨价没通知
希望公园多种点花
草坪上有狗屎
保安态度不好
公告栏上的字太小
邻居的花盆放在过道
社区活动室太旧
超市标价不清
希望增加充电桩
公交车班次太少
小区树太密，挡光
感谢师傅，漏水修好了
健身器材掉漆了
请问停水通知在哪里看？
快递柜要收费
垃圾桶太远
""",
}


def _sentences(written: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, line) for name, lines in written.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("wanted", "text"), _sentences(WANTED))
def test_the_kind_is_heard(wanted: str, text: str) -> None:
    assert classifier.read(text).kind == wanted


@pytest.mark.parametrize(("urgent", "text"), _sentences(URGENT))
def test_the_urgency_is_heard(urgent: str, text: str) -> None:
    assert classifier.read(text).urgency == urgent


def test_each_has_twenty_sentences_or_more() -> None:
    for written in (WANTED, URGENT):
        assert all(len(lines.strip().splitlines()) >= 20 for lines in written.values())


def test_an_emergency_is_always_now() -> None:
    assert all(classifier.read(text).urgency == "now" for text in WANTED["emergency"].strip().splitlines())


def test_nothing_said_is_a_calm_complaint() -> None:
    for text in ("", "   ", "😀", "12345", "\ud800"):
        assert (classifier.read(text).kind, classifier.read(text).urgency) == ("complaint", "none")


def test_a_long_letter_says_what_it_wants_at_its_ends() -> None:
    letter = "今天天气不错。" * 200
    assert kind(plainly("建议在门口加一盏灯。" + letter).plain) == "suggestion"
    assert kind(plainly(letter + "请问怎么办理居住证？").plain) == "consult"
    assert urgency(plainly(letter + "电线掉在地上").plain, "complaint") == "now"


@pytest.mark.parametrize(
    ("pattern", "begun"),
    [
        ("坏了三天", "坏了"),
        ("坏|漏水", "坏 漏水"),
        ("(?:想|要)?死", "想 要 死"),
        ("[着起]火", "着火 起火"),
        ("(?<![找睡])着火", "着火"),
        ("x?y?z", "xy xz yz z"),
        ("(?:a|[bc])d", "a b c"),
        ("(?:a.|b)c", "a b"),
        ("火+灾", "火"),
        ("火(?!灾)", "火"),
        ("火(?<!救火)灾", "火灾"),
    ],
)
def test_what_a_pattern_begins_with_is_read_off(pattern: str, begun: str) -> None:
    assert beginnings(pattern) == frozenset(begun.split())


@pytest.mark.filterwarnings("ignore:Possible nested set")
@example("(?:火.|灾)着", "火灾火着")
@example("火|灾?", "着")
@given(st.lists(st.sampled_from("火灾着救 .?+*[]()|"), max_size=9).map("".join), st.text("火灾着救 ", max_size=6))
def test_no_match_is_missed(pattern: str, text: str) -> None:
    try:
        found = re.search(pattern, text)
    except re.error:
        assume(False)
    assert Patterns({"any": [pattern]}).found_in(text) == ({"any"} if found else set())


@pytest.mark.parametrize("pattern", ["^火", ".火", "火*灾", "[^火]灾", r"\d天", "(?:火)?", "", "(?:火|.)灾", "[a-z]火"])
def test_what_cannot_be_read_off_is_always_tried(pattern: str) -> None:
    assert beginnings(pattern) is None
    for text in ("火灾", "水灾", "灾", "3天", "x火", ""):
        assert Patterns({"fire": [pattern], "none": ["never"]}).found_in(text) == (
            {"fire"} if re.search(pattern, text) else set()
        )
