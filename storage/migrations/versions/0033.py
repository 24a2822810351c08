"""shifts and their patterns: what they need of the body, and of which age; claims: what somebody said of theirs"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

_SAID = sa.String(240)


def upgrade() -> None:
    for table in ("shifts", "shift_patterns"):
        op.add_column(table, sa.Column("needs", _SAID, nullable=False, server_default=""))
        for name in ("age_least", "age_most"):
            op.add_column(table, sa.Column(name, sa.Integer(), nullable=True))
    op.add_column("claims", sa.Column("note", _SAID, nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("claims", "note")
    for table in ("shifts", "shift_patterns"):
        for name in ("age_most", "age_least", "needs"):
            op.drop_column(table, name)
