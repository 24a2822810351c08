"""Whatever is answered in one step, outside the windows: commands, deep links, notices' buttons, 收到, the staff group.

`handlers.csv` says by hand whom each is for and whose thing it must be; the handlers are counted in the routers, so
that a new one without a row fails. Each is pressed over HTTP, with the very data of somebody else's button, by people
it is not for: they are told no and no row changes.
"""

import csv
import inspect
import re
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiogram import Router

from bot import handlers
from bot.dialogs.staff import JOIN
from bot.handlers.attendance import FELT
from bot.handlers.events import TAPS
from bot.handlers.opening import OPENERS
from bot.notices import BUTTONS
from participation.access import Role, Standing
from participation.changes import Change, Kind
from participation.complaints import State, limits
from participation.errata import Erratum, Stage
from participation.joining import Cluster, Join
from participation.lessons import Lesson
from participation.points import Good
from participation.staff import Invitation
from playground.seeds import Seeded, seed_all
from storage.complaints import CaseRow
from storage.events import EventRow
from storage.staff import token_hash
from tests.bot.crowd import INTENT, crowd, put, rows, sentence, settle, tap
from tests.bot.test_authorisation import ADMITTED, MATRIX
from tests.bot.test_complaints import file
from tests.bot.test_forums import group_of, li, ma, pressed, said, topic, xu  # noqa: F401
from tests.town import MORNING, TOKEN, Town

ROWS = list(csv.DictReader((Path(__file__).parent / "handlers.csv").open()))
WHO = {row["handler"]: row["who"] for row in ROWS}
WHOSE = {row["handler"]: row["whose"] for row in ROWS}
NO = {
    sentence(key)
    for key in (
        "refusals-not-allowed", "refusals-not-registered", "refusals-not-verified", "refusals-not-found",
        "refusals-not-yours", "acknowledgements-not-named", "events-offer-gone",
        "clubs-no-member", "clubs-lead-gone",
    )
}  # fmt: skip


def doors(router: Router) -> Iterator[str]:
    """Yield the name of every handler of a router and of those in it, whatever it hears; one that stands for several
    nouns, or tells deep links apart, once for each."""
    for observer in router.observers.values():
        for handler in observer.handlers:
            called: Any = handler.callback
            name = f"{called.__module__.rpartition('.')[2]}.{called.__name__}"
            if name == "opening.on_open":
                yield from (f"{name} {noun}" for noun in OPENERS)
            elif name == "events.on_tap":
                yield from (f"{name} {verb}" for verb in TAPS)
            else:
                yield name
            for link in re.findall(r"payload\.startswith\((\w+)\)", inspect.getsource(called)):
                yield f"{name} {link}"
    for inner in router.sub_routers:
        yield from doors(inner)


def test_every_handler_has_a_row_and_every_row_a_handler() -> None:
    found = {name for router in (handlers.first(), handlers.groups(), handlers.last()) for name in doors(router)}
    assert sorted(found) == sorted(WHO)
    assert len(WHO) == len(ROWS)


def test_an_opened_window_is_for_whom_its_row_says() -> None:
    assert {noun: WHO[f"opening.on_open {noun}"] for noun in OPENERS} == {
        noun: MATRIX[str(state.state)] for noun, (state, _) in OPENERS.items()
    }


def test_every_button_of_a_notice_has_a_handler() -> None:
    """`open:` alone opens what is in OPENERS; every other noun is some handler's own."""
    own = {"solved", "unpin", "joined-fine", "joined-unsolved", "draft-yes", "received", "heard", *TAPS, *FELT}
    own |= {
        "shift-claim",
        "cover",
        "mute-shifts",
        "mute-weekly",
        "club-away",
        "club-mute",
        "club-yes",
        "club-no",
        "club-off",
    }
    in_groups = {"forum-sign", "forum-yes", "forum-no"}
    nouns = {button.opens.partition(":")[0] for some in BUTTONS.values() for button in some}
    assert nouns - set(OPENERS) == own | in_groups


class Demo(Town):
    """The demo's community with everything in it, and a person of every kind who has no part in any of it."""

    seeded: Seeded

    async def _found(self) -> None:
        async with self.storage.transaction() as tx:
            await tx.clock.advance(MORNING - await tx.now())
        self.seeded = await seed_all(self.storage)
        self.community, self.buildings = self.seeded.community, self.seeded.buildings


@pytest.fixture
async def demo(sqlite: str) -> AsyncIterator[Demo]:
    async with Demo.open(sqlite) as opened:
        assert isinstance(opened, Demo)
        yield opened


