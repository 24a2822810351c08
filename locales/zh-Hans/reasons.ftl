reasons-bought = { $few ->
        [yes] 支持它的票，份额合起来够付它的费用。
       *[no] 支持它的票，份额合起来够付它的费用：每张票最多用了 { $each }。份额是公家的钱，居民不用出钱。
    }
reasons-filled = { $shares ->
        [none] 轮到它的时候，经费还有 { $rest }，够办。
       *[other] 支持它的票，份额合起来还不够；但是分完份额以后，经费还有剩的，按票数轮到它时还有 { $rest }，够办。
    }
reasons-short = { $few ->
        [yes] 支持它的票，份额合起来不够付它的费用，剩下的经费也不够。
       *[no] 支持它的票，份额合起来有 { $shares }，其中 { $spent } 已经用在先入选的项目上，还差 { $missing }。份额是公家的钱，居民不用出钱。按票数轮到它时，经费只剩 { $rest }，也不够。
    }{ $on ->
        [none] {""}
       *[other] {""}

        主要用在：
        { $on }
    }
reasons-spending = 「{ $name }」{ $amount }（{ $voters } 张票两个都选了）
reasons-no-room = 票数比它多的先入选，轮到它时经费只剩 { $rest }，还差 { $missing }。
reasons-no-votes = 没有人选它。没人选的项目，再便宜也不入选。
