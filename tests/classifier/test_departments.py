"""Short sentences such as residents write find their departments; none of them was learned from.

Written for these tests by the hand that wrote the seeds, so they measure the shipped table's promise, not its
accuracy in a city it has not seen: that is what `sure` and the community's own words are for.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from opencc import OpenCC

from classifier import DEPARTMENTS, Classifier, department_name
from classifier.sources import Lesson, NoSources, city_lessons, mapping, seeds, with_beginning

SENTENCES = {
    "civil_affairs": """
低保申请被拒想问原因
老人想住养老院怎么排队
结婚证丢了补办
高龄津贴几岁开始领
残疾证到期换证
有个流浪老人睡在地下通道
困难家庭临时补助怎么申请
清明节扫墓墓地停车
老人津貼申請
""",
    "family_planning": """
想生三胎怎么登记
独生子女费今年还发吗
生育证明怎么开
计划生育特别扶助金
流动人口计生证明
领避孕药
""",
    "health": """
医院排队两小时挂不上号
社区卫生服务站不给打疫苗
诊所没有资质给人输液
医生开了一堆没用的药
孩子接种证丢了
住院押金不退
健保看診排隊太久
""",
    "police": """
楼下停了一晚上的车挡住出口
身份证到期换证
晚上有人飙车炸街
电瓶被偷
孩子落户需要什么
接到诈骗电话被骗两万
棋牌室赌博
红绿灯坏了路口很乱
外地人办居住证
邻居养大狗不牵绳
樓下車子亂停檢舉
""",
    "labour": """
公司不给我交社保
工地拖欠农民工工资
退休手续怎么办
被公司无故辞退
医保报销比例
失业补助金
超时加班没有加班工资
工伤认定要多久
老闆欠薪
""",
    "city_appearance": """
小区门口垃圾堆成山
公共厕所太臭
绿化带里的树死了
树枝长到窗户里了
到处都是牛皮癣小广告
垃圾桶几天没清运
马路上落叶没人扫
建筑垃圾乱倒
垃圾車沒有來
""",
    "justice": """
想找律师咨询离婚财产
遗产公证怎么做
邻里纠纷请调解员
没钱打官司能申请援助吗
法院判了对方不给钱
申请行政复议
""",
    "culture": """
图书馆周一开门吗
健身路径器材断了
想借社区舞台排练合唱
体育馆羽毛球场预约不到
跟团游被强制购物
游泳馆办卡
古树古建筑没人保护
""",
    "housing": """
开发商迟迟不交房
新房墙面开裂
公租房申请条件
房产证一直办不下来
中介不退定金
拆迁安置房什么时候分
公积金贷款
老楼加装电梯补贴
""",
    "environment": """
隔壁工厂半夜排黑烟
河沟发黑发臭
化工味道很大睡不着
养猪场臭味飘过来
工地扬尘太大
企业偷排废水
锅炉冒黑烟污染空气
工廠排放臭味
""",
    "transport": """
公交车半小时不来一班
出租车绕路
网约车司机骂人
想在我们小区加一个公交站
地铁口没有扶梯
公交司机不停站
老年公交卡怎么办
公車過站不停
""",
    "education": """
小学报名需要房产证吗
老师上课外班收费
学校食堂吃坏肚子
幼儿园学费涨价
补习班跑路不退钱
转学去哪个科办
孩子被同学欺负学校不管
國小學區怎麼劃分
""",
    "property": """
物业不开门禁
小区电梯三天两头坏
业委会换届
物业费太贵服务差
地下车库漏水
楼道灯不亮
小区保安睡觉
维修基金怎么用
单元门锁坏了
小区公共收益去哪了
社區管委會亂花管理費
""",
    "utilities": """
家里没水了
停电两小时了
天然气打不着
水管爆裂
水费这个月翻倍
宽带老是掉线
手机信号差
自来水有泥沙
电表跳闸
停水了什麼時候來
瓦斯費帳單錯誤
""",
    "urban_management": """
路边摊占满人行道
楼顶违建
路灯整条街都不亮
井盖翘起来了
路面有个大坑
下水道反味堵了
夜市烧烤摊吵
工地凌晨还在施工
商铺大喇叭揽客
共享单车堵路
路燈不亮好幾天
""",
    "market": """
