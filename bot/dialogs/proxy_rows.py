"""What a case's card says of who filed it for whom, what is kept from the office, and whom it concerns."""

from dataclasses import replace

from bot.context import Here
from bot.posts import post_of
from bot.wording import Html
from participation.access import Actor, Role
from participation.anonymity import knows_reporter
from participation.complaints import Case
from participation.proxies import Proxy
from participation.residents import masked


def knows(here: Here, case: Case) -> bool:
    """Return whether the reader may know who reported the case: it is theirs, or the office's and no secret."""
    if here.resident.id in (case.reporter_id, case.filed_by):
        return True
    there = _there(here, case)
    in_office = there.holds(Role.STAFF, Role.ADMIN, Role.HANDLER)
    return in_office and knows_reporter(case.anonymous, case.department, there)


def _there(here: Here, case: Case) -> Actor:
    """Return the reader as the case's own community knows them: a post in another one says nothing of this one."""
    return replace(here.actor, community_id=case.community_id)


async def rows(here: Here, case: Case) -> list[Html]:
    """Return the lines of a card."""
    found = []
    known, mine = knows(here, case), here.resident.id in (case.reporter_id, case.filed_by)
    if case.proxy is not None:
        found.append(here.words(
            "proxies-card", proxy=case.proxy.value, known=known, by=await _by(here, case, known),
            elsewhere=bool(case.behalf), behalf=case.behalf if known else "",
        ))  # fmt: skip
    if case.behalf and known and (number := await here.tx.proxies.phone(case)):
        whole = _there(here, case).holds(Role.STAFF, Role.ADMIN)
        found.append(here.words("proxies-card-phone", phone=number if whole else masked(number)))
    if case.asked_how is not None:
        found.append(here.words("proxies-card-asked", how=case.asked_how.value))
    if case.anonymous:
        found.append(here.words("anonymity-card", mine=mine, known=known))
    if case.about:
        found.append(here.words("conflicts-card", whom=await whom(here, case.about)))
    return found


async def _by(here: Here, case: Case, known: bool) -> str:
    """Return what whoever filed the case is called: staff as long as the staff list names them, family to those who may
    know whose case it is."""
    if case.filed_by is None:
        return ""
    if case.proxy is Proxy.STAFF:
        return next((one.name for one in await here.tx.conflicts.colleagues() if one.id == case.filed_by), "")
    return await here.tx.residents.name_of(case.filed_by) if known else ""


async def whom(here: Here, about: tuple[str, ...]) -> str:
    """Return those of a case's marks in words: people by name, departments, the staff."""
    names = {f"person:{one.id}": one.name for one in await here.tx.conflicts.colleagues()}
    found = []
    for mark in about:
        kind, _, key = mark.partition(":")
        if kind == "person":
            found.append(names.get(mark) or here.label("conflicts-somebody"))
        elif kind == "post":
            found.append((await post_of(here, key)).name)
        else:
            found.append(here.label("conflicts-role", role=key))
    return here.label("conflicts-and").join(dict.fromkeys(found))
