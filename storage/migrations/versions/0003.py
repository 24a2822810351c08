"""complaints: cases, their steps, corrections, and the words a community taught"""

import sqlalchemy as sa
from alembic import op

from storage.types import Document, Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "cases",
        sa.Column("reporter_id", KEY, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("department", sa.String(length=40), nullable=True),
        sa.Column("building_id", KEY, nullable=True),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("photos", Document, nullable=False),
        sa.Column("words", Document, nullable=False),
        sa.Column("due_at", Moment, nullable=True),
        sa.Column("amber_at", Moment, nullable=True),
        sa.Column("sign_due_at", Moment, nullable=True),
        sa.Column("signed_at", Moment, nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("silent_at", Moment, nullable=True),
        sa.Column("closed_at", Moment, nullable=True),
        sa.Column("redos", sa.Integer(), nullable=False),
        sa.Column("unsigned_told_at", Moment, nullable=True),
        sa.Column("amber_told_at", Moment, nullable=True),
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["building_id"], ["buildings.id"], name=op.f("fk_cases_building_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_cases_community_id")),
        sa.ForeignKeyConstraint(["reporter_id"], ["residents.id"], name=op.f("fk_cases_reporter_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
    )
    op.create_index(op.f("ix_cases_community_id"), "cases", ["community_id"], unique=False)
    op.create_index(op.f("ix_cases_department"), "cases", ["department"], unique=False)
    op.create_index(op.f("ix_cases_reporter_id"), "cases", ["reporter_id"], unique=False)
    op.create_index("ix_cases_state", "cases", ["state", "due_at"], unique=False)
    op.create_table(
        "words",
        sa.Column("word", sa.String(length=40), nullable=False),
        sa.Column("department", sa.String(length=40), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("added_by", KEY, nullable=False),
        sa.Column("added_at", Moment, nullable=False),
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["residents.id"], name=op.f("fk_words_added_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_words_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_words")),
        sa.UniqueConstraint("community_id", "word", name=op.f("uq_words_community_id_word")),
    )
    op.create_index(op.f("ix_words_community_id"), "words", ["community_id"], unique=False)
    op.create_table(
        "case_steps",
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("by", KEY, nullable=True),
        sa.Column("frm", sa.String(length=16), nullable=True),
        sa.Column("to", sa.String(length=16), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("sentence", sa.String(length=80), nullable=False),
        sa.Column("facts", Document, nullable=False),
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["by"], ["residents.id"], name=op.f("fk_case_steps_by")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_steps_case_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_case_steps_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_steps")),
    )
    op.create_index(op.f("ix_case_steps_case_id"), "case_steps", ["case_id"], unique=False)
    op.create_index(op.f("ix_case_steps_community_id"), "case_steps", ["community_id"], unique=False)
    op.create_table(
        "corrections",
        sa.Column("case_id", KEY, nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("by", KEY, nullable=False),
        sa.Column("frm", sa.String(length=40), nullable=True),
        sa.Column("to", sa.String(length=40), nullable=True),
        sa.Column("words", Document, nullable=False),
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["by"], ["residents.id"], name=op.f("fk_corrections_by")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_corrections_case_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_corrections_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_corrections")),
    )
    op.create_index(op.f("ix_corrections_case_id"), "corrections", ["case_id"], unique=False)
    op.create_index(op.f("ix_corrections_community_id"), "corrections", ["community_id"], unique=False)
