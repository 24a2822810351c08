"""The way of a project from the plan to the story, under any order of acts by anybody, with promises written by hand.

Nothing here asks the code which stage may follow which: the pairs below were written down from PRODUCT.md, C.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from participation import acceptance, care, exits, ledgers, plans, results, rewards, works
from participation.access import Actor, Grant, Role, Standing
from participation.care import Care
from participation.gates import gates
from participation.ledgers import Book, Entry, Measure, balance
from participation.money import Source
from participation.packs import Kind
from participation.plans import Alternative, Objection, Plan
from participation.polls import Draft, Poll, announce, close, open_poll
from participation.projects import Moved, Project, Stage, Step
from participation.refusals import Refusal

HERE = 1
START = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
GATES = gates({"projects": {"judge_days": 7, "review_days": 90}})


def actor(id: int, standing: Standing = Standing.VERIFIED, *roles: Role) -> Actor:
    return Actor(id, HERE, standing, frozenset(Grant(role, HERE) for role in roles))


STAFF = actor(90, Standing.VERIFIED, Role.STAFF)
COLLEAGUE = actor(91, Standing.VERIFIED, Role.STAFF)
PEOPLE = [STAFF, *(actor(number) for number in range(2, 8)), actor(50, Standing.REGISTERED), actor(51, Standing.GUEST)]

WHO = st.one_of(st.just(STAFF), st.just(STAFF), st.sampled_from(PEOPLE))
"""The office more often than one of ten: most steps are its own, and a run that never gets there shows nothing."""

MAY_FOLLOW = {
    ("deliberate", "plan-posted"), ("plan-posted", "plan-posted"), ("plan-posted", "vote"), ("vote", "result"),
    ("vote", "not-passed"), ("result", "pledging"), ("pledging", "approved"), ("pledging", "underfunded"),
    ("approved", "building"), ("building", "building"), ("building", "change"), ("change", "change"),
    ("change", "building"), ("change", "plan-posted"), ("building", "acceptance"), ("acceptance", "rectify"),
    ("rectify", "rectify"), ("rectify", "acceptance"), ("acceptance", "evaluated"), ("evaluated", "evaluated"),
    ("evaluated", "rectify"), ("evaluated", "reward-paid"), ("reward-paid", "in-care"), ("in-care", "in-care"),
    ("in-care", "review"), ("review", "review"), ("review", "shared"), ("reward-paid", "reward-paid"),
    ("vote", "plan-posted"),  # a fund that did not pay for it: nobody voted against it
}  # fmt: skip
CANCELLED_FROM = {
    "deliberate", "plan-posted", "result", "pledging", "approved", "building", "change", "acceptance", "rectify",
    "evaluated", "reward-paid", "in-care", "review",
}  # fmt: skip
ENDS = {"not-passed", "underfunded", "shared", "cancelled"}


def deliberated() -> Project:
    """Return a project that its study found feasible."""
    return Project(7, HERE, "装一盏灯", "晚上太黑", 1, START, START, 3, 2, stage=Stage.DELIBERATE)


def voted(project: Project, at: datetime, yes: int, no: int, of: int = 10) -> Poll:
    """Return a closed poll of the project in which so many households of `of` voted."""
    draft = Draft(Kind.YES_NO, "您赞成吗？", "residents-meeting", 3, True, project_id=project.id)
    poll = announce(draft, form="community", by=STAFF, at=at, zone="Asia/Shanghai", seed="s")
    poll = open_poll(replace(poll, id=5), roll_size=of, roll_hash="h", at=at)
    ballots = {f"h{n}": "yes" if n < yes else "no" for n in range(yes + no)}
    return close(poll, roll={f"h{n}": 1 for n in range(of)}, ballots=ballots, at=poll.closes_at)


def fund_vote(
    costs: tuple[int, ...], wishes: list[str], of: int = 10, *, moves: bool = True, at: datetime = START
) -> Poll:
    """Return a closed vote over a fund of 250 yuan, in which each of `wishes` is one household's ballot of `of`."""
    names = tuple(f"{number}号" for number in range(len(costs)))
    draft = Draft(
        Kind.BUDGET, "先办哪些？", "residents-fund", 3, True, options=names, costs=costs, fund=250_00, moves=moves
    )
    poll = announce(draft, form="community", by=STAFF, at=at, zone="Asia/Shanghai", seed="s")
    poll = open_poll(replace(poll, id=5), roll_size=of, roll_hash="h", at=at)
    ballots = {f"h{number}": wish for number, wish in enumerate(wishes)}
    return close(poll, roll={f"h{number}": 1 for number in range(of)}, ballots=ballots, at=poll.closes_at)


