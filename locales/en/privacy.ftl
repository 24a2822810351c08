privacy-deleted = 🔒 What you wrote seems to hold an ID-card number. I did not keep it, and I deleted that message: a number in a chat can be seen and passed on by others. Where your identity must be checked, please bring the card to the community's window.{ $has_rest ->
    [yes] {""}
        The rest of what you wrote (you may copy and send it again):
        { $rest }
   *[no] {""}
}
privacy-delete-yourself = 🔒 What you wrote seems to hold an ID-card number. I did not keep it. That message is too old for me to delete: please hold it and delete it yourself, for a number in a chat can be seen and passed on by others.{ $has_rest ->
    [yes] {""}
        The rest of what you wrote (you may copy and send it again):
        { $rest }
   *[no] {""}
}
