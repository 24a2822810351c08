"""The list of words on both databases: every change is a version, and undoing gives exactly the list before."""

import asyncio
import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from participation import words
from participation.access import Actor, Role, Standing
from participation.communities import Community
from participation.refusals import NotAllowed, NotFound
from participation.residents import Resident
from participation.words import Change, Version, Word, WordsMoved
from storage import Storage, Transaction


class Place:
    community: Community
    staff: Resident
    actor: Actor

    def __init__(self, storage: Storage) -> None:
        self.storage = storage

    async def found(self, slug: str = "a", user: int = 1) -> "Place":
        async with self.storage.transaction() as tx:
            with tx.everywhere():
                self.community = await tx.communities.add(Community(0, slug=slug, name=slug))
            tx.within(self.community.id)
            one = await tx.residents.arrive(user, user, "zh-Hans", await tx.now())
            self.staff = await tx.residents.change(
                replace(one, community_id=self.community.id, standing=Standing.VERIFIED, name="李主任")
            )
            await tx.residents.entrust(self.staff.id, Role.STAFF, await tx.now())
            self.actor = await tx.residents.actor(self.staff)
        return self

    async def lines(self) -> list[Word]:
        async with self.storage.reading(self.community.id) as tx:
            return await tx.words.all()

    async def change(self, made: Callable[[Transaction, list[Word]], Any]) -> Version:
        async with self.storage.transaction(self.community.id) as tx:
            await tx.words.alone(self.community.id)
            return await tx.words.apply(await made(tx, await tx.words.all()))

    async def teach(self, word: str, department: str = "police") -> Version:
        async def made(tx: Transaction, known: list[Word]) -> Version:
            return words.taught(words.add(word, department, known, by=self.actor, at=await tx.now()), {"cases": 1})

        return await self.change(made)

    async def remove(self, word: str) -> Version:
        async def made(tx: Transaction, known: list[Word]) -> Version:
            line = next(line for line in known if line.word == word)
            return words.removed(line, {}, by=self.actor, at=await tx.now())

        return await self.change(made)

    async def undo(self) -> Version:
        async def made(tx: Transaction, _: list[Word]) -> Version:
            versions = await tx.words.versions()
            top = words.newest(versions)
            assert top is not None
            return words.undo(top, versions, by=self.actor, at=await tx.now())

        return await self.change(made)


@pytest.fixture
async def place(storage: Storage) -> Place:
    return await Place(storage).found()


@pytest.mark.parametrize("seed", range(6))
async def test_undoing_gives_exactly_the_list_before(place: Place, seed: int) -> None:
    """A long walk of teaching, removing and undoing: each undo leads to the list, line for line and number for number,
    that stood before the change it undoes, and at the end the first list stands there again."""
    chance = random.Random(seed)
    before: list[list[Word]] = []
    start = await place.lines()
    for step in range(14):
        known = await place.lines()
        act = chance.choice(["teach", "teach", "remove", "undo"])
        if act == "undo" and before:
            await place.undo()
            assert await place.lines() == before.pop()
        elif act == "remove" and known:
            before.append(known)
            await place.remove(chance.choice(known).word)
        else:
            before.append(known)
            await place.teach(f"词{step}", chance.choice(["police", "health"]))
    while before:
        await place.undo()
        assert await place.lines() == before.pop()
    assert await place.lines() == start == []
    async with place.storage.reading(place.community.id) as tx:
        assert words.newest(await tx.words.versions()) is None


async def test_a_version_says_who_when_what_and_with_what_effect(place: Place) -> None:
    made = await place.teach("咕噜机")
    async with place.storage.reading(place.community.id) as tx:
        [kept] = await tx.words.versions()
    assert kept == made
    assert (kept.by, kept.change, kept.effect) == (place.staff.id, Change.TAUGHT, {"cases": 1})
    assert [line.word for line in kept.added] == ["咕噜机"]


async def test_of_twenty_who_undo_one_does(place: Place) -> None:
    await place.teach("甲")
    await place.teach("乙")
    async with place.storage.reading(place.community.id) as tx:
        top = words.newest(await tx.words.versions())
    assert top is not None

    async def undo() -> bool:
        async def made(tx: Transaction, _: list[Word]) -> Version:
            return words.undo(top, await tx.words.versions(), by=place.actor, at=await tx.now())

        try:
            await place.change(made)
        except WordsMoved:
            return False
        return True

    assert sorted(await asyncio.gather(*(undo() for _ in range(20)))) == [False] * 19 + [True]
    assert [line.word for line in await place.lines()] == ["甲"]


async def test_another_communitys_list_stays_as_it_is(place: Place) -> None:
    other = await Place(place.storage).found("b", 2)
    await place.teach("甲")
    theirs = await other.teach("甲", "health")
    await place.remove("甲")
    assert [line.department for line in await other.lines()] == ["health"]
    async with place.storage.transaction(place.community.id) as tx:
        with pytest.raises(NotFound):
            await tx.words.version(theirs.id)
    with pytest.raises(NotFound):
        words.undo(theirs, [theirs], by=place.actor, at=theirs.at)


async def test_residents_undo_nothing(place: Place) -> None:
    made = await place.teach("甲")
    resident = Actor(place.staff.id, place.community.id, Standing.VERIFIED)
    with pytest.raises(NotAllowed):
        words.undo(made, [made], by=resident, at=made.at)
