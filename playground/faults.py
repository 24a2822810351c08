"""Faults on demand: what goes wrong at Telegram and on the way there, for a method, a chat, a number of times."""

import asyncio
from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

from playground.refusals import Refused, forbidden, too_many

Kind = Literal[
    "flood", "blocked", "deactivated", "kicked", "server_error", "bad_gateway", "dropped", "answer_lost", "half_answer",
    "delay", "hang", "twice", "swapped",
]  # fmt: skip
KINDS = get_args(Kind)


class Dropped(Exception):
    """The connection breaks: before the call had any effect, after it, or in the middle of its answer (`half`)."""

    def __init__(self, half: Any = None) -> None:
        super().__init__()
        self.half = half


@dataclass(slots=True)
class Fault:
    """What shall go wrong. `method` and `chat` None: any. `times` None: until it is cleared.

    `twice` and `swapped` are faults of getUpdates.
    `seconds` is the pause of a flood (whole seconds), the length of a delay or of a hang. `skip` calls pass first.
    """

    kind: Kind
    method: str | None = None
    chat: int | None = None
    times: int | None = 1
    seconds: float = 1.0
    skip: int = 0
    hits: int = 0

    def view(self) -> dict[str, Any]:
        """The fault as JSON."""
        return asdict(self)


class Faults:
    """The faults that are set, in their order; the first that fits a call strikes."""

    def __init__(self) -> None:
        self.set: list[Fault] = []

    def add(
        self,
        kind: Kind,
        *,
        method: str | None = None,
        chat: int | None = None,
        times: int | None = 1,
        seconds: float = 1.0,
        skip: int = 0,
    ) -> Fault:
        """Set a fault. Returns it; its `hits` count. Raises ValueError for an unknown kind."""
        if kind not in KINDS:
            raise ValueError(f"unknown fault {kind!r}; known: {', '.join(KINDS)}")
        fault = Fault(kind, method.lower() if method else None, chat, times, seconds, skip)
        self.set.append(fault)
        return fault

    def clear(self) -> None:
        """Forget every fault."""
        self.set.clear()

    def strike(self, method: str, chat: int | None) -> Fault | None:
        """The fault that this call meets, counted down; None when it meets none."""
        for fault in self.set:
            if fault.method not in (None, method) or fault.chat not in (None, chat):
                continue
            if fault.skip > 0:
                fault.skip -= 1
                continue
            fault.hits += 1
            if fault.times is not None:
                fault.times -= 1
                if fault.times <= 0:
                    self.set.remove(fault)
            return fault
        return None


async def suffer(fault: Fault) -> None:
    """Do what a fault does before the call. Raises `Refused` or `Dropped`; returns after a delay."""
    match fault.kind:
        case "flood":
            raise too_many(max(1, int(fault.seconds)))
        case "blocked":
            raise forbidden("bot was blocked by the user")
        case "deactivated":
            raise forbidden("user is deactivated")
        case "kicked":
            raise forbidden("bot was kicked from the supergroup chat")
        case "server_error":
            raise Refused(500, "Internal Server Error")
        case "bad_gateway":
            raise Refused(502, "Bad Gateway")
        case "dropped":
            raise Dropped
        case "delay":
            await asyncio.sleep(fault.seconds)
        case "hang":
            await asyncio.sleep(fault.seconds)
            raise Dropped
        case "answer_lost" | "half_answer" | "twice" | "swapped":
            return


def disordered(kind: Kind, updates: list[Any]) -> list[Any]:
    """The updates of one answer each twice, or the last first."""
    return [update for update in updates for _ in range(2)] if kind == "twice" else updates[::-1]
