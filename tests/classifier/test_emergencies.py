"""Emergencies are heard in many wordings, and what only sounds like one is not.

The sentences were written for these tests. A kind is where its own number answers: 119, 110 or 120.
"""

from __future__ import annotations

import pytest

from classifier import Classifier

HEARD = {
    "fire": """
楼上阳台着火了，火苗都窜出来了
电瓶车在楼道里烧起来了
7栋冒浓烟
邻居家厨房失火啦
配电箱冒烟了
电线杆着火
仓库起火！！
草坪上着火了
車庫著火了快來
樓下電動車燒起來了
厨房煤气漏气了
闻到一股很重的煤气味
液化气罐爆炸了
天然气泄露，楼道都是味道
有小孩掉河里了
老人被困在电梯里
我们三个人卡在电梯里出不来
围墙塌了压到人
车子自燃了
有人家窗户往外冒黑烟
the kitchen is on fire
smoke and fire on the 5th floor
I smell gas in the corridor
my son is stuck in the lift
着火啦
火灾
出现火灾，需要救援
房子着火 里面还有人
小孩溺水了
瓦斯爆炸了
着火了！
我家着火了快来人
3号楼2单元失火了
楼道里冒浓烟
厨房起火了
隔壁阳台烧起来了
電動車自燃了，快點
着伙了
失伙了
孩子掉进水里了
电梯里困了两个人
被困电梯里了
煤气泄漏
家里一股很浓的煤气味
there is a fire in my building
gas leak in building 3
瓦斯外洩了
有人溺水
小区围墙倒塌压到人了
有人在楼上泼汽油要点火
房子着火了火势很大
着火了没有人管
救火啊
楼下垃圾桶冒火了
孩子把头卡在栏杆里了
楼上煤气爆了
地下室进水有人被困
有人往楼下扔煤气罐
楼道着起来了
电动车充电器着了
有人点火烧车
突發火警
隔壁冒煙
heavy smoke in the corridor
突发火灾
楼上火很大
着火大家快跑
楼下着火车棚烧了
3号楼上火灾
车库起火车都烧了
煤气罐漏气了快来人
后厨油锅烧着了
变压器炸了
有人掉井里了
着大火了
電線走火了
隔壁傳來瓦斯味
the roof is burning
12楼在冒烟，快叫消防
打火灶爆了，有人烧伤
充电的电瓶炸了
我家漏煤气
厨房着了火
一个小朋友在水池里沉下去了
我奶奶吃饭噎着了
工地塌了，有人埋在里面
高压线掉下来了，冒火花
燃气管被挖断了
there's smoke coming from flat 402
我家阳台上的空调外机烧着了
地下车库有辆电动汽车在冒烟
二楼窗口有火光
楼道里全是烟，出不去了
家里燃气报警器响了，有臭味
煤气忘关了人晕了
井里掉了个孩子
游泳池有人没上来
小孩手卡电梯门里了
有人要点煤气同归于尽
help, fire on the third floor!
""",
    "police": """
有人在小区里打人
两口子打架，男的拿着刀
隔壁男的在打老婆，孩子在哭
我老公又打我了
保安把业主打了
有人持刀闯进来了
小偷正在我家
有贼撬门
孩子不见了，找了一个小时
楼下一帮人拿着棍棒打架
有人抢我的包
有个男的一直跟踪我
陌生人闯进我家了
快报警，有人要砍人
樓下有人打架
有人家暴，快來人
someone is beating a woman downstairs
there is a man with a knife
help me! he is attacking me
my child is missing
有人猥亵小女孩
物业的人动手打业主
打起来了打起来了
他威胁要杀我
被人捅了
我爸被人打了，头在流血
有人砸我家玻璃还要打人
报警！有人抢劫
救命阿
有人在楼下打人
楼下在打架，已经见血了
老公打我
邻居家暴老婆，一直在惨叫
有人拿刀砍人
有小偷正在撬我家门
孩子走丢了
救命
救命啊有人抢劫
someone is beating his wife next door
有人在楼道里持刀
有人跟踪我
楼下一群人斗殴
我被人打了
现在有人撬锁
小区里有人挥刀
醉汉在砸车
男的掐着女的脖子
邻居家传来惨叫声
我闺女三小时没回家联系不上
他在打我，快来
快来人啊，出人命了
大门口打群架
我被锁在屋里，男朋友打我
老公拿刀追我
有人入室抢劫
有人翻窗进我家
有人喊救命
我老公打我跟小孩
家暴中
a man is threatening my wife with a knife
有个男的脱裤子吓小女孩
邻居喝多了拿酒瓶砸人
一群人围殴一个学生
我被抢了
有人偷车，正在撬
救救我孩子
丈夫用皮带抽我
妈妈被打了
two men are fighting in the yard
somebody broke into my house
有老人走丢了，穿红衣服
保安拿棍子打人
喝醉的人在追打路人
他要杀了我
吸毒的人在楼道发疯
小孩被关在车里了
外面有人砸门骂人，我很害怕
有人撬我家防盗门
隔壁夫妻动刀了
my husband is beating me
电梯突然下坠人被关在里面
楼下两伙人打起来了，有刀
有个疯子拿砖头砸人
他掐我脖子
我被前夫堵在家门口打
有个陌生男人在敲门，一直不走，想进来
有人偷我的电动车，人还在
女孩被拖上车了
小区里有人耍刀
家里遭贼了，人还没走
他拿刀割自己
someone is trying to break into my apartment
""",
    "medical": """
有人晕倒在电梯口
我爸突然昏迷了
老太太摔倒了，起不来
邻居心脏病犯了
我妈突然抽搐口吐白沫
孩子卡住喉咙了
孩子噎住了脸都紫了
工人从脚手架上掉下来了
有人坠楼
门口车撞人了，人躺在地上
大爷倒在路边不动了
我喘不上气，胸口疼得厉害
老婆羊水破了要生了
一家人煤气中毒了
工人触电了
快叫救护车
老人沒有呼吸了
有人昏倒了
my grandma fainted
he is not breathing
please call an ambulance
我奶奶中风了说不出话
流了好多血止不住
孩子从三楼掉下来了
有人喝醉了倒在地上叫不醒
我爷爷没反应了
被狗咬了血流不止
孕妇大出血
老人猝死在家
有人晕倒了
老人摔倒动不了了
我奶奶昏倒了沒有反應
晕到了在小区门口
我爸心脏病发作了
我妈呼吸困难快叫救护车
my father fainted and is not breathing
门口车祸有人被撞了
出车祸了，人躺在地上不动
孕妇要生了
被打了，满脸是血
触电了快救人
老人心梗了
我家老人突然倒下了，叫不应
有个人浑身是血躺在花坛
孩子吞了电池
有人触电倒地了
狗咬人了，咬得很严重
一个老头晕过去了
我心脏难受喘不过气
婆婆心绞痛
小孩从楼上摔下来了
吊车倒了砸到人
路口出车祸了
车祸 有人受伤
老婆難產
阿嬤跌倒流血
someone collapsed in the lobby
there's blood everywhere, call an ambulance
楼梯间有烟雾，喘不过气
小孩被车轧了
爷爷摔了一跤流血了
老妈突然说不出话，手脚发麻
老人在洗澡时昏倒
同事中暑昏迷
我快不行了
有人倒在电梯里没有意识
my baby is choking
楼下有人倒在血泊里
孩子发烧抽搐了
胸痛得受不了
我妈从楼梯上滚下来，头破了
孕妇肚子剧痛
an old man fell and can't get up
大叔突然倒地抽搐
我喘不过来气了
老人没气了
孩子从沙发摔下来一直吐，叫不醒
我被烫了，皮都掉了
被车撞了，腿断了
外卖员被汽车撞飞了
我爸吐血了
妈妈吃错药了，人迷糊
有人喝酒喝到没知觉
my mother has chest pain and can't breathe
""",
    "self_harm": """
我不想活了
活着太累了，想一死了之
有人站在楼顶要跳
我女儿说要自杀
邻居在天台上要跳楼
我吃了很多安眠药
同学割腕了
有人要跳河
活不下去了
我真的想死
不如死了算了
她留了遗书不见了
老公要喝农药
有人上吊
想轻生
我想結束生命
有人輕生
想不开要跳楼
没有活下去的勇气了
i want to kill myself
she is going to jump off the building
i don't want to live anymore
我想自殺
生无可恋，想离开这个世界
想自鲨
不想活啦
想从楼上跳下去
我好想死
妈妈说她不想活了
不想活了
我想自杀
有人要跳楼
樓頂有人要跳樓
跳搂了快来
I want to die
my neighbour is trying to kill himself
误吃了老鼠药
活着没意思
我吃了一瓶安眠药
她割腕了
邻居上吊了
天台上有个女孩坐在边上好像要跳
我爸喝了农药
我想从桥上跳下去
我不想活着了
真想一了百了
我想结束自己
i cut my wrist
我妹妹吃药自杀
室友想自杀
天台有人要往下跳
有人在楼顶坐着哭，要往下跳
弟弟割腕自杀
我想死，没人理解我
觉得活着没有意义
我准备了安眠药
我不想待在这个世界上了
死了就解脱了
想从阳台跳下去算了
我已经吃了一把药
朋友发消息说再见了，怕他做傻事
我撑不下去了，想离开
""",
}

