"""Cases for the tests of the office: filed by the rule, without the conversation and without the classifier."""

from typing import Any

from participation import complaints
from participation.complaints import Case, Sorted, Told, limits
from participation.workdays import office
from tests.town import Town


async def file_case(town: Town, chat: Any, department: str | None = "city_appearance", text: str = "路灯坏了") -> Case:
    """File a case for a department as the person of that chat would, in the building where they live."""
    async with town.storage.transaction(town.community.id) as tx:
        resident = await tx.residents.get(chat.resident.id)
        where = Sorted(department)
        case = complaints.file(
            Told(text, building_id=resident.building_id), where,
            by=await tx.residents.actor(resident), at=await tx.now(), office=office({}, "Asia/Shanghai"),
            limits=limits({}), today=0,
        )  # fmt: skip
        stored = await tx.complaints.file(case, where)
    await town.told()
    return stored
