departing-more = {" "}and { $count } more
departing-teams = 🚩 { $name } no longer leads “{ $teams }”. Please ask somebody new at the desk, under “Volunteering”.