async def buttons_of(demo: Demo) -> dict[str, str]:
    """Return what the buttons of real things send, by handler; somebody of the demo has each."""
    town, seeded = demo, demo.seeded
    async with town.storage.transaction(town.community.id) as tx:
        now, somebody, author = await tx.now(), seeded.residents[7].id, seeded.staff[0].id
        [asked] = await tx.complaints.all(CaseRow.state == State.ASK_RESIDENT, limit=1, lock=True)
        await tx.complaints.pin(asked, at=now, limits=limits({}))
        [closed] = await tx.complaints.all(CaseRow.state == State.CLOSED_SOLVED, limit=1)
        [signed] = await tx.complaints.all(CaseRow.state == State.SIGNED, CaseRow.department == "city_appearance")
        joined = Join(0, closed.id, town.community.id, somebody, now, "我家也是")
        assert closed.reporter_id != somebody
        await tx.joining.joins.add(joined)
        cluster = await tx.joining.clusters.add(Cluster(0, town.community.id, signed.id, now, 5, 5))
        lesson = await tx.lessons.add(
            Lesson(0, town.community.id, "晾晒", "city_appearance", 1.0, now, 3, 4, 10, 8, 1, 0, ())
        )
        broadcast = (await tx.notices.all(limit=1))[0]
        erratum = await tx.errata.add(
            Erratum(0, town.community.id, broadcast.id, author, "改过的话", (), now, Stage.AWAITING)
        )
        event = (await tx.events.all(EventRow.begins_at > now, limit=1))[0]
        seat = (await tx.events.roster(event.id)).live[0]
        change = await tx.changes.add(
            Change(0, town.community.id, event.id, Kind.CANCEL, event.begins_at, "", "下雨", author, now)
        )
        club = (await tx.clubs.open())[0]
        session = (await tx.clubs.sessions.coming(now, club.id))[-1]
        poll, shift = (await tx.ballots.current())[0], (await tx.shifts.all(limit=1))[0]
        project = (await tx.projects.all(limit=1))[0]
        good = await tx.points.goods.add(Good(0, town.community.id, "洗衣液", 20, 3, author, now))
        await tx.session.flush()
    await town.told()
    ids = {
        "case": asked.id, "unsolved": asked.id, "work": signed.id, "joined": closed.id, "draft": cluster.id,
        "lesson": lesson.id, "queue": town.community.id, "event": event.id, "shift": shift.id, "roster": shift.id,
        **dict.fromkeys(("lead", "code", "check"), shift.id),
        "ballot": poll.id, "poll-desk": poll.id, "erratum": erratum.id,
        "goods": good.id, "club-session": session.id,
        **dict.fromkeys(("club", "club-lead", "club-desk"), club.id),
        **dict.fromkeys(("events", "clubs", "shifts", "points"), town.community.id),
        **dict.fromkeys(("project", "study", "stage", "objections", "judge", "care"), project.id),
        "missed": seat.id, "change": change.id, "event-desk": event.id,
        **dict.fromkeys(("notice", "broadcast", "review", "reply", "replies"), broadcast.id),
    }  # fmt: skip
    return {
        **{f"opening.on_open {noun}": f"open:{noun}:{ids[noun]}" for noun in OPENERS},
        **{f"events.on_tap {verb}": f"open:{verb}:{seat.id}" for verb in TAPS},
        "shifts.on_claim": f"open:shift-claim:{shift.id}",
        "clubs.on_away": f"open:club-away:{session.id}",
        "clubs.on_mute": f"open:club-mute:{club.id}",
        "clubs.on_lead_yes": f"open:club-yes:{club.id}",
        "clubs.on_lead_no": f"open:club-no:{club.id}",
        "clubs.on_lead_off": f"open:club-off:{club.id}",
        "interests.on_mute_shifts": f"open:mute-shifts:{shift.id}",
        "interests.on_mute_weekly": f"open:mute-weekly:{town.community.id}",
        "complaints.on_solved": f"open:solved:{asked.id}",
        "pins.on_unpin": f"open:unpin:{asked.id}",
        "joining.on_fine": f"open:joined-fine:{closed.id}",
        "joining.on_unsolved": f"open:joined-unsolved:{closed.id}",
        "joining.on_make": f"open:draft-yes:{cluster.id}",
        "changes.on_heard": f"open:heard:{seat.id}",
        "attendance.on_felt": f"open:felt-good:{seat.id}",
        "shifts.on_cover": f"open:cover:{shift.id}",
        "acknowledgements.on_received": f"open:received:{broadcast.id}",
    }


