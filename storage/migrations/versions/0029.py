"""shifts: who cancelled a single one, and why; goods: who handed one over, and when"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("shifts", sa.Column("cancelled_why", sa.String(480), nullable=False, server_default=""))
    # said in SQL: on SQLite a batch would write the table anew
    op.execute(
        "ALTER TABLE shifts ADD COLUMN cancelled_by BIGINT CONSTRAINT fk_shifts_cancelled_by REFERENCES residents (id)"
    )
    op.create_table(
        "handovers",
        sa.Column("line_id", sa.BigInteger(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["line_id"], ["points.id"], name=op.f("fk_handovers_line_id")),
        sa.ForeignKeyConstraint(["by"], ["residents.id"], name=op.f("fk_handovers_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_handovers_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handovers")),
        sa.UniqueConstraint("line_id", name=op.f("uq_handovers_line_id")),
    )
    op.create_index("ix_handovers_community_id", "handovers", ["community_id"])


def downgrade() -> None:
    op.drop_table("handovers")
    for name in ("cancelled_by", "cancelled_why"):
        op.drop_column("shifts", name)
