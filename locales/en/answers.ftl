answers-list = <b>Quick answers</b>
    { $count ->
        [0] None yet. Write some that you need often: one tap puts them into an answer, and you can change them before it goes out.
       *[other] { $count }; tap one to read or remove it:
    }
answers-line = { $text } · { $whose }
answers-every = all departments
answers-add = ➕ Add one
answers-text-asked = Please write the quick answer (at most { $most } characters).
    {"{"}number{"}"} becomes the case's number, {"{"}date{"}"} the day.
    For example: Case {"{"}number{"}"}: somebody was there on {"{"}date{"}"}, please have a look.
answers-department = “{ $text }”
    Which department is it for?
answers-added = Added; it is offered when you answer.
answers-one = “{ $text }”
    For { $whose }.
answers-remove = 🗑 Remove
answers-removed = Removed.
answers-unknown-place = Braces may hold “number” or “date” only; please change it and write again.
answers-too-many = At most { $most } quick answers; please remove some first.
answers-offered = Or tap a quick answer below; you can change it before it goes out.
answers-edit = ✏️ Change it
answers-edit-asked = Hold the text below to copy it, change it, and send it to me:
    <code>{ $answer }</code>
