"""The figures an operator watches, for Prometheus: read from what runs in this process when they are asked for.

No label names a person, a chat, a community or a text: labels are priorities and outcomes only. What each figure
means, and from which value on to worry, stands in docs/operations.md; a test holds the two together.
"""

from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

from prometheus_client import CollectorRegistry, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from storage.gauges import Waiting


class Stored(Protocol):
    """What `bot.intake.Counts` counts."""

    stored: int
    commits: int
    failed: int
    malformed: int
    refused: int


class Worked(Protocol):
    """What `bot.lanes.Counts` counts."""

    worked: int
    failed: int
    set_aside: int


class Waits(Protocol):
    """What `bot.screens.WaitAsTold` counts."""

    told: int


class Delivered(Protocol):
    """What `bot.delivery.Counts` counts."""

    sent: int
    edited: int
    refused_429: int
    retried: int
    blocked: int
    failed: int
    doubt: int
    expired: int
    lag_s: float


@dataclass(slots=True)
class Figures:
    """Where this process's figures are found; what it does not run stays None."""

    stored: Stored | None = None
    worked: Worked | None = None
    waits: Waits | None = None
    delivered: Delivered | None = None
    delivers: bool | None = None
    """Whether this process delivers now; others stand by."""
    waiting: Waiting | None = None
    """What the database last said."""
    database: bool = False
    """Whether the database answered when it was last asked."""
    loop_lag_s: float = 0.0
    parts: dict[str, Callable[[], bool]] = field(default_factory=dict)
    """What has to run here, by name."""

    def turn_of(self, work: Callable[[], Coroutine[Any, Any, None]]) -> Callable[[], Coroutine[Any, Any, None]]:
        """Return the same work, noting while it runs that this process delivers."""
        self.delivers = False

        async def turn() -> None:
            self.delivers = True
            try:
                await work()
            finally:
                self.delivers = False

        return turn


class Read(Collector):
    """Turns the figures into what Prometheus reads."""

    def __init__(self, figures: Figures) -> None:
        self._figures = figures

    def collect(self) -> Iterator[Metric]:
        """Yield every figure that this process knows."""
        figures = self._figures
        yield _gauge("linli_database_up", "1 when the database answered when last asked.", figures.database)
        yield _gauge("linli_loop_lag_seconds", "Longest stall of the event loop lately.", figures.loop_lag_s)
        if figures.stored is not None:
            yield from _stored(figures.stored)
        if figures.worked is not None:
            yield from _worked(figures.worked)
        if figures.delivered is not None:
            yield from _delivered(figures.delivered)
        yield _told_to_wait(figures)
        if figures.delivers is not None:
            what = "1 in the process that delivers, 0 in one that stands by."
            yield _gauge("linli_delivery_held", what, figures.delivers)
        if figures.waiting is not None:
            yield from _waiting(figures.waiting)


def registry(figures: Figures) -> CollectorRegistry:
    """Return a registry of these figures and the process's own (CPU seconds, memory, open files)."""
    found = CollectorRegistry()
    found.register(Read(figures))
    ProcessCollector(namespace="linli", registry=found)
    return found


def _gauge(name: str, what: str, value: float) -> Metric:
    return GaugeMetricFamily(name, what, value=float(value))


def _counter(name: str, what: str, label: str, counted: dict[str, int]) -> Metric:
    family = CounterMetricFamily(name, what, labels=[label])
    for key, value in counted.items():
        family.add_metric([key], value)
    return family


def _stored(counts: Stored) -> Iterator[Metric]:
    by = {
        "stored": counts.stored,
        "not_stored": counts.failed,
        "malformed": counts.malformed,
        "refused": counts.refused,
    }
    yield _counter("linli_updates_received", "Updates by what became of them at the door.", "outcome", by)
    yield CounterMetricFamily("linli_intake_commits", "Commits that stored updates.", value=counts.commits)


def _worked(counts: Worked) -> Iterator[Metric]:
    by = {"worked": counts.worked, "failed": counts.failed, "set_aside": counts.set_aside}
    yield _counter("linli_updates_handled", "Updates by what became of a try to work them.", "outcome", by)
    again = max(counts.failed - counts.set_aside, 0)
    yield CounterMetricFamily("linli_transaction_retries", "Updates whose transaction was begun anew.", value=again)


def _delivered(counts: Delivered) -> Iterator[Metric]:
    outcomes = ("sent", "edited", "blocked", "failed", "doubt", "expired", "retried")
    by = {outcome: getattr(counts, outcome) for outcome in outcomes}
    yield _counter("linli_notices", "Notices by what became of them.", "outcome", by)
    yield _gauge(
        "linli_delivery_lag_seconds", "How long the oldest notice of the last claim had been due.", counts.lag_s
    )


def _told_to_wait(figures: Figures) -> Metric:
    by = {}
    if figures.waits is not None:
        by["screens"] = figures.waits.told
    if figures.delivered is not None:
        by["notices"] = figures.delivered.refused_429
    return _counter("linli_telegram_429", "Answers that told us to wait, by what was sent.", "sending", by)


def _waiting(waiting: Waiting) -> Iterator[Metric]:
    yield _gauge("linli_inbox_waiting", "Updates stored and not worked, counted up to 10000.", waiting.updates)
    yield _gauge("linli_inbox_oldest_seconds", "Age of the oldest update that is not worked.", waiting.oldest_s)
    yield _gauge("linli_screens_owed", "Chats whose screen is decided and not shown, up to 10000.", waiting.screens)
    owed = GaugeMetricFamily("linli_outbox_owed", "Notices to deliver, up to 10000 each.", labels=["priority"])
    for priority, count in waiting.owed.items():
        owed.add_metric([priority], count)
    yield owed
    yield _gauge("linli_outbox_overdue_seconds", "How long the notice due longest has been due.", waiting.overdue_s)