超市卖过期牛奶
理发店办卡关门了
饭店菜里有虫
网上买东西是假货
菜市场缺斤短两
药店卖假药
商家不退押金
小餐馆没有执照
汽车4S店乱收费
買到過期食品
""",
    "land": """
农村宅基地怎么申请
征地补偿没发
不动产证办理
规划的公园什么时候建
新楼挡了我家采光
有人毁林开荒
""",
    "tax": """
买房契税多少
饭店不给发票
个税退税没到账
公司偷税举报
""",
    "fire_safety": """
消防通道停满车
电动车推上楼充电
灭火器都是坏的
楼道堆纸箱怕着火
消火栓没水
商场安全出口锁住
""",
    "street_office": """
居委会不给盖章
社区开居住证明
村干部分配不公
街道办电话没人接
社区主任态度差
""",
    "other": """
政务大厅中午上班吗
热线一直占线
网上办事系统打不开
""",
}
ASKED = [(name, text) for name, texts in SENTENCES.items() for text in texts.strip().splitlines()]

classifier = Classifier.load()


def test_none_of_these_sentences_was_learned_from() -> None:
    learned = {lesson.plain for lesson in seeds()}
    assert not learned & {text for _, text in ASKED}


def test_nine_of_ten_go_right_and_the_right_one_is_nearly_always_among_three() -> None:
    readings = [(name, classifier.read(text)) for name, text in ASKED]
    first = [reading.departments[0].department == name for name, reading in readings]
    among = [name in {guess.department for guess in reading.departments} for name, reading in readings]
    alone = [right for right, (_, reading) in zip(first, readings, strict=True) if reading.sure]
    assert sum(first) / len(first) >= 0.90
    assert sum(among) / len(among) >= 0.97
    assert sum(alone) / len(alone) >= 0.95
    assert len(alone) / len(first) >= 0.6


def test_traditional_script_costs_nothing() -> None:
    traditional = OpenCC("s2tw")
    changed = [
        text
        for _, text in ASKED
        if classifier.read(text).departments[0].department
        != classifier.read(traditional.convert(text)).departments[0].department
    ]
    assert len(changed) <= len(ASKED) // 100


@pytest.mark.parametrize("locale", ["zh-Hans", "zh-Hant", "en"])
def test_every_department_has_a_name_in_every_language(locale: str) -> None:
    names = [department_name(key, locale) for key in DEPARTMENTS]
    assert len(set(names)) == len(DEPARTMENTS)
    assert not set(names) & set(DEPARTMENTS)


def test_a_communitys_own_department_is_called_by_its_key() -> None:
    assert department_name("充电桩小组", "zh-Hans") == "充电桩小组"


def test_every_source_label_leads_to_a_department_with_a_name() -> None:
    named = set(DEPARTMENTS)
    for source in mapping()["sources"].values():
        assert set(source["labels"].values()) <= named
    for words in mapping()["split"].values():
        assert set(words) <= named
    assert {lesson.label for lesson in seeds()} <= named
    assert {"民政", "司法", "住房和城乡建设"} <= {department_name(key, "zh-Hans") for key in DEPARTMENTS}


def test_a_folder_without_sources_teaches_nothing(tmp_path: Path) -> None:
    with pytest.raises(NoSources):
        city_lessons(tmp_path)


def test_rows_of_a_source_become_lessons_for_the_departments(tmp_path: Path) -> None:
    folder = tmp_path / "complaints"
    folder.mkdir()
    rows = [
        {"id": "1", "text": "工廠排黑煙", "label": "環境保護局"},
        {"id": "2", "text": "没有人认领的话", "label": "没有这个局"},
    ]
    text = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / "taipei.train.jsonl").write_text(text, encoding="utf-8")
    learned = {lesson.plain: lesson.label for lesson in city_lessons(tmp_path)}
    assert learned["工厂排黑烟"] == "environment"
    assert "没有人认领的话" not in learned
    assert set(learned) - {"工厂排黑烟"} == {lesson.plain for lesson in seeds()}


def test_the_beginning_of_a_long_letter_is_a_lesson_of_its_own() -> None:
    letter = Lesson("路灯坏了" * 30, "urban_management", 1.0)
    assert with_beginning(letter) == [letter, Lesson(letter.plain[:25], "urban_management", 0.5)]
    note = Lesson("路灯坏了", "urban_management")
    assert with_beginning(note) == [note]
