"""templates of answers; which weeks' digests were sent"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "quick_answers",
        sa.Column("department", sa.String(length=40), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("added_by", sa.BigInteger(), nullable=False),
        sa.Column("added_at", Moment(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", _KEY, nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["residents.id"], name=op.f("fk_quick_answers_added_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_quick_answers_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quick_answers")),
    )
    op.create_index(op.f("ix_quick_answers_community_id"), "quick_answers", ["community_id"])
    op.create_table(
        "digests",
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("sent_at", Moment(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", _KEY, nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_digests_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digests")),
        sa.UniqueConstraint("community_id", "due_at", name=op.f("uq_digests_community_id_due_at")),
    )
    op.create_index(op.f("ix_digests_community_id"), "digests", ["community_id"])


def downgrade() -> None:
    op.drop_table("digests")
    op.drop_table("quick_answers")
