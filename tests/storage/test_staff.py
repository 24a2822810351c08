"""Of twenty taps on one link one gets the post; a link's token is nowhere to be read."""

import asyncio

from sqlalchemy import text

from participation import staff
from participation.access import Role
from participation.communities import Community
from participation.refusals import NotFound
from storage import Storage
from storage.staff import token, token_hash


async def _found(storage: Storage) -> tuple[int, int]:
    async with storage.transaction() as tx:
        community = await tx.communities.add(Community(0, "cd", "城东社区"))
        admin = await tx.residents.arrive(1, 1, "zh-Hans", await tx.now())
        tx.within(community.id)
        await tx.residents.entrust(admin.id, Role.ADMIN, await tx.now())
        return community.id, admin.id


async def _link(storage: Storage, community: int, secret: str) -> None:
    async with storage.transaction(community) as tx:
        await tx.invitations.add(
            staff.invite(
                Role.STAFF, None, community_id=community, token_hash=token_hash(secret), by=None, at=await tx.now()
            )
        )


async def test_twenty_taps_at_once_give_one_post(storage: Storage) -> None:
    community, _ = await _found(storage)
    secret = token()
    await _link(storage, community, secret)

    async def tap(user_id: int) -> bool:
        async with storage.transaction() as tx:
            now = await tx.now()
            resident = await tx.residents.arrive(user_id, user_id, "zh-Hans", now)
            link = await tx.invitations.of_token(secret)
            assert link is not None
            try:
                used = staff.accept(link, by=resident.id, at=now, inviter_is_admin=True)
            except staff.LinkUsed:
                return False
            tx.within(community)
            await tx.invitations.change(used)
            await tx.residents.entrust(resident.id, used.role, now)
            return True

    assert sum(await asyncio.gather(*(tap(100 + n) for n in range(20)))) == 1
    async with storage.reading(community) as tx:
        assert len(await tx.residents.holding(Role.STAFF)) == 1
        assert [post.role for post in await tx.staff.posts()] == [Role.ADMIN, Role.STAFF]


async def test_a_token_is_kept_as_a_hash_alone(storage: Storage) -> None:
    community, _ = await _found(storage)
    secret = token()
    await _link(storage, community, secret)
    async with storage.reading() as tx:
        rows = list(await tx.session.execute(text("SELECT * FROM invitations")))
        assert len(rows) == 1
        assert secret not in str(rows)
        assert await tx.invitations.of_token(secret + "x") is None
    assert len(secret) >= 22  # 128 bits in base64


async def test_an_ended_post_opens_nothing_and_stays_written(storage: Storage) -> None:
    community, admin = await _found(storage)
    async with storage.transaction(community) as tx:
        worker = await tx.residents.arrive(2, 2, "zh-Hans", await tx.now())
        await tx.residents.entrust(worker.id, Role.STAFF, await tx.now())
        post = (await tx.staff.posts())[-1]
        by = await tx.residents.actor(await tx.residents.get(admin))
        await tx.staff.change(staff.revoke(post, by=by, at=await tx.now()))
    async with storage.reading(community) as tx:
        assert await tx.residents.grants(worker.id) == frozenset()
        assert [post.role for post in await tx.staff.posts()] == [Role.ADMIN]
        assert (await tx.staff.get(post.id)).revoked_at is not None


async def test_a_post_of_another_community_is_not_found(storage: Storage) -> None:
    community, _ = await _found(storage)
    async with storage.reading(community) as tx:
        post = (await tx.staff.posts())[0]
    async with storage.transaction() as tx:
        other = await tx.communities.add(Community(0, "cx", "城西社区"))
        tx.within(other.id)
        assert await tx.staff.posts() == []
        try:
            await tx.staff.get(post.id)
            raise AssertionError("a foreign post was read")
        except NotFound:
            pass
