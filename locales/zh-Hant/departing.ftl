departing-more = 等，還有 { $count } 個
departing-teams = 🚩 { $name } 不再當「{ $teams }」的隊長了。請在工作臺的「志願服務」裡請一位新隊長。
