menu-me = 👤 我的
desk-people = 🪪 居民和人員

residents-unit = { $unit }單元
residents-saved = ✅ 改好了。

residents-language = 您好！请选择语言。
    您好！請選擇語言。
    Hello! Please choose a language.
residents-in-zh-Hans = 简体中文
residents-in-zh-Hant = 繁體中文
residents-in-en = English

residents-consent = { $text }
    
    您同意嗎？
residents-consent-2026-11 = <b>先說清楚您的資料怎麼用</b>
    
    我們記：您希望的稱呼、住哪個樓棟單元、您願意給的手機號，還有您在這裡辦的事。
    用來：辦您的事、通知您、確認您是本社區居民。
    誰能看：本社區工作人員，和辦您那件事的部門。手機號加密保存。
    存在哪裡：本社區自己的伺服器；消息要經過 Telegram 在境外的伺服器。
    
    隨時可以在「👤 我的」裡看、改、撤回同意，撤回後這些就刪掉。（2026年11月版）
residents-agree = ✅ 同意，去登記
residents-look = 👀 先看看，不登記
residents-as-guest = 好的，您先看看。想登記時點「👤 我的」。

residents-community = 您住在哪個社區？
residents-leave = <b>從{ $from }換到{ $to }？</b>
    { $count ->
        [0] {""}
       *[other] 您在{ $from }還有 { $count } 件訴求沒辦完：
            { $lines }
    }
    { $more ->
        [0] {""}
       *[other] 另外還有 { $more } 件。
    }

    { $kept ->
        [0] {""}
       *[other] ✉️ 還是您的 { $kept } 件：那邊接著辦，有了答覆還在這裡告訴您，您可以直接按「解決了」。要看經過，再換回{ $from }。
    }
    { $handed ->
        [0] {""}
       *[other] 👥 交給鄰居的 { $handed } 件：由也遇到的鄰居接著跟，換回來也不再是您的。您寫的話、照片和電話不會給他。
    }
    { $joined ->
        [0] {""}
       *[other] 👋 您「我也遇到」的 { $joined } 件：不再通知您。
    }
    { $seats ->
        [0] {""}
       *[other] 🎭 報了名的 { $seats } 個活動（{ $events }）：名額讓給候補的鄰居。
    }
    { $shifts ->
        [0] {""}
       *[other] 🙋 要去的 { $shifts } 個班次：退掉，請別人來。
    }
    { $clubs ->
        [none] {""}
       *[other] 🥁 社團（{ $clubs }）：退出。
    }
    { $teams ->
        [none] {""}
       *[other] 🚩 隊長（{ $teams }）：不再當了，社區會另請一位。
    }
residents-leave-line = • { $case }號 { $text }（{ $handed ->
    [yes] 👥 交給鄰居
   *[no] ✉️ 還是您的
}）
residents-leave-yes = ✅ 知道了，換過去
residents-building = { $was_verified ->
    [yes] 搬家了？換了樓棟或單元，要請社區重新確認一次。您現在住幾號樓？
   *[no] 您住幾號樓？
}
residents-which-unit = { $building }，您住幾單元？
residents-other-building = 🏠 換一棟樓
residents-name = 怎麼稱呼您？請打字發過來，比如：王阿姨。
residents-take-name = 就叫「{ $name }」
residents-phone = 願意留手機號嗎？按下面「📱 發送我的手機號」就行，不留也可以。
    
    和社區名冊對上了，當場就能確認您是居民。
residents-share-phone = 📱 發送我的手機號
residents-no-phone = 先不留
residents-press-phone = 請按下面的「📱 發送我的手機號」，或者按「先不留」。打字的號碼我們不收，怕打錯。
residents-phone-kept = 📱 手機號 { $phone } 記下了。
residents-phone-verified = ✅ 手機號和社區名冊對上了，您已經是確認過的居民，可以投票了。
residents-phone-shared = 📱 手機號 { $phone } 記下了。這個號碼還有別的帳號在用，所以不能憑它確認身份。請用邀請碼，或找工作人員確認。
residents-phone-elsewhere = ⚠️ 有另一個帳號也登記了您的手機號 { $phone }。如果不是您或家人，請馬上告訴社區工作人員。
residents-done = 🎉 { $name }，登記好了！{ $verified ->
    [yes] 您是確認過的居民，可以投票、附議。
   *[no] 想投票的話，還要請社區確認您是居民：「👤 我的」→「輸入邀請碼」，或到社區找工作人員。
}

residents-me = 👤 { $standing ->
    [guest] 您還沒有登記，現在是訪客：可以看通知、看活動、反映問題。
    [registered] <b>{ $name }</b>
        還沒有確認是本社區居民，暫時不能投票。
   *[verified] <b>{ $name }</b>
        ✅ 確認過的居民
}{ $has_community ->
    [yes] {""}
        社區：{ $community }
   *[no] {""}
}{ $has_home ->
    [yes] {""}
        住處：{ $home }
   *[no] {""}
}{ $has_phone ->
    [yes] {""}
        手機：{ $phone }
   *[no] {""}
}{ $units ->
    [none] {""}
   *[other] {""}
        單位聯繫人：{ $units }
}
residents-register = ✍️ 登記（兩分鐘）
residents-enter-code = 🔑 輸入邀請碼
residents-change = ✏️ 改我的資料
residents-language-button = 🌐 語言 Language
residents-staff-button = 👥 社區工作人員
residents-privacy-button = 🔒 我的隱私

