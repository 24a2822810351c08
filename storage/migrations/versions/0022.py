"""polls: the fund of a budget vote and what each project costs"""

import sqlalchemy as sa
from alembic import op

from storage.types import Document

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("polls") as polls:
        polls.add_column(sa.Column("fund", sa.BigInteger(), nullable=False, server_default="0"))
        polls.add_column(sa.Column("costs", Document, nullable=False, server_default="[]"))


def downgrade() -> None:
    with op.batch_alter_table("polls") as polls:
        for name in ("fund", "costs"):
            polls.drop_column(name)
