cards-title = <b>訴求 { $case }號 · { $kind ->
    [consult] 諮詢
    [help] 求助
    [suggestion] 建議
    [praise] 表揚
   *[complaint] 投訴
}</b>
cards-place = 📍 { $anywhere ->
    [yes] 整個小區
   *[no] { $place }
}
cards-photos = 🖼 照片 { $photos } 張
cards-step = • { $step_at }　{ $said_told }
