"""Names of dialogs: a backlog opens many in one second, and none may take another's."""

from aiogram_dialog.api.entities import Stack

from bot.dialogs.states import MenuSG, NoticeSG
from bot.screens import conversations


def test_dialogs_opened_in_one_second_all_have_names_of_their_own() -> None:
    assert conversations()
    names = set()
    for _ in range(500):
        stack = Stack(_id="")
        names |= {stack.push(state, None).id for state in (MenuSG.main, NoticeSG.card)}
    assert len(names) == 1000
    assert {len(name) for name in names} == {6}
