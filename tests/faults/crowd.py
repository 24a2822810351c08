"""People who tap and write without end, each waiting for the reply as people do, and all that they did.

Linli's people file complaints that carry a running number (text and presses; the case holds the text) and change
their ballots (presses; the ballot counts its changes): real features, stored once an update, seen on the screen.
"""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass

from playground.people import ChatInHand, Unsettled
from playground.server import Playground
from playground.state import Event
from playground.updates import PRESS_LIFE
from tests.faults import ledgers
from tests.faults.judge import Act, Effect, Record, Verdict, judge


@dataclass(frozen=True, slots=True)
class Step:
    """One update of a round: `says` a text or presses a label; the reply `shows` this in its words or on a button.

    `{k}` is the round's number. `sends`: the reply is a new message. `effect` names what is stored.
    """

    shows: str
    says: str = ""
    presses: str = ""
    sends: bool = False
    effect: str = ""


@dataclass(frozen=True, slots=True)
class Habit:
    """How a person comes in, and what they then do again and again. `patience` is in seconds; who is `steadfast`
    stops at a reply that does not come (and is found missing), others begin a new round."""

    opening: tuple[Step, ...]
    round: tuple[Step, ...]
    patience: float = 90.0
    steadfast: bool = True


WRITER = Habit(
    opening=(Step("想做什么", says="/start", sends=True),),
    round=(
        Step("一句话说说", presses="反映问题"),
        Step("第{k}次", says="3号楼门口的路灯坏了，第{k}次", sends=True),
        Step("收到了，编号", presses="对，提交", effect="case"),
        Step("想做什么", presses="主菜单"),
    ),
)
VOTER = Habit(
    opening=(
        Step("想做什么", says="/start", sends=True),
        Step("正在投票的表决", presses="项目和投票"),
        Step("空地改成小花园", presses="正在投票的表决"),
        Step("去投票", presses="空地改成小花园"),
        Step("赞成", presses="去投票"),
        Step("提交我的票", presses="赞成"),
        Step("改我的票", presses="提交我的票", effect="cast"),
    ),
    round=(
        Step("赞成", presses="改我的票", sends=True),
        Step("提交我的票", presses="赞成"),
        Step("改我的票", presses="提交我的票", effect="cast"),
    ),
)
PLAIN = Habit(
    opening=(),
    round=(
        Step("记下：第{k}次", says="第{k}次", sends=True, effect="text"),
        Step("确认了：第{k}次", presses="确认第{k}次", effect="press"),
    ),
    patience=6.0,
    steadfast=False,
)
"""For the plain aiogram bot: a text and a press, each stored."""


LONGEST_REST_S = 90
"""Seconds after which an update that still waits is judged as it stands."""


class Neighbour:
    """One person with one habit."""

    def __init__(self, chat: ChatInHand, habit: Habit, thinks: float) -> None:
        self.chat = chat
        self.habit = habit
        self.acts: list[Act] = []
        self.told = 0
        """New messages of the bot so far."""
        self.stuck = ""
        self.astray = False
        """Whether the screen had not the button that comes next: its reply came and is of no use."""
        self._thinks = thinks
        self._shows = ""
        self._shown = asyncio.Event()
        self._counted: dict[str, int] = {}
        self._rounds = 0

    @property
    def waits(self) -> bool:
        """Whether a reply is awaited."""
        return bool(self.acts) and not self.acts[-1].replied

    async def arrive(self) -> bool:
        """Come in; return whether every step was answered."""
        for step in self.habit.opening:
            if not await self._take(step):
                return False
        return True

    async def live(self, going: asyncio.Event) -> None:
        """Do the round again and again until `going` is cleared; a round begun is ended."""
        while going.is_set() and not (self.stuck and self.habit.steadfast):
            self._rounds += 1
            for step in self.habit.round:
                await asyncio.sleep(random.uniform(0, 2 * self._thinks))
                if not await self._take(step):
                    break

    def sees(self, event: Event) -> None:
        """Look at what the bot has just said or changed."""
        if event.message is None or not event.message.by_bot:
            return
        if event.kind == "sent":
            self.told += 1
        text = event.message.text
        if self._shows and (
            self._shows in text or any(self._shows in button for button in self.chat.buttons(event.message))
        ):
            self.acts[-1].replied = True
            self._shown.set()

    async def _take(self, step: Step) -> bool:
        words = [part.format(k=self._rounds) for part in (step.shows, step.says, step.presses)]
        effect: Effect | None = None
        if step.effect:
            self._counted[step.effect] = self._counted.get(step.effect, 0) + 1
            # what is written carries the round's number, what is only counted its own
            number = self._counted[step.effect] if step.effect == "cast" else self._rounds
            effect = (self.chat.person.id, step.effect, number)
        update = self.chat.chat.bot.inbox.next_id
        self._shows = ""
        self._shown.clear()
        try:
            if step.says:
                await self.chat.send(words[1])
            else:
                await self.chat.press(words[2])
        except Unsettled as error:
            self.stuck, self.astray = str(error), True
            return False
        self.acts.append(Act(update, self.chat.person.id, effect, step.sends))
        self._shows = words[0]
        try:
            async with asyncio.timeout(self.habit.patience):
                await self._shown.wait()
        except TimeoutError:
            self.stuck = f"{words[1] or words[2]} → {words[0]}: no reply\n{self.chat.transcript()}"
            return False
        return True


