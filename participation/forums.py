"""工作群: a staff group on Telegram with a topic for each case.

Talk among staff stays in the group. What begins with 答： or 问： (or /answer, /ask) is for the resident, by the rules
of `handling` and `waiting`, and only after its writer has seen it once more and tapped. Who may is asked at each word
and each tap of the person who wrote, never of the group: in it may sit whoever was invited.

Everybody in the group reads the cards, so they say what happened, where, whose it is and by when, and never who said
so: names and telephones are hidden in the resident's own words too.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from participation.access import Actor, Role
from participation.complaints import WORKED, Case, CaseMoved, Limits, Moved, State, brief, handled
from participation.handling import answer
from participation.refusals import NotAllowed, NotFound, Refusal
from participation.waiting import ask


class AdminsOnly(Refusal):
    """Only an administrator of the community links a group."""

    key = "forums-admins-only"


class SeveralCommunities(Refusal):
    """An administrator of several communities does not say by the command which one is meant."""

    key = "forums-several"


class NotAForum(Refusal):
    """The group has no topics."""

    key = "forums-not-a-forum"


class LinkedElsewhere(Refusal):
    """The group belongs to another community."""

    key = "forums-linked-elsewhere"


class NotLinked(Refusal):
    """The group is not linked, so there is nothing to take apart."""

    key = "forums-not-linked"


class NotTheirCase(Refusal):
    """Who writes is neither staff of the community nor of the case's department."""

    key = "forums-not-your-case"


class SignFirst(Refusal):
    """Nobody has signed for the case yet."""

    key = "forums-sign-first"


class NotYourDraft(Refusal):
    """Somebody else wrote it; only who wrote it sends it."""

    key = "forums-not-your-draft"


class DraftOver(Refusal):
    """It was sent, dropped, or written more than `minutes` minutes ago."""

    key = "forums-draft-over"


class Act(StrEnum):
    """What is said to the resident."""

    ANSWER = "answer"
    ASK = "ask"


MOST = {Act.ANSWER: 500, Act.ASK: 200}
"""Characters, as at the desk."""
DRAFT_LIFE = timedelta(minutes=30)
LONGEST_NAME = 128
"""UTF-16 units of a topic's name: https://core.telegram.org/bots/api#createforumtopic."""

_BEGINS = re.compile(
    r"\s*(?:/(answer|ask)(?:@\w+)?(?=\s|$)|(答复|答覆|回复|回覆|答|问|問)\s*[:：])\s*(.*)", re.DOTALL | re.IGNORECASE
)
_PHONE = re.compile(r"(?<!\d)(?:(?:\+|00)?86[-\s]?)?(?:1[3-9](?:[-\s]?\d){9}|0\d{2,3}[-\s]?\d{7,8})(?!\d)")
_HIDDEN = "▇▇"


@dataclass(frozen=True, slots=True)
class Forum:
    """A linked group. `chat_id` is Telegram's number; `locale` is the language that is spoken in it. While `broken_why`
    says so nothing is sent there; a link that ended never comes back, another is made."""

    id: int
    community_id: int
    chat_id: int
    title: str
    locale: str
    linked_by: int
    linked_at: datetime
    broken_at: datetime | None = None
    broken_why: str = ""
    ended_at: datetime | None = None

    @property
    def works(self) -> bool:
        """Return whether anything is sent there."""
        return self.ended_at is None and self.broken_at is None


@dataclass(frozen=True, slots=True)
class CaseTopic:
    """The topic of a case. `topic_id` and `card_id` are numbers in the outbox: of the topic's making and of the card in
    it. `lost_at` is when Telegram did not know it any more, or it was given up."""

    id: int
    community_id: int
    forum_id: int
    case_id: int
    topic_id: int
    card_id: int
    opened_at: datetime
    closed: bool = False
    lost_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """Words for the resident that wait for their writer's tap. `seen` is the case's newest step when they were
    written, `preview_id` the number in the outbox of the message that shows them."""

    id: int
    community_id: int
    case_id: int
    topic_id: int
    author_id: int
    act: Act
    text: str
    at: datetime
    seen: int
    preview_id: int = 0
    ended_at: datetime | None = None


def may_be_shown_in_group(case: Case) -> bool:
    """Return whether a case may stand in the staff group at all; otherwise it is worked at the desk alone.

    Asked when a case is filed and at every step. What concerns somebody's body or safety is nobody's talk: of the
    dangers only fire is shown. What is about a member of staff is kept from them, and they may be in the group.
    """
    return case.danger in ("", "fire") and not case.about


def veil(text: str, names: Iterable[str] = ()) -> str:
    """Return a person's words without telephone numbers and without these names; for a group's eyes."""
    for name in sorted((name for name in names if len(name) > 1), key=len, reverse=True):
        text = text.replace(name, _HIDDEN)
    return _PHONE.sub(_HIDDEN, text)


