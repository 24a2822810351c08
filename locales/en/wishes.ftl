wishes-button = 🔐 Private · for somebody else · about staff
wishes-asked = <b>Anything else before you send it?</b>
    If not, press “Back”.
