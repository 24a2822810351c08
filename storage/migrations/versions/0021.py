"""projects: the way on from the plan to the story; ledgers whose lines nobody changes"""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.types import Document, Moment

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

Key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

_ON_PROJECTS: tuple[Callable[[], sa.Column[Any]], ...] = (
    lambda: sa.Column("until_at", Moment(), nullable=True),
    lambda: sa.Column("plan_id", sa.BigInteger(), nullable=True),
    lambda: sa.Column("poll_id", sa.BigInteger(), nullable=True),
    lambda: sa.Column("cost_voted", sa.BigInteger(), nullable=True),
    lambda: sa.Column("responsible_id", sa.BigInteger(), nullable=True),
    lambda: sa.Column("reported_at", Moment(), nullable=True),
    lambda: sa.Column("photo_asked_at", Moment(), nullable=True),
    lambda: sa.Column("amber_at", Moment(), nullable=True),
    lambda: sa.Column("round", sa.Integer(), nullable=False, server_default="0"),
    lambda: sa.Column("judged", sa.Integer(), nullable=True),
    lambda: sa.Column("merged_into", sa.BigInteger(), nullable=True),
    lambda: sa.Column("case_id", sa.BigInteger(), nullable=True),
    lambda: sa.Column("story", sa.Text(), nullable=False, server_default=""),
)

_FIXED = "a line of a ledger is never changed"


def _table(name: str, *columns: sa.Column[Any], keys: dict[str, str], unique: tuple[str, ...] = ()) -> None:
    """Create a table of a community with its number, foreign keys (column → table), one unique key and the index."""
    references = [
        sa.ForeignKeyConstraint([column], [f"{table}.id"], name=op.f(f"fk_{name}_{column}"))
        for column, table in {**keys, "community_id": "communities"}.items()
    ]
    held = [sa.UniqueConstraint(*unique, name=op.f(f"uq_{name}_{'_'.join(unique)}"))] if unique else []
    op.create_table(
        name,
        *columns,
        sa.Column("id", Key, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        *references,
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        *held,
    )
    op.create_index(f"ix_{name}_community_id", name, ["community_id"])


def upgrade() -> None:
    with op.batch_alter_table("projects") as projects:
        for column in _ON_PROJECTS:
            projects.add_column(column())
    _table(
        "plans",
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("posted_by", sa.BigInteger(), nullable=True),
        sa.Column("posted_at", Moment(), nullable=False),
        sa.Column("until_at", Moment(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("alternatives", Document, nullable=False),
        sa.Column("chosen", sa.Integer(), nullable=True),
        sa.Column("told_at", Moment(), nullable=True),
        keys={"project_id": "projects", "posted_by": "residents"},
        unique=("project_id", "version"),
    )
    _table(
        "objections",
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("plan_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_by", sa.BigInteger(), nullable=True),
        sa.Column("answered_at", Moment(), nullable=True),
        keys={"project_id": "projects", "plan_id": "plans", "resident_id": "residents", "answered_by": "residents"},
        unique=("plan_id", "resident_id"),
    )
    op.create_index("ix_objections_project_id", "objections", ["project_id"])
    op.create_index("ix_objections_resident_id", "objections", ["resident_id"])
    _table(
        "ledger_entries",
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("book", sa.String(8), nullable=False),
        sa.Column("source", sa.String(10), nullable=False),
        sa.Column("measure", sa.String(10), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("party_id", sa.BigInteger(), nullable=True),
        sa.Column("corrects", sa.BigInteger(), nullable=True),
        keys={"project_id": "projects", "by": "residents", "party_id": "residents", "corrects": "ledger_entries"},
        unique=("corrects",),
    )
    op.create_index("ix_ledger_entries_project_id", "ledger_entries", ["project_id"])
    _fix_ledgers()
    _table(
        "project_reports",
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("photo", sa.String(200), nullable=True),
        keys={"project_id": "projects", "by": "residents"},
    )
    op.create_index("ix_project_reports_project_id", "project_reports", ["project_id"])
    _table(
        "inspections",
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("defects", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        keys={"project_id": "projects", "resident_id": "residents"},
        unique=("project_id", "round", "resident_id"),
    )
    op.create_index("ix_inspections_resident_id", "inspections", ["resident_id"])
    _table(
        "judgements",
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.Boolean(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        keys={"project_id": "projects", "resident_id": "residents"},
        unique=("project_id", "round", "resident_id"),
    )
    op.create_index("ix_judgements_resident_id", "judgements", ["resident_id"])
    _table(
        "cares",
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("rota", Document, nullable=False),
        sa.Column("steward_id", sa.BigInteger(), nullable=True),
        sa.Column("turn", sa.Integer(), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("tick_due_at", Moment(), nullable=False),
        sa.Column("missed", sa.Integer(), nullable=False),
        keys={"project_id": "projects", "steward_id": "residents"},
        unique=("project_id",),
    )
    op.create_index("ix_cares_tick_due_at", "cares", ["tick_due_at"])
    _table(
        "care_offers",
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        keys={"project_id": "projects", "resident_id": "residents"},
        unique=("project_id", "resident_id"),
    )
    op.create_index("ix_care_offers_resident_id", "care_offers", ["resident_id"])
    _table(
        "care_ticks",
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        keys={"project_id": "projects", "by": "residents"},
        unique=("project_id", "due_at"),
    )


def _fix_ledgers() -> None:
    """Let the database refuse what the code never does: to change or to remove a line of a ledger."""
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER ledger_entries_{verb} BEFORE {verb.upper()} ON ledger_entries "
                f"BEGIN SELECT RAISE(ABORT, '{_FIXED}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION ledger_entries_fixed() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_FIXED}' USING ERRCODE = 'restrict_violation'; END $$"
    )
    op.execute(
        "CREATE TRIGGER ledger_entries_fixed BEFORE UPDATE OR DELETE ON ledger_entries "
        "FOR EACH ROW EXECUTE FUNCTION ledger_entries_fixed()"
    )


def downgrade() -> None:
    for table in (
        "care_ticks", "care_offers", "cares", "judgements", "inspections", "project_reports", "ledger_entries",
        "objections", "plans",
    ):  # fmt: skip
        op.drop_table(table)
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION ledger_entries_fixed()")
    with op.batch_alter_table("projects") as projects:
        for column in _ON_PROJECTS:
            projects.drop_column(column().name)
