menu-main = 您好{ $has_name ->
    [yes] ，{ $name }
   *[no] {""}
}！想做什麼？
menu-desk = 🗂 工作臺
menu-help = 🆘 求助
menu-help-text = 有事找人幫忙：
    { $community } 電話 { $phone }
    
    著火打 119，報警打 110，救護打 120。
desk-main = 工作臺：請選要辦的事。
