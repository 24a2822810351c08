acknowledgements-button = ✅ 收到
acknowledgements-done = ✓ 已收到
acknowledgements-thanks = 谢谢，社区知道您看到了。
acknowledgements-again = 您已经点过收到了，谢谢。
acknowledgements-not-asked = 这条通知不用点收到。
acknowledgements-not-named = 这条通知发给还没投票的人，谁没投票不公开，所以没有名单。
acknowledgements-trial = 这是试看，这里的按钮不起作用。

acknowledgements-ask = 📬 请大家点「收到」
acknowledgements-ask-not = 📭 不用点「收到」

desk-acknowledgements = 📋 本楼没收到通知的人
acknowledgements-open = { $asks ->
    [yes] 📬 收到 { $received }/{ $delivered } · 名单、回复
   *[no] 📬 送达、收到、回复
}
acknowledgements-rate = 📬 「{ $text }」
    送到 { $delivered } 人，一共 { $meant } 人{ $asks ->
        [yes] {""}
    点了收到 { $acknowledged } 人（{ $rate }%）
       *[no] {""}
    }{ $nowhere ->
        [0] {""}
       *[other] {""}
    没填楼栋的 { $nowhere } 人里，{ $nowhere_reached } 人收到了
    }

    { $named ->
        [yes] { $some ->
            [yes] 还有 { $missing } 人没收到或没确认。点一栋楼看详细、要名单：
           *[no] 都收到了。
        }
       *[no] 谁没投票不公开，所以不分楼、没有名单。
    }
acknowledgements-line = { $building }：{ $asks ->
    [yes] 收到 { $acknowledged }/{ $delivered }（{ $rate }%）
   *[no] 送到 { $delivered }/{ $meant }
}
acknowledgements-whole-list = 📋 要全部名单
acknowledgements-to-leaders = 📨 把各楼名单发给楼栋长
acknowledgements-building = 📬 { $building }：「{ $text }」
    送到 { $delivered } 人，一共 { $meant } 人{ $asks ->
        [yes] {""}
    点了收到 { $acknowledged } 人（{ $rate }%）
       *[no] {""}
    }

    { $some ->
        [yes] 还有 { $missing } 人没收到或没确认，可以要一份上门名单。
       *[no] 这栋楼都收到了。
    }
acknowledgements-list-wanted = 📋 要这栋楼的名单
acknowledgements-to-leader = 📨 把名单发给楼栋长
acknowledgements-list-coming = 名单马上发到您这里。
acknowledgements-lists-sent = { $count ->
    [0] 这些楼还没有楼栋长。管理员可以在「工作人员」里邀请。
   *[other] 已发给 { $count } 位楼栋长。
}
acknowledgements-led = { $homes ->
    [0] 还没有登记您管哪栋楼，请找社区管理员重新邀请。
   *[other] { $count ->
        [0] 最近没有发到您楼里的通知。
       *[other] 选一条通知，看您楼里谁还没收到：
    }
}
acknowledgements-led-line = { $building } · { $day } { $text }

acknowledgements-list = 📋 「{ $text }」没收到的人：{ $everywhere ->
    [yes] 全社区
   *[no] { $place }
}
    只用来上门通知，请不要转发。这次导出已经记录。
acknowledgements-file = 没收到通知的人 { $place } { $at }
acknowledgements-column-building = 楼栋
acknowledgements-column-unit = 单元
acknowledgements-column-room = 房号
acknowledgements-column-name = 称呼
acknowledgements-column-fate = 情况
acknowledgements-column-phone = 电话
acknowledgements-fate-silent = 送到了，没点收到
acknowledgements-fate-waiting = 还没发到
acknowledgements-fate-doubt = 不确定有没有送到
acknowledgements-fate-left = 机器人联系不上
acknowledgements-fate-suspended = 社区停用了账号
acknowledgements-fate-failed = 没发成
acknowledgements-fate-stopped = 停发了，没送
