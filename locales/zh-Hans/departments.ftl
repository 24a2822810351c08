departments-button = 🏢 部门信息
departments-list = 每个部门在这里叫什么、窗口在哪、电话多少，居民看到的就是这些。{ $unused ->
    [0] {""}
   *[other] 现在有 { $unused } 个停用。
}
departments-line = { $name }{ $used ->
    [yes] {""}
   *[no] （停用）
}
departments-card = <b>{ $name }</b>{ $used ->
        [yes] {""}
       *[no] （停用：新诉求选不到）
    }
    📋 管什么：{ $duty }
    📍 窗口：{ $window }
    ☎️ 电话：{ $phone }
    🕘 时间：{ $hours }

    { $edited ->
        [yes] { $edited_by }在{ $edited_at }改过。
       *[no] 还是原来的，没有人改过。
    }
departments-change = ✏️ 修改
departments-leave = ⏸ 停用
departments-use = ▶️ 启用
departments-undo = ↩️ 撤销最近一次：{ $what }
departments-field-name = 名称
departments-field-window = 窗口
departments-field-phone = 电话
departments-field-hours = 办公时间
departments-field-duty = 管什么
departments-field-used = 用不用
departments-which-field = { $name }：要改哪一项？
departments-write = { $name }的{ $field }，{ $known ->
        [yes] 现在是：{ $now }
       *[no] 还没有写。
    }
    请写新的（{ $most } 字以内）。不确定的电话请先核实，不要猜。
departments-as-shipped = ↩️ 用原来的
departments-written = 改好了，居民马上看得到。
departments-used = { $name }启用了。
departments-unused = { $name }停用了：新的诉求不再交给它，已经在办的不变。
departments-undone = 撤销了：{ $what }。
departments-no-phone = 这不像电话号码。比如：0898-66001234。
departments-moved = 这张卡片刚才有了改动，请看最新的。
departments-last = 至少要留一个部门，诉求才有地方去。
departments-door = { $has_window ->
    [yes] 🏢 窗口：{ $window }
   *[no] {""}
}{ $has_phone ->
    [yes] {" "}☎️ { $phone }
   *[no] {""}
}{ $has_hours ->
    [yes] {" "}🕘 { $hours }
   *[no] {""}
}
departments-unwritten = 还没有写
departments-not-in-use = 这个部门这里暂时不用了，请按「换个部门」另选一个。