def topic_name(case: Case, text: str) -> str:
    """Return the name of a case's topic: its number and the beginning of `text`, as long as Telegram takes it."""
    name = f"#{case.id} {brief(text, 60)}"
    while len(name.encode("utf-16-le")) // 2 > LONGEST_NAME:
        name = name[:-2] + "…"
    return name


def spoken(text: str) -> tuple[Act, str] | None:
    """Return what is to be said to the resident and the words, which may be empty; None for talk among staff."""
    found = _BEGINS.match(text)
    if found is None:
        return None
    command, sign, words = found.groups()
    asks = (command or "").lower() == "ask" or sign in ("问", "問")
    return (Act.ASK if asks else Act.ANSWER), words.strip()


def link(
    forum: Forum | None, *, by: Actor, chat_id: int, title: str, locale: str, is_forum: bool, at: datetime
) -> Forum:
    """Return the link of a group to the actor's community: the one it has (`forum`), mended, or a new one.

    Refuses with AdminsOnly, SeveralCommunities, NotAForum or LinkedElsewhere.
    """
    community_id = _administrator(by)
    if not is_forum:
        raise NotAForum
    if forum is None:
        return Forum(0, community_id, chat_id, title[:128], locale, by.resident_id or 0, at)
    if forum.community_id != community_id:
        raise LinkedElsewhere
    return replace(forum, title=title[:128], broken_at=None, broken_why="")


def unlink(forum: Forum | None, *, by: Actor, at: datetime) -> Forum:
    """Return the link ended. Refuses with AdminsOnly, SeveralCommunities, NotLinked or LinkedElsewhere."""
    community_id = _administrator(by)
    if forum is None:
        raise NotLinked
    if forum.community_id != community_id:
        raise LinkedElsewhere
    return replace(forum, ended_at=at)


def broken(forum: Forum, why: str, *, at: datetime) -> Forum:
    """Return the link broken, for the first reason there was."""
    return forum if not forum.works else replace(forum, broken_at=at, broken_why=why)


def heard(forum: Forum, case: Case, by: Actor) -> int:
    """Return the number of somebody in the group who may handle the case. Refuses with NotTheirCase."""
    if forum.community_id != case.community_id or not forum.works:
        raise NotTheirCase
    try:
        return handled(case, by)
    except (NotAllowed, NotFound):
        raise NotTheirCase from None


def said(case: Case, act: Act, text: str, *, by: Actor, at: datetime, limits: Limits) -> Moved:
    """Return the case answered, or its reporter asked. Refuses with SignFirst, or as `answer` and `ask` do."""
    if case.signed_at is None and case.state in WORKED:
        raise SignFirst
    if act is Act.ANSWER:
        return answer(case, text, by=by, at=at, limits=limits)
    return ask(case, text, by=by, at=at, limits=limits)


def confirm(draft: Draft, case: Case, *, by: Actor, at: datetime, newest: int, limits: Limits) -> tuple[Draft, Moved]:
    """Return the draft sent and the case moved by it; `newest` is the case's newest step.

    Refuses with NotYourDraft, DraftOver, CaseMoved when the case has moved since it was written, or like `said`.
    """
    _open(draft, by, at)
    if newest != draft.seen:
        raise CaseMoved
    return replace(draft, ended_at=at), said(case, draft.act, draft.text, by=by, at=at, limits=limits)


def drop(draft: Draft, *, by: Actor, at: datetime) -> Draft:
    """Return the draft taken back by its writer. Refuses with NotYourDraft or DraftOver."""
    _open(draft, by, at)
    return replace(draft, ended_at=at)


def told_in_group(state: State, sentence: str) -> bool:
    """Return whether a step is said in the topic, beside the card that shows it: what the reporter said or did, and
    supervision."""
    return sentence in ("complaints-told-replied", "complaints-told-working") or state in (
        State.REDO, State.REOPENED, State.SUPERVISED, State.CLOSED_SOLVED, State.CLOSED_SILENT,
    )  # fmt: skip


def _open(draft: Draft, by: Actor, at: datetime) -> None:
    if by.resident_id != draft.author_id:
        raise NotYourDraft
    if draft.ended_at is not None or at > draft.at + DRAFT_LIFE:
        raise DraftOver(minutes=int(DRAFT_LIFE.total_seconds() // 60))


def _administrator(by: Actor) -> int:
    led = {grant.community_id for grant in by.grants if grant.role is Role.ADMIN}
    if by.blocked or by.community_id is None or not led:
        raise AdminsOnly
    if len(led) > 1:
        raise SeveralCommunities
    if not by.holds(Role.ADMIN):  # their post is in a community where they do not stand now
        raise AdminsOnly
    return by.community_id
