forums-admins-only = 只有社區的管理員能把這個群接上或斷開。請管理員本人（不要用匿名身份）在這裡發 /link 。
forums-several = 您管著不止一個社區，分不清要接哪一個。請由只管這個社區的管理員來發 /link 。
forums-not-a-forum = 這個群還沒有打開「話題」。請在群設置裡打開「話題」，再發一次 /link 。
forums-linked-elsewhere = 這個群已經接在別的社區上了，這裡不能再接。
forums-not-linked = 這個群沒有接上社區，不用斷開。
forums-not-your-case = 沒有發給居民：這件訴求不歸您辦，或者您現在不在這個社區。
forums-sign-first = 還沒有人簽收。請先按卡片下面的「✍️ 簽收」，再答覆或者問居民。
forums-not-your-draft = 誰寫的誰來發，請寫的人自己按。
forums-draft-over = 這一條已經處理過，或者寫了超過 { $minutes } 分鐘了。要發，請再寫一次。

forums-linked = 🔗 { $name }把工作群「{ $title }」接上了本社區：以後每件新訴求在群裡開一個話題，群裡的人都看得到。不對的話，請管理員在群裡發 /unlink 。
forums-guide-name = 📖 怎麼用這個群
forums-guide = 🔗 <b>這個群接上了「{ $community }」</b>

    以後每件新訴求在這裡開一個話題，卡片隨時更新，辦結了話題就關上。
    群裡的人都看得到訴求的內容和地點（看不到居民的姓名電話），請只讓同事進群。

    在話題裡：
    • 平常說話，居民<b>看不到</b>。
    • 寫「<b>答：</b>明天下午來修」——答覆居民。
    • 寫「<b>問：</b>是幾單元？」——問居民一句。
    兩樣都先給寫的人看一遍，按了「發給居民」才發。居民的回答會回到話題裡。

    斷開請管理員發 /unlink 。
forums-mended = 🔗 重新接上「{ $community }」了，這幾天的變化馬上補上。
forums-unlinked = 這個群斷開了。以後的訴求不再發到這裡；要接上，請管理員發 /link 。
forums-broken = ⚠️ 工作群「{ $title }」發不進去了：{ $why ->
    [removed] 我不在群裡了，請把我加回群、設為管理員。
    [not-forum] 群裡的「話題」關掉了，請重新打開。
   *[rights] 我沒有管理話題的權限，請把我設為管理員，打開「管理話題」。
} 弄好以後，請管理員在群裡發 /link 。訴求照常在工作臺辦，一件不少。
forums-topic-lost = ⚠️ 訴求 { $case }號在工作群「{ $title }」裡的話題或卡片不見了。這件事請在工作臺接著辦；要在群裡重新開一個，請管理員在群裡發 /link 。

forums-card = { $rows_told }{ $worked ->
    [yes] {""}

    答覆居民：寫「答：……」　問居民：寫「問：……」
   *[no] {""}
}
forums-withdrawn = 訴求 { $case }號不在群裡辦了，請看工作臺。
forums-news = 🔔 { $said_told }
forums-how = 這句話沒有發給居民。要答覆請寫「答：……」，要問一句請寫「問：……」。
forums-words-only = 沒有發給居民：這裡只能發文字。照片請在工作臺裡發。
forums-preview = <b>{ $act ->
    [ask] 這樣問居民嗎？
   *[answer] 這樣答覆居民嗎？
}</b>（訴求 { $case }號，由{ $name }來按）

    { $text }
forums-yes = 📤 發給居民
forums-no = 不發
forums-sent = ✅ { $name }{ $act ->
    [ask] 問了居民
   *[answer] 答覆了居民
}：
    { $text }
forums-dropped = { $name }沒有發：
    { $text }
forums-asked = 問了，等居民回答。
forums-signed = 已簽收。
forums-not-sent = 沒有發。

forums-button = 👥 工作群
forums-desk = <b>工作群</b>
    { $linked ->
        [yes] 接著的群：{ $title }（{ $since_at }接上）
       *[no] 還沒有接上工作群。
    }
    { $broken ->
        [yes] ⚠️ 現在發不進去：{ $why ->
            [removed] 我不在群裡了，請把我加回群、設為管理員。
            [not-forum] 群裡的「話題」關掉了，請重新打開。
           *[rights] 我沒有管理話題的權限，請打開「管理話題」。
        } 弄好後，請管理員在群裡發 /link 。
       *[no] 每件新訴求在群裡開一個話題，在話題裡寫「答：」就能答覆居民。
    }

    怎麼接：建一個打開了「話題」的群，把我加進去、設為管理員（打開「管理話題」），再由社區管理員在群裡發 /link 。
forums-unlink = 🔌 斷開這個群
forums-unlinked-here = 斷開了，以後的訴求不再發到群裡。
