"""Who lives and works in 城东社区: six buildings, forty residents, the committee, three departments, the street."""

from dataclasses import replace

from participation.access import Role, Standing
from participation.communities import Building, Community
from participation.residents import CONSENT, Resident
from participation.roll import Entry, Household
from playground.seeds import SLUG, Seeded
from storage import Transaction

BUILDINGS = (("1号楼", 3), ("2号楼", 3), ("3号楼", 2), ("4号楼", 4), ("5号楼", 2), ("6号楼", 3))

NEIGHBOURS = (
    "王秀英", "李建国", "张桂兰", "刘志强", "陈淑珍", "杨德明", "黄玉梅", "赵文博",
    "周丽娟", "吴海涛", "徐凤霞", "孙国栋", "马晓燕", "朱永福", "胡美玲", "郭振华",
    "何雅琴", "林志远", "罗春花", "高长河", "郑爱华", "梁启明", "谢慧芳", "宋大勇",
    "唐巧云", "许家豪", "韩素芬", "冯立新", "邓小菊", "曹卫东", "彭静怡", "曾祥瑞",
    "萧月娥", "田广生", "董若兰", "潘宝林", "袁思琪", "蔡金水", "余秋萍", "苏子轩",
)  # fmt: skip

OFFICE = (
    (1041, "李敏", Role.ADMIN, None),
    (1042, "周晓东", Role.STAFF, None),
    (1043, "陈雨", Role.STAFF, None),
    (1044, "何建华", Role.STAFF, None),
    (1045, "许文静", Role.HANDLER, "health"),
    (1046, "马国强", Role.HANDLER, "city_appearance"),
    (1047, "赵卫民", Role.HANDLER, "police"),
    (1048, "沈瑞", Role.STREET, None),
)

NEWCOMERS = ((1051, "方可"), (1052, "白露"))

STRANGER = ("周小敏", 2001)
"""On the roll, and not yet in the chat: sharing the number verifies at once."""

LETTER = "LINLI234"
"""The code in the letter to the last newcomer's household."""

LEADER = 1007


async def settle(tx: Transaction) -> Seeded:
    """Store the community and its people; return them."""
    with tx.everywhere():
        community = await tx.communities.add(
            Community(0, slug=SLUG, name="城东社区", city="default", phone="0898-66001234")
        )
    with tx.community(community.id):
        buildings = [
            await tx.communities.buildings.add(Building(0, community.id, name, units)) for name, units in BUILDINGS
        ]
        for number, name in enumerate(NEIGHBOURS):
            home = buildings[number % len(buildings)]
            unit = number // len(buildings) % home.units + 1
            neighbour = await _move_in(tx, community, 1001 + number, name, Standing.VERIFIED, home, unit)
            door = await _enrol(tx, home, unit, f"{2 + number // len(buildings)}01", name, 1001 + number)
            await tx.residents.change(replace(neighbour, household_id=door.id))
            if neighbour.user_id == LEADER:
                await tx.residents.entrust(neighbour.id, Role.LEADER, neighbour.created_at, building_id=home.id)
        admin = None
        for user_id, name, role, department in OFFICE:
            person = await _move_in(tx, community, user_id, name, Standing.VERIFIED)
            admin = admin or person.id
            await tx.residents.entrust(person.id, role, await tx.now(), department=department, by=admin)
        for user_id, name in NEWCOMERS:
            home = buildings[user_id % 2]
            await _move_in(tx, community, user_id, name, Standing.REGISTERED, home, 1)
            door = await _enrol(tx, home, 1, "102", name, user_id)
        await tx.households.give_code(door.id, LETTER, await tx.now())
        await _enrol(tx, buildings[2], 1, "103", *STRANGER)
    return await who_is_who(tx, community)


async def standing(tx: Transaction) -> Community | None:
    """Return the community when it was seeded before."""
    with tx.everywhere():
        return next((community for community in await tx.communities.all() if community.slug == SLUG), None)


async def who_is_who(tx: Transaction, community: Community) -> Seeded:
    """Return the people of the community as it was seeded."""
    with tx.community(community.id):
        people = {person.user_id: person for person in await tx.residents.all()}
        buildings = await tx.communities.buildings.all()
    office = {user_id: people[user_id] for user_id, *_ in OFFICE}
    return Seeded(
        community=community,
        buildings=buildings,
        residents=[people[1001 + number] for number in range(len(NEIGHBOURS))],
        staff=[office[user_id] for user_id, _, role, _ in OFFICE if role is Role.STAFF],
        admin=office[OFFICE[0][0]],
        handlers={department: office[user_id] for user_id, _, _, department in OFFICE if department},
        street=next(office[user_id] for user_id, _, role, _ in OFFICE if role is Role.STREET),
        leader=people[LEADER],
        newcomers=[people[user_id] for user_id, _ in NEWCOMERS],
        now=await tx.now(),
    )


async def _move_in(
    tx: Transaction,
    community: Community,
    user_id: int,
    name: str,
    standing: Standing,
    home: Building | None = None,
    unit: int | None = None,
) -> Resident:
    now = await tx.now()
    person = await tx.residents.arrive(user_id, user_id, "zh-Hans", now)
    return await tx.residents.change(
        replace(
            person,
            community_id=community.id,
            standing=standing,
            name=name,
            building_id=home.id if home else None,
            unit=unit,
            consent=CONSENT,
            consented_at=now,
        )
    )


async def _enrol(tx: Transaction, home: Building, unit: int, room: str, name: str, user_id: int) -> Household:
    """Put a household of one on the roll; the number is the one that the chat page's people share."""
    house = home.name.removesuffix("号楼")
    door = await tx.households.add(Household(0, home.community_id, f"{house}-{unit}-{room}", home.id, unit, room))
    await tx.roll.add(
        Entry(
            0,
            home.community_id,
            door.id,
            name,
            phone=f"138{user_id:08d}",
            birth_year=1946 + user_id * 7 % 50,
            representative=True,
            owner=user_id % 4 != 0,
            area_cm2=(6_000 + user_id * 137 % 5_000) * 100,
        )
    )
    return door
