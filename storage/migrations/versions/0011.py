"""threads: 收到, replies to broadcasts, exports recorded, and which building a leader leads"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    with op.batch_alter_table("broadcasts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("asks_receipt", sa.Boolean(), nullable=False, server_default=sa.false()))

    for table in ("grants", "invitations"):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.add_column(sa.Column("building_id", _KEY, nullable=True))
            batch_op.create_foreign_key(op.f(f"fk_{table}_building_id"), "buildings", ["building_id"], ["id"])

    op.create_table(
        "acknowledgements",
        sa.Column("broadcast_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", _KEY, nullable=False),
        sa.ForeignKeyConstraint(["broadcast_id"], ["broadcasts.id"], name=op.f("fk_acknowledgements_broadcast_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_acknowledgements_community_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_acknowledgements_resident_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_acknowledgements")),
        sa.UniqueConstraint("broadcast_id", "resident_id", name=op.f("uq_acknowledgements_broadcast_id_resident_id")),
    )
    with op.batch_alter_table("acknowledgements", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_acknowledgements_community_id"), ["community_id"], unique=False)

    op.create_table(
        "threads",
        sa.Column("broadcast_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("opened_at", Moment(), nullable=False),
        sa.Column("written_at", Moment(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("messages", sa.Integer(), nullable=False),
        sa.Column("unanswered", sa.Integer(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", _KEY, nullable=False),
        sa.ForeignKeyConstraint(["broadcast_id"], ["broadcasts.id"], name=op.f("fk_threads_broadcast_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_threads_community_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_threads_resident_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_threads")),
        sa.UniqueConstraint("broadcast_id", "resident_id", name=op.f("uq_threads_broadcast_id_resident_id")),
    )
    with op.batch_alter_table("threads", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_threads_community_id"), ["community_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_threads_resident_id"), ["resident_id"], unique=False)

    op.create_table(
        "thread_messages",
        sa.Column("thread_id", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("by_staff", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", _KEY, nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["residents.id"], name=op.f("fk_thread_messages_author_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_thread_messages_community_id")),
        sa.ForeignKeyConstraint(["thread_id"], ["threads.id"], name=op.f("fk_thread_messages_thread_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thread_messages")),
    )
    with op.batch_alter_table("thread_messages", schema=None) as batch_op:
        batch_op.create_index("ix_thread_messages_author_id", ["author_id", "at"], unique=False)
        batch_op.create_index(batch_op.f("ix_thread_messages_community_id"), ["community_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_thread_messages_thread_id"), ["thread_id"], unique=False)

    op.create_table(
        "exports",
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("to", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.String(length=20), nullable=False),
        sa.Column("about", sa.BigInteger(), nullable=False),
        sa.Column("building_id", sa.BigInteger(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", _KEY, nullable=False),
        sa.ForeignKeyConstraint(["building_id"], ["buildings.id"], name=op.f("fk_exports_building_id")),
        sa.ForeignKeyConstraint(["by"], ["residents.id"], name=op.f("fk_exports_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_exports_community_id")),
        sa.ForeignKeyConstraint(["to"], ["residents.id"], name=op.f("fk_exports_to")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_exports")),
    )
    with op.batch_alter_table("exports", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_exports_community_id"), ["community_id"], unique=False)
