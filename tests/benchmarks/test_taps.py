"""Everybody taps twice at once while the poll closes: one ballot each. With 10,000: benchmarks/taps.py."""

from benchmarks.taps import Burst, judged, measure, settle
from storage import Storage
from tests.polling import closed, opened, voted


async def test_double_taps_with_the_close_racing_are_one_ballot_each(storage: Storage) -> None:
    found, columns = await measure(storage, 120, at_once=16, closes_after=0.5)
    assert columns["ballots"] == len(found.held) > 60
    assert columns["refused_late"] > 0
    assert sum(len(ballots) for ballots in found.held.values()) + found.late == found.taps == 240
    wrong = ("doubled", "lost", "from_nobody", "not_in_the_tally", "chain_faults")
    assert {name: columns[name] for name in wrong} == dict.fromkeys(wrong, 0)


async def test_what_was_planted_is_found(storage: Storage) -> None:
    """The columns' zeros mean something."""
    voters = await settle(storage, 3)
    async with storage.transaction(voters.community.id) as tx:
        poll = await opened(tx, voters, options=("长椅", "路灯"))
    held = {}
    for number in (0, 1):
        ballot = await voted(storage, voters, poll, number, "0")
        assert not isinstance(ballot, Exception)
        held[number] = [ballot]
    held[2], gone = held[0], held.pop(1)  # 2 was acknowledged and is not in the box; 1 is there and never was
    await closed(storage, voters, poll)
    columns = await judged(storage, voters, poll, Burst(held, 0, 1.0, 3))
    assert gone
    assert (columns["lost"], columns["from_nobody"], columns["doubled"]) == (2, 1, 1)
