"""notices: broadcasts and the people they reach; leases: what one process does at a time"""

import sqlalchemy as sa
from alembic import op

from storage.types import Document, Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

Key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "leases",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("holder", sa.String(length=80), nullable=False),
        sa.Column("until", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_leases")),
    )
    op.create_table(
        "broadcasts",
        sa.Column("author_id", Key, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("photo", sa.String(length=200), nullable=True),
        sa.Column("audience_kind", sa.String(length=20), nullable=False),
        sa.Column("audience_ids", Document, nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("expected", sa.Integer(), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("released_at", Moment(), nullable=True),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("cancelled_by", Key, nullable=True),
        sa.Column("id", Key, autoincrement=True, nullable=False),
        sa.Column("community_id", Key, nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["residents.id"], name=op.f("fk_broadcasts_author_id")),
        sa.ForeignKeyConstraint(["cancelled_by"], ["residents.id"], name=op.f("fk_broadcasts_cancelled_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_broadcasts_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcasts")),
    )
    with op.batch_alter_table("broadcasts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_broadcasts_community_id"), ["community_id"], unique=False)
        batch_op.create_index("ix_broadcasts_state", ["state", "due_at"], unique=False)
