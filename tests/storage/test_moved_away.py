"""Who moved to another community is still heard on the case they left: their own, and nobody else's."""

from storage import Storage
from tests.storage.test_joining import Street


async def test_a_reporters_case_is_found_from_another_community_and_nobody_elses(storage: Storage) -> None:
    street = await Street(storage).found(3)
    case = await street.file(0)
    me, other = street.people[0].id, street.people[1].id
    async with storage.reading(street.community.id) as tx:
        assert await tx.complaints.left_open(me) == [case]
        assert await tx.complaints.left_open(other) == []
    async with storage.reading() as tx:
        with tx.everywhere():
            found = await tx.complaints.elsewhere(case.id, me, street.community.id + 1)
            assert found is not None
            assert found.id == case.id
            assert await tx.complaints.elsewhere(case.id, other, street.community.id + 1) is None
            assert await tx.complaints.elsewhere(case.id, me, street.community.id) is None
