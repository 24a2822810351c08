roll-button = 📒 居民名册
roll-main = 📒 名册上现在有 { $households } 户、{ $people } 人。
    
    要更新，请把 CSV 或 Excel 文件发过来。我先说会改什么，您同意了才改。
    第一行要有：户号、楼栋、姓名；可以有：单元、房号、手机、出生年、户代表、业主、面积。
roll-plan = 📒 文件看完了，<b>还没有改动</b>：
    新增 { $new } 人，更改 { $changed } 人，换门牌 { $moved } 户，不变 { $same } 人。
    { $kept_back ->
        [0] { $gone ->
                [0] 没有人会被移出名册。
               *[other] ⚠️ 有 { $gone } 人不在文件里，会移出名册。
            }
       *[other] 有 { $kept_back } 人不在文件里；因为有读不懂的行，先不移出。
    }
    { $bad ->
        [0] 每一行都读懂了。
       *[other] ❌ { $bad } 行读不懂，会跳过：
            { $lines }
    }{ $more ->
        [0] {""}
       *[other] {""}
            ……还有 { $more } 行。
    }
roll-apply = ✅ 按这样导入
roll-done = ✅ 导入好了：新增 { $new } 人，更改 { $changed } 项，移出 { $gone } 人。
roll-moved-on = 名册刚刚被别人改过，请再看一遍现在会改什么。
roll-not-a-sheet = 这个文件读不开。请发 CSV 或 Excel（.xlsx）文件。
roll-too-big = 文件太大了。一个社区的名册一般不到 3 MB、3 万行。
roll-header-missing = 第一行要写列名，至少有：户号、楼栋、姓名。
roll-bad-line = 第 { $number } 行：{ $why }
roll-bad-formula = 有公式「{ $cell }」，请改成文字
roll-bad-building = 没有「{ $cell }」这栋楼
roll-bad-unit = 没有「{ $cell }」这个单元
roll-bad-number = 户号空着或太长「{ $cell }」
roll-bad-room = 房号太长「{ $cell }」
roll-bad-name = 姓名空着或太长「{ $cell }」
roll-bad-phone = 手机号不对「{ $cell }」
roll-bad-birth-year = 出生年不对「{ $cell }」
roll-bad-yes-no = 只能填是或否，写的是「{ $cell }」
roll-bad-area = 面积不对「{ $cell }」
roll-bad-twice = 同一户写了两遍「{ $cell }」
roll-bad-two-doors = 户号「{ $cell }」写了两个门牌
roll-bad-two-representatives = 户号「{ $cell }」有两个户代表
