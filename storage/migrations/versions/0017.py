"""words: every change of a community's words is a version; lessons that wait for a person's yes; what staff changed
about the departments"""

import sqlalchemy as sa
from alembic import op

from storage.types import Document, Moment

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

Key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "word_versions",
        sa.Column("at", Moment(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("change", sa.String(10), nullable=False),
        sa.Column("added", Document, nullable=False),
        sa.Column("removed", Document, nullable=False),
        sa.Column("effect", Document, nullable=False),
        sa.Column("undoes", sa.BigInteger(), nullable=True),
        sa.Column("id", Key, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["residents.id"], name=op.f("fk_word_versions_by")),
        sa.ForeignKeyConstraint(["undoes"], ["word_versions.id"], name=op.f("fk_word_versions_undoes")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_word_versions_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_word_versions")),
        sa.UniqueConstraint("undoes", name=op.f("uq_word_versions_undoes")),
    )
    op.create_index("ix_word_versions_community_id", "word_versions", ["community_id"])
    op.create_table(
        "lessons",
        sa.Column("word", sa.String(40), nullable=False),
        sa.Column("department", sa.String(40), nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("proposed_at", Moment(), nullable=False),
        sa.Column("tellers", sa.Integer(), nullable=False),
        sa.Column("heard", sa.Integer(), nullable=False),
        sa.Column("cases", sa.Integer(), nullable=False),
        sa.Column("right", sa.Integer(), nullable=False),
        sa.Column("better", sa.Integer(), nullable=False),
        sa.Column("worse", sa.Integer(), nullable=False),
        sa.Column("samples", Document, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("decided_at", Moment(), nullable=True),
        sa.Column("id", Key, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["decided_by"], ["residents.id"], name=op.f("fk_lessons_decided_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_lessons_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lessons")),
    )
    op.create_index("ix_lessons_community_id", "lessons", ["community_id"])
    op.create_index(
        "uq_lessons_open", "lessons", ["community_id", "word"], unique=True,
        postgresql_where=sa.text("state = 'open'"), sqlite_where=sa.text("state = 'open'"),
    )  # fmt: skip
    op.create_table(
        "lesson_rounds",
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_lesson_rounds_community_id")),
        sa.PrimaryKeyConstraint("community_id", name=op.f("pk_lesson_rounds")),
    )
    op.create_table(
        "department_edits",
        sa.Column("department", sa.String(40), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("before", Document, nullable=False),
        sa.Column("after", Document, nullable=False),
        sa.Column("undoes", sa.BigInteger(), nullable=True),
        sa.Column("id", Key, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["residents.id"], name=op.f("fk_department_edits_by")),
        sa.ForeignKeyConstraint(["undoes"], ["department_edits.id"], name=op.f("fk_department_edits_undoes")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_department_edits_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_department_edits")),
        sa.UniqueConstraint("undoes", name=op.f("uq_department_edits_undoes")),
    )
    op.create_index("ix_department_edits_community_id", "department_edits", ["community_id"])


def downgrade() -> None:
    for table in ("department_edits", "lesson_rounds", "lessons", "word_versions"):
        op.drop_table(table)
