menu-me = 👤 Me
desk-people = 🪪 Residents and staff

residents-unit = stair { $unit }
residents-saved = ✅ Changed.

residents-language = 您好！请选择语言。
    您好！請選擇語言。
    Hello! Please choose a language.
residents-in-zh-Hans = 简体中文
residents-in-zh-Hant = 繁體中文
residents-in-en = English

residents-consent = { $text }
    
    Do you agree?
residents-consent-2026-11 = <b>First, how your details are used</b>
    
    We keep: the name you wish to be called by, your building and stair, the phone number if you give it, and what you do here.
    What for: to handle your matters, to tell you things, to confirm that you live here.
    Who sees it: the community's staff, and the department that handles your matter. Phone numbers are stored encrypted.
    Where: on the community's own server; messages pass through Telegram's servers abroad.
    
    Under “👤 Me” you can read it, change it and withdraw your consent at any time; then it is deleted. (Version of November 2026)
residents-agree = ✅ I agree, register me
residents-look = 👀 Just look around
residents-as-guest = Please look around. To register later, press “👤 Me”.

residents-leave = <b>From { $from } to { $to }?</b>
    { $count ->
        [0] {""}
       *[other] You have { $count } open { $count ->
                [one] case
               *[other] cases
            } in { $from }:
            { $lines }
    }
    { $more ->
        [0] {""}
       *[other] And { $more } more.
    }

    { $kept ->
        [0] {""}
       *[other] ✉️ Still yours ({ $kept }): work on them goes on there, and answers reach you here: you can press “Solved” under them. To see their way, change back to { $from }.
    }
    { $handed ->
        [0] {""}
       *[other] 👥 For a neighbour ({ $handed }): somebody who has the matter too looks after it from now on, even if you come back. Your words, photos and telephone are not given to them.
    }
    { $joined ->
        [0] {""}
       *[other] 👋 “Me too” ({ $joined }): you will not hear of these any more.
    }
    { $seats ->
        [0] {""}
       *[other] 🎭 Events you signed up for ({ $events }): your seats go to neighbours who wait.
    }
    { $shifts ->
        [0] {""}
       *[other] 🙋 Shifts you would go to ({ $shifts }): your places are given back.
    }
    { $clubs ->
        [none] {""}
       *[other] 🥁 Clubs ({ $clubs }): you leave them.
    }
    { $teams ->
        [none] {""}
       *[other] 🚩 Teams you lead ({ $teams }): somebody else will be asked.
    }
residents-leave-line = • No. { $case } { $text } ({ $handed ->
    [yes] 👥 for a neighbour
   *[no] ✉️ still yours
})
residents-leave-yes = ✅ I see, move me
residents-community = Which community do you live in?
residents-building = { $was_verified ->
    [yes] Have you moved? With a new building or stair the community has to confirm you again. Which building is it now?
   *[no] Which building do you live in?
}
residents-which-unit = { $building }: which stair?
residents-other-building = 🏠 Another building
residents-name = What shall we call you? Please type it, for example: Auntie Wang.
residents-take-name = Call me “{ $name }”
residents-phone = Would you like to leave your phone number? Just press “📱 Send my number” below, or skip it.
    
    If it is on the community's roll, you are confirmed as a resident at once.
residents-share-phone = 📱 Send my number
residents-no-phone = Not now
residents-press-phone = Please press “📱 Send my number” below, or “Not now”. Typed numbers are not taken, because a digit goes wrong easily.
residents-phone-kept = 📱 We have noted { $phone }.
residents-phone-verified = ✅ Your number is on the community's roll. You are now a confirmed resident and can vote.
residents-phone-shared = 📱 We have noted { $phone }. Another account uses this number too, so it cannot confirm you. Please use the invite code or ask a staff member.
residents-phone-elsewhere = ⚠️ Another account has registered your phone number { $phone }. If that is not you or your family, please tell the community staff at once.
residents-done = 🎉 { $name }, you are registered! { $verified ->
    [yes] You are a confirmed resident: you can vote and second projects.
   *[no] To vote, the community has to confirm that you live here: “👤 Me” → “Enter invite code”, or ask a staff member in person.
}

residents-me = 👤 { $standing ->
    [guest] You are a guest: you can read notices, look at events and report problems.
    [registered] <b>{ $name }</b>
        Not yet confirmed as a resident, so no voting yet.
   *[verified] <b>{ $name }</b>
        ✅ Confirmed resident
}{ $has_community ->
    [yes] {""}
        Community: { $community }
   *[no] {""}
}{ $has_home ->
    [yes] {""}
        Home: { $home }
   *[no] {""}
}{ $has_phone ->
    [yes] {""}
        Phone: { $phone }
   *[no] {""}
}{ $units ->
    [none] {""}
   *[other] {""}
        You speak for: { $units }
}
residents-register = ✍️ Register (two minutes)
residents-enter-code = 🔑 Enter invite code
residents-change = ✏️ Change my details
residents-language-button = 🌐 Language 语言
residents-staff-button = 👥 Community staff
residents-privacy-button = 🔒 My privacy

