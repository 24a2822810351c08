"""identity: the roll, one-time links, counted codes, telephones"""

import sqlalchemy as sa
from alembic import op

from storage.types import Encrypted, Fingerprint, Moment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "households",
        sa.Column("number", sa.String(length=40), nullable=False),
        sa.Column("building_id", KEY, nullable=False),
        sa.Column("unit", sa.Integer(), nullable=False),
        sa.Column("room", sa.String(length=20), nullable=False),
        sa.Column("code_mark", Fingerprint(), nullable=True),
        sa.Column("code_made_at", Moment(), nullable=True),
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["building_id"], ["buildings.id"], name=op.f("fk_households_building_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_households_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_households")),
        sa.UniqueConstraint("community_id", "number", name=op.f("uq_households_community_id_number")),
        sa.UniqueConstraint("community_id", "code_mark", name=op.f("uq_households_community_id_code_mark")),
    )
    op.create_index("ix_households_building_id", "households", ["building_id"])
    op.create_index("ix_households_community_id", "households", ["community_id"])
    op.create_table(
        "roll_entries",
        sa.Column("household_id", KEY, nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("phone", Encrypted(), nullable=True),
        sa.Column("phone_mark", Fingerprint(), nullable=True),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("representative", sa.Boolean(), nullable=False),
        sa.Column("owner", sa.Boolean(), nullable=False),
        sa.Column("area_cm2", sa.BigInteger(), nullable=True),
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_roll_entries_community_id")),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name=op.f("fk_roll_entries_household_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roll_entries")),
        sa.UniqueConstraint("household_id", "name", name=op.f("uq_roll_entries_household_id_name")),
    )
    op.create_index("ix_roll_entries_community_id", "roll_entries", ["community_id"])
    op.create_index("ix_roll_entries_phone_mark", "roll_entries", ["phone_mark"])
    with op.batch_alter_table("residents") as residents:
        residents.add_column(sa.Column("household_id", KEY, nullable=True))
        residents.add_column(sa.Column("phone", Encrypted(), nullable=True))
        residents.add_column(sa.Column("phone_mark", Fingerprint(), nullable=True))
        residents.create_foreign_key(op.f("fk_residents_household_id"), "households", ["household_id"], ["id"])
        residents.create_index("ix_residents_household_id", ["household_id"])
        residents.create_index("ix_residents_phone_mark", ["phone_mark"])
    op.create_table(
        "invitations",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False),
        sa.Column("department", sa.String(length=40), nullable=True),
        sa.Column("invited_by", KEY, nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("used_by", KEY, nullable=True),
        sa.Column("used_at", Moment(), nullable=True),
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_invitations_community_id")),
        sa.ForeignKeyConstraint(["invited_by"], ["residents.id"], name=op.f("fk_invitations_invited_by")),
        sa.ForeignKeyConstraint(["used_by"], ["residents.id"], name=op.f("fk_invitations_used_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitations_token_hash")),
    )
    op.create_index("ix_invitations_community_id", "invitations", ["community_id"])
    op.create_table(
        "code_attempts",
        sa.Column("resident_id", KEY, nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", Moment(), nullable=True),
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", KEY, nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_code_attempts_community_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_code_attempts_resident_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_code_attempts")),
        sa.UniqueConstraint("resident_id", name=op.f("uq_code_attempts_resident_id")),
    )
    op.create_index("ix_code_attempts_community_id", "code_attempts", ["community_id"])