NOT_HEARD = """
消防通道被私家车占了
消防演练几点开始
灭火器过期没人换
楼下火锅店油烟大
隔壁天天烧烤
物业经理乱发火
邻居在楼道烧纸
焚烧秸秆味道呛人
跳楼价清仓喇叭太吵
急救培训怎么报名
急救箱在哪里
想学心肺复苏
去年失火的那栋楼什么时候修
上个月有人打架，处理结果呢
上周被打的事派出所还没回复
以前这里经常有人打架
昨天楼下打架，今天没事了
前年我家着过火，保险怎么赔
万一着火怎么办，通道都堵了
如果有人晕倒，社区有没有除颤仪
怕着火，请清理楼道杂物
电动车充电容易引发火灾
有火灾隐患
存在触电危险
电线裸露可能会触电
为了防止火灾，请装烟感
没人打架，只是吵架
没有发生火灾
不是着火，是蒸汽
垃圾焚烧厂的烟
热死了没有空调
吵死人了还让不让人活
臭死了
急死人了一直没人回
笑死
累死我了
气炸了
老板太火爆态度差
这家店生意很火
上火了要看中医
火车站附近黑车多
点火器坏了
燃气灶打不着火
热水器点不着火
打人工服务电话没人接
打我电话没接到
我被打扰得睡不着
篮球场打球太吵
小区有人打麻将
打牌的人太多
打疫苗在哪里
打车太难
打扫卫生不及时
抢不到名额
抢车位
秒杀活动
楼道里杀虫药味道大
杀猪声音太吵
学校旁边剧本杀店
小区救护车进不来，通道太窄
救护车收费标准
献血活动
血压计借用
老人中风后的康复补贴
脑梗后遗症办残疾证
心脏病药报销
癫痫病人补助
触电赔偿官司
工伤烧伤赔偿
误工费，去年被车撞骨折
三年前被狗咬的赔偿
想参加防自杀讲座
社区自杀干预培训
预防溺水宣传
防溺水教育什么时候开
我想死你们了志愿者伙伴
想死心都有了，装修太吵
遗嘱公证
跳广场舞的太吵
跳绳比赛报名
楼顶漏水
楼顶有人种菜
爬楼太累想装电梯
爆米花摊占道
爆胎了路上有钉子
烟花爆竹燃放扰民
鞭炮声太大
晕车
头晕去哪个科看
小偷小摸多，建议装监控
去年小偷偷了我的电瓶
报警器一直响
烟雾报警器误报
门禁报警声太吵
电梯困人的事上个月发生过，现在电梯还没修
担心墙会倒塌
外墙瓷砖快掉了
孩子丢了一个书包
孩子的学籍丢了
刀具摊占道
菜刀磨刀师傅什么时候来
水枪活动
the fire extinguisher is expired
fire drill schedule
fireworks are too loud
the fire lane is blocked by cars
I was fired by my boss
last year there was a fire here
can you help me find the form
my phone battery died
someone is fighting for a parking space on the notice board
killing mosquitoes in the pond
no fire here
活动什么时候报名
养老金认证
狗叫声太大
噪音大得要命
要死了这破电梯又坏
打死都不交物业费
物业打死不承认
把水表打坏了
业主大会吵起来了
火灾保险怎么买
昏暗的楼道没有灯
路灯昏黄
晕，又停水
血站地址
没血没泪的物业
消毒水味道
窒息的油烟味
憋死了，堵车一小时
树倒了压到车
围墙要倒了
墙皮脱落
井盖爆了
水管爆了
暖气爆裂
气压不足
天然气没气
煤气费怎么交
燃气表换电池
煤气味的传言是假的吗
没闻到煤气味
有人跳楼的传闻是真的吗
消防通道被占
门口火锅店太吵
经理发火骂人
灭火器过期了
想参加急救培训
商场搞跳楼价促销喇叭很吵
上个月被打的案子有结果了吗
去年这里着火过，现在还没修
如果着火了消防车进不来
电动车在楼道充电容易着火
担心发生火灾
物业门口笑死人了
气死我了物业不管
热死了空调坏了
火车站太远
消防演习什么时候
急救知识讲座
打人工客服电话打不通
打不着火，燃气灶坏了
消防栓没有水
停车位抢不到
物业费贵得像抢劫一样
救护车收费太贵
烧烤摊油烟太大
有人焚烧垃圾
预防煤气中毒的宣传
打印店被打烊
昨天打架的那两个人处理了吗
自杀预防讲座
活动室的活动取消了
累死了
小区里剧本杀店吵
气得我想死你们
前天有人晕倒，想感谢帮忙的邻居
fire extinguisher has expired
when is the fire drill
the fire lane is blocked
street lamp is broken
help me find the office
狗把孩子吓哭了没人管
没有着火，是误报
火灾报警器一直响是坏的
饭店炒菜太香
跳楼机项目什么时候开
广场舞太吵
楼上漏水
装修噪音
孩子入学
社保怎么交
爆胎了
生活垃圾
打篮球的人太多
打太极的活动报名
志愿者报名
被打扰休息
上火了去哪看病
想死你了
停电了
消防车道划线
家里有火险吗
早产儿疫苗
血压高看病
中风后遗症康复补贴
烫伤膏哪里买
触电危险没人管的电线
三年前工伤摔伤昏迷的赔偿
被电动车堵门
建议安装烟雾报警器
小偷去年偷了我的车一直没破案
物业保安打人的事上周报警了没结果
垃圾桶着过火的痕迹要清理
广场上打太极的
打火机扔垃圾桶
电梯里有人抽烟
晚上有人在楼下唱歌
我老公打电话投诉过
请帮我打一份证明
孩子晕车
晕，怎么又停水
楼上小孩跑跳
跳蚤市场什么时候办
跳舞的人太多
死机了
花都死了
死鱼很多河水臭
树死了
水沟里有死老鼠
杀猪菜馆油烟
杀虫剂
绿化带喷农药
农药残留
老鼠药投放通知
安眠药在哪买
刀削面馆
救命的药医保报销吗
救助站在哪
救济金
血常规
献血车
抢修水管
抢救性保护古树
爆竹声
烟花
火警演练通知
消防车占道
救护车鸣笛太吵
打狗办
狗打架
猫打架太吵
两只狗打起来了
孩子打游戏
打羽毛球
打印
打折
打不开门
门打不开了
打井
不想活动
我不想活在噪音里
小孩丢垃圾
丢了钥匙
家里进水了
煤气公司电话
燃气公司安检
燃气表坏了
天然气开通
爆满
炸油条油烟
炸街摩托车
爆改小区
冒水
冒雨施工
井盖冒水
烟道串味
油烟太大熏得呛人
楼道抽烟烟味
摔坏了快递
摔炮
倒垃圾
倒车
倒闭的健身房退费
倒在地上的自行车没人扶
共享单车倒了一地
广告牌倒了
被人举报了
被打压
自杀式营销
报警电话贴错了
救命，物业又涨价
楼上火锅味太大
火车票
最近上火
大火锅店噪音
我发火了
动车和火车声太吵
烟囱冒黑烟
餐馆烟道冒烟
睡着了
找着了
联系不上物业
打车费
电动车充电桩
修打火灶
热水器漏水
门口有人吵架
孩子作业多
羊肉店膻味
楼下唱歌
火腿肠
萤火虫节
灭蚊
热门活动
抢单
暴打柠檬茶
暴晒
砍价
砍树
枪击游戏机
自燃灶
救生员招聘
救护培训
走失宠物狗
猫丢了
孩子鞋丢了
老人卡丢了
打卡
车祸多发路段装红绿灯
事故多发请装减速带
昏黄的路灯
窗户破了
花盆掉下来
高空抛物
空调外机滴水
电线杆歪了
井盖松动
想退群不想活动了
想请人打扫卫生
老人摔倒能不能装扶手
建议装防撞护栏
小孩爱爬栏杆不安全
怎么投诉保安
希望加强夜间巡逻防盗
小区进小偷了，装监控吧（上个月的事）
消防车通道画线
燃气管道改造
电瓶车乱停
晚上鬼哭狼嚎唱歌
天台晾被子
楼顶太阳能漏水
想在天台种花
高压线离房子太近
有人抽烟烟雾呛人
厨房油烟倒灌
喝酒的人大声喧哗
门锁坏了
钥匙断在锁里
水管冻裂了
保安室没人
急诊几点开门
医院急救电话多少
烧香拜佛的人多
电影放映
动画片展
刀鱼
心脏检查预约
撑不下去了物业费太贵
做傻事被骗了钱
再见
敲门推销太烦
燃气报警器安装
煤气报警器多少钱
健身房撑不下去关门了
小区门被撞坏了
车被撞了找监控
我的车被刮了
车撞了护栏
护栏被撞坏
路灯杆被车撞歪
砖头堆在路边
砸墙装修
拆墙砸承重墙
楼上砸地板吵
吐槽物业
孩子吃饭难
吃药提醒
药店没药
跌打损伤药
腿脚不便想换一楼
烫头发
水烫
毛孩子
泳池开放时间
电梯下坠感太吓人要检修
拖车
人行道被挖断
水管挖断停水
光缆被挖断
离开社区搬家
解脱
"""

