"""Every window, tapped over HTTP and through the real dispatcher by people it is not for: they are told no, and no
row changes. Who is let in is shown by one of each window's own people.

The people are the database's, and their conversations stand in the window already: an old screen, a tampered button
and a role that is gone look the same.
"""

from participation.access import Standing, Who
from tests.bot.crowd import INTENT, KINDS, buttons, crowd, put, rows, sentence, settle, tap
from tests.bot.test_authorisation import ADMITTED, MATRIX, PEOPLE, SCREENS
from tests.town import Town

GATE = {sentence(f"refusals-not-{why}") for why in ("allowed", "registered", "verified")}


def told_no(person: str, who: str) -> str:
    """Return why this person is refused a window for `who`."""
    if person == "blocked" or who not in (Who.REGISTERED, Who.VERIFIED):
        return sentence("refusals-not-allowed")
    standing = KINDS[person][0] if person in KINDS else Standing.GUEST
    return sentence("refusals-not-registered" if standing is Standing.GUEST else "refusals-not-verified")


async def test_whoever_it_is_not_for_is_told_no_and_nothing_changes(town: Town, sqlite: str) -> None:
    """In every window who lost the role and one other kind of person, in turn; in the first for a `who`, every kind."""
    people = await crowd(town)
    assert set(people) == set(PEOPLE)
    wrong, met = [], set()
    before = rows(sqlite)
    for number, (state, window) in enumerate(SCREENS.items()):
        who = MATRIX[state]
        names = sorted(set(people) - ADMITTED[who])
        if not names:
            continue
        if who in met:
            names = sorted({names[number % len(names)], *({"former staff"} & set(names))})
        met.add(who)
        await put(town, state, *(people[name] for name in names))
        said = {name: len(people[name].toasts) for name in names}
        for name in names:
            await tap(people[name], buttons(window)[0])
        await settle(*(people[name] for name in names))
        wrong += [(state, name) for name in names if people[name].toasts[said[name] :] != [told_no(name, who)]]
        assert rows(sqlite) == before, f"a refused tap in {state} changed something"
    assert not wrong


async def test_whoever_it_is_for_passes_the_gate(town: Town) -> None:
    """A sample: every kind of person in the first window for each `who`. The tap is on no widget of the window."""
    people = await crowd(town)
    for who in sorted(set(MATRIX.values())):
        state = next(state for state in SCREENS if MATRIX[state] == who)
        chats = {name: people[name] for name in ADMITTED[who]}
        said = {name: len(chat.toasts) for name, chat in chats.items()}
        await put(town, state, *chats.values())
        for chat in chats.values():
            await tap(chat, f"{INTENT}\x1dnone")
        await settle(*chats.values())
        assert not {name for name, chat in chats.items() if set(chat.toasts[said[name] :]) & GATE}, state
