departing-more = 等，还有 { $count } 个
departing-teams = 🚩 { $name } 不再当「{ $teams }」的队长了。请在工作台的「志愿服务」里请一位新队长。