residents-code = Please send the 8-character invite code from the community's letter, for example: ABCD-EF23.
residents-code-unreadable = The code is 8 letters and digits. Please compare it with the letter.
residents-code-wrong = There is no such code. Please compare it with the letter.{ $locked ->
    [yes] {" "}That was wrong too often: please try again in { $minutes } minutes, or ask a staff member in person.
   *[no] {""}
}
residents-code-right = ✅ That is right! You live at { $home }; you can vote and second projects now.

residents-change-what = What would you like to change?
residents-change-name = My name
residents-change-home = I have moved
residents-change-community = Another community
residents-change-phone = Phone number

residents-staff = 👥 <b>Staff of { $community }</b>
    { $n ->
        [0] The list is still empty.
       *[other] { $people }
    }
    
    Duty phone: { $phone }
    Whoever is not on this list is not community staff.

residents-privacy = 🔒 <b>What is kept about you:</b>
    Telegram number: { $telegram }
    { $has_consent ->
        [yes] Name: { $name }
            Home: { $home }
            Phone: { $has_phone ->
                [yes] { $phone } (stored encrypted)
               *[no] none
            }
            Standing: { $standing ->
                [verified] ✅ confirmed resident
               *[other] not confirmed yet
            }
            Consent: version { $consent }, { $consented }
            Interests: { $likes ->
                [none] none chosen
               *[other] { $likes }
            }
            Volunteer: { $is_volunteer ->
                [yes] born in { $born }; skills: { $skills ->
                    [none] none told
                   *[other] { $skills }
                }; free: { $times ->
                    [none] not told
                   *[other] { $times }
                }; teams: { $teams ->
                    [none] none
                   *[other] { $teams }
                }
               *[no] no
            }
            Certificates of service: { $certificates }{ $notes ->
                [none] {""}
               *[other] {"\u000A"}What you said of your health for a shift: { $notes }
            }
            Events of which your mark, words, photos or reason for staying away are kept: { $felt }
            Clubs: { $clubs ->
                [none] none
               *[other] { $clubs }
            }{ $clubs_past ->
                [none] {""}
               *[other] , formerly: { $clubs_past }
            }{ $children ->
                [none] {""}
               *[other] , children: { $children }
            }{ $sessions ->
                [0] {""}
               *[other] , came { $sessions } times
            }
       *[no] Nothing else: you have not registered.
    }
residents-withdraw-button = Withdraw my consent
residents-withdraw = Your name, home, phone, interests, volunteer’s profile, certificates and what you said of events will be deleted and you will be a guest again; the seats, shifts and clubs you signed up for are given back to neighbours; what you reported goes on. Are you sure?
residents-withdraw-yes = Yes, withdraw
residents-withdrawn = Withdrawn. Your name, home, phone, interests, volunteer’s profile, certificates and what you said of events are deleted. You can register again at any time.

residents-people = 🪪 Residents and staff: { $waiting ->
    [0] nobody is waiting to be confirmed.
   *[other] { $waiting } waiting to be confirmed.
}
residents-waiting-button = ✅ Confirm residents
residents-waiting = { $n ->
    [0] Nobody is waiting any more. Thank you!
   *[other] These { $n } have registered and wait to be confirmed. Please choose one:
}
residents-person = <b>{ $name }</b>
    Home: { $has_home ->
        [yes] { $home }
       *[no] not given
    }
    Phone: { $has_phone ->
        [yes] { $phone }
       *[no] none
    }
    Registered: { $since }
    
    { $is_waiting ->
        [yes] Confirm only after checking in person or by phone.
       *[no] ✅ This resident has been confirmed already.
    }
residents-recognised = ✅ Checked, it is them
residents-room = Which household is { $name } of?
residents-no-room = Not on the roll
residents-confirmed = ✅ { $by } of the community staff has confirmed that you live here. You can vote and second projects now.
residents-confirmed-toast = ✅ { $name } is confirmed and has been told.

residents-no-consent = First you would have to agree that we keep your details. Please press “Register” under “👤 Me”.
residents-not-a-phone = That does not look like a phone number. Please try again.
residents-not-your-contact = That is somebody else's contact. Only your own number counts: please press “📱 Send my number” below.
residents-already-verified = This resident has been confirmed already.
residents-not-yourself = You cannot confirm yourself. Please ask another staff member.
residents-code-locked = Too many wrong codes. Please try again in { $minutes } minutes, or ask a staff member in person.
residents-letter-used-up = This household has as many confirmed people as it may. Please ask a staff member in person.
residents-holds-post = You hold a post, and people must find you on the staff list. Please have an admin end the post first.
residents-looks-like-staff = Neighbours could take this name for a staff member's. Please choose another, for example: Auntie Wang.