async def town_crowd(demo: Demo) -> dict[str, Any]:
    """Return the crowd, and two who do not live here: an admin of another community, and somebody of none yet."""
    people = await crowd(demo)
    nobody = demo.playground.person("nobody", language_code="zh-hans").chat(TOKEN)
    people |= {"foreign admin": await demo.person("foreign admin"), "nobody": nobody}
    async with demo.storage.transaction() as tx:
        with tx.everywhere():
            other = next(one for one in await tx.communities.all() if one.id != demo.community.id)
        foreign = people["foreign admin"].resident
        await tx.residents.change(replace(foreign, community_id=other.id, building_id=None))
        tx.within(other.id)
        await tx.residents.entrust(foreign.id, Role.ADMIN, await tx.now())
    for name in OUTSIDE:
        await people[name].start()
    await settle(*(people[name] for name in OUTSIDE))
    return people


OUTSIDE = {"foreign admin", "nobody"}


def wrong(handler: str, people: dict[str, Any]) -> set[str]:
    """Return the kinds of people whom a button is not for: nobody of the crowd has a part in what is another's."""
    if WHOSE[handler] in ("reporter", "joined", "holder", "reached", "member"):
        return set(people)
    out = set(people) - OUTSIDE - ADMITTED[WHO[handler]]
    if WHOSE[handler]:
        out |= OUTSIDE
    return out | ({"handler"} if WHOSE[handler] == "department" else set())  # the crowd's is of the police


async def test_a_button_is_its_owners_whoever_sends_what_it_sends(demo: Demo, sqlite: str) -> None:
    """Of those it is not for, who lost the post, who is of another community and who is of none each time, and two
    others in turn."""
    sends = await buttons_of(demo)
    people = await town_crowd(demo)
    before, taken = rows(sqlite), []
    for number, (handler, data) in enumerate(sends.items()):
        out = sorted(wrong(handler, people))
        names = {out[number % len(out)], out[-1 - number % len(out)]} if out else set()
        names |= set(out) & {"former staff", *OUTSIDE}
        heard = {name: len(people[name].toasts) for name in names}
        for name in names:
            await tap(people[name], data)
        await settle(*(people[name] for name in names))
        taken += [(handler, name, people[name].toasts[-1:]) for name in names
                  if not set(people[name].toasts[heard[name] :]) & NO]  # fmt: skip
        now = rows(sqlite)
        assert {table for table in now if now[table] != before[table]} == set(), f"{data} by {sorted(names)}"
    assert not taken


async def test_whom_a_button_is_for_opens_it_until_the_post_is_taken_away(demo: Demo, sqlite: str) -> None:
    """Each staff button is pressed with the post, by which the refusals above are shown to be of the person; and once
    more without it."""
    sends = await buttons_of(demo)
    posts = {"staff": Role.STAFF, "handler": Role.HANDLER}
    chats = {
        "staff": await demo.person("邢网格", Standing.VERIFIED, Role.STAFF),
        "handler": await demo.person("柯师傅", Standing.VERIFIED, Role.HANDLER, department="city_appearance"),
    }
    chats["supervisor"] = chats["staff"]
    mine = {handler: data for handler, data in sends.items() if WHO[handler] in chats}
    assert len(mine) >= 14
    for name in posts:
        await chats[name].start()
        await chats[name].settled()
    for handler, data in mine.items():
        chat = chats[WHO[handler]]
        if handler in ("joining.on_make", "opening.on_open objections"):  # that makes a project, of this there are none
            continue
        heard = len(chat.toasts)
        await tap(chat, data)
        await chat.settled()
        assert not set(chat.toasts[heard:]) & NO, handler
    async with demo.storage.transaction(demo.community.id) as tx:
        for name, role in posts.items():
            await tx.residents.revoke(chats[name].resident.id, role, await tx.now())
    await demo.told()
    before = rows(sqlite)
    for handler, data in mine.items():
        chat = chats[WHO[handler]]
        heard = len(chat.toasts)
        await tap(chat, data)
        await chat.settled()
        assert chat.toasts[heard:] == [sentence("refusals-not-allowed")], handler
    assert rows(sqlite) == before


