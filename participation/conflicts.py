"""回避: a case about somebody of the office goes to nobody whom it concerns, and is not seen by them.

What it is about is kept with the case as marks: `person:12`, `post:police` (a department's people), `role:staff` (a
member of the staff, nobody knows which), `role:admin` (the committee itself). Whoever has a mark is concerned; a named
person's department is marked with them. Such a case is read by admins who are not concerned and by people of a
department to which these sent it, by nobody else; where no such admin is left, its reporter is told the street
office's door. Words and receivers are data (`conflicts.json`); only the reporter may say that a case is not about
whom the text seems to name.
"""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from participation.access import Actor, Role
from participation.names import folded
from participation.refusals import Refusal


class ConflictOfInterest(Refusal):
    """The case is about that department or its people, so it never goes there."""

    key = "conflicts-not-there"


class ConcernsYou(Refusal):
    """What somebody of the office is filing for a resident is about themselves: a colleague files it."""

    key = "conflicts-concerns-you"


class NobodyElse(Refusal):
    """Nobody in the community may read the case but those whom it concerns; `phone` is the street office's."""

    key = "conflicts-nobody-else"


@dataclass(frozen=True, slots=True)
class Rules:
    """A community's words of conflict. `receivers` are roles; `door` is a key of `doors`; `near` counts characters.
    `persons` are those of the posts that name a person; `behind` says what can stand behind one, and `elsewhere` before
    one of another house (see conflicts.json)."""

    receivers: tuple[str, ...]
    door: str
    titles: tuple[str, ...]
    against: tuple[str, ...]
    near: int
    posts: Mapping[str, tuple[str, ...]]
    departments: Mapping[str, tuple[str, ...]]
    persons: frozenset[str]
    people: str
    behind: str
    elsewhere: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody with a post in the community, as residents read it in the staff list."""

    id: int
    name: str
    roles: frozenset[Role]
    departments: frozenset[str]


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a text is about, as marks, and the words that said so."""

    marks: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


_SHIPPED: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))
_SENTENCES = re.compile(r"[。！？!?；;\n]+")
_BEFORE = 6  # characters before a person in which another house still claims them
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def rules(terms: Mapping[str, Any]) -> Rules:
    """Return the words and receivers of a community with these terms."""
    given = {**_SHIPPED, **terms.get("conflicts", {})}
    return Rules(
        tuple(given["receivers"]), str(given["door"]), tuple(given["titles"]), tuple(given["against"]),
        int(given["near"]), {mark: tuple(words) for mark, words in given["posts"].items()},
        {key: tuple(words) for key, words in given["departments"].items()}, frozenset(given["persons"]),
        f"的(?:{'|'.join(given['people'])})",
        f"[^{given['unless']}]{{0,{int(given['between'])}}}?(?:{'|'.join(given['does'])})", tuple(given["elsewhere"]),
    )  # fmt: skip


def marks_of(one: Colleague) -> tuple[str, ...]:
    """Return the marks of a case about that person: they themselves, their departments, the staff they belong to."""
    staff = ("role:staff",) if Role.STAFF in one.roles else ()
    return (f"person:{one.id}", *(f"post:{key}" for key in sorted(one.departments)), *staff)


def named(text: str, colleagues: Iterable[Colleague], rules: Rules) -> Named:
    """Return whom a text names: a colleague by name, or by surname and title; a post or a department only where one of
    the words of complaint stands near it in the sentence, for most people name a department to be helped by it."""
    marks: dict[str, None] = {}
    words: dict[str, None] = {}
    people = [(one, folded(one.name)) for one in colleagues]
    for sentence in _SENTENCES.split(text):
        said = folded(sentence)
        for one, name in people:
            heard = _heard(said, name, rules.titles)
            if heard:
                marks.update(dict.fromkeys(marks_of(one)))
                words[heard] = None
        for mark, names in (
            *rules.posts.items(),
            *((f"post:{key}", names) for key, names in rules.departments.items()),
        ):
            for word in names:
                if _against(said, _known(word), rules) or _does(said, word, rules):
                    marks[mark] = None
                    words[word] = None
    return Named(tuple(marks), tuple(words))


@lru_cache(maxsize=1024)
def _known(word: str) -> str:
    return folded(word)


