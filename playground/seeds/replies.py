"""What came back on the newest notice: most have pressed 收到, one neighbour waits for an answer, one has hers."""

from dataclasses import replace
from datetime import timedelta

from participation import acknowledgements, threads
from participation.notices import State
from participation.residents import Resident
from playground.seeds import Seeded
from storage import Transaction

SILENT = 4
"""One neighbour in so many has not pressed 收到."""

TALK = (
    # a neighbour by their place in the list, what they say, the answer
    (2, "东门晚上太黑，能不能先把灯修好再改时间？", ""),
    (9, "周末也是这个时间吗？", "周末一样。拿不动的话打社区电话，志愿者来帮您。"),
)


async def seed(tx: Transaction, town: Seeded) -> None:
    """Let the neighbours confirm and reply, an hour after the notice came."""
    sent = next(one for one in await tx.notices.latest() if one.state is State.SENT)
    sent = await tx.notices.change(replace(sent, asks_receipt=True))
    at = sent.due_at + timedelta(hours=1)
    for number, neighbour in enumerate(town.residents):
        if number % SILENT:
            by = await tx.residents.actor(neighbour)
            await tx.acknowledgements.keep(acknowledgements.acknowledge(sent.id, asks=True, by=by, at=at, reached=True))
    for place, words, answer in TALK:
        await _talk(tx, sent.id, town.residents[place], town.staff[0], words, answer)


async def _talk(
    tx: Transaction, broadcast_id: int, neighbour: Resident, colleague: Resident, words: str, answer: str
) -> None:
    by, limits = await tx.residents.actor(neighbour), threads.limits()
    at = (await tx.notices.get(broadcast_id)).due_at + timedelta(hours=2)
    thread = await tx.threads.open(threads.begin(broadcast_id, by=by, at=at))
    asked = await tx.threads.say(*threads.reply(thread, words, by=by, at=at, within_a_day=0, limits=limits))
    if answer:
        staff, later = await tx.residents.actor(colleague), at + timedelta(minutes=20)
        await tx.threads.say(*threads.answer(asked, answer, by=staff, at=later, seen=1, limits=limits))
