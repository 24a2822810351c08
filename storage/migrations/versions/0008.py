"""ballots: polls, electoral rolls and who may press, ballots"""

import sqlalchemy as sa
from alembic import op

from storage.types import Document, Moment

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "polls",
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("question", sa.String(length=240), nullable=False),
        sa.Column("options", Document, nullable=False),
        sa.Column("rules", Document, nullable=False),
        sa.Column("seed", sa.String(length=64), nullable=False),
        sa.Column("noticed", sa.Boolean(), nullable=False),
        sa.Column("opened_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("announced_at", Moment(), nullable=False),
        sa.Column("opens_at", Moment(), nullable=False),
        sa.Column("closes_at", Moment(), nullable=False),
        sa.Column("remind_at", Moment(), nullable=True),
        sa.Column("project_id", sa.BigInteger(), nullable=True),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("roll_size", sa.Integer(), nullable=False),
        sa.Column("roll_hash", sa.String(length=64), nullable=False),
        sa.Column("closed_at", Moment(), nullable=True),
        sa.Column("tally", Document, nullable=True),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_polls_community_id")),
        sa.ForeignKeyConstraint(["opened_by"], ["residents.id"], name=op.f("fk_polls_opened_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_polls")),
    )
    with op.batch_alter_table("polls", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_polls_community_id"), ["community_id"], unique=False)
        batch_op.create_index(
            "ix_polls_pending",
            ["closes_at"],
            unique=False,
            postgresql_where=sa.text("state <> 'closed'"),
            sqlite_where=sa.text("state <> 'closed'"),
        )
        batch_op.create_index(batch_op.f("ix_polls_project_id"), ["project_id"], unique=False)

    op.create_table(
        "electoral_rolls",
        sa.Column("poll_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("unit", sa.String(length=24), nullable=False),
        sa.Column("building_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["building_id"], ["buildings.id"], name=op.f("fk_electoral_rolls_building_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_electoral_rolls_community_id")),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_electoral_rolls_poll_id")),
        sa.PrimaryKeyConstraint("poll_id", "unit", name=op.f("pk_electoral_rolls")),
    )
    with op.batch_alter_table("electoral_rolls", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_electoral_rolls_community_id"), ["community_id"], unique=False)

    op.create_table(
        "electoral_presses",
        sa.Column("poll_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("unit", sa.String(length=24), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_electoral_presses_community_id")),
        sa.ForeignKeyConstraint(
            ["poll_id", "unit"],
            ["electoral_rolls.poll_id", "electoral_rolls.unit"],
            name=op.f("fk_electoral_presses_poll_id_unit"),
        ),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_electoral_presses_resident_id")),
        sa.PrimaryKeyConstraint("poll_id", "resident_id", name=op.f("pk_electoral_presses")),
    )
    with op.batch_alter_table("electoral_presses", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_electoral_presses_community_id"), ["community_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_electoral_presses_resident_id"), ["resident_id"], unique=False)
        batch_op.create_index("ix_electoral_presses_unit", ["poll_id", "unit"], unique=False)

    op.create_table(
        "ballots",
        sa.Column("poll_id", sa.BigInteger(), nullable=False),
        sa.Column("unit", sa.String(length=24), nullable=False),
        sa.Column("resident_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("content", sa.String(length=120), nullable=False),
        sa.Column("nonce", sa.String(length=32), nullable=False),
        sa.Column("receipt", sa.String(length=12), nullable=False),
        sa.Column("cast_at", Moment(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_ballots_community_id")),
        sa.ForeignKeyConstraint(
            ["poll_id", "unit"],
            ["electoral_rolls.poll_id", "electoral_rolls.unit"],
            name=op.f("fk_ballots_poll_id_unit"),
        ),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_ballots_resident_id")),
        sa.PrimaryKeyConstraint("poll_id", "unit", name=op.f("pk_ballots")),
    )
    with op.batch_alter_table("ballots", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_ballots_community_id"), ["community_id"], unique=False)
        batch_op.create_index("ix_ballots_receipt", ["poll_id", "receipt"], unique=False)