async def test_solved_and_not_solved_are_the_reporters_from_any_window(demo: Demo, sqlite: str) -> None:
    """Somebody of another community, a stranger, and the office: under the notice, in the card, and in the question."""
    sends = await buttons_of(demo)
    people = await town_crowd(demo)
    some = [people[name] for name in ("nobody", "foreign admin", "staff", "handler", "guest", "blocked")]
    case_id = int(sends["complaints.on_solved"].rpartition(":")[2])
    before = rows(sqlite)
    for verb in ("solved", "unsolved", "case", "unpin"):
        for chat in some:
            await tap(chat, f"open:{verb}:{case_id}")
        await settle(*some)
    some = some[1:]  # who lives nowhere has never been shown a case's window
    for state, widgets in (
        ("MyCaseSG:card", ("solved", "unsolved", "reopen", "pin", "unpin")),
        ("MyCaseSG:missing", ("nothing",)),
        ("MyCaseSG:about", ("anyway",)),
        ("JoiningSG:card", ("fine", "unsolved", "leave")),
    ):
        for widget in widgets:
            await put(demo, state, *some, start_data={"case_id": case_id}, dialog_data={"held": HELD})
            for chat in some:
                await tap(chat, f"{INTENT}\x1d{widget}")
            await settle(*some)
    for state in ("MyCaseSG:card", "MyCaseSG:missing"):
        for chat in some:
            await put(demo, state, chat, start_data={"case_id": case_id})
            await chat.send("还没弄好呢")
            await chat.settled(quiet=0)
    assert rows(sqlite) == before
    async with demo.storage.reading(demo.community.id) as tx:
        text = (await tx.complaints.get(case_id)).text
    assert not [chat.person.name for chat in some if text[:12] in chat.transcript()]


HELD = {"how": "again", "text": "还没弄好", "photos": []}


async def test_words_and_links_of_one_step_change_nothing_for_whom_they_are_not(demo: Demo, sqlite: str) -> None:
    people = await town_crowd(demo)
    some = [people[name] for name in ("nobody", "guest", "blocked", "former staff", "foreign admin")]
    async with demo.storage.transaction(demo.community.id) as tx:
        now, admin = await tx.now(), demo.seeded.admin.id
        for secret, since, by in (("used", 0, admin), ("lapsed", 3, None)):
            made = now - timedelta(days=since)
            await tx.invitations.add(
                Invitation(0, demo.community.id, token_hash(secret), Role.STAFF, None, admin, made,
                           made + timedelta(days=1), used_by=by, used_at=made if by else None)
            )  # fmt: skip
    before = rows(sqlite)
    code = "ZYABCDEFGHJKLM"
    for words in ("/start", "/menu", "/help", "/privacy", "主菜单", "求助", "/link", "/unlink", "答：好的", code):
        for chat in some:
            await chat.send(words)
        await settle(*some)
        assert rows(sqlite) == before, words
    for payload in (f"{JOIN}used", f"{JOIN}lapsed", f"{JOIN}nobody", JOIN, "case_1", f"cert_{code}", "cert_", "x" * 64):
        for chat in some:
            await chat.start(payload)
        await settle(*some)
        assert rows(sqlite) == before, payload
    for chat in some:  # a Telegram reply to what is no copy of a broadcast of theirs
        await chat.send("谢谢", reply_to=chat.messages[0])
    await settle(*some)
    for data in (
        "nothing",
        "open:",
        "open:case:",
        "open:case:0",
        "open:work:-1",
        f"open:case:{2**63}",
        "open:received:0",
    ):
        for chat in some:
            await tap(chat, data)
        await settle(*some)
    assert rows(sqlite) == before


async def test_the_staff_group_obeys_its_office_only(
    town: Town,
    li: Any,  # noqa: F811
    ma: Any,  # noqa: F811
    xu: Any,  # noqa: F811
    sqlite: str,
) -> None:
    """Who sits in the group without the post, from another department, or with a post that is gone: nothing moves."""
    wang = await town.person("王阿姨")
    linked = await group_of(town, "李主任", "马师傅", "许医生", "路人", "离任")
    await said(town, linked, "李主任", "/link")
    await file(town, wang)
    gone = await town.person("离任", Standing.VERIFIED, Role.STAFF)
    async with town.storage.transaction(town.community.id) as tx:
        await tx.residents.revoke(gone.resident.id, Role.STAFF, await tx.now())
    await said(town, linked, "离任", "我还在群里")
    await pressed(town, linked, "马师傅", "签收")
    await said(town, linked, "马师傅", "答：今天清", topic(linked))
    before = rows(sqlite)
    shown = linked.within(topic(linked))[-1]
    for name in ("路人", "许医生", "离任"):
        where = linked.as_seen_by(town.playground.person(name))
        for data in ("open:forum-sign:1", "open:forum-yes:1", "open:forum-no:1", "open:solved:1", "nothing"):
            heard = len(where.toasts)
            await where.press(data=data, message=shown)
            await where.settled()
            assert where.toasts[heard:], data
        await said(town, linked, name, "大家好", topic(linked))
    await town.told()
    assert rows(sqlite) == before
    for name, words in (("路人", "/unlink"), ("许医生", "/link"), ("离任", "答：我来答"), ("许医生", "问：哪里？")):
        assert await said(town, linked, name, words, topic(linked)), name
    after = rows(sqlite)
    assert {table for table in after if after[table] != before[table]} == {"outbox"}, "only the refusal was said"
    assert not any("我来答" in message.text or "哪里？" in message.text for message in wang.messages)