class ProjectFromPlanToStory(RuleBasedStateMachine):
    """`sums` is the ledger kept a second time, by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.project = deliberated()
        self.plan: Plan | None = None
        self.poll: Poll | None = None
        self.care: Care | None = None
        self.rota: tuple[int, ...] = ()
        self.objections: list[Objection] = []
        self.entries: list[Entry] = []
        self.inspections: list[acceptance.Inspection] = []
        self.judgements: dict[tuple[int, int], acceptance.Judgement] = {}
        self.steps: list[Step] = []
        self.sums: Counter[tuple[Book, Source, Measure]] = Counter()
        self.numbers = iter(range(100, 10_000))
        self.left: list[Callable[[], None]] = []

    def take(self, moved: Moved) -> None:
        before = self.project
        assert before.stage.value not in ENDS, "what has ended moved"
        assert moved.step.frm is before.stage
        assert moved.step.to is moved.project.stage
        pair = (before.stage.value, moved.project.stage.value)
        assert pair != ("vote", "plan-posted") or moved.step.why in ("not-funded", "no-quorum")
        assert pair in MAY_FOLLOW or (pair[1] == "cancelled" and pair[0] in CANCELLED_FROM), pair
        self.project = moved.project
        self.steps.append(moved.step)

    def tried(self, act: Callable[[], Any]) -> Any:
        """Return what an act gives, None when it is refused."""
        try:
            return act()
        except Refusal:
            return None

    def keep(self, entry: Entry) -> None:
        self.entries.append(replace(entry, id=next(self.numbers)))
        self.sums[entry.book, entry.source, entry.measure] += entry.amount

    def since(self, stage: str) -> timedelta:
        """Return how long ago the project came to a stage last."""
        return self.now - max(step.at for step in self.steps if step.to.value == stage)

    def good_way(self) -> list[Callable[[], None]]:
        """Return the acts by which all goes well, in order, so that a run may begin anywhere on the way."""
        mei, li, qian = PEOPLE[1], PEOPLE[2], PEOPLE[3]
        return [
            lambda: self.somebody_posts_a_plan(STAFF, 500_00),
            lambda: self.somebody_objects(mei),
            lambda: self.time_passes(16),
            lambda: self.somebody_answers(STAFF),
            lambda: self.somebody_calls_the_vote(STAFF, (6, 0)),
            self.the_vote_is_counted,
            lambda: self.time_passes(16),
            self.the_days_are_counted,
            lambda: self.somebody_pledges(mei, 500_00, Measure.MONEY),
            lambda: self.somebody_goes_on(STAFF),
            lambda: self.somebody_goes_on(STAFF),
            lambda: self.somebody_reports(STAFF, "装好了"),
            lambda: self.somebody_goes_on(STAFF),
            *(partial(self.somebody_inspects, who, "") for who in (mei, li, qian)),
            lambda: self.somebody_goes_on(STAFF),
            lambda: self.neighbours_judge(True, 8),
            lambda: self.time_passes(8),
            self.the_days_are_counted,
            lambda: self.somebody_pays_the_reward(STAFF, 300_00),
            lambda: self.somebody_offers(mei),
            lambda: self.somebody_offers(li),
            lambda: self.somebody_names_a_steward(STAFF, 2),
            lambda: self.somebody_ticks(mei),
            *([lambda: self.time_passes(31), self.the_days_are_counted] * 3),
            lambda: self.neighbours_judge(True, 8),
            lambda: self.time_passes(8),
            self.the_days_are_counted,
            lambda: self.somebody_goes_on(STAFF),
        ]

    @initialize(acts=st.sampled_from(range(33)))
    def some_of_it_went_well(self, acts: int) -> None:
        self.left = self.good_way()
        for act in self.left[:acts]:
            act()
        del self.left[:acts]

    @precondition(lambda self: self.left)
    @rule(acts=st.integers(1, 3))
    def it_goes_on_well(self, acts: int) -> None:
        for act in self.left[:acts]:
            act()
        del self.left[:acts]

    @rule(days=st.sampled_from([0.5, 1, 3, 7, 8, 16, 31]))
    def time_passes(self, days: float) -> None:
        self.now += timedelta(days=days)

    @rule(who=WHO, residents=st.sampled_from([0, 500_00]))
    def somebody_posts_a_plan(self, who: Actor, residents: int) -> None:
        way = Alternative("感应灯", {Source.RESIDENTS: residents} if residents else {}, 0)
        version = 1 + (self.plan.version if self.plan else 0)
        posted = self.tried(lambda: plans.post(self.project, version, "装灯", [way], by=who, at=self.now, gates=GATES))
        if posted:
            assert who is STAFF
            self.store_plan(*posted)

    def store_plan(self, plan: Plan, moved: Moved) -> None:
        assert (plan.until_at - self.now).days == (15 if plan.costs_money else 7)
        self.plan = replace(plan, id=next(self.numbers))
        self.objections = []
        self.take(plans.carrying(moved, self.plan))

    @rule(who=st.sampled_from(PEOPLE))
    def somebody_objects(self, who: Actor) -> None:
        plan = self.plan
        if plan is None:
            return
        one = self.tried(lambda: plans.object_to(self.project, plan, self.objections, "太亮", by=who, at=self.now))
        if one:
            assert who.standing is not Standing.GUEST
            assert self.now < plan.until_at
            self.objections.append(replace(one, id=next(self.numbers)))

    @rule(who=WHO)
    def somebody_answers(self, who: Actor) -> None:
        for place, one in enumerate(self.objections):
            answered = self.tried(partial(plans.answer, self.project, one, "换个方向", by=who, at=self.now))
            if answered:
                assert who is STAFF
                assert one.answered_at is None
                self.objections[place] = answered
                return

    @rule(who=WHO, votes=st.sampled_from([(6, 0), (6, 0), (5, 0), (2, 5)]))
    def somebody_calls_the_vote(self, who: Actor, votes: tuple[int, int]) -> None:
        plan = self.plan
        if plan is None:
            return
        poll = voted(self.project, self.now, *votes)
        called = self.tried(
            lambda: results.call_vote(self.project, plan, self.objections, poll, chosen=0, by=who, at=self.now)
        )
        if called:
            assert who is STAFF
            assert self.now >= plan.until_at
            assert all(one.answer for one in self.objections)
            self.plan, moved = called
            self.poll = poll
            self.take(moved)

    @rule(who=WHO, wishes=st.sampled_from([["0"] * 6, ["1"] * 6, ["0"] * 5]))
    def somebody_enters_the_fund(self, who: Actor, wishes: list[str]) -> None:
        """Our project is the first of two that the fund cannot both pay; six of ten households are enough, five not."""
        plan = self.plan
        if plan is None:
            return
        poll = fund_vote((200_00, 100_00), wishes, at=self.now)
        entered = self.tried(
            lambda: results.enter_fund(self.project, plan, self.objections, poll, chosen=0, by=who, at=self.now)
        )
        if entered:
            assert who is STAFF
            assert self.now >= plan.until_at
            assert all(one.answer for one in self.objections)
            self.plan, moved = entered
            self.poll = poll
            self.take(moved)

    def the_fund_is_divided(self, plan: Plan, poll: Poll) -> None:
        divided = self.tried(lambda: results.divide(self.project, plan, poll, 0, at=self.now, gates=GATES))
        if divided and poll.tally:
            won = poll.tally.cast == 6 and poll.tally.votes("0") == 6
            assert divided[1].project.stage.value == ("result" if won else "plan-posted")
            self.plan = divided[0]
            self.take(divided[1])

    @rule()
    def the_vote_is_counted(self) -> None:
        plan, poll = self.plan, self.poll
        if plan is None or poll is None:
            return
        if poll.moves:
            self.the_fund_is_divided(plan, poll)
            return
        moved = self.tried(lambda: results.post_result(self.project, plan, poll, at=self.now, gates=GATES))
        if moved:
            assert poll.tally
            if moved.project.stage is Stage.RESULT:
                assert poll.tally.cast >= 6
                assert poll.tally.votes("yes") * 2 > poll.tally.cast
            self.take(moved)

    @rule()
    def the_days_are_counted(self) -> None:
        plan = self.plan
        if plan is None:
            return
        moved = self.tried(lambda: results.open_pledging(self.project, at=self.now, gates=GATES))
        if moved:
            assert self.since("result") >= timedelta(days=15)
            self.take(moved)
        moved = self.tried(lambda: ledgers.close_pledging(self.project, plan, self.entries, at=self.now))
        if moved:
            assert self.since("pledging") >= timedelta(days=30)
            self.take(moved)
        moved = self.tried(lambda: works.fall_silent(self.project, at=self.now, gates=GATES))
        if moved:
            spoken = ("begun", "reported", "resumed", "水管", "defects-found", "too-few-content")
            heard = [step.at for step in self.steps if step.why in spoken]
            assert self.now - max(heard) >= timedelta(days=10)
            self.take(moved)
        judged = list(self.judgements.values())
        moved = self.tried(lambda: acceptance.close_asking(self.project, judged, at=self.now, gates=GATES))
        if moved:
            self.take(moved)
        moved = self.tried(lambda: care.review(self.project, at=self.now, gates=GATES))
        if moved:
            entrusted = next(step.at for step in reversed(self.steps) if step.why == "entrusted")
            assert self.now - entrusted >= timedelta(days=90)
            self.take(moved)
        kept = self.care
        if kept is not None:
            missed = self.tried(lambda: care.miss(self.project, kept, at=self.now, gates=GATES))
            if missed:
                assert self.now >= kept.tick_due_at
                if missed[1].step.why == "reassigned":
                    assert kept.missed == 1
                    assert missed[0].steward_id != kept.steward_id
                self.care = missed[0]
                self.take(missed[1])

    @rule(who=st.sampled_from(PEOPLE), fen=st.sampled_from([1, 250_00, 500_00]), measure=st.sampled_from(Measure))
    def somebody_pledges(self, who: Actor, fen: int, measure: Measure) -> None:
        entry = self.tried(lambda: ledgers.pledge(self.project, measure, fen, "", by=who, at=self.now))
        if entry:
            assert who.standing is not Standing.GUEST
            assert self.project.stage is Stage.PLEDGING
            self.keep(entry)

    @rule(
        who=WHO, book=st.sampled_from(Book), source=st.sampled_from(Source),
        amount=st.sampled_from([-1, 0, 1, 99_999]),
    )  # fmt: skip
    def somebody_records(self, who: Actor, book: Book, source: Source, amount: int) -> None:
        entry = self.tried(
            lambda: ledgers.record(self.project, book, source, Measure.MONEY, amount, "单据", by=who, at=self.now)
        )
        if entry:
            assert who is STAFF
            assert amount > 0
            assert book is not Book.REWARD
            self.keep(entry)

    @rule(who=WHO, which=st.integers(0, 30))
    def somebody_takes_a_line_back(self, who: Actor, which: int) -> None:
        if not self.entries:
            return
        line = self.entries[which % len(self.entries)]
        entry = self.tried(lambda: ledgers.counter(self.project, line, self.entries, "写错了", by=who, at=self.now))
        if entry:
            assert who is STAFF or line.party_id == who.resident_id
            assert entry.amount == -line.amount
            assert line.book is not Book.REWARD  # this takes another one, below
            assert all(one.corrects != line.id for one in self.entries)
            self.keep(entry)

    @rule(who=WHO)
    def somebody_goes_on(self, who: Actor) -> None:
        """Approve, begin, resume, finish, close the inspection, pay, entrust, share: whatever there is to do."""
        plan = self.plan
        if plan is None:
            return
        acts: list[Callable[[], Moved]] = [
            lambda: ledgers.approve(self.project, plan, self.entries, by=who, at=self.now),
            lambda: works.begin(self.project, by=who, at=self.now),
            lambda: works.resume(self.project, by=who, at=self.now),
            lambda: works.finish(self.project, by=who, at=self.now, gates=GATES),
            lambda: acceptance.close(self.project, self.inspections, by=who, at=self.now, gates=GATES),
            lambda: care.share(self.project, "故事", ["王阿姨"], by=who, at=self.now),
        ]
        for act in acts:
            moved = self.tried(act)
            if moved:
                assert who is STAFF
                if moved.step.why == "shared":
                    self.the_reward_is_settled()
                if moved.step.why == "goal-reached":
                    lacking = sum(plan.choice.costs.values()) - self.sums[Book.PLEDGE, Source.RESIDENTS, Measure.MONEY]
                    assert lacking <= 0
                if moved.step.why == "accepted":
                    now = {one.resident_id for one in self.inspections if one.round == self.project.round}
                    assert len(now) >= 3
                    assert not any(one.defects for one in self.inspections if one.round == self.project.round)
                self.take(moved)
                return

    @rule(who=WHO, text=st.sampled_from(["装好了", "接线"]))
    def somebody_reports(self, who: Actor, text: str) -> None:
        told = self.tried(lambda: works.report(self.project, text, "photo", by=who, at=self.now))
        if told:
            assert who is STAFF
            self.take(told[1])

    @rule(who=WHO, factor=st.sampled_from([90, 105, 110, 111, 150]))
    def somebody_changes_the_cost(self, who: Actor, factor: int) -> None:
        plan = self.plan
        if plan is None:
            return
        costs = {Source.RESIDENTS: 500 * factor}
        told = self.tried(lambda: works.change(self.project, plan, costs, "水管", by=who, at=self.now, gates=GATES))
        if told:
            assert who is STAFF
            before = self.project.cost_voted or 0
            self.take(told[0])
            much = abs(500 * factor - before) * 10 > before
            assert (told[1] is not None) == much
            if told[1]:
                self.store_plan(*told[1])

    @rule(who=st.sampled_from(PEOPLE), defects=st.sampled_from(["", "", "", "灯不亮"]))
    def somebody_inspects(self, who: Actor, defects: str) -> None:
        one = self.tried(
            lambda: acceptance.inspect(
                self.project, self.inspections, defects, entries=self.entries, units=[], by=who, at=self.now
            )
        )
        if one:
            assert who.standing is Standing.VERIFIED
            assert who is not STAFF
            self.inspections.append(one)

    @rule(content=st.sampled_from([True, True, True, False]), people=st.integers(1, 8))
    def neighbours_judge(self, content: bool, people: int) -> None:
        for who in PEOPLE[:people]:
            one = self.tried(partial(acceptance.judge, self.project, content, by=who, at=self.now))
            if one:
                assert who.standing is Standing.VERIFIED
                self.judgements[one.round, one.resident_id] = one

    @rule(who=WHO, fen=st.sampled_from([-1, 0, 300_00]))
    def somebody_pays_the_reward(self, who: Actor, fen: int) -> None:
        paid = self.tried(lambda: rewards.pay(self.project, fen, "以奖代补", by=who, at=self.now))
        if paid:
            assert who is STAFF
            whys = [step.why for step in self.steps if step.why != "judged" or step.to is Stage.EVALUATED]
            assert "accepted" in whys
            assert whys[::-1].index("judged") < whys[::-1].index("accepted")
            noted, wrong = whys.count("reward-paid"), whys.count("reward-wrong")
            assert noted == wrong, "a second reward beside one that stands"
            assert self.project.stage.value == "evaluated" or wrong
            if paid[0]:
                self.keep(paid[0])
            self.take(paid[1])

    @rule(who=st.sampled_from([STAFF, COLLEAGUE, *PEOPLE]))
    def somebody_finds_the_reward_wrong(self, who: Actor) -> None:
        back = self.tried(
            lambda: rewards.take_back(self.project, self.steps, self.entries, "多写了一个零", by=who, at=self.now)
        )
        if back:
            noted = [step for step in self.steps if step.why == "reward-paid"]
            assert who in (STAFF, COLLEAGUE)
            assert who.resident_id != noted[-1].by, "who noted it took it back alone"
            assert back[1].project.stage is self.project.stage
            assert (back[0] is None) == (self.sums[Book.REWARD, Source.FINANCE, Measure.MONEY] == 0)
            if back[0]:
                assert all(one.corrects != back[0].corrects for one in self.entries)
                self.keep(back[0])
            assert self.sums[Book.REWARD, Source.FINANCE, Measure.MONEY] == 0
            self.take(back[1])

    @rule(who=WHO)
    def somebody_offers(self, who: Actor) -> None:
        rota = self.tried(lambda: care.offer(self.project, self.care.rota if self.care else self.rota, by=who))
        if rota and self.care:
            self.care = replace(self.care, rota=rota)
        elif rota:
            self.rota = rota

    @rule(who=WHO, steward=st.sampled_from([2, 3, 4]))
    def somebody_names_a_steward(self, who: Actor, steward: int) -> None:
        entrusted = self.tried(
            lambda: care.entrust(self.project, self.rota, steward, "老李", by=who, at=self.now, gates=GATES)
        )
        if entrusted:
            assert who is STAFF
            self.the_reward_is_settled()
            assert steward in self.rota
            self.care = replace(entrusted[0], id=1)
            self.take(entrusted[1])

    @rule(who=WHO)
    def somebody_ticks(self, who: Actor) -> None:
        kept = self.care
        if kept is None:
            return
        done = self.tried(lambda: care.tick(self.project, kept, "都好", by=who, at=self.now, gates=GATES))
        if done:
            assert who.resident_id in (kept.on_duty, kept.steward_id)
            assert self.now < done[0].tick_due_at
            assert done[1].due_at - timedelta(days=30) <= self.now, "a month was ticked before it began"
            self.care = done[0]
            self.take(done[2])

    @rule(who=WHO, really=st.sampled_from([False] * 29 + [True]))
    def somebody_cancels(self, who: Actor, really: bool) -> None:
        moved = self.tried(lambda: exits.cancel(self.project, "要建学校", by=who, at=self.now)) if really else None
        if moved:
            assert who is STAFF
            assert moved.step.why == "要建学校"
            self.take(moved)

    @invariant()
    def the_balance_is_the_sum(self) -> None:
        for book in Book:
            for measure in Measure:
                by_hand = sum(self.sums[book, source, measure] for source in Source)
                assert balance(self.entries, book, None, measure) == by_hand
                assert by_hand >= 0

    def the_reward_is_settled(self) -> None:
        """Nothing that follows the reward comes while it is to be noted anew."""
        whys = [step.why for step in self.steps]
        assert whys.count("reward-paid") == whys.count("reward-wrong") + 1

    @invariant()
    def no_reward_before_acceptance(self) -> None:
        for entry in self.entries:
            if entry.book is Book.REWARD:
                assert any(step.why == "accepted" and step.at <= entry.at for step in self.steps)

    @invariant()
    def every_step_has_its_sentence_and_they_join(self) -> None:
        for before, after in zip(self.steps, self.steps[1:], strict=False):
            assert after.frm is before.to
            assert after.at >= before.at
        for step in self.steps:
            assert step.why
            assert "-told-" in step.sentence
            assert step.facts["project"] == 7
            assert all(value is None or isinstance(value, str | int) for value in step.facts.values())
        if self.steps:
            assert self.steps[-1].to is self.project.stage


TestProjectFromPlanToStory = ProjectFromPlanToStory.TestCase
TestProjectFromPlanToStory.settings = settings(
    max_examples=400, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)


def test_all_goes_well() -> None:
    """The good way leads through every stage to the story: no run of the machine begins beside it."""
    machine = ProjectFromPlanToStory()
    for act in machine.good_way():
        act()
        machine.the_balance_is_the_sum()
        machine.every_step_has_its_sentence_and_they_join()
    walked = list(dict.fromkeys(step.to.value for step in machine.steps))
    assert walked == [
        "plan-posted", "vote", "result", "pledging", "approved", "building", "acceptance", "evaluated", "reward-paid",
        "in-care", "review", "shared",
    ]  # fmt: skip