def _heard(said: str, name: str, titles: Collection[str]) -> str:
    if len(name) >= 2 and name in said:
        return name
    if name and _CHINESE.match(name):
        return next((name[0] + title for title in titles if name[0] + title in said), "")
    return ""


def _against(said: str, word: str, rules: Rules) -> bool:
    for found in re.finditer(re.escape(word), said):
        around = said[max(found.start() - rules.near, 0) : found.end() + rules.near]
        if any(bad in around for bad in rules.against):
            return True
    return False


def _does(said: str, word: str, rules: Rules) -> bool:
    if _known(word) not in said:
        return False
    of_them = f"(?:{rules.people})?" if word in rules.persons else rules.people
    return any(
        not any(house in said[max(found.start() - _BEFORE, 0) : found.start()] for house in rules.elsewhere)
        for found in _compiled(re.escape(_known(word)) + of_them + rules.behind).finditer(said)
    )


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def with_receivers(marks: tuple[str, ...], rules: Rules) -> tuple[str, ...]:
    """Return the marks of a case with those who are no receivers here by the community's rules."""
    if not marks or Role.ADMIN in rules.receivers or "role:admin" in marks:
        return marks
    return (*marks, "role:admin")


def concerned(about: Collection[str], resident_id: int | None, roles: Collection[Role], posts: Collection[str]) -> bool:
    """Return whether a case about these marks concerns somebody with these roles and departments in its community."""
    admin = Role.ADMIN in roles
    return (
        f"person:{resident_id}" in about
        or any(f"post:{key}" in about for key in posts)
        or (admin and "role:admin" in about)
        or (not admin and Role.STAFF in roles and bool({"role:staff", "role:admin"} & set(about)))
    )


def alarmed(about: Collection[str], people: Collection[Colleague]) -> tuple[int, ...]:
    """Return the ids of those of the office who are told of a danger in a text about these marks: the staff whom it
    does not concern; where there is none the street office's people, then anybody else with a post, whom it does not
    concern; and at last those whom it concerns by their unit alone, for a life goes before a unit's good name.

    Whoever is accused is never told: who is named, and the only one whom a mark can mean. Anybody else with a post is
    told sooner than nobody, so nothing is returned only where all who have one are accused, or nobody has any."""
    free = [one for one in people if not concerned(about, one.id, one.roles, one.departments)]
    others = [one for one in people if not _accused(about, one, people)]
    staff, street = frozenset({Role.STAFF, Role.ADMIN}), frozenset({Role.STREET})
    tried = [(free, staff), (free, street), (free, frozenset(Role)), (others, staff), (others, frozenset(Role))]
    reached = ([one.id for one in some if one.roles & roles] for some, roles in tried)
    return tuple(next((found for found in reached if found), []))


def _accused(about: Collection[str], one: Colleague, people: Collection[Colleague]) -> bool:
    if f"person:{one.id}" in about:
        return True
    bearers = {mark: [other.id for other in people if mark in _units(other)] for mark in about}
    return any(found == [one.id] for found in bearers.values())


def _units(one: Colleague) -> set[str]:
    return {*(f"post:{key}" for key in one.departments), *(f"role:{role}" for role in one.roles)}


def roles_of(by: Actor, community_id: int) -> tuple[frozenset[Role], frozenset[str]]:
    """Return what somebody holds in a community: roles, and the departments they handle cases for."""
    here = [grant for grant in by.grants if grant.community_id == community_id]
    return (
        frozenset(grant.role for grant in here),
        frozenset(grant.department for grant in here if grant.role is Role.HANDLER and grant.department),
    )


def kept_from(about: Collection[str], department: str | None, community_id: int, by: Actor) -> bool:
    """Return whether a case is kept from somebody of the office: never when it is about nobody; else from all but
    admins and its department's people who are not concerned."""
    if not about:
        return False
    roles, posts = roles_of(by, community_id)
    return concerned(about, by.resident_id, roles, posts) or not (Role.ADMIN in roles or department in posts)


def not_there(about: Collection[str], department: str | None) -> None:
    """Return nothing when a case about these marks may go to that department. Refuses with ConflictOfInterest."""
    if f"post:{department}" in about:
        raise ConflictOfInterest
