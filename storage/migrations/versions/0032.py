"""a reward that was noted wrongly waits to be noted anew, and what a project costs since a small change"""

import sqlalchemy as sa
from alembic import op

from storage.types import Document, Moment

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("projects", sa.Column("reward_wrong_at", Moment(), nullable=True))
    op.add_column("projects", sa.Column("costs_now", Document, nullable=False, server_default="{}"))


def downgrade() -> None:
    op.drop_column("projects", "costs_now")
    op.drop_column("projects", "reward_wrong_at")
