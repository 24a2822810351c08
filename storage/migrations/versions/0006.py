"""volunteers: teams, shifts, profiles, claims"""

import sqlalchemy as sa
from alembic import op

from storage.types import Document, Moment

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_COUNTED = sa.text("state IN ('applied', 'confirmed', 'ready', 'credited', 'no_show')")


def upgrade() -> None:
    op.create_table(
        "teams",
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("id", _ID, primary_key=True, autoincrement=True),
        sa.Column("community_id", _ID, sa.ForeignKey("communities.id"), nullable=False, index=True),
    )
    op.create_table(
        "shifts",
        sa.Column("team_id", _ID, sa.ForeignKey("teams.id"), nullable=False),
        sa.Column("place", sa.String(240), nullable=False),
        sa.Column("begins_at", Moment(), nullable=False, index=True),
        sa.Column("ends_at", Moment(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("created_by", _ID, sa.ForeignKey("residents.id"), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("risk", sa.String(480), nullable=False),
        sa.Column("alone", sa.Boolean(), nullable=False),
        sa.Column("cancelled_at", Moment()),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("id", _ID, primary_key=True, autoincrement=True),
        sa.Column("community_id", _ID, sa.ForeignKey("communities.id"), nullable=False, index=True),
        sa.CheckConstraint("taken >= 0 AND taken <= places", name="places"),
    )
    op.create_table(
        "volunteers",
        sa.Column("resident_id", _ID, sa.ForeignKey("residents.id"), nullable=False, unique=True),
        sa.Column("skills", Document, nullable=False),
        sa.Column("times", Document, nullable=False),
        sa.Column("birth_year", sa.Integer(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("id", _ID, primary_key=True, autoincrement=True),
        sa.Column("community_id", _ID, sa.ForeignKey("communities.id"), nullable=False, index=True),
    )
    op.create_table(
        "claims",
        sa.Column("shift_id", _ID, sa.ForeignKey("shifts.id"), nullable=False, index=True),
        sa.Column("resident_id", _ID, sa.ForeignKey("residents.id"), nullable=False, index=True),
        sa.Column("state", sa.String(12), nullable=False),
        sa.Column("applied_at", Moment(), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("minutes", sa.Integer()),
        sa.Column("confirmed_by", _ID, sa.ForeignKey("residents.id")),
        sa.Column("id", _ID, primary_key=True, autoincrement=True),
        sa.Column("community_id", _ID, sa.ForeignKey("communities.id"), nullable=False, index=True),
    )
    op.create_index(
        "uq_claims_counted",
        "claims",
        ["shift_id", "resident_id"],
        unique=True,
        sqlite_where=_COUNTED,
        postgresql_where=_COUNTED,
    )
