anonymity-wish = 🙈 Do not tell the department who I am
anonymity-lift = 👤 The department may know who I am
anonymity-promise = 🙈 <b>The department will not know who you are</b>
    Whoever handles this does not see your name, entrance, telephone or Telegram name, nor do ordinary staff. The committee's admins see the name: they answer for it.
    Your words, photos and the place are shown as they are. They too may give you away, so please look them over.
anonymity-over = 🙈 A life comes first: the alarm told the people on duty who you are, so this case can no longer be kept from the office without your name.
anonymity-card = { $mine ->
    [yes] 🙈 The department does not see who you are; the committee's admins do
   *[no] { $known ->
        [yes] 🙈 Kept from the department at the resident's wish: please tell nobody
       *[no] 🙈 At the resident's wish it is not shown who it is
    }
}
