rates-span-asked = <b>统计</b>
    看哪一段时间里反映的诉求？
rates-span = { $looking ->
    [week] 本周
    [month] 本月
    [last-month] 上个月
   *[year] 今年
}
rates-table = <b>{ $looking ->
        [week] 本周
        [month] 本月
        [last-month] 上个月
       *[year] 今年
    }反映的诉求：{ $cases } 件</b>
    （{ $first } 到 { $last }）
    { $cases ->
        [0] {""}
        没有诉求，没有可以统计的。
       *[other] {""}
        { $together }

        <b>按{ $grouped ->
            [building] 楼栋
           *[department] 部门
        }看</b>{ $pages ->
            [1] {""}
           *[other] {" "}（第 { $page }/{ $pages } 页）
        }
        { $groups }

        响应：在答应的日子前签收并答复，一直没答复的算没做到。解决、满意：只听居民自己说，没说话的不算满意。
        不计：表扬 { $praise } 件，转走或不归这里办的 { $elsewhere } 件，还没到日子的 { $undecided } 件（解决、满意还不计没等到评价日子的）。
        先后按固定次序排，不是名次。
    }
rates-rows = <b>{ $name }</b>：{ $cases } 件
    响应 { $response }
    解决 { $solved }
    满意 { $satisfied }
rates-said = { $known ->
    [yes] { $percent }%（{ $yes }/{ $base }）
   *[no] 还说不上
} · { $office ->
    [yes] 没答复
   *[no] 没说话
} { $silent } · 不计 { $excluded }
rates-together = 合计
rates-group = { $name }：{ $cases } 件
rates-no-building = 整个小区或没写楼栋
rates-measure-response = 响应
rates-measure-solved = 解决
rates-measure-satisfied = 满意
rates-part-yes = 做到
rates-part-no = 没做到
rates-part-silent = 没回音
rates-part-excluded = 不计
rates-part-praise = 不计：表扬
rates-part-elsewhere = 不计：转走或不归这里办
rates-part-undecided = 不计：还没到日子
rates-part-percent = 率
rates-column-group = 部门或楼栋
rates-column-cases = 件数
rates-column-proxied = 其中代录、代办
rates-title = { $looking ->
    [week] 本周
    [month] 本月
    [last-month] 上个月
   *[year] 今年
}反映的诉求（{ $first } 到 { $last }）
rates-foot = 先后按固定次序排，不是名次。第 { $page }/{ $pages } 页
rates-file = 诉求统计_{ $first }_{ $last }
rates-more = 下一页 ▶
rates-by-building = 🏢 按楼栋看
rates-by-department = 🏛 按部门看
rates-chart-wanted = 📊 图
rates-book-wanted = 📗 表格（XLSX）
rates-lines-wanted = 📄 表格（CSV）
rates-coming = 马上发给您，请看下面的消息。
rates-chart = 📊 诉求统计（{ $first } 到 { $last }），按{ $grouped ->
    [building] 楼栋
   *[department] 部门
}。没回音的不算满意。
rates-book = 📗 诉求统计（{ $first } 到 { $last }），按{ $grouped ->
    [building] 楼栋
   *[department] 部门
}。
rates-lines = 📄 诉求统计（{ $first } 到 { $last }），按{ $grouped ->
    [building] 楼栋
   *[department] 部门
}。
