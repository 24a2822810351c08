cards-title = <b>诉求 { $case }号 · { $kind ->
    [consult] 咨询
    [help] 求助
    [suggestion] 建议
    [praise] 表扬
   *[complaint] 投诉
}</b>
cards-place = 📍 { $anywhere ->
    [yes] 整个小区
   *[no] { $place }
}
cards-photos = 🖼 照片 { $photos } 张
cards-step = • { $step_at }　{ $said_told }
