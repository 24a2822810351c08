"""Whom a case concerns among the people of the office, and who may receive it instead."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy.ext.asyncio import AsyncSession

from participation import conflicts
from participation.access import Role
from participation.complaints import Case
from participation.conflicts import Colleague
from participation.residents import Resident
from storage.residents import Residents
from storage.staff import Staff
from storage.tables import EVERYWHERE, scope


class Conflicts:
    """Questions over the posts of the community in scope."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
        self._residents = Residents(session)
        self._staff = Staff(session)

    async def colleagues(self) -> list[Colleague]:
        """Return everybody who holds a post now, in the order in which they came to the bot."""
        posts = defaultdict(list)
        for post in await self._staff.posts():
            posts[post.resident_id].append(post)
        found = []
        for id, held in sorted(posts.items()):
            with scope(self._session.sync_session, EVERYWHERE):  # whoever has moved away may hold a post here still
                one = await self._residents.get(id)
            departments = frozenset(post.department for post in held if post.department)
            found.append(Colleague(id, one.name or "", frozenset(post.role for post in held), departments))
        return found

    async def receivers(self, community_id: int, about: tuple[str, ...]) -> list[int]:
        """Return the residents' ids of the admins whom a case about these marks does not concern."""
        admins = await self._residents.holding(Role.ADMIN)
        return [one.id for one in admins if not await self._concerned(community_id, about, one)]

    async def street(self, community_id: int, about: tuple[str, ...]) -> list[int]:
        """Return the residents' ids of the street office's people whom a case about these marks does not concern."""
        people = await self._residents.holding(Role.STREET)
        return [one.id for one in people if not await self._concerned(community_id, about, one)]

    async def staff(self, case: Case) -> list[int]:
        """Return the residents' ids of the staff who see the case: all, or of what is about somebody the receivers."""
        if case.about:
            return await self.receivers(case.community_id, case.about)
        return [one.id for one in await self._residents.holding(Role.STAFF, Role.ADMIN)]

    async def unconcerned(self, case: Case, people: Iterable[Resident]) -> list[int]:
        """Return the ids of those people whom the case does not concern."""
        return [one.id for one in people if not await self._concerned(case.community_id, case.about, one)]

    async def _concerned(self, community_id: int, about: tuple[str, ...], one: Resident) -> bool:
        if not about:
            return False
        actor = await self._residents.actor(one)
        return conflicts.concerned(about, one.id, *conflicts.roles_of(actor, community_id))