DRIVEN = {
    "self_harm": """
天天骂我，我不想活了
天天罵我，我不想活了
婆婆天天逼我生孩子，我不想活了
婆婆天天逼我生孩子我不想活了
去年老伴走了，我不想活了
去年老伴走了不想活了
经常被他打，我不想活了
每天被楼上吵得睡不着，我不想活了
每天被樓上吵得睡不著，我不想活了
昨天被骗了十万，我想跳楼
工伤赔偿要不到，我要跳楼
賠償拿不到，我要跳樓
三年前孩子没了，活着没意思
上个月被辞退了，想一死了之
去年做手术钱都花光了，想喝农药
申请低保三次都不批，不如死了
官司输了，只能跳楼
去年欠的錢還不上，我想燒炭自殺
我经常想自杀
每晚都想死
如果再不解决我就跳楼
my wife died last year, i want to die
every day he hits me and i want to kill myself
""",
    "police": """
经常骚扰我，他拿刀砍我
經常騷擾我，他拿刀砍我
昨天又吵架了，他拿着刀追我
多次报警没用，他拿刀要砍我
每天晚上吵，楼上持刀来敲门
赔偿谈不拢，他带人拿着刀来了
""",
}
"""What drives people to it is told in the same sentence, and is nearly always past, a habit or a claim."""

