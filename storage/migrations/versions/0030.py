"""team_members: which volunteer is in which team"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "team_members",
        sa.Column("team_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("joined_at", Moment(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["teams.id"], name=op.f("fk_team_members_team_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_team_members_resident_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_team_members_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_team_members")),
        sa.UniqueConstraint("team_id", "resident_id", name=op.f("uq_team_members_team_id_resident_id")),
    )
    op.create_index("ix_team_members_community_id", "team_members", ["community_id"])
    op.create_index("ix_team_members_resident_id", "team_members", ["resident_id"])


def downgrade() -> None:
    op.drop_table("team_members")
