"""lanes: who works a lane, and which chats are owed a screen"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("chats", sa.Column("held_by", sa.String(80), nullable=True))
    owing = sa.text("owed IS NOT NULL")
    op.create_index("ix_chats_owing", "chats", ["bot_id", "chat_id"], postgresql_where=owing, sqlite_where=owing)
