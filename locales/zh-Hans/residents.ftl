menu-me = 👤 我的
desk-people = 🪪 居民和人员

residents-unit = { $unit }单元
residents-saved = ✅ 改好了。

residents-language = 您好！请选择语言。
    您好！請選擇語言。
    Hello! Please choose a language.
residents-in-zh-Hans = 简体中文
residents-in-zh-Hant = 繁體中文
residents-in-en = English

residents-consent = { $text }
    
    您同意吗？
residents-consent-2026-11 = <b>先说清楚您的信息怎么用</b>
    
    我们记：您希望的称呼、住哪个楼栋单元、您愿意给的手机号，还有您在这里办的事。
    用来：办您的事、通知您、确认您是本社区居民。
    谁能看：本社区工作人员，和办您那件事的部门。手机号加密保存。
    存在哪里：本社区自己的服务器；消息要经过 Telegram 在境外的服务器。
    
    随时可以在「👤 我的」里看、改、撤回同意，撤回后这些就删掉。（2026年11月版）
residents-agree = ✅ 同意，去登记
residents-look = 👀 先看看，不登记
residents-as-guest = 好的，您先看看。想登记时点「👤 我的」。

residents-community = 您住在哪个社区？
residents-leave = <b>从{ $from }换到{ $to }？</b>
    { $count ->
        [0] {""}
       *[other] 您在{ $from }还有 { $count } 件诉求没办完：
            { $lines }
    }
    { $more ->
        [0] {""}
       *[other] 另外还有 { $more } 件。
    }

    { $kept ->
        [0] {""}
       *[other] ✉️ 还是您的 { $kept } 件：那边接着办，有了答复还在这里告诉您，您可以直接按「解决了」。要看经过，再换回{ $from }。
    }
    { $handed ->
        [0] {""}
       *[other] 👥 交给邻居的 { $handed } 件：由也遇到的邻居接着跟，换回来也不再是您的。您写的话、照片和电话不会给他。
    }
    { $joined ->
        [0] {""}
       *[other] 👋 您「我也遇到」的 { $joined } 件：不再通知您。
    }
    { $seats ->
        [0] {""}
       *[other] 🎭 报了名的 { $seats } 个活动（{ $events }）：名额让给候补的邻居。
    }
    { $shifts ->
        [0] {""}
       *[other] 🙋 要去的 { $shifts } 个班次：退掉，请别人来。
    }
    { $clubs ->
        [none] {""}
       *[other] 🥁 社团（{ $clubs }）：退出。
    }
    { $teams ->
        [none] {""}
       *[other] 🚩 队长（{ $teams }）：不再当了，社区会另请一位。
    }
residents-leave-line = • { $case }号 { $text }（{ $handed ->
    [yes] 👥 交给邻居
   *[no] ✉️ 还是您的
}）
residents-leave-yes = ✅ 知道了，换过去
residents-building = { $was_verified ->
    [yes] 搬家了？换了楼栋或单元，要请社区重新确认一次。您现在住几号楼？
   *[no] 您住几号楼？
}
residents-which-unit = { $building }，您住几单元？
residents-other-building = 🏠 换一栋楼
residents-name = 怎么称呼您？请打字发过来，比如：王阿姨。
residents-take-name = 就叫「{ $name }」
residents-phone = 愿意留手机号吗？按下面「📱 发送我的手机号」就行，不留也可以。
    
    和社区名册对上了，当场就能确认您是居民。
residents-share-phone = 📱 发送我的手机号
residents-no-phone = 先不留
residents-press-phone = 请按下面的「📱 发送我的手机号」，或者按「先不留」。打字的号码我们不收，怕打错。
residents-phone-kept = 📱 手机号 { $phone } 记下了。
residents-phone-verified = ✅ 手机号和社区名册对上了，您已经是确认过的居民，可以投票了。
residents-phone-shared = 📱 手机号 { $phone } 记下了。这个号码还有别的账号在用，所以不能凭它确认身份。请用邀请码，或找工作人员确认。
residents-phone-elsewhere = ⚠️ 有另一个账号也登记了您的手机号 { $phone }。如果不是您或家人，请马上告诉社区工作人员。
residents-done = 🎉 { $name }，登记好了！{ $verified ->
    [yes] 您是确认过的居民，可以投票、附议。
   *[no] 想投票的话，还要请社区确认您是居民：「👤 我的」→「输入邀请码」，或到社区找工作人员。
}

residents-me = 👤 { $standing ->
    [guest] 您还没有登记，现在是访客：可以看通知、看活动、反映问题。
    [registered] <b>{ $name }</b>
        还没有确认是本社区居民，暂时不能投票。
   *[verified] <b>{ $name }</b>
        ✅ 确认过的居民
}{ $has_community ->
    [yes] {""}
        社区：{ $community }
   *[no] {""}
}{ $has_home ->
    [yes] {""}
        住处：{ $home }
   *[no] {""}
}{ $has_phone ->
    [yes] {""}
        手机：{ $phone }
   *[no] {""}
}{ $units ->
    [none] {""}
   *[other] {""}
        单位联系人：{ $units }
}
residents-register = ✍️ 登记（两分钟）
residents-enter-code = 🔑 输入邀请码
residents-change = ✏️ 改我的资料
residents-language-button = 🌐 语言 Language
residents-staff-button = 👥 社区工作人员
residents-privacy-button = 🔒 我的隐私

