"""Templates of answers on both databases: a department's own first, then those for all; never another community's."""

from participation import quick_answers
from storage import Storage
from tests.storage.test_complaints import Place


async def test_a_departments_own_come_first(storage: Storage) -> None:
    place = await Place(storage).found()
    other = await Place(storage).found("b", first=100)
    mine = (("给所有", None), ("给公安", "police"), ("给卫生", "health"))
    for here, texts in ((place, mine), (other, (("乙", None),))):
        actor = await here.actor(here.staff)
        async with storage.transaction(here.community.id) as tx:
            for text, department in texts:
                known = await tx.quick_answers.count()
                now = await tx.now()
                await tx.quick_answers.add(quick_answers.add(text, department, known, by=actor, at=now))
    async with storage.transaction(place.community.id) as tx:
        assert [one.text for one in await tx.quick_answers.of("police")] == ["给公安", "给所有"]
        assert [one.text for one in await tx.quick_answers.of(None)] == ["给所有"]
        assert await tx.quick_answers.count() == 3
        await tx.quick_answers.remove((await tx.quick_answers.of("police"))[0])
    async with storage.reading(place.community.id) as tx:
        assert [one.text for one in await tx.quick_answers.all()] == ["给所有", "给卫生"]
    async with storage.reading(other.community.id) as tx:
        assert [one.text for one in await tx.quick_answers.of("police")] == ["乙"]
