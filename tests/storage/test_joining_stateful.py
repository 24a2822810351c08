"""A joined case never ends unseen: against random days of a street, with a ledger kept by hand beside the database.

The ledger knows who is in by what people did, and an ending by the case's state before and after; it asks neither
the joins nor the code's own choice of sentences.
"""

from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule, run_state_machine_as_test

from participation import closing, joining
from participation.refusals import Refusal
from scheduler.complaints import close_unanswered, escalate_overdue
from tests.days import StoredDays
from tests.storage.test_joining import HOUSE, LIMITS, RULES, Street

PEOPLE = 5
ENDED = {"closed_solved", "closed_explained", "closed_silent"}
NEWS_OF_AN_END = {
    "joining-told-closed-solved", "joining-told-closed-explained", "joining-told-closed-silent",
    "joining-told-quoted-ended",
}  # fmt: skip


class Days(StoredDays):
    def __init__(self) -> None:
        super().__init__()
        self.inside: set[int] = set()
        self.reporter = 0

    @initialize()
    def begin(self) -> None:
        self.street = self.runner.run(Street(self.storage).found(PEOPLE))
        self.case = self.runner.run(self.street.file(0))

    def act(self, what: Callable[[], Awaitable[object]]) -> bool:
        """Try something, hold what everybody was told against the ledger, and return whether it was done."""

        async def tried() -> bool:
            before, heard = await self._state(), await self._heard()
            done = False
            with suppress(Refusal):
                await what()
                done = True
            after, now = await self._state(), await self._heard()
            ends = before not in ENDED and after in ENDED
            for who in range(PEOPLE):
                gained = now[who] - heard[who]
                told = sum(count for key, count in gained.items() if key in NEWS_OF_AN_END)
                assert told == (1 if ends and who in self.inside else 0), (who, gained, before, after)
                if before != after:
                    assert bool(gained) >= (who in self.inside), (who, before, after)
                if who not in self.inside:
                    assert not [key for key in gained if key.startswith("joining-told")], (who, gained)
            return done

        return self.runner.run(tried())

    async def _state(self) -> str:
        async with self.storage.reading(self.street.community.id) as tx:
            return (await tx.complaints.get(self.case.id)).state.value

    async def _heard(self) -> list[Counter[str]]:
        return [Counter(await self.street.told(one)) for one in self.street.people]

    @rule(who=st.integers(0, PEOPLE - 1))
    def join(self, who: int) -> None:
        if self.act(lambda: self.street.join(self.case, who)):
            assert who not in self.inside | {self.reporter}
            self.inside.add(who)

    @rule(who=st.integers(0, PEOPLE - 1))
    def leave(self, who: int) -> None:
        async def leave() -> None:
            async with self.storage.transaction(self.street.community.id) as tx:
                actor = await tx.residents.actor(self.street.people[who])
                await tx.joining.leave(joining.mine(await tx.joining.joins.of(self.case.id), actor))

        if self.act(leave):
            assert who in self.inside
            self.inside.discard(who)

    @rule()
    def answer(self) -> None:
        self.act(lambda: self.street.answer(self.case))

    @rule(who=st.integers(0, PEOPLE - 1))
    def solve(self, who: int) -> None:
        if self.act(lambda: self.street.solve(self.case, who)):
            assert who == self.reporter

    @rule(again=st.booleans())
    def not_solved(self, again: bool) -> None:
        async def say() -> None:
            async with self.storage.transaction(self.street.community.id) as tx:
                actor, now = await tx.residents.actor(self.street.people[self.reporter]), await tx.now()
                case = await tx.complaints.get(self.case.id, lock=True)
                verb = closing.reopen if again else closing.redo
                await tx.complaints.move(verb(case, "", by=actor, at=now, office=HOUSE, limits=LIMITS))

        self.act(say)

    @rule(days=st.sampled_from([1, 8, 20]))
    def days_pass(self, days: int) -> None:
        async def pass_by() -> None:
            async with self.storage.transaction() as tx:
                await tx.clock.advance(timedelta(days=days))

        self.runner.run(pass_by())

    @rule(late=st.booleans())
    def sweeps_run(self, late: bool) -> None:
        async def sweep() -> None:
            async with self.storage.transaction() as tx:
                with tx.everywhere():
                    await (escalate_overdue if late else close_unanswered)(tx, await tx.now())

        self.act(sweep)

    @rule()
    def the_reporter_leaves(self) -> None:
        """The first who joined goes on; when nobody did, or it has ended, it stays whose it is."""

        async def depart() -> None:
            async with self.storage.transaction(self.street.community.id) as tx:
                await tx.joining.depart(self.street.people[self.reporter].id, at=await tx.now(), limits=LIMITS)

        async def reporter() -> int:
            async with self.storage.reading(self.street.community.id) as tx:
                found = (await tx.complaints.get(self.case.id)).reporter_id
                return [one.id for one in self.street.people].index(found)

        open_before = self.runner.run(self._state()) not in ENDED
        heirs = set(self.inside)
        # the heir hears it as the reporter does
        now = self.runner.run(self._quietly(depart))
        self.reporter = self.runner.run(reporter())
        if open_before and heirs:
            assert self.reporter in heirs
            assert now[self.reporter]["complaints-told-handed-over"] >= 1
            self.inside.discard(self.reporter)
            for who in self.inside:
                assert now[who]["joining-told-handed-over"] >= 1

    async def _quietly(self, what: Callable[[], Awaitable[object]]) -> list[Counter[str]]:
        await what()
        return await self._heard()

    @rule(who=st.integers(0, PEOPLE - 1))
    def not_yet(self, who: int) -> None:
        """Whoever is in may say so after an end, and only then; it needs nobody else."""

        async def ask() -> bool:
            async with self.storage.reading(self.street.community.id) as tx:
                case, now = await tx.complaints.get(self.case.id), await tx.now()
                actor = await tx.residents.actor(self.street.people[who])
                fresh = case.closed_at is not None and now <= case.closed_at + timedelta(days=30)
                try:
                    mine = joining.mine(await tx.joining.joins.of(case.id), actor)
                    joining.unsolved(case, mine, at=now, reopen_days=30)
                except Refusal:
                    return fresh and case.state.value in ENDED and who in self.inside
                assert who in self.inside
                assert case.state.value in ENDED
                return False

        assert not self.runner.run(ask()), "somebody inside could not say that it is not solved"


def test_a_joined_case_never_ends_unseen(sqlite_template: Path) -> None:
    Days.template = sqlite_template
    assert RULES.people == 5
    run_state_machine_as_test(
        Days,
        settings=settings(
            max_examples=8,
            stateful_step_count=16,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        ),
    )
