"""The driver: people as a test, a load generator or a story drives them, in the process of the playground.

person = playground.person("王阿姨")
chat = person.chat()
await chat.start()
await chat.press("报名")
await chat.settled()
assert "已报名" in chat.screen.text
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from playground import acts
from playground.requests import Upload
from playground.state import Bot, Chat, Event, Message, Person, Topic
from playground.transcript import written
from playground.updates import PRESS_LIFE

if TYPE_CHECKING:
    from playground.server import Playground

Json = dict[str, Any]

QUIET = 0.05  # seconds without a call that count as settled
PATIENCE = 10.0  # seconds before `settled` gives up


class Unsettled(AssertionError):
    """The bot did not do what was waited for; the message carries the transcript."""


class ChatInHand:
    """A chat as one person sees it. Every act returns at once; `settled` and `next_message` wait for the bot."""

    def __init__(self, playground: "Playground", chat: Chat, person: Person) -> None:
        self.playground = playground
        self.chat = chat
        self.person = person
        self._read = chat.count  # events before the last act or the last `next_message`

    # what is seen

    @property
    def messages(self) -> list[Message]:
        """What stands on the screen, oldest first: deleted ones gone, edits applied."""
        return list(self.chat.messages.values())

    @property
    def screen(self) -> Message:
        """The bot's newest message. Raises `Unsettled` when it has not said anything."""
        for message in reversed(self.chat.messages.values()):
            if message.by_bot and "pinned_message" not in message.extra:
                return message
        raise Unsettled(f"the bot has not said anything\n{self.transcript()}")

    @property
    def toasts(self) -> list[str]:
        """The answers to this person's taps, oldest first."""
        return [event.text for event in self.chat.log if event.kind == "toast" and event.who is self.person]

    @property
    def events(self) -> list[Event]:
        """Everything that happened, oldest first."""
        return list(self.chat.log)

    @property
    def keyboard(self) -> list[list[str]]:
        """The labels of the reply keyboard; empty when there is none."""
        return [[str(key["text"]) for key in row] for row in (self.chat.keyboard or {}).get("keyboard", [])]

    def buttons(self, message: Message | None = None) -> list[str]:
        """The labels under a message (the screen when none is named)."""
        return [str(button["text"]) for button in _buttons(message or self.screen)]

    def transcript(self) -> str:
        """Everything that was said and done, for reading and for golden files."""
        return written(self.chat)

    # what is done

    async def send(
        self,
        text: str,
        *,
        reply_to: Message | None = None,
        entities: list[Json] | None = None,
        thread: int = 0,
    ) -> Message:
        """Say a text, formatted as `entities` say; in a forum in the topic `thread`."""
        return self._acted(acts.write(self.chat, self.person, text, reply_to, entities, thread))

    async def start(self, payload: str = "") -> Message:
        """Press Start, with a deep link's payload."""
        return self._acted(acts.start(self.chat, self.person, payload))

    async def press(self, label: str = "", *, data: str = "", message: Message | None = None) -> None:
        """Tap a button: inline by a part of its label (or its `data`), on the newest message that has it, or
        a key of the reply keyboard. With `data` and `message` also one that is no longer there. Raises
        `Unsettled` when there is no such button or the label fits several."""
        if message is not None and data and not label:
            return self._tap(message, data, data)
        for candidate in [message] if message is not None else reversed(self.chat.messages.values()):
            fitting = [
                button
                for button in _buttons(candidate)
                if ((label and label in button["text"]) or (data and button.get("callback_data") == data))
            ]
            exact = [button for button in fitting if button["text"] == label]
            if len(exact or fitting) > 1:
                raise Unsettled(f"{label!r} fits several buttons: {[button['text'] for button in fitting]}")
            if fitting:
                button = (exact or fitting)[0]
                if "callback_data" not in button:
                    raise Unsettled(f"the button {button['text']!r} opens a link: {button}")
                return self._tap(candidate, button["callback_data"], button["text"])
        keys = [key for row in (self.chat.keyboard or {}).get("keyboard", []) for key in row]
        for key in keys:
            if label and label in key["text"]:
                self._acted(acts.tap_key(self.chat, self.person, key, phone=self.person.phone))
                return None
        raise Unsettled(f"no button {label or data!r}\n{self.transcript()}")

    def link(self, label: str) -> str:
        """The address behind a link button of the screen."""
        for button in _buttons(self.screen):
            if label in button["text"] and "url" in button:
                return str(button["url"])
        raise Unsettled(f"no link button {label!r}\n{self.transcript()}")

    async def share_contact(self, phone: str, user_id: int | None = None, name: str = "") -> Message:
        """Share a contact: the own one, or with `user_id` another's (0: someone not on Telegram)."""
        whose = self.person.id if user_id is None else user_id or None
        return self._acted(acts.share_contact(self.chat, self.person, phone, whose, name or self.person.name))

    async def share_location(self, latitude: float, longitude: float) -> Message:
        """Share a place."""
        return self._acted(acts.share_location(self.chat, self.person, latitude, longitude))

    async def send_photo(self, picture: bytes, caption: str = "") -> Message:
        """Send a picture; it becomes a JPEG, as at Telegram."""
        return self._acted(acts.send_photo(self.chat, self.person, self.playground.files, picture, caption))

    async def send_document(self, name: str, content: bytes, caption: str = "") -> Message:
        """Send a file."""
        upload = Upload(name, "", content)
        return self._acted(acts.send_document(self.chat, self.person, self.playground.files, upload, caption))

    async def edit(self, message: Message, text: str) -> None:
        """Change an own message."""
        acts.edit(self.chat, message, text)
        self._read = self.chat.count

    async def delete(self, message: Message) -> None:
        """Delete a message, one's own or the bot's, for both."""
        acts.delete_message(self.chat, message)
        self._read = self.chat.count

    async def react(self, message: Message, emoji: str) -> None:
        """React to a message; an empty emoji takes it back."""
        acts.react(self.playground.world, self.chat, self.person, message, emoji)
        self._read = self.chat.count

    async def block(self) -> None:
        """Block the bot."""
        acts.block(self.chat, self.person)

    async def unblock(self) -> None:
        """Let it write again."""
        acts.unblock(self.chat, self.person)

    # waiting

    async def next_message(self, timeout: float = 5.0) -> Message:  # noqa: ASYNC109 — its tests read so
        """The bot's next message, new or edited, since the last act or the last one given here."""
        deadline = time.monotonic() + timeout
        while True:
            for number, event in self._new():
                if event.kind in ("sent", "edited") and event.message is not None and event.message.by_bot:
                    self._read = number
                    return event.message
            self._read = self.chat.count
            left = deadline - time.monotonic()
            if left <= 0 or (not await self.chat.moved(left) and self.chat.count == self._read):
                raise Unsettled(f"no message within {timeout:g} s\n{self.transcript()}")

    async def settled(
        self,
        *,
        quiet: float | None = None,
        timeout: float = PATIENCE,  # noqa: ASYNC109 — its tests read so
        answers: bool = True,
    ) -> None:
        """Wait until the bot has taken this chat's updates, answered its taps (unless `answers` is False),
        makes no call, and has been quiet for `quiet` seconds: unless named not at all where the product itself says
        when it is idle (`Playground.idle`), else 0.05. Raises `Unsettled` after `timeout` seconds."""
        chat, bot = self.chat, self.chat.bot
        deadline = time.monotonic() + timeout
        if self.playground.idle is not None:
            await self._product(self.playground.idle, deadline)
        if quiet is None:
            quiet = QUIET if self.playground.idle is None else 0
        bot.awaited.add(chat)
        try:
            while True:
                now = time.monotonic()
                why = self._busy(bot, answers)
                rest = chat.touched + quiet - now
                if not why and rest <= 0:
                    return
                if now >= deadline:
                    raise Unsettled(f"not settled after {timeout:g} s: {why or 'it goes on'}\n{self.transcript()}")
                await chat.moved(min(deadline - now, rest) if not why else deadline - now)
        finally:
            bot.awaited.discard(chat)

    async def _product(self, idle: Callable[[], Awaitable[None]], deadline: float) -> None:
        while self.chat.pending and (left := deadline - time.monotonic()) > 0:
            await self.chat.moved(left)
        try:
            await asyncio.wait_for(idle(), max(deadline - time.monotonic(), 0.001))
        except TimeoutError:
            raise Unsettled(f"the product is not idle\n{self.transcript()}") from None

    def _busy(self, bot: Bot, answers: bool) -> str:
        if self.chat.pending:
            return f"{self.chat.pending} updates are not confirmed"
        now = self.playground.world.now()
        labels = [press.label for press in self.chat.unanswered.values() if now - press.at <= PRESS_LIFE]
        if answers and labels:
            return f"taps without an answer: {labels}"
        return f"{bot.open_calls} calls are under way" if bot.open_calls else ""

    def _new(self) -> Iterator[tuple[int, Event]]:
        first = self.chat.count - len(self.chat.log)
        for number, event in enumerate(self.chat.log, first + 1):
            if number > self._read:
                yield number, event

    def _acted(self, message: Message) -> Message:
        self._read = self.chat.count
        return message

    def _tap(self, message: Message, button_data: str, label: str) -> None:
        acts.press(self.playground.world, self.chat, self.person, message, button_data, label)
        self._read = self.chat.count


