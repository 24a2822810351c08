"""held: find the lanes that other replicas hold; when a series of broadcasts was gone on with"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_chats_held",
        "chats",
        ["bot_id", "chat_id"],
        postgresql_where=sa.text("held_by IS NOT NULL"),
        sqlite_where=sa.text("held_by IS NOT NULL"),
    )
    with op.batch_alter_table("series", schema=None) as batch_op:
        batch_op.add_column(sa.Column("resumed_at", Moment(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("series", schema=None) as batch_op:
        batch_op.drop_column("resumed_at")
    op.drop_index("ix_chats_held", "chats")
