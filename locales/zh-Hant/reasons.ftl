reasons-bought = { $few ->
        [yes] 支持它的票，份額合起來夠付它的費用。
       *[no] 支持它的票，份額合起來夠付它的費用：每張票最多用了 { $each }。份額是公家的錢，居民不用出錢。
    }
reasons-filled = { $shares ->
        [none] 輪到它的時候，經費還有 { $rest }，夠辦。
       *[other] 支持它的票，份額合起來還不夠；但是分完份額以後，經費還有剩的，按票數輪到它時還有 { $rest }，夠辦。
    }
reasons-short = { $few ->
        [yes] 支持它的票，份額合起來不夠付它的費用，剩下的經費也不夠。
       *[no] 支持它的票，份額合起來有 { $shares }，其中 { $spent } 已經用在先入選的項目上，還差 { $missing }。份額是公家的錢，居民不用出錢。按票數輪到它時，經費只剩 { $rest }，也不夠。
    }{ $on ->
        [none] {""}
       *[other] {""}

        主要用在：
        { $on }
    }
reasons-spending = 「{ $name }」{ $amount }（{ $voters } 張票兩個都選了）
reasons-no-room = 票數比它多的先入選，輪到它時經費只剩 { $rest }，還差 { $missing }。
reasons-no-votes = 沒有人選它。沒人選的項目，再便宜也不入選。