residents-code = 请把社区来信上的 8 位邀请码发过来，比如：ABCD-EF23。
residents-code-unreadable = 邀请码是 8 位字母和数字，请对照信再看一遍。
residents-code-wrong = 没有这个邀请码，请对照信再看一遍。{ $locked ->
    [yes] 错的次数多了，请过 { $minutes } 分钟再试；也可以到社区找工作人员确认。
   *[no] {""}
}
residents-code-right = ✅ 对上了！您是 { $home } 的居民，可以投票、附议了。

residents-change-what = 想改哪一项？
residents-change-name = 改称呼
residents-change-home = 搬家了，改楼栋
residents-change-community = 换社区
residents-change-phone = 手机号

residents-staff = 👥 <b>{ $community }的工作人员</b>
    { $n ->
        [0] 名单还没有录入。
       *[other] { $people }
    }
    
    值班电话：{ $phone }
    不在这个名单上的人，不是社区工作人员。

residents-privacy = 🔒 <b>这里记着您的：</b>
    Telegram 编号：{ $telegram }
    { $has_consent ->
        [yes] 称呼：{ $name }
            住处：{ $home }
            手机：{ $has_phone ->
                [yes] { $phone }（加密保存）
               *[no] 没有留
            }
            身份：{ $standing ->
                [verified] ✅ 确认过的居民
               *[other] 还没有确认
            }
            同意书：{ $consent } 版，{ $consented }
            兴趣：{ $likes ->
                [none] 没有选
               *[other] { $likes }
            }
            志愿者：{ $is_volunteer ->
                [yes] { $born } 年出生；会：{ $skills ->
                    [none] 没有说
                   *[other] { $skills }
                }；有空：{ $times ->
                    [none] 没有说
                   *[other] { $times }
                }；队伍：{ $teams ->
                    [none] 没有
                   *[other] { $teams }
                }
               *[no] 没有登记
            }
            志愿服务证明：{ $certificates } 张{ $notes ->
                [none] {""}
               *[other] {"\u000A"}报名时说的身体情况：{ $notes }
            }
            对活动的评价、说过的话、照片，和没来的原因：{ $felt } 个活动
            社团：{ $clubs ->
                [none] 没有参加
               *[other] { $clubs }
            }{ $clubs_past ->
                [none] {""}
               *[other] ，以前参加过：{ $clubs_past }
            }{ $children ->
                [none] {""}
               *[other] ，孩子：{ $children }
            }{ $sessions ->
                [0] {""}
               *[other] ，点名来过 { $sessions } 次
            }
       *[no] 除此之外什么都没有记：您没有登记。
    }
residents-withdraw-button = 撤回同意
residents-withdraw = 撤回以后，您的称呼、住处、手机号、兴趣、志愿者资料、证明和对活动说的话都会删掉，变回访客；报了名的活动、班次和社团会退掉，让给邻居；反映的事还照办。确定吗？
residents-withdraw-yes = 确定撤回
residents-withdrawn = 已经撤回，您的称呼、住处、手机号、兴趣、志愿者资料、证明和对活动说的话都删掉了，社团也退出了。想回来随时可以再登记。

residents-people = 🪪 居民和人员：{ $waiting ->
    [0] 没有人等着确认。
   *[other] 有 { $waiting } 位居民等您确认。
}
residents-waiting-button = ✅ 确认居民
residents-waiting = { $n ->
    [0] 没有人等着确认了，辛苦了！
   *[other] 这 { $n } 位登记了，还没有确认。请选一位：
}
residents-person = <b>{ $name }</b>
    住处：{ $has_home ->
        [yes] { $home }
       *[no] 没有填
    }
    手机：{ $has_phone ->
        [yes] { $phone }
       *[no] 没有留
    }
    登记时间：{ $since }
    
    { $is_waiting ->
        [yes] 请当面或打电话核对，是本人才确认。
       *[no] ✅ 这位居民已经确认过了。
    }
residents-recognised = ✅ 核对过了，是本人
residents-room = { $name } 住哪一户？
residents-no-room = 名册上没有这一户
residents-confirmed = ✅ 社区工作人员{ $by }确认了您是本社区居民，现在可以投票、附议了。
residents-confirmed-toast = ✅ { $name } 已确认，已经通知本人。

residents-no-consent = 要先同意我们记下您的信息，才能登记。请到「👤 我的」里点「登记」。
residents-not-a-phone = 这个看着不像电话号码，请再试一次。
residents-not-your-contact = 这是别人的名片。只收您自己的号码，请按下面的「📱 发送我的手机号」。
residents-already-verified = 这位居民已经确认过了。
residents-not-yourself = 不能自己确认自己，请另一位工作人员来办。
residents-code-locked = 试错的次数多了，请过 { $minutes } 分钟再试；也可以到社区找工作人员确认。
residents-letter-used-up = 这一户确认的人数已经满了，请到社区找工作人员确认。
residents-holds-post = 您还有岗位，名单上要看得到您。请先请管理员撤掉岗位，再撤回同意。
residents-looks-like-staff = 这个称呼容易让邻居误会成工作人员，请换一个，比如：王阿姨。