class Crowd:
    """Everyone who acts, seen together."""

    def __init__(self, playground: Playground, url: str, neighbours: Sequence[Neighbour]) -> None:
        self._url = url
        self.neighbours = list(neighbours)
        self.taken: set[int] = set()
        self.replies = 0
        self._going = asyncio.Event()
        self._by_chat = {neighbour.chat.chat: neighbour for neighbour in neighbours}
        self._playground = playground
        self._living: list[asyncio.Task[None]] = []
        playground.world.listeners.add(self._look)
        for chat in self._by_chat:
            chat.bot.inbox.on_taken = lambda update: self.taken.add(update.id)

    def _look(self, event: Event) -> None:
        if neighbour := self._by_chat.get(event.chat):
            before = neighbour.waits
            neighbour.sees(event)
            self.replies += before and not neighbour.waits

    @property
    def people(self) -> int:
        """How many they are."""
        return len(self.neighbours)

    @property
    def waiting(self) -> int:
        """How many people wait for a reply now: what a kill can strike."""
        return sum(neighbour.waits for neighbour in self.neighbours)

    @property
    def acts(self) -> list[Act]:
        """All acts of all people."""
        return [act for neighbour in self.neighbours for act in neighbour.acts]

    async def begin(self) -> None:
        """Let everyone come in, then live. Raises Unsettled when somebody is not answered."""
        await asyncio.gather(*(neighbour.arrive() for neighbour in self.neighbours))
        for neighbour in self.neighbours:
            if neighbour.stuck:
                raise Unsettled(neighbour.stuck)
        self._going.set()
        self._living = [asyncio.create_task(neighbour.live(self._going)) for neighbour in self.neighbours]

    async def end(self) -> None:
        """Let everyone end the round in hand, and wait until nothing waits any more, at Telegram or in the inbox."""
        self._going.clear()
        await asyncio.gather(*self._living)
        for _ in range(LONGEST_REST_S):
            await asyncio.sleep(1)
            if not any(neighbour.chat.chat.pending for neighbour in self.neighbours) and await self._rested():
                break
        self._playground.world.listeners.discard(self._look)

    async def verdict(self) -> Verdict:
        """Return the columns, read from the database and the chats."""
        now = self._playground.world.now()
        waiting = {
            neighbour.chat.person.id
            for neighbour in self.neighbours
            if (neighbour.astray and neighbour.habit.steadfast)
            or any(now - press.at < PRESS_LIFE for press in neighbour.chat.chat.unanswered.values())
        }
        told = {neighbour.chat.person.id: neighbour.told for neighbour in self.neighbours}
        if self._plain:
            effects = await ledgers.of_plain(self._url)
            return judge(Record(self.acts, self.taken, effects, None, told, waiting))
        effects = await ledgers.of_linli(self._url)
        return judge(Record(self.acts, self.taken, effects, await ledgers.worked(self._url), told, waiting))

    def stuck(self) -> list[str]:
        """Return what people were left with who did not get on."""
        return [neighbour.stuck for neighbour in self.neighbours if neighbour.stuck]

    @property
    def _plain(self) -> bool:
        return all(neighbour.habit is PLAIN for neighbour in self.neighbours)

    async def _rested(self) -> bool:
        return self._plain or not await ledgers.unworked(self._url)
