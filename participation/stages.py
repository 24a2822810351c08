"""The stages of a project along the five 共, and where each leads: the order that nothing skips (PRODUCT.md, C)."""

from enum import StrEnum


class Stage(StrEnum):
    """How far a project has come. What stands in ENDED is left no more."""

    IDEA = "idea"
    SECONDED = "seconded"
    STUDY = "study"
    DELIBERATE = "deliberate"
    PLAN_POSTED = "plan-posted"
    VOTE = "vote"
    RESULT = "result"
    PLEDGING = "pledging"
    APPROVED = "approved"
    BUILDING = "building"
    CHANGE = "change"
    ACCEPTANCE = "acceptance"
    RECTIFY = "rectify"
    EVALUATED = "evaluated"
    REWARD_PAID = "reward-paid"
    IN_CARE = "in-care"
    REVIEW = "review"
    SHARED = "shared"
    RETURNED = "returned"
    CANCELLED = "cancelled"
    MERGED = "merged"
    TO_COMPLAINT = "to-complaint"
    NOT_PASSED = "not-passed"
    UNDERFUNDED = "underfunded"


class Phase(StrEnum):
    """The five 共 that every project goes through."""

    PLAN = "plan"
    BUILD = "build"
    JUDGE = "judge"
    KEEP = "keep"
    SHARE = "share"


PHASES: dict[Phase, tuple[Stage, ...]] = {
    Phase.PLAN: (
        Stage.IDEA,
        Stage.SECONDED,
        Stage.STUDY,
        Stage.DELIBERATE,
        Stage.PLAN_POSTED,
        Stage.VOTE,
        Stage.RESULT,
    ),
    Phase.BUILD: (Stage.PLEDGING, Stage.APPROVED, Stage.BUILDING, Stage.CHANGE),
    Phase.JUDGE: (Stage.ACCEPTANCE, Stage.RECTIFY, Stage.EVALUATED, Stage.REWARD_PAID),
    Phase.KEEP: (Stage.IN_CARE, Stage.REVIEW),
    Phase.SHARE: (Stage.SHARED,),
}

PATH = tuple(stage for stages in PHASES.values() for stage in stages)
"""The whole way, as a project goes it when all goes well."""

EXITS = frozenset({
    Stage.RETURNED, Stage.CANCELLED, Stage.MERGED, Stage.TO_COMPLAINT, Stage.NOT_PASSED, Stage.UNDERFUNDED,
})  # fmt: skip

ENDED = EXITS | {Stage.SHARED}


def phase(stage: Stage) -> Phase | None:
    """Return which of the five 共 a stage belongs to, None at an exit."""
    return next((one for one, stages in PHASES.items() if stage in stages), None)
