menu-main = 您好{ $has_name ->
    [yes] ，{ $name }
   *[no] {""}
}！想做什么？
menu-desk = 🗂 工作台
menu-help = 🆘 求助
menu-help-text = 有事找人帮忙：
    { $community } 电话 { $phone }
    
    着火打 119，报警打 110，救护打 120。
desk-main = 工作台：请选要办的事。