class PersonInHand:
    """A person and their chats."""

    def __init__(self, playground: "Playground", person: Person) -> None:
        self.playground = playground
        self.person = person
        self._chats: dict[int, ChatInHand] = {}

    @property
    def id(self) -> int:
        """The person's id at Telegram."""
        return self.person.id

    def chat(self, bot: Bot | str | int | None = None) -> ChatInHand:
        """The private chat with a bot (token, username or id; the only bot when none is named)."""
        found = self.playground.world.find_bot(bot)
        hand = self._chats.get(found.id)
        if hand is None:
            chat = self.playground.world.private_chat(found, self.person)
            hand = self._chats[found.id] = ChatInHand(self.playground, chat, self.person)
        return hand

    def deactivate(self) -> None:
        """Delete the account: sends are refused from now on."""
        self.person.deactivated = True


class Group:
    """A group with a bot in it."""

    def __init__(self, playground: "Playground", chat: Chat) -> None:
        self.playground = playground
        self.chat = chat
        self._hands: dict[int, ChatInHand] = {}

    @property
    def id(self) -> int:
        """The group's id: negative, as Telegram's are."""
        return self.chat.id

    def as_seen_by(self, person: PersonInHand) -> ChatInHand:
        """The group in a member's hands."""
        if self.chat.members.get(person.id) in (None, "left", "kicked"):
            raise LookupError(f"{person.person.name} is not in the group")
        if person.id not in self._hands:
            self._hands[person.id] = ChatInHand(self.playground, self.chat, person.person)
        return self._hands[person.id]

    def bot_becomes(self, status: str, by: PersonInHand, *, without: Iterable[str] = ()) -> None:
        """Make the bot member, administrator (`without` some rights), left or kicked."""
        acts.change_bot_status(self.chat, by.person, status, frozenset(without))

    @property
    def topics(self) -> list[Topic]:
        """The topics of a forum, in the order they were made."""
        return list(self.chat.topics.values())

    def within(self, thread: int) -> list[Message]:
        """What stands in a topic, oldest first, without the lines that say what became of the topic."""
        return [one for one in self.chat.messages.values() if one.extra.get("message_thread_id") == thread and one.text]

    def delete_topic(self, thread: int) -> None:
        """Delete a topic, as an administrator of the group would."""
        acts.delete_topic(self.chat, thread)


def _buttons(message: Message) -> list[Json]:
    return [button for row in (message.inline or {}).get("inline_keyboard", []) for button in row]
