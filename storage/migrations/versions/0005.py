"""events"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_LIVE = sa.text("state IN ('confirmed', 'reminded', 'waiting', 'offered')")


def _key() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "events",
        sa.Column("title", sa.String(length=120), nullable=False),
        sa.Column("place", sa.String(length=240), nullable=False),
        sa.Column("begins_at", Moment(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("created_by", _key(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("cancelled_at", Moment(), nullable=True),
        sa.Column("cancelled_by", _key(), nullable=True),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("freed", sa.Integer(), nullable=False),
        sa.Column("id", _key(), autoincrement=True, nullable=False),
        sa.Column("community_id", _key(), nullable=False),
        sa.CheckConstraint("taken >= 0 AND taken <= capacity", name=op.f("ck_events_seats")),
        sa.ForeignKeyConstraint(["cancelled_by"], ["residents.id"], name=op.f("fk_events_cancelled_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_events_community_id")),
        sa.ForeignKeyConstraint(["created_by"], ["residents.id"], name=op.f("fk_events_created_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
    )
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_events_begins_at"), ["begins_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_events_community_id"), ["community_id"], unique=False)

    op.create_table(
        "registrations",
        sa.Column("event_id", _key(), nullable=False),
        sa.Column("resident_id", _key(), nullable=False),
        sa.Column("party", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("applied_at", Moment(), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("offered_until", Moment(), nullable=True),
        sa.Column("id", _key(), autoincrement=True, nullable=False),
        sa.Column("community_id", _key(), nullable=False),
        sa.CheckConstraint("party > 0", name=op.f("ck_registrations_party")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_registrations_community_id")),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_registrations_event_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_registrations_resident_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registrations")),
    )
    with op.batch_alter_table("registrations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_registrations_community_id"), ["community_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_registrations_resident_id"), ["resident_id"], unique=False)
        batch_op.create_index("ix_registrations_state", ["event_id", "state"], unique=False)
        batch_op.create_index(
            "uq_registrations_live",
            ["event_id", "resident_id"],
            unique=True,
            postgresql_where=_LIVE,
            sqlite_where=_LIVE,
        )
