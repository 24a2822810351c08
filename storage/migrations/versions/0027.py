"""volunteers: certificates of hours, who was asked to a shift; what people like and have muted"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "certificates",
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("code", sa.String(20), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("until", Moment(), nullable=False),
        sa.Column("issued_at", Moment(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_certificates_resident_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_certificates_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificates")),
        sa.UniqueConstraint("code", name=op.f("uq_certificates_code")),
    )
    op.create_index("ix_certificates_community_id", "certificates", ["community_id"])
    op.create_index("ix_certificates_resident_id", "certificates", ["resident_id"])

    _asked()
    _of_people("interests", "interest")
    _of_people("mutes", "what")
    op.create_index("ix_interests_interest", "interests", ["interest"])
    op.create_table(
        "discoveries",
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("sent_at", Moment(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_discoveries_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_discoveries")),
        sa.UniqueConstraint("community_id", "due_at", name=op.f("uq_discoveries_community_id_due_at")),
    )
    op.create_index("ix_discoveries_community_id", "discoveries", ["community_id"])


def _asked() -> None:
    op.create_table(
        "shift_invitations",
        sa.Column("shift_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("invited_by", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["shift_id"], ["shifts.id"], name=op.f("fk_shift_invitations_shift_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_shift_invitations_resident_id")),
        sa.ForeignKeyConstraint(["invited_by"], ["residents.id"], name=op.f("fk_shift_invitations_invited_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_shift_invitations_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_invitations")),
        sa.UniqueConstraint("shift_id", "resident_id", name=op.f("uq_shift_invitations_shift_id_resident_id")),
    )
    op.create_index("ix_shift_invitations_community_id", "shift_invitations", ["community_id"])
    op.create_index("ix_shift_invitations_resident_id", "shift_invitations", ["resident_id"])


def _of_people(table: str, key: str) -> None:
    op.create_table(
        table,
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column(key, sa.String(20), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f(f"fk_{table}_resident_id")),
        sa.PrimaryKeyConstraint("resident_id", key, name=op.f(f"pk_{table}")),
    )


def downgrade() -> None:
    for table in ("discoveries", "mutes", "interests", "shift_invitations"):
        op.drop_table(table)
    op.drop_table("certificates")
