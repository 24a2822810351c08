words-button = 🔤 Local words
words-list = { $count ->
    [0] Here you can teach me local words: which word means which department. None so far.
   *[other] The words I was taught; press one to remove it:
}
words-line = { $word } → { $post }
words-add = ➕ Teach a word
words-word = What would residents say? One word, for example: mahjong room.
words-department = “{ $word }” should go to which department?
words-added = Noted: { $word } → { $post }
words-remove-asked = “{ $word }” → { $post }. Remove it?
words-remove = 🗑 Remove
words-removed = “{ $word }” was removed.
words-known = “{ $word }” is on the list already; to change it, remove it first.
words-too-many = { $most } words at most. Please remove some first.
words-history = 🕘 Changes
words-changes = { $count ->
    [0] Nothing was changed yet.
   *[other] The latest changes, the newest first:
    { $changes }
}
words-version-taught = · { $at } { $name } taught { $what }{ $measured ->
    [yes] {" "}(of { $cases } past complaints { $better } mended, { $worse } made wrong)
   *[no] {""}
}
words-version-removed = · { $at } { $name } removed { $what }{ $measured ->
    [yes] {" "}(of { $cases } past complaints { $better } mended, { $worse } made wrong)
   *[no] {""}
}
words-version-accepted = · { $at } { $name } accepted { $what }, which was learned{ $measured ->
    [yes] {" "}(of { $cases } past complaints { $better } mended, { $worse } made wrong)
   *[no] {""}
}
words-version-undone = · { $at } { $name } undid: { $what }{ $measured ->
    [yes] {" "}(of { $cases } past complaints { $better } mended, { $worse } made wrong)
   *[no] {""}
}
words-undo = ↩️ Undo the latest: { $what }
words-undone = Undone: { $what }. The list is as it was before.
words-moved = The list has changed just now. Please look at the newest changes.
