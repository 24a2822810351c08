rates-span-asked = <b>統計</b>
    看哪一段時間裡反映的訴求？
rates-span = { $looking ->
    [week] 本週
    [month] 本月
    [last-month] 上個月
   *[year] 今年
}
rates-table = <b>{ $looking ->
        [week] 本週
        [month] 本月
        [last-month] 上個月
       *[year] 今年
    }反映的訴求：{ $cases } 件</b>
    （{ $first } 到 { $last }）
    { $cases ->
        [0] {""}
        沒有訴求，沒有可以統計的。
       *[other] {""}
        { $together }

        <b>按{ $grouped ->
            [building] 樓棟
           *[department] 部門
        }看</b>{ $pages ->
            [1] {""}
           *[other] {" "}（第 { $page }/{ $pages } 頁）
        }
        { $groups }

        響應：在答應的日子前簽收並答覆，一直沒答覆的算沒做到。解決、滿意：只聽居民自己說，沒說話的不算滿意。
        不計：表揚 { $praise } 件，轉走或不歸這裡辦的 { $elsewhere } 件，還沒到日子的 { $undecided } 件（解決、滿意還不計沒等到評價日子的）。
        先後按固定次序排，不是名次。
    }
rates-rows = <b>{ $name }</b>：{ $cases } 件
    響應 { $response }
    解決 { $solved }
    滿意 { $satisfied }
rates-said = { $known ->
    [yes] { $percent }%（{ $yes }/{ $base }）
   *[no] 還說不上
} · { $office ->
    [yes] 沒答覆
   *[no] 沒說話
} { $silent } · 不計 { $excluded }
rates-together = 合計
rates-group = { $name }：{ $cases } 件
rates-no-building = 整個小區或沒寫樓棟
rates-measure-response = 響應
rates-measure-solved = 解決
rates-measure-satisfied = 滿意
rates-part-yes = 做到
rates-part-no = 沒做到
rates-part-silent = 沒回音
rates-part-excluded = 不計
rates-part-praise = 不計：表揚
rates-part-elsewhere = 不計：轉走或不歸這裡辦
rates-part-undecided = 不計：還沒到日子
rates-part-percent = 率
rates-column-group = 部門或樓棟
rates-column-cases = 件數
rates-column-proxied = 其中代錄、代辦
rates-title = { $looking ->
    [week] 本週
    [month] 本月
    [last-month] 上個月
   *[year] 今年
}反映的訴求（{ $first } 到 { $last }）
rates-foot = 先後按固定次序排，不是名次。第 { $page }/{ $pages } 頁
rates-file = 訴求統計_{ $first }_{ $last }
rates-more = 下一頁 ▶
rates-by-building = 🏢 按樓棟看
rates-by-department = 🏛 按部門看
rates-chart-wanted = 📊 圖
rates-book-wanted = 📗 表格（XLSX）
rates-lines-wanted = 📄 表格（CSV）
rates-coming = 馬上發給您，請看下面的消息。
rates-chart = 📊 訴求統計（{ $first } 到 { $last }），按{ $grouped ->
    [building] 樓棟
   *[department] 部門
}。沒回音的不算滿意。
rates-book = 📗 訴求統計（{ $first } 到 { $last }），按{ $grouped ->
    [building] 樓棟
   *[department] 部門
}。
rates-lines = 📄 訴求統計（{ $first } 到 { $last }），按{ $grouped ->
    [building] 樓棟
   *[department] 部門
}。
