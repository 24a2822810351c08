"""An owed notice → words and buttons, in the reader's language. Knows no aiogram, so that the worker stays small.

A notice's key is its message id. Buttons open the thing the notice speaks of (`bot/handlers/opening.py`).
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.departments import post
from bot.doors import door_line
from bot.files import File
from bot.markup import marked
from bot.wording import Html, label, moment, say
from participation.markup import marks_of
from participation.notices import Notice


@dataclass(frozen=True, slots=True)
class Button:
    """`label` is a message id; `opens` is `noun:argument`, the argument naming a variable of the notice. With `when`,
    it is there only if the variable of that name is true."""

    label: str
    opens: str
    when: str = ""


_UNDER_A_BROADCAST = (
    Button("acknowledgements-button", "received:broadcast", when="asks_receipt"),
    Button("threads-reply", "reply:broadcast"),
)

_ASKED = (
    Button("complaints-solved", "solved:case"),
    Button("complaints-unsolved", "unsolved:case"),
    Button("complaints-open", "case:case"),
)

_JOINED = (
    Button("joining-fine", "joined-fine:case", when="ended"),
    Button("joining-unsolved", "joined-unsolved:case", when="ended"),
    Button("joining-open", "joined:case"),
)

_CLUB_SESSION = (
    Button("clubs-not-this-time", "club-away:session"),
    Button("clubs-session-open", "club-session:session"),
)

_PROJECT = (Button("projects-open", "project:project"),)
_STAGE = (Button("stages-open", "stage:project"),)
_ITS_PROJECT = (Button("projects-open", "project:project", when="project"),)
"""Of a vote: the project that it is about, where it is about one."""


BUTTONS: dict[str, tuple[Button, ...]] = {
    "joining-told-routed": _JOINED,
    "joining-told-signed": _JOINED,
    "joining-told-ask-resident": _JOINED,
    "joining-told-redo": _JOINED,
    "joining-told-redo-supervised": _JOINED,
    "joining-told-reopened": _JOINED,
    "joining-told-supervised": _JOINED,
    "joining-told-handed-over": _JOINED,
    "joining-told-closed-solved": _JOINED,
    "joining-told-closed-explained": _JOINED,
    "joining-told-closed-silent": _JOINED,
    "joining-told-working": _JOINED,
    "joining-told-replied": _JOINED,
    "joining-told-wait-resident": _JOINED,
    "joining-told-return-asked": _JOINED,
    "joining-told-return-refused": _JOINED,
    "joining-told-leads": _JOINED,
    "joining-told-extended": _JOINED,
    "joining-told-noted": _JOINED,
    "joining-told-redirected": _JOINED,
    "joining-told-declined": _JOINED,
    "joining-told-quoted": _JOINED,
    "joining-told-quoted-ended": _JOINED,
    "joining-draft-asked": (
        Button("joining-draft-yes", "draft-yes:cluster"),
        Button("joining-draft-look", "draft:cluster"),
    ),
    "joining-invited": (Button("projects-open", "project:project"),),
    "proxies-told-filed": (Button("complaints-open", "case:case"),),
    "proxies-told-helper": (Button("complaints-open", "case:case"),),
    "complaints-told-handed-over": (
        Button("complaints-solved", "solved:case", when="silent"),
        Button("complaints-unsolved", "unsolved:case", when="silent"),
        Button("complaints-open", "case:case"),
    ),
    "points-given": (Button("points-open", "points:community"),),
    "handovers-undone": (Button("points-open", "points:community"),),
    "points-got": (Button("points-open-goods", "goods:good"),),
    "matching-invited": (
        Button("matching-claim", "shift-claim:shift"),
        Button("shifts-open-button", "shift:shift"),
        Button("matching-mute", "mute-shifts:shift"),
    ),
    "discovery-week": (
        Button("discovery-events", "events:community", when="has_events"),
        Button("discovery-shifts", "shifts:community", when="has_shifts"),
        Button("discovery-clubs", "clubs:community", when="has_clubs"),
        Button("discovery-mute", "mute-weekly:community"),
    ),
    "shifts-ask-ready": (Button("shifts-open-button", "shift:shift"),),
    "shifts-confirmed": (Button("shifts-open-button", "shift:shift"),),
    "shifts-unconfirmed": (Button("shifts-open-button", "roster:shift"),),
    "shifts-call": (Button("shifts-cover", "cover:shift"), Button("shifts-open-button", "shift:shift")),
    "shifts-swap-asked": (Button("shifts-cover", "cover:shift"), Button("shifts-open-button", "shift:shift")),
    "shifts-short-yours": (Button("shifts-open-button", "shift:shift"),),
    "shifts-called-off": (Button("shifts-open-button", "shift:shift"),),
    "shifts-cancelled-told": (Button("shifts-open-button", "shift:shift"),),
    "shifts-covered": (Button("shifts-open-button", "shift:shift"),),
    "shifts-leader-covered": (Button("shifts-lead-open", "lead:shift"),),
    "shifts-credited": (Button("shifts-open-button", "shift:shift"),),
    "shifts-missed": (Button("shifts-open-button", "shift:shift"),),
    "shifts-decided": (Button("shifts-open-button", "shift:shift"),),
    "shifts-revoked": (Button("shifts-open-button", "shift:shift"),),
    "shifts-begins": (Button("shifts-check-in", "check:shift"),),
    "shifts-begins-lead": (
        Button("shifts-lead-code-button", "code:shift"),
        Button("shifts-check-in", "check:shift", when="comes"),
    ),
    "shifts-hours-wanted": (Button("shifts-hours-button", "lead:shift"),),
    "shifts-hours-late": (Button("shifts-hours-button", "lead:shift"),),
    "shifts-hours-flagged": (Button("shifts-open-button", "roster:shift"),),
    "shifts-disputed": (Button("shifts-open-button", "roster:shift"),),
    "shifts-you-lead": (Button("shifts-lead-open", "lead:shift"),),
    "complaints-told-routed": (Button("complaints-open", "case:case"),),
    "complaints-told-signed": (Button("complaints-open", "case:case"),),
    "complaints-told-ask-resident": _ASKED,
    "complaints-told-silent-soon": _ASKED,
    "complaints-told-closed-explained": (Button("complaints-open", "case:case"),),
    "complaints-told-closed-silent": (
        Button("complaints-open", "case:case"),
        Button("complaints-reopen", "unsolved:case"),
    ),
    "complaints-told-wait-resident": (Button("handling-reply", "case:case"),),
    "complaints-told-working": (Button("complaints-open", "case:case"),),
    "complaints-told-return-asked": (Button("complaints-open", "case:case"),),
    "complaints-told-return-refused": (Button("complaints-open", "case:case"),),
    "complaints-told-leads": (Button("complaints-open", "case:case"),),
    "complaints-told-extended": (Button("complaints-open", "case:case"),),
    "complaints-told-redirected": (
        Button("complaints-open", "case:case"),
        Button("handling-not-right", "unsolved:case"),
    ),
    "complaints-told-declined": (
        Button("complaints-open", "case:case"),
        Button("handling-not-right", "unsolved:case"),
    ),
    "complaints-told-noted": (Button("complaints-open", "case:case"),),
    "pins-card": (
        Button("complaints-solved", "solved:case", when="asked"),
        Button("complaints-open", "case:case"),
        Button("pins-take-down", "unpin:case"),
    ),
    "pins-taken-down": (Button("complaints-open", "case:case"),),
    "forums-card": (Button("complaints-sign", "forum-sign:case", when="unsigned"),),
    "forums-preview": (Button("forums-yes", "forum-yes:draft"), Button("forums-no", "forum-no:draft")),
    "complaints-office-working": (Button("complaints-open-work", "work:case"),),
    "complaints-office-replied": (Button("complaints-open-work", "work:case"),),
    "complaints-office-return-asked": (Button("complaints-open-work", "work:case"),),
    "complaints-office-return-refused": (Button("complaints-open-work", "work:case"),),
    "complaints-office-leads": (Button("complaints-open-work", "work:case"),),
    "complaints-office-noted": (Button("complaints-open-work", "work:case"),),
    "complaints-office-noted-by-street": (Button("complaints-open-work", "work:case"),),
    "complaints-office-with-street": (Button("complaints-open-work", "work:case"),),
    "complaints-told-noted-by-street": (Button("complaints-open", "case:case"),),
    "complaints-told-with-street": (Button("complaints-open", "case:case"),),
    "complaints-told-supervised": (Button("complaints-open", "case:case"),),
    "complaints-office-submitted": (Button("complaints-open-work", "work:case"),),
    "complaints-office-dispatched": (Button("complaints-open-work", "work:case"),),
    "complaints-office-redo": (Button("complaints-open-work", "work:case"),),
    "complaints-office-reopened": (Button("complaints-open-work", "work:case"),),
    "complaints-office-supervised": (Button("complaints-open-work", "work:case"),),
    "complaints-office-unsigned": (Button("complaints-open-work", "work:case"),),
    "complaints-office-amber": (Button("complaints-open-work", "work:case"),),
    "digests-week": (Button("digests-open", "queue:community"),),
    "projects-told-seconded": (Button("projects-open", "project:project"),),
    "projects-told-study": (Button("projects-open", "project:project"),),
    "projects-told-feasible": (Button("projects-open", "project:project"),),
    "projects-told-returned": (Button("projects-open", "project:project"),),
    "projects-told-lapsed": (Button("projects-open", "project:project"),),
    "lessons-proposed": (Button("lessons-open", "lesson:lesson"),),
    "projects-told-cancelled": (Button("projects-open", "project:project"),),
    "projects-told-overdue": (Button("projects-open", "project:project"),),
    "plans-told-posted": _PROJECT,
    "plans-told-posted-again": _PROJECT,
    "plans-told-passed": _PROJECT,
    "plans-told-not-passed": _PROJECT,
    "ledgers-told-pledging": _PROJECT,
    "ledgers-told-approved": _PROJECT,
    "ledgers-told-underfunded": _PROJECT,
    "partners-wanted": _PROJECT,
    "partners-written": _PROJECT,
    "works-told-begun": _PROJECT,
    "works-told-report": _PROJECT,
    "works-told-silent": _PROJECT,
    "works-told-change": _PROJECT,
    "works-told-resumed": _PROJECT,
    "works-told-finished": _PROJECT,
    "acceptance-told-defects": _PROJECT,
    "acceptance-told-accepted": _PROJECT,
    "acceptance-told-asked-on": _PROJECT,
    "acceptance-told-not-content": _PROJECT,
    "acceptance-told-content": _PROJECT,
    "acceptance-told-reviewed": _PROJECT,
    "acceptance-told-reward": _PROJECT,
    "acceptance-told-reward-anew": _PROJECT,
    "acceptance-told-reward-wrong": _PROJECT,
    "care-told-entrusted": _PROJECT,
    "care-told-reassigned": _PROJECT,
    "care-told-ticked": _PROJECT,
    "care-told-missed": _PROJECT,
    "care-told-reassigned-by-itself": _PROJECT,
    "care-told-review": _PROJECT,
    "care-told-shared": _PROJECT,
    "exits-told-cancelled": _PROJECT,
    "exits-told-took-in": _PROJECT,
    "exits-told-complaint": _PROJECT,
    "budgets-told-entered": (Button("plans-to-the-vote", "ballot:poll"), *_PROJECT),
    "budgets-told-funded": (Button("ballots-open", "ballot:poll"), *_PROJECT),
    "budgets-told-not-funded": (Button("ballots-open", "ballot:poll"), *_PROJECT),
    "street-funds-told-entered": (Button("plans-to-the-vote", "ballot:poll"), *_PROJECT),
    "street-funds-told-chosen": (Button("ballots-open", "ballot:poll"), *_PROJECT),
    "street-funds-told-not-chosen": (Button("ballots-open", "ballot:poll"), *_PROJECT),
    "plans-answered": _PROJECT,
    "plans-told-vote": (Button("plans-to-the-vote", "ballot:poll"), *_PROJECT),
    "exits-told-merged": (Button("projects-open", "project:into"),),
    "plans-objected": (Button("stages-answer", "objections:project"),),
    "plans-days-over": _STAGE,
    "works-photo-asked": _STAGE,
    "works-silent": _STAGE,
    "acceptance-inspected": _STAGE,
    "acceptance-asking-closed": _STAGE,
    "care-steward-wanted": _STAGE,
    "acceptance-asked": (Button("acceptance-judge-button", "judge:project"),),
    "care-your-turn": (Button("care-tick-button", "care:project"),),
    "care-you-are-steward": _PROJECT,
    "projects-study-asked": (Button("projects-open-study", "study:project"),),
    "projects-study-overdue": (Button("projects-open-study", "study:project"),),
    "notices-broadcast": _UNDER_A_BROADCAST,
    "notices-trial": _UNDER_A_BROADCAST,
    "threads-answered": (Button("threads-reply-again", "reply:broadcast"),),
    "threads-replied": (Button("threads-open", "replies:broadcast"),),
    "notices-finished": (Button("notices-open-progress", "broadcast:broadcast"),),
    "notices-live": (Button("notices-open-progress", "broadcast:broadcast"),),
    "notices-second-asked": (Button("notices-look", "review:broadcast"),),
    "notices-second-asked-series": (Button("notices-look", "review:broadcast"),),
    "notices-held": (Button("notices-open-progress", "broadcast:broadcast"),),
    "notices-sent-back": (Button("notices-open-progress", "broadcast:broadcast"),),
    "notices-agreed": (Button("notices-open-progress", "broadcast:broadcast"),),
    "notices-missed": (Button("notices-open-progress", "broadcast:broadcast"),),
    "notices-stalled": (Button("notices-open-progress", "broadcast:broadcast"),),
    "notices-skipped": (Button("notices-open-progress", "broadcast:broadcast"),),
    "notices-erratum-asked": (Button("notices-look", "erratum:erratum"),),
    "clubs-reminder": (
        Button("clubs-not-this-time", "club-away:session"),
        Button("clubs-session-open", "club-session:session"),
        Button("clubs-mute", "club-mute:club"),
    ),
    "clubs-notice": (Button("clubs-open", "club:club"),),
    "clubs-session-off": (Button("clubs-open", "club:club"),),
    "clubs-session-moved": _CLUB_SESSION,
    "clubs-session-added": _CLUB_SESSION,
    "clubs-told-place": (Button("clubs-open", "club:club"),),
    "clubs-told-time": (Button("clubs-open", "club:club"),),
    "clubs-told-you-lead": (
        Button("clubs-lead-open", "club-lead:club"),
        Button("clubs-lead-off", "club-off:club"),
    ),
    "clubs-told-offer-over": (Button("clubs-open", "club:club"),),
    "clubs-told-lead-offered": (
        Button("clubs-lead-yes", "club-yes:club"),
        Button("clubs-lead-no", "club-no:club"),
        Button("clubs-open", "club:club"),
    ),
    "clubs-told-lead-declined": (Button("clubs-lead-open", "club-lead:club"),),
    "clubs-told-leaderless": (Button("clubs-desk-open", "club-desk:club"),),
    "events-offered": (
        Button("events-accept", "event-yes:registration"),
        Button("events-decline", "event-no:registration"),
    ),
    "events-last-call": (
        Button("events-accept", "event-yes:registration"),
        Button("events-open", "event:event"),
    ),
    "events-offer-expired": (Button("events-open", "event:event"),),
    "events-reminder": (
        Button("events-open", "event:event"),
        Button("events-calendar-wanted", "event-cal:registration"),
        Button("events-cancel-now", "event-off:registration"),
    ),
    "events-called-off": (Button("changes-hear", "heard:registration", when="registration"),),
    "changes-moved": (
        Button("changes-hear", "heard:registration"),
        Button("events-open", "event:event"),
        Button("events-cancel-now", "event-off:registration"),
    ),
    "changes-asked": (Button("changes-look", "change:change"),),
    "changes-done": (Button("changes-desk", "event-desk:event"),),
    "changes-refused": (Button("changes-desk", "event-desk:event"),),
    "attendance-asked": (
        Button("attendance-mark-good", "felt-good:registration"),
        Button("attendance-mark-fair", "felt-fair:registration"),
        Button("attendance-mark-poor", "felt-poor:registration"),
    ),
    "attendance-missed": (Button("attendance-explain", "missed:registration"),),
    "ballots-announced": (Button("ballots-open", "ballot:poll"), *_ITS_PROJECT),
    "ballots-opened": (Button("ballots-open", "ballot:poll"), *_ITS_PROJECT),
    "chain-head": (Button("ballots-open", "ballot:poll"),),
    "ballots-draft-unsent": (Button("ballots-open", "ballot:poll"),),
    "ballots-extended": (Button("ballots-open", "ballot:poll"),),
    "papers-handed-in": (Button("ballots-open", "ballot:poll"),),
    "polls-nobody-on-roll": (Button("ballots-open-desk", "poll-desk:poll"),),
    "papers-wanted": (Button("ballots-open-desk", "poll-desk:poll"),),
    "papers-second-wanted": (Button("ballots-open-desk", "poll-desk:poll"),),
    "papers-differ": (Button("ballots-open-desk", "poll-desk:poll"),),
    "extensions-wanted": (Button("ballots-open-desk", "poll-desk:poll"),),
    "extensions-second-wanted": (Button("ballots-open-desk", "poll-desk:poll"),),
    "ballots-reminder": (Button("ballots-open", "ballot:poll"),),
    "ballots-household-cast": (Button("ballots-open", "ballot:poll"),),
    "ballots-result-answers": (Button("ballots-open", "ballot:poll"), *_ITS_PROJECT),
    "ballots-result-options": (Button("ballots-open", "ballot:poll"),),
    "rankings-result": (Button("ballots-open", "ballot:poll"),),
    "budgets-result": (Button("ballots-open", "ballot:poll"),),
}
"""Notice → its buttons, one a row. Features are introduced here."""


@dataclass(frozen=True, slots=True)
class Message:
    """What Telegram is to be given."""

    text: Html
    keyboard: tuple[tuple[str, str], ...]
    photo: str | File | None = None
    document: str | File | None = None


def compose(key: str, args: dict[str, Any], locale: str, zone: str) -> Message:
    """Return the notice as a message. `args` are the variables owed with it; moments come as ISO strings under
    names that end in `_at` (of several, in a list, each is a line), departments' keys as `post`, staff's text and its
    formatting under names that end in `_marked`, a notice that is quoted under names that end in `_told` (of several
    each is a line, None an empty one).

    Raises MissingWords.
    """
    given = shaped(args, locale, zone)
    keyboard = []
    for button in BUTTONS.get(key, ()):
        if button.when and not args.get(button.when):
            continue
        noun, _, argument = button.opens.partition(":")
        keyboard.append((label(locale, button.label, given, zone=zone), f"open:{noun}:{args[argument]}"))
    said = say(locale, key, given, zone=zone)
    # a case that was filed for somebody else says so above whatever is said of it; a poll's head is its chain's
    if str(args.get("head", "")).startswith("proxies-"):
        said = Html(f"{say(locale, args['head'], given, zone=zone)}\n{said}")
    return Message(
        said,
        tuple(keyboard),
        photo=args.get("photo"),
        document=args.get("document"),
    )


def broadcast_args(
    notice: Notice,
    community: str,
    *,
    broadcast: int = 0,
    asks_receipt: bool = False,
    corrected_at: datetime | None = None,
) -> dict[str, Any]:
    """Return what a broadcast's message is made of, the same for the preview, the trial and everyone. `broadcast` is
    its number, 0 while it has none: the buttons of a trial lead nowhere."""
    return {
        "text_marked": {"text": notice.text, "marks": [mark.plain() for mark in notice.marks]},
        "photo": notice.photo,
        "document": notice.document,
        "community": community,
        "broadcast": broadcast,
        "asks_receipt": asks_receipt,
        "corrected": corrected_at is not None,
        "corrected_at": corrected_at.isoformat() if corrected_at else "",
    }


_EARLIER: dict[str, Any] = {
    "silent": False,
    "silent_at": "",
    "reopen_days": 0,
    "reopens": False,
    "until_at": "",
    "reader": "neighbour",
    "because": "none",
    "then": "none",
    "shown_until_at": "",
}
"""What steps that were told by an earlier version, which notices quote, do not carry. What notices that are owed lack
is brought by the migration."""


def shaped(args: dict[str, Any], locale: str, zone: str) -> dict[str, Any]:
    """Return the variables of a notice as its words want them, for screens that say the same."""
    return {name: _shape(name, value, locale, zone) for name, value in {**_EARLIER, **args}.items()}


def _shape(name: str, value: Any, locale: str, zone: str) -> Any:
    if name in ("post", "wish"):  # a department's key
        return post(value, locale)
    if name == "door":
        return door_line(value, locale)
    if isinstance(value, str) and value and name.endswith("_at"):
        return datetime.fromisoformat(value)
    if isinstance(value, list) and name.endswith("_at"):
        return "\n".join(f"· {moment(datetime.fromisoformat(one), locale, zone)}" for one in value)
    if isinstance(value, dict) and name.endswith("_marked"):
        return marked(value["text"], marks_of(value["marks"]))
    if isinstance(value, dict) and name.endswith("_told"):  # what somebody else was told, quoted
        return say(locale, value["id"], shaped(value["args"], locale, zone), zone=zone)
    if isinstance(value, list) and name.endswith("_told"):
        return Html("\n".join("" if line is None else _shape(name, line, locale, zone) for line in value))
    return value
