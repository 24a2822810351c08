"""outbox: corrections, notices that lose their use, and the queue's index

The queue's one index becomes two: the notices by priority and by when they are due, so that what is put off costs
nothing; the broadcasts' copies by broadcast, so that one can pause by itself. A copy is owed once by who it is for,
in numbers, and the rows point to residents without a constraint: both halved the commit of a broadcast.
"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

INDEXES = (
    ("uq_outbox_once", ("once",), "once IS NOT NULL"),
    ("uq_outbox_copy", ("broadcast_id", "resident_id"), "broadcast_id IS NOT NULL AND edits IS NULL"),
    ("ix_outbox_notices", ("priority", "not_before", "id"), "state = 'owed' AND broadcast_id IS NULL"),
    ("ix_outbox_copies", ("broadcast_id", "id"), "state = 'owed' AND broadcast_id IS NOT NULL"),
    ("ix_outbox_told", ("broadcast_id", "state"), "broadcast_id IS NOT NULL AND edits IS NULL"),
    ("ix_outbox_edits", ("edits",), "edits IS NOT NULL"),
    ("ix_outbox_expired", ("community_id",), "state = 'expired' AND error IS NULL"),
)


def upgrade() -> None:
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("edits", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("useful_until", Moment(), nullable=True))
        batch_op.add_column(sa.Column("doubts", sa.Integer(), server_default=sa.text("0"), nullable=False))
        batch_op.drop_index("ix_outbox_owed")
        batch_op.drop_index(batch_op.f("ix_outbox_broadcast_id"))
        batch_op.drop_constraint(batch_op.f("fk_outbox_resident_id"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("uq_outbox_once"), type_="unique")
    for name, columns, where in INDEXES:
        op.create_index(
            name,
            "outbox",
            list(columns),
            unique=name.startswith("uq"),
            postgresql_where=sa.text(where),
            sqlite_where=sa.text(where),
        )
