menu-main = Hello{ $has_name ->
    [yes] , { $name }
   *[no] {""}
}! What would you like to do?
menu-desk = 🗂 My desk
menu-help = 🆘 Help
menu-help-text = If you need a person:
    { $community }, phone { $phone }
    
    Fire 119 · Police 110 · Ambulance 120.
desk-main = Your desk: choose what to work on.
