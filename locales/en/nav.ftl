nav-back = ⬅️ Back
nav-home = 🏠 Main menu
nav-previous = ◀ Previous
nav-next = Next ▶
nav-not-understood = Sorry, I did not understand. Press a button below, or type the words on it.
nav-comma = ,{" "}
nav-date = { $year }-{ $month }-{ $day }