TOLD = """
昨天有人跳楼
昨天有人跳樓
昨天有人跳楼，今天没事了
去年有人在这里跳楼，栏杆一直没修
听说有人跳楼，是真的吗
上个月有人喝农药，社区处理得很好
前年我妈跳楼走了，想问低保
我想问去年跳楼那家的赔偿
三年前他拿刀砍人的案子判了吗
去年有人持刀抢劫的案子怎么样了
我昨天看到有人跳河，已经救上来了
我没有想自杀
我不会自杀的，只是抱怨
我家楼上去年有人上吊，房子想降价
他天天拿菜刀剁骨头，太吵
我老公去年自杀了，想申请低保
two years ago a man tried to kill himself here
"""

PHONES = {"fire": "119", "police": "110", "medical": "120", "self_harm": "110"}

classifier = Classifier.load()


@pytest.mark.parametrize(
    ("kind", "text"),
    [(kind, text) for kind, texts in [*HEARD.items(), *DRIVEN.items()] for text in texts.strip().splitlines()],
)
def test_an_emergency_is_heard_with_its_number(kind: str, text: str) -> None:
    emergency = classifier.read(text).emergency
    assert emergency is not None
    assert (emergency.kind, emergency.phone) == (kind, PHONES[kind])
    assert emergency.words
    assert all(word in text for word in emergency.words)


@pytest.mark.parametrize("text", [*NOT_HEARD.strip().splitlines(), *TOLD.strip().splitlines()])
def test_what_only_sounds_like_an_emergency_is_none(text: str) -> None:
    assert classifier.read(text).emergency is None


def test_an_emergency_stands_before_the_department_and_its_words_are_shown() -> None:
    reading = classifier.read("物業費太貴。樓下著火了！")
    assert reading.emergency is not None
    assert reading.words == ("著火",)
    assert reading.departments


def test_what_happens_now_overrules_what_happened_before() -> None:
    assert classifier.read("上个月打过架，刚才又打起来了").emergency is not None
    assert classifier.read("上个月打过架，已经和好了").emergency is None


def test_a_full_width_or_spread_out_call_is_heard() -> None:
    assert classifier.read("ｏｎ　ｆｉｒｅ").emergency is not None
    assert classifier.read("着\u200b火了").emergency is not None
