"""nobody is told twice of a club that they may like"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "clubs_told",
        sa.Column("club_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["club_id"], ["clubs.id"], name=op.f("fk_clubs_told_club_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_clubs_told_community_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_clubs_told_resident_id")),
        sa.PrimaryKeyConstraint("club_id", "resident_id", name=op.f("pk_clubs_told")),
    )
    op.create_index("ix_clubs_told_community_id", "clubs_told", ["community_id"])
    op.create_index("ix_clubs_told_resident_id", "clubs_told", ["resident_id"])


def downgrade() -> None:
    op.drop_table("clubs_told")
