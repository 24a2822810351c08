"""Who stands on the left of the chat page: a name and one line on who they are."""

from typing import NamedTuple

from participation.residents import Resident
from playground.seeds import Seeded

_DEPARTMENTS = {"health": "卫生", "city_appearance": "市容", "police": "公安"}
NEWCOMER = 2001
"""An account the bot has never seen, to register with."""


class Introduction(NamedTuple):
    """A person for the page's list. `id` is the Telegram account's number."""

    name: str
    note: str
    id: int


def introductions(town: Seeded) -> list[Introduction]:
    """Return everyone with an account: a few of each kind first, then all other residents."""
    buildings = {building.id: building.name for building in town.buildings}

    def lives(resident: Resident) -> str:
        return f"居民 · {buildings.get(resident.building_id or 0, town.community.name)}"

    people = [Introduction("周小敏", "新邻居 · 还没登记", NEWCOMER)]
    people += [
        Introduction(
            person.name or "", f"楼栋长 · {lives(person)}" if person == town.leader else lives(person), person.user_id
        )
        for person in town.residents[:8]
    ]
    people += [Introduction(person.name or "", "登记了 · 还没确认", person.user_id) for person in town.newcomers[:1]]
    people.append(Introduction(town.admin.name or "", "社区管理员", town.admin.user_id))
    people += [Introduction(person.name or "", "社区工作者", person.user_id) for person in town.staff[:2]]
    people += [
        Introduction(person.name or "", f"部门经办 · {_DEPARTMENTS.get(department, department)}", person.user_id)
        for department, person in town.handlers.items()
    ]
    people.append(Introduction(town.street.name or "", "街道办事处", town.street.user_id))
    people += [
        Introduction(one.name or "", f"{'居民' if one.building_id else '社区工作者'} · {community.name}", one.user_id)
        for community, one in town.beyond
    ]
    shown = {person.id for person in people}
    everyone = [*town.staff, *town.residents, *town.newcomers]
    people += [Introduction(one.name or "", lives(one), one.user_id) for one in everyone if one.user_id not in shown]
    return people
