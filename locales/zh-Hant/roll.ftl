roll-button = 📒 居民名冊
roll-main = 📒 名冊上現在有 { $households } 戶、{ $people } 人。
    
    要更新，請把 CSV 或 Excel 檔案發過來。我先說會改什麼，您同意了才改。
    第一行要有：戶號、樓棟、姓名；可以有：單元、房號、手機、出生年、戶代表、業主、面積。
roll-plan = 📒 檔案看完了，<b>還沒有改動</b>：
    新增 { $new } 人，更改 { $changed } 人，換門牌 { $moved } 戶，不變 { $same } 人。
    { $kept_back ->
        [0] { $gone ->
                [0] 沒有人會被移出名冊。
               *[other] ⚠️ 有 { $gone } 人不在檔案裡，會移出名冊。
            }
       *[other] 有 { $kept_back } 人不在檔案裡；因為有讀不懂的行，先不移出。
    }
    { $bad ->
        [0] 每一行都讀懂了。
       *[other] ❌ { $bad } 行讀不懂，會跳過：
            { $lines }
    }{ $more ->
        [0] {""}
       *[other] {""}
            ……還有 { $more } 行。
    }
roll-apply = ✅ 按這樣導入
roll-done = ✅ 導入好了：新增 { $new } 人，更改 { $changed } 項，移出 { $gone } 人。
roll-moved-on = 名冊剛剛被別人改過，請再看一遍現在會改什麼。
roll-not-a-sheet = 這個檔案讀不開。請發 CSV 或 Excel（.xlsx）檔案。
roll-too-big = 檔案太大了。一個社區的名冊一般不到 3 MB、3 萬行。
roll-header-missing = 第一行要寫列名，至少有：戶號、樓棟、姓名。
roll-bad-line = 第 { $number } 行：{ $why }
roll-bad-formula = 有公式「{ $cell }」，請改成文字
roll-bad-building = 沒有「{ $cell }」這棟樓
roll-bad-unit = 沒有「{ $cell }」這個單元
roll-bad-number = 戶號空著或太長「{ $cell }」
roll-bad-room = 房號太長「{ $cell }」
roll-bad-name = 姓名空著或太長「{ $cell }」
roll-bad-phone = 手機號不對「{ $cell }」
roll-bad-birth-year = 出生年不對「{ $cell }」
roll-bad-yes-no = 只能填是或否，寫的是「{ $cell }」
roll-bad-area = 面積不對「{ $cell }」
roll-bad-twice = 同一戶寫了兩遍「{ $cell }」
roll-bad-two-doors = 戶號「{ $cell }」寫了兩個門牌
roll-bad-two-representatives = 戶號「{ $cell }」有兩個戶代表
