forums-admins-only = 只有社区的管理员能把这个群接上或断开。请管理员本人（不要用匿名身份）在这里发 /link 。
forums-several = 您管着不止一个社区，分不清要接哪一个。请由只管这个社区的管理员来发 /link 。
forums-not-a-forum = 这个群还没有打开「话题」。请在群设置里打开「话题」，再发一次 /link 。
forums-linked-elsewhere = 这个群已经接在别的社区上了，这里不能再接。
forums-not-linked = 这个群没有接上社区，不用断开。
forums-not-your-case = 没有发给居民：这件诉求不归您办，或者您现在不在这个社区。
forums-sign-first = 还没有人签收。请先按卡片下面的「✍️ 签收」，再答复或者问居民。
forums-not-your-draft = 谁写的谁来发，请写的人自己按。
forums-draft-over = 这一条已经处理过，或者写了超过 { $minutes } 分钟了。要发，请再写一次。

forums-linked = 🔗 { $name }把工作群「{ $title }」接上了本社区：以后每件新诉求在群里开一个话题，群里的人都看得到。不对的话，请管理员在群里发 /unlink 。
forums-guide-name = 📖 怎么用这个群
forums-guide = 🔗 <b>这个群接上了「{ $community }」</b>

    以后每件新诉求在这里开一个话题，卡片随时更新，办结了话题就关上。
    群里的人都看得到诉求的内容和地点（看不到居民的姓名电话），请只让同事进群。

    在话题里：
    • 平常说话，居民<b>看不到</b>。
    • 写「<b>答：</b>明天下午来修」——答复居民。
    • 写「<b>问：</b>是几单元？」——问居民一句。
    两样都先给写的人看一遍，按了「发给居民」才发。居民的回答会回到话题里。

    断开请管理员发 /unlink 。
forums-mended = 🔗 重新接上「{ $community }」了，这几天的变化马上补上。
forums-unlinked = 这个群断开了。以后的诉求不再发到这里；要接上，请管理员发 /link 。
forums-broken = ⚠️ 工作群「{ $title }」发不进去了：{ $why ->
    [removed] 我不在群里了，请把我加回群、设为管理员。
    [not-forum] 群里的「话题」关掉了，请重新打开。
   *[rights] 我没有管理话题的权限，请把我设为管理员，打开「管理话题」。
} 弄好以后，请管理员在群里发 /link 。诉求照常在工作台办，一件不少。
forums-topic-lost = ⚠️ 诉求 { $case }号在工作群「{ $title }」里的话题或卡片不见了。这件事请在工作台接着办；要在群里重新开一个，请管理员在群里发 /link 。

forums-card = { $rows_told }{ $worked ->
    [yes] {""}

    答复居民：写「答：……」　问居民：写「问：……」
   *[no] {""}
}
forums-withdrawn = 诉求 { $case }号不在群里办了，请看工作台。
forums-news = 🔔 { $said_told }
forums-how = 这句话没有发给居民。要答复请写「答：……」，要问一句请写「问：……」。
forums-words-only = 没有发给居民：这里只能发文字。照片请在工作台里发。
forums-preview = <b>{ $act ->
    [ask] 这样问居民吗？
   *[answer] 这样答复居民吗？
}</b>（诉求 { $case }号，由{ $name }来按）

    { $text }
forums-yes = 📤 发给居民
forums-no = 不发
forums-sent = ✅ { $name }{ $act ->
    [ask] 问了居民
   *[answer] 答复了居民
}：
    { $text }
forums-dropped = { $name }没有发：
    { $text }
forums-asked = 问了，等居民回答。
forums-signed = 已签收。
forums-not-sent = 没有发。

forums-button = 👥 工作群
forums-desk = <b>工作群</b>
    { $linked ->
        [yes] 接着的群：{ $title }（{ $since_at }接上）
       *[no] 还没有接上工作群。
    }
    { $broken ->
        [yes] ⚠️ 现在发不进去：{ $why ->
            [removed] 我不在群里了，请把我加回群、设为管理员。
            [not-forum] 群里的「话题」关掉了，请重新打开。
           *[rights] 我没有管理话题的权限，请打开「管理话题」。
        } 弄好后，请管理员在群里发 /link 。
       *[no] 每件新诉求在群里开一个话题，在话题里写「答：」就能答复居民。
    }

    怎么接：建一个打开了「话题」的群，把我加进去、设为管理员（打开「管理话题」），再由社区管理员在群里发 /link 。
forums-unlink = 🔌 断开这个群
forums-unlinked-here = 断开了，以后的诉求不再发到群里。
