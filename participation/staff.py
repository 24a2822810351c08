"""Posts and one-time links: who entrusts whom with what (SECURITY.md, "staff impersonation").

A link carries 128 bits, of which only a hash is kept; it lives 24 hours, is used once, and is bound to role,
community and the admin who made it. The operator makes the first admin's link at the command line.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from participation.access import Actor, Role, Who, admit
from participation.refusals import NotAllowed, NotFound, Refusal
from participation.residents import LIMITS

INVITED = (Role.STAFF, Role.HANDLER, Role.STREET, Role.LEADER)
"""What an admin may entrust in chat. Another admin is made at the command line."""


class LinkUsed(Refusal):
    """The link was used before."""

    key = "staff-link-used"


class LinkExpired(Refusal):
    """The link is older than a day, or the admin who made it is admin no longer."""

    key = "staff-link-expired"


class LinkUnknown(Refusal):
    """There is no such link."""

    key = "staff-link-unknown"


class OwnPost(Refusal):
    """Nobody takes their own post away: a community would be left without an admin."""

    key = "staff-own-post"


@dataclass(frozen=True, slots=True)
class Invitation:
    """A one-time link. `invited_by` is None when the operator made it."""

    id: int
    community_id: int
    token_hash: str
    role: Role
    department: str | None
    invited_by: int | None
    created_at: datetime
    expires_at: datetime
    used_by: int | None = None
    used_at: datetime | None = None
    building_id: int | None = None
    partner_id: int | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """A role that somebody holds since `granted_at`, until `revoked_at`."""

    id: int
    community_id: int
    resident_id: int
    role: Role
    department: str | None
    granted_by: int | None
    granted_at: datetime
    revoked_at: datetime | None = None
    building_id: int | None = None
    partner_id: int | None = None


def invite(
    role: Role,
    department: str | None,
    *,
    community_id: int,
    token_hash: str,
    by: Actor | None,
    at: datetime,
    building_id: int | None = None,
) -> Invitation:
    """Return a link for the role, made by an admin of that community, or by the operator (`by` is None).

    A handler has a department and a leader a building (never the one they say they live in: it opens its residents'
    names), nobody else has. Refuses with NotAllowed.
    """
    if by is not None:
        admit(by, Who.ADMIN)
        if by.community_id != community_id or role not in INVITED:
            raise NotAllowed
    if (role is Role.HANDLER) != bool(department) or (role is Role.LEADER) != bool(building_id):
        raise NotAllowed
    if role is Role.PARTNER:  # a unit's link names the unit (`partners.invite`)
        raise NotAllowed
    return Invitation(
        0,
        community_id,
        token_hash,
        role,
        department,
        by.resident_id if by else None,
        at,
        at + timedelta(hours=LIMITS["invitation"]["hours"]),
        building_id=building_id,
    )


def accept(invitation: Invitation, *, by: int, at: datetime, inviter_is_admin: bool) -> Invitation:
    """Return the link as used by the resident `by`. Refuses with LinkUsed or LinkExpired."""
    if invitation.used_at is not None:
        raise LinkUsed
    if at >= invitation.expires_at or (invitation.invited_by is not None and not inviter_is_admin):
        raise LinkExpired
    return replace(invitation, used_by=by, used_at=at)


def revoke(post: Post, *, by: Actor, at: datetime) -> Post:
    """Return the post as ended by an admin of its community. Refuses with NotAllowed, NotFound or OwnPost."""
    admit(by, Who.ADMIN)
    if post.community_id != by.community_id or post.revoked_at is not None:
        raise NotFound
    if post.resident_id == by.resident_id:
        raise OwnPost
    return ended(post, at)


def ended(post: Post, at: datetime) -> Post:
    """Return the post as it stands when nobody holds it any more."""
    return replace(post, revoked_at=at)
