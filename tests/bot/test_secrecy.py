"""Somebody who has the whole database and the logs tries to tell who voted what (VOTING.md, 6).

Ten neighbours vote through the real dispatcher, each something else. The attacker reads every table with its hidden
columns: PostgreSQL's transaction of a row and its place, SQLite's row number; and joins by whatever joins. Named
ballots they find, all ten: so the attack is one. Of separated ballots they find no more than by guessing.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from sqlalchemy import text

from participation.ballots import keyed
from participation.chain import commitment
from participation.packs import Mode
from participation.polls import Poll
from storage import Storage
from tests.bot.test_ballots import enter, poll_of, walk
from tests.town import Town

OPTIONS = ("长椅", "路灯", "滑梯", "石桌", "花坛")
CHOICES = [",".join(map(str, pair)) for pair in itertools.combinations(range(5), 2)]  # ten, all different
LUCK = 7
"""To be right about so many of ten by guessing happens once in twelve thousand."""
MANY = len(CHOICES)
PLACES = ("number", "poll_id", "community_id")
"""Columns whose small numbers name no person, though a person's number may be the same."""
TURNS = [7, 2, 9, 0, 5, 3, 8, 1, 6, 4]
"""In which order they vote."""


@dataclass
class Dump:
    """Every row of every table, with what the database keeps beside it."""

    tables: dict[str, list[dict[str, Any]]] = field(default_factory=dict)

    @classmethod
    async def of(cls, storage: Storage) -> "Dump":
        """Read it all as the database's owner does."""
        dump = cls()
        async with storage.reading() as tx:
            catalogue = (
                "SELECT name, sql LIKE '%WITHOUT ROWID%' FROM sqlite_master WHERE type = 'table'"
                if storage.sqlite
                else "SELECT tablename, false FROM pg_tables WHERE schemaname = 'public'"
            )
            for name, bare in list(await tx.session.execute(text(catalogue))):
                hidden = "xmin::text::bigint AS _xmin, ctid::text AS _ctid, " if not storage.sqlite else ""
                hidden = "rowid AS _rowid, " if storage.sqlite and not bare else hidden
                rows = (await tx.session.execute(text(f'SELECT {hidden}* FROM "{name}"'))).mappings()
                dump.tables[name] = [dict(row) for row in rows]
        return dump

    def rows(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for name, rows in self.tables.items():
            for row in rows:
                yield name, row


@dataclass
class Person:
    """Whom the attacker looks for: what identifies them, and what they chose in truth."""

    ids: set[Any]
    unit: str
    truth: str


class Attack:
    """Each method returns what it believes each person chose; it may say nothing of some."""

    def __init__(self, dump: Dump, people: Sequence[Person], poll: Poll) -> None:
        self.dump, self.people, self.poll = dump, people, poll
        self.papers = [
            row for name, row in dump.rows()
            if "content" in row and row.get("poll_id") == poll.id and name != "ballot_drafts"
        ]  # fmt: skip
        self.traces = [
            [row for name, row in dump.rows() if row not in self.papers and self._about(row, person)]
            for person in people
        ]
        self.turns = TURNS  # as whoever watched the inbox knows it

    def found(self) -> dict[str, int]:
        """Return how many of the ten each method is right about."""
        ways: dict[str, Callable[[], dict[int, str]]] = {
            "name": self.by_name, "key": self.by_key, "transaction": self.by_transaction, "words": self.by_words,
            "receipt": self.by_receipt, "chain": self.by_chain,
        }  # fmt: skip
        orders = {column for paper in self.papers for column in paper if column not in ("content", "poll_id")}
        right = {way: self._right(guess()) for way, guess in ways.items()}
        return right | {f"order of {column}": self._right(self.by_order(column)) for column in sorted(orders)}

    def by_name(self) -> dict[int, str]:
        return {
            n: paper["content"]
            for n, person in enumerate(self.people)
            for paper in self.papers
            if person.unit in paper.values() or paper.get("resident_id") in person.ids
        }

    def by_key(self) -> dict[int, str]:
        keys = [row["key"] for row in self.dump.tables.get("poll_keys", [])]
        return {
            n: paper["content"]
            for key in keys
            for n, person in enumerate(self.people)
            for paper in self.papers
            if paper.get("keyed") == keyed(key, self.poll.id, person.unit)
        }

    def by_transaction(self) -> dict[int, str]:
        """Papers that were written by the transaction which wrote something about a person, and by no other."""
        guess = {}
        for n, traces in enumerate(self.traces):
            wrote = {row["_xmin"] for row in traces if "_xmin" in row}
            papers = [paper["content"] for paper in self.papers if paper.get("_xmin") in wrote]
            if papers and len(papers) < MANY:
                guess[n] = papers[0]
        return guess

    def by_words(self) -> dict[int, str]:
        """What the conversation, the updates or the notices of a person still say."""
        guess = {}
        for n, traces in enumerate(self.traces):
            kept = "".join(str(row) for row in traces)
            named = [str(number) for number, option in enumerate(OPTIONS) if option in kept]
            drafted = [choice for choice in CHOICES if str(choice.split(",")) in kept or f"'{choice}'" in kept]
            if len(named) == 2 or drafted:
                guess[n] = drafted[0] if drafted else ",".join(named)
        return guess

    def by_receipt(self) -> dict[int, str]:
        """The receipt that a person's screen still shows, opened with what lies beside a paper."""
        guess = {}
        for n, traces in enumerate(self.traces):
            kept = "".join(str(row) for row in traces)
            for paper in self.papers:
                code = commitment(self.poll.id, paper["content"], paper["nonce"])[:12]
                if code in kept or " ".join(code[at : at + 4] for at in (0, 4, 8)) in kept:
                    guess[n] = paper["content"]
        return guess

    def by_chain(self) -> dict[int, str]:
        """The chain tells an order; each person voted at a moment; what was sealed is opened with its nonce."""
        opens = {commitment(self.poll.id, paper["content"], paper["nonce"]): paper["content"] for paper in self.papers}
        links = sorted(self.dump.tables["chain_entries"], key=lambda row: row["number"])
        sealed = [opens[row["commitment"]] for row in links if row["commitment"] in opens]
        return dict(zip(self.turns, sealed, strict=False))

    def by_order(self, column: str) -> dict[int, str]:
        """Papers in the order of a column beside the people in the order in which they voted."""
        if any(column not in paper for paper in self.papers):
            return {}
        papers = sorted(self.papers, key=lambda paper: _place(paper[column]))
        return {n: paper["content"] for n, paper in zip(self.turns, papers, strict=False)}

    def _about(self, row: dict[str, Any], person: Person) -> bool:
        told = [value for name, value in row.items() if name not in PLACES and _hashable(value)]
        return any(value in person.ids | {person.unit} for value in told)

    def _right(self, guess: dict[int, str]) -> int:
        return sum(self.people[n].truth == said for n, said in guess.items())


def _hashable(value: Any) -> bool:
    return isinstance(value, int | str) and not isinstance(value, bool)


def _place(value: Any) -> Any:
    """Return PostgreSQL's (page,row) as numbers."""
    if isinstance(value, str) and value.startswith("("):
        return tuple(int(part) for part in value.strip("()").split(","))
    return value if isinstance(value, int) else str(value)


async def vote(chat: Any, choice: str, word: str = "去投票") -> None:
    """Vote as people do, also changing their mind on the way."""
    await walk(chat, word, *(OPTIONS[int(number)] for number in choice.split(",")), "选好了", "提交")


async def ten_vote(town: Town, mode: Mode) -> tuple[list[Any], list[Person], Poll]:
    chats = [await town.person(f"居民{number}") for number in range(MANY)]
    poll = await poll_of(town, *chats, options=OPTIONS, mode=mode)
    for number in TURNS:
        await enter(chats[number], poll)
        await vote(chats[number], CHOICES[number])
        if mode is not Mode.SEPARATED and number % 3 == 0:  # some change their vote, and back
            await vote(chats[number], CHOICES[(number + 1) % MANY], "改我的票")
            await vote(chats[number], CHOICES[number], "改我的票")
    people = [
        Person({chat.resident.id, chat.resident.user_id, chat.resident.chat_id}, f"r{chat.resident.id}", CHOICES[n])
        for n, chat in enumerate(chats)
    ]
    return chats, people, poll


@pytest.mark.parametrize("closed", [False, True])
async def test_nobody_tells_who_said_what_in_a_separated_ballot(
    big_town: Town, closed: bool, capfd: pytest.CaptureFixture[str]
) -> None:
    chats, people, poll = await ten_vote(big_town, Mode.SEPARATED)
    if closed:
        await big_town.advance(days=4)
    found = Attack(await Dump.of(big_town.storage), people, poll).found()
    assert max(found.values()) < LUCK, found
    assert not found["name"] + found["key"] + found["transaction"] + found["words"] + found["receipt"]
    async with big_town.storage.reading(big_town.community.id) as tx:
        assert await tx.ballots.contents(poll.id) == sorted(CHOICES)
        assert await tx.ballots.turnout(poll.id) == MANY
    said = "".join(capfd.readouterr())
    assert not [word for word in OPTIONS if word in said]
    assert "凭证号：" not in chats[0].transcript()


async def test_after_the_close_nobody_tells_who_said_what_in_a_ballot_separated_then(big_town: Town) -> None:
    _, people, poll = await ten_vote(big_town, Mode.AT_CLOSE)
    before = Attack(await Dump.of(big_town.storage), people, poll).found()
    assert before["key"] == MANY  # said in the bot: until the close whoever runs the database can
    await big_town.advance(days=4)
    dump = await Dump.of(big_town.storage)
    found = Attack(dump, people, poll).found()
    assert max(found.values()) < LUCK, found
    assert not found["name"] + found["key"] + found["transaction"] + found["words"] + found["receipt"]
    assert not dump.tables["poll_keys"]
    assert not dump.tables["keyed_ballots"]
    async with big_town.storage.reading(big_town.community.id) as tx:
        assert await tx.ballots.contents(poll.id) == sorted(CHOICES)


async def test_the_same_attack_finds_every_named_ballot(big_town: Town) -> None:
    _, people, poll = await ten_vote(big_town, Mode.NAMED)
    found = Attack(await Dump.of(big_town.storage), people, poll).found()
    assert found["name"] == MANY
    assert found["receipt"]
    assert found["order of cast_at"] == MANY
    if not big_town.storage.sqlite:
        assert found["transaction"] >= LUCK  # who changed their vote has later rows too