residents-code = 請把社區來信上的 8 位邀請碼發過來，比如：ABCD-EF23。
residents-code-unreadable = 邀請碼是 8 位字母和數字，請對照信再看一遍。
residents-code-wrong = 沒有這個邀請碼，請對照信再看一遍。{ $locked ->
    [yes] 錯的次數多了，請過 { $minutes } 分鐘再試；也可以到社區找工作人員確認。
   *[no] {""}
}
residents-code-right = ✅ 對上了！您是 { $home } 的居民，可以投票、附議了。

residents-change-what = 想改哪一項？
residents-change-name = 改稱呼
residents-change-home = 搬家了，改樓棟
residents-change-community = 換社區
residents-change-phone = 手機號

residents-staff = 👥 <b>{ $community }的工作人員</b>
    { $n ->
        [0] 名單還沒有登錄。
       *[other] { $people }
    }
    
    值班電話：{ $phone }
    不在這個名單上的人，不是社區工作人員。

residents-privacy = 🔒 <b>這裡記著您的：</b>
    Telegram 編號：{ $telegram }
    { $has_consent ->
        [yes] 稱呼：{ $name }
            住處：{ $home }
            手機：{ $has_phone ->
                [yes] { $phone }（加密保存）
               *[no] 沒有留
            }
            身份：{ $standing ->
                [verified] ✅ 確認過的居民
               *[other] 還沒有確認
            }
            同意書：{ $consent } 版，{ $consented }
            興趣：{ $likes ->
                [none] 沒有選
               *[other] { $likes }
            }
            志願者：{ $is_volunteer ->
                [yes] { $born } 年出生；會：{ $skills ->
                    [none] 沒有說
                   *[other] { $skills }
                }；有空：{ $times ->
                    [none] 沒有說
                   *[other] { $times }
                }；隊伍：{ $teams ->
                    [none] 沒有
                   *[other] { $teams }
                }
               *[no] 沒有登記
            }
            志願服務證明：{ $certificates } 張{ $notes ->
                [none] {""}
               *[other] {"\u000A"}報名時說的身體情況：{ $notes }
            }
            對活動的評價、說過的話、照片，和沒來的原因：{ $felt } 個活動
            社團：{ $clubs ->
                [none] 沒有參加
               *[other] { $clubs }
            }{ $clubs_past ->
                [none] {""}
               *[other] ，以前參加過：{ $clubs_past }
            }{ $children ->
                [none] {""}
               *[other] ，孩子：{ $children }
            }{ $sessions ->
                [0] {""}
               *[other] ，點名來過 { $sessions } 次
            }
       *[no] 除此之外什麼都沒有記：您沒有登記。
    }
residents-withdraw-button = 撤回同意
residents-withdraw = 撤回以後，您的稱呼、住處、手機號、興趣、志願者資料、證明和對活動說的話都會刪掉，變回訪客；報了名的活動、班次和社團會退掉，讓給鄰居；反映的事還照辦。確定嗎？
residents-withdraw-yes = 確定撤回
residents-withdrawn = 已經撤回，您的稱呼、住處、手機號、興趣、志願者資料、證明和對活動說的話都刪掉了，社團也退出了。想回來隨時可以再登記。

residents-people = 🪪 居民和人員：{ $waiting ->
    [0] 沒有人等著確認。
   *[other] 有 { $waiting } 位居民等您確認。
}
residents-waiting-button = ✅ 確認居民
residents-waiting = { $n ->
    [0] 沒有人等著確認了，辛苦了！
   *[other] 這 { $n } 位登記了，還沒有確認。請選一位：
}
residents-person = <b>{ $name }</b>
    住處：{ $has_home ->
        [yes] { $home }
       *[no] 沒有填
    }
    手機：{ $has_phone ->
        [yes] { $phone }
       *[no] 沒有留
    }
    登記時間：{ $since }
    
    { $is_waiting ->
        [yes] 請當面或打電話核對，是本人才確認。
       *[no] ✅ 這位居民已經確認過了。
    }
residents-recognised = ✅ 核對過了，是本人
residents-room = { $name } 住哪一戶？
residents-no-room = 名冊上沒有這一戶
residents-confirmed = ✅ 社區工作人員{ $by }確認了您是本社區居民，現在可以投票、附議了。
residents-confirmed-toast = ✅ { $name } 已確認，已經通知本人。

residents-no-consent = 要先同意我們記下您的資料，才能登記。請到「👤 我的」裡點「登記」。
residents-not-a-phone = 這個看著不像電話號碼，請再試一次。
residents-not-your-contact = 這是別人的名片。只收您自己的號碼，請按下面的「📱 發送我的手機號」。
residents-already-verified = 這位居民已經確認過了。
residents-not-yourself = 不能自己確認自己，請另一位工作人員來辦。
residents-code-locked = 試錯的次數多了，請過 { $minutes } 分鐘再試；也可以到社區找工作人員確認。
residents-letter-used-up = 這一戶確認的人數已經滿了，請到社區找工作人員確認。
residents-holds-post = 您還有崗位，名單上要看得到您。請先請管理員撤掉崗位，再撤回同意。
residents-looks-like-staff = 這個稱呼容易讓鄰居誤會成工作人員，請換一個，比如：王阿姨。
