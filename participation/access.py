"""Who may do what, asked again at every tap (PRODUCT.md, "Who may do what"; SECURITY.md, "tampered callback data")."""

from dataclasses import dataclass
from enum import StrEnum

from participation.refusals import NotAllowed, NotRegistered, NotVerified


class Standing(StrEnum):
    """How well the community knows a person."""

    GUEST = "guest"
    REGISTERED = "registered"
    VERIFIED = "verified"


class Role(StrEnum):
    """What somebody was entrusted with, beside living here."""

    STAFF = "staff"  # community staff 社区工作者
    ADMIN = "admin"  # staff who may entrust others
    HANDLER = "handler"  # department handler 部门经办
    STREET = "street"  # street office 街道 / city 民政
    LEADER = "leader"  # building leader 楼栋长
    PARTNER = "partner"  # contact of a partner unit 驻区单位; no post of the office


class Who(StrEnum):
    """Whom a screen is for; every screen and handler names one."""

    ANYONE = "anyone"
    REGISTERED = "registered"
    VERIFIED = "verified"
    HANDLER = "handler"  # handlers of any department, and staff
    STAFF = "staff"
    ADMIN = "admin"
    STREET = "street"
    SUPERVISOR = "supervisor"  # staff, and the street office above them
    LEADER = "leader"  # building leaders, and staff
    PARTNER = "partner"  # who speaks for a partner unit
    OFFICE = "office"  # anybody with a desk: staff, handlers, street office, building leaders


@dataclass(frozen=True, slots=True)
class Grant:
    """A role held in one community, for a handler in one department there."""

    role: Role
    community_id: int
    department: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who taps, as the database knows them at this tap."""

    resident_id: int | None
    community_id: int | None
    standing: Standing
    grants: frozenset[Grant] = frozenset()
    blocked: bool = False

    def holds(self, *roles: Role) -> bool:
        """Return whether one of the roles is held in the actor's present community."""
        return any(grant.role in roles and grant.community_id == self.community_id for grant in self.grants)

    def departments(self) -> frozenset[str]:
        """Return the departments the actor handles cases for in the present community."""
        return frozenset(
            grant.department
            for grant in self.grants
            if grant.role is Role.HANDLER and grant.community_id == self.community_id and grant.department
        )


_DESKS: dict[Who, tuple[Role, ...]] = {
    Who.HANDLER: (Role.HANDLER, Role.STAFF, Role.ADMIN),
    Who.STAFF: (Role.STAFF, Role.ADMIN),
    Who.ADMIN: (Role.ADMIN,),
    Who.STREET: (Role.STREET,),
    Who.SUPERVISOR: (Role.STREET, Role.STAFF, Role.ADMIN),
    Who.LEADER: (Role.LEADER, Role.STAFF, Role.ADMIN),
    Who.PARTNER: (Role.PARTNER,),
    Who.OFFICE: (Role.STAFF, Role.ADMIN, Role.HANDLER, Role.STREET, Role.LEADER),
}


def admit(actor: Actor, who: Who) -> None:
    """Return nothing when the actor belongs to `who`.

    Refuses with NotRegistered, NotVerified or NotAllowed. A blocked person is refused everything but the
    screens for anyone (complaints, questions and emergencies stay open to all).
    """
    if who is Who.ANYONE:
        return
    if actor.blocked:
        raise NotAllowed
    if who in _DESKS:
        if not actor.holds(*_DESKS[who]):
            raise NotAllowed
    elif actor.standing is Standing.GUEST:
        raise NotRegistered
    elif who is Who.VERIFIED and actor.standing is not Standing.VERIFIED:
        raise NotVerified
