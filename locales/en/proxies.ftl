proxies-button = 📝 File for a resident
proxies-find = <b>For whom?</b>
    Type a name, telephone, building or flat, for example: Wang building 3.
    For somebody who has never used this bot, press the button.
proxies-found = { $count ->
    [0] Nobody found for “{ $said }”. Try other words, or press “No account”.
   *[other] Found for “{ $said }”, please choose{ $full ->
        [yes] {" "}(only the first are listed; type more exactly)
       *[no] {""}
    }:
}
proxies-no-account = 👵 No account, I type the name
proxies-name = What is this resident called (at most { $most } characters)? For example: Granny Wang.
proxies-phone = What is the telephone number of { $name }? They are to be asked when it is done. Some time after the end it is deleted.
proxies-no-phone = ☎️ No telephone
proxies-for = 📝 For <b>{ $who }</b>
proxies-wish = 👵 For an elder of my family
proxies-lift = 👤 It is my own matter
proxies-whom = <b>For whom?</b>
    Somebody of your household who is registered here: choose below. They hear of it first and say whether it is solved; you may look on.
    Anybody else: type what they are called, for example: Granny Wang. Then it is your own case, and says for whom.
proxies-marked = [for] { $text }
proxies-card = 📝 { $proxy ->
    [staff] Filed by staff ({ $by }){ $elsewhere ->
        [yes] { $known ->
            [yes] {" "}at the wish of { $behalf }
           *[no] {""}
        }
       *[no] {""}
    }
   *[family] { $elsewhere ->
        [yes] Filed by family{ $known ->
            [yes] : { $by } for { $behalf }
           *[no] {""}
        }
       *[no] Filed by family{ $known ->
            [yes] : { $by } for them
           *[no] {""}
        }
    }
}
proxies-card-phone = ☎️ { $phone }
proxies-card-asked = ☎️ Asked before it was called solved: { $how ->
    [phone] by telephone
   *[door] at the door
}
proxies-head-office = 📝 { $proxy ->
    [staff] Filed by staff
   *[family] Filed by family
}
proxies-head-own = 📝 What you filed for { $behalf }
proxies-told-filed = 📝 { $proxy ->
    [staff] { $name } of the community's staff
   *[family] { $name } of your family
} filed case { $case } ({ $text }) for you{ $due ->
    [yes] , to be answered by { $due_at }.
   *[no] .
}
    You hear of it first, and you say whether it is solved.
proxies-told-helper = 📝 Case { $case }, which you filed for { $name }. { $name } was told:

    { $said_told }
proxies-how-asked = Case { $case } was filed for { $behalf }. How were they asked, so that they said it is solved?
    This is written on the case, for everybody to see.
proxies-by-phone = ☎️ By telephone
proxies-at-the-door = 🚪 At the door
proxies-own-work = You signed for this or answered it, so you cannot also say for the resident that it is solved. Please wait: without a word it is put away by itself, and counts for nothing.
proxies-not-for-them = How content they are, only the resident says.
proxies-yourself = Your own matter goes through “📮 Report a problem”.
complaints-told-closed-asked-phone = Asked by telephone, they say it is solved. Closed.
complaints-told-closed-asked-door = Asked at the door, they say it is solved. Closed.
complaints-way-closed-asked-phone = Asked by telephone, they say it is solved; closed
complaints-way-closed-asked-door = Asked at the door, they say it is solved; closed
