"""notices: broadcasts that are approved, paused, repeated, corrected and spread in chunks; topics people wish for"""

import sqlalchemy as sa
from alembic import op

from storage.types import Document, Moment

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "series",
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("every", sa.String(length=5), nullable=False),
        sa.Column("days", Document, nullable=False),
        sa.Column("hour", sa.String(length=5), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("paused_at", Moment(), nullable=True),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("ended_by", sa.BigInteger(), nullable=True),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", _KEY, nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["residents.id"], name=op.f("fk_series_author_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_series_community_id")),
        sa.ForeignKeyConstraint(["ended_by"], ["residents.id"], name=op.f("fk_series_ended_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
    )
    with op.batch_alter_table("series", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_series_community_id"), ["community_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_series_ended_at"), ["ended_at"], unique=False)

    with op.batch_alter_table("broadcasts", schema=None) as batch_op:
        batch_op.add_column(sa.Column("marks", Document, nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("document", sa.String(length=200), nullable=True))
        batch_op.add_column(sa.Column("audience_without", Document, nullable=True))
        batch_op.add_column(sa.Column("guarded", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("approved_by", _KEY, nullable=True))
        batch_op.add_column(sa.Column("approved_at", Moment(), nullable=True))
        batch_op.add_column(sa.Column("approved_seal", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("reason", sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("paused_by", _KEY, nullable=True))
        batch_op.add_column(sa.Column("series_id", _KEY, nullable=True))
        batch_op.add_column(sa.Column("occurs_at", Moment(), nullable=True))
        batch_op.add_column(sa.Column("corrected_at", Moment(), nullable=True))
        batch_op.add_column(sa.Column("cursor", sa.BigInteger(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("spread_at", Moment(), nullable=True))
        batch_op.add_column(sa.Column("card", Document, nullable=True))
        batch_op.add_column(sa.Column("card_at", Moment(), nullable=True))
        batch_op.add_column(sa.Column("seen_at", Moment(), nullable=True))
        batch_op.create_foreign_key(op.f("fk_broadcasts_approved_by"), "residents", ["approved_by"], ["id"])
        batch_op.create_foreign_key(op.f("fk_broadcasts_paused_by"), "residents", ["paused_by"], ["id"])
        batch_op.create_foreign_key(op.f("fk_broadcasts_series_id"), "series", ["series_id"], ["id"])
        batch_op.create_unique_constraint(op.f("uq_broadcasts_series_id_occurs_at"), ["series_id", "occurs_at"])
    # what was on its way was owed to everybody in the transaction that released it
    op.execute("UPDATE broadcasts SET spread_at = released_at WHERE released_at IS NOT NULL")

    op.create_table(
        "errata",
        sa.Column("broadcast_id", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("marks", Document, nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("stage", sa.String(length=10), nullable=False),
        sa.Column("was_text", sa.Text(), nullable=False),
        sa.Column("was_marks", Document, nullable=False),
        sa.Column("applied_at", Moment(), nullable=True),
        sa.Column("approved_by", sa.BigInteger(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", _KEY, nullable=False),
        sa.ForeignKeyConstraint(["approved_by"], ["residents.id"], name=op.f("fk_errata_approved_by")),
        sa.ForeignKeyConstraint(["author_id"], ["residents.id"], name=op.f("fk_errata_author_id")),
        sa.ForeignKeyConstraint(["broadcast_id"], ["broadcasts.id"], name=op.f("fk_errata_broadcast_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_errata_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_errata")),
    )
    with op.batch_alter_table("errata", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_errata_broadcast_id"), ["broadcast_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_errata_community_id"), ["community_id"], unique=False)

    op.create_table(
        "topics",
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("topic", sa.String(length=20), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("community_id", _KEY, nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_topics_community_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_topics_resident_id")),
        sa.PrimaryKeyConstraint("resident_id", "topic", name=op.f("pk_topics")),
    )
    with op.batch_alter_table("topics", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_topics_community_id"), ["community_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_topics_topic"), ["topic"], unique=False)

    corrections = sa.text("state = 'owed' AND broadcast_id IS NOT NULL AND edits IS NOT NULL")
    op.create_index(
        "ix_outbox_mending",
        "outbox",
        ["broadcast_id", "id"],
        unique=False,
        postgresql_where=corrections,
        sqlite_where=corrections,
    )
