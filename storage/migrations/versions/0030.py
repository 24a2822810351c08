"""shifts: who cancelled a single one, and why"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("shifts", sa.Column("cancelled_why", sa.String(480), nullable=False, server_default=""))
    # said in SQL: on SQLite a batch would write the table anew
    op.execute(
        "ALTER TABLE shifts ADD COLUMN cancelled_by BIGINT CONSTRAINT fk_shifts_cancelled_by REFERENCES residents (id)"
    )


def downgrade() -> None:
    for name in ("cancelled_by", "cancelled_why"):
        op.drop_column("shifts", name)
