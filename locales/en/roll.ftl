roll-button = 📒 Residents' roll
roll-main = 📒 The roll has { $households } households and { $people } people.
    
    To update it, send a CSV or Excel file. I first say what would change; nothing changes until you agree.
    The first line names the columns: household, building, name; and if you have them unit, room, phone, year of birth, representative, owner, area.
roll-plan = 📒 The file is read, <b>nothing has changed yet</b>:
    { $new } new, { $changed } changed, { $moved } households with another door, { $same } the same.
    { $kept_back ->
        [0] { $gone ->
                [0] Nobody would leave the roll.
               *[other] ⚠️ { $gone } are not in the file and would leave the roll.
            }
       *[other] { $kept_back } are not in the file; because some lines cannot be read, they stay for now.
    }
    { $bad ->
        [0] Every line could be read.
       *[other] ❌ { $bad } lines cannot be read and would be left out:
            { $lines }
    }{ $more ->
        [0] {""}
       *[other] {""}
            … and { $more } more.
    }
roll-apply = ✅ Import this
roll-done = ✅ Imported: { $new } new, { $changed } changed, { $gone } removed.
roll-moved-on = Somebody else has just changed the roll. Please look again at what would change now.
roll-not-a-sheet = This file cannot be opened. Please send a CSV or Excel (.xlsx) file.
roll-too-big = The file is too big. A community's roll is rarely over 3 MB or 30,000 lines.
roll-header-missing = The first line must name the columns, at least: household, building, name.
roll-bad-line = Line { $number }: { $why }
roll-bad-formula = a formula, “{ $cell }”; please put the text
roll-bad-building = no building “{ $cell }”
roll-bad-unit = no stair “{ $cell }”
roll-bad-number = household empty or too long, “{ $cell }”
roll-bad-room = room too long, “{ $cell }”
roll-bad-name = name empty or too long, “{ $cell }”
roll-bad-phone = not a phone number, “{ $cell }”
roll-bad-birth-year = not a year of birth, “{ $cell }”
roll-bad-yes-no = yes or no is needed, not “{ $cell }”
roll-bad-area = not an area, “{ $cell }”
roll-bad-twice = twice in one household, “{ $cell }”
roll-bad-two-doors = household “{ $cell }” has two doors
roll-bad-two-representatives = household “{ $cell }” has two representatives
