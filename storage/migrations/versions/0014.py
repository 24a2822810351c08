"""case states: waiting for the resident, returns, one extension, other doors, and what the reporter says of it"""

import sqlalchemy as sa
from alembic import op

from storage.types import Document, Moment

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_MOMENTS = ("return_until", "return_asked_at", "asked_at", "wait_until", "replied_at", "extended_at")
_ALL = (
    "first_department", "return_wish", "return_why", "returns", "leads", "question", "reply", "door", "contacted",
    "satisfied", "note", *_MOMENTS,
)  # fmt: skip


def upgrade() -> None:
    with op.batch_alter_table("cases") as cases:
        cases.add_column(sa.Column("first_department", sa.String(40), nullable=True))
        cases.add_column(sa.Column("return_wish", sa.String(40), nullable=True))
        cases.add_column(sa.Column("return_why", sa.Text(), nullable=False, server_default=""))
        cases.add_column(sa.Column("returns", sa.Integer(), nullable=False, server_default="0"))
        cases.add_column(sa.Column("leads", sa.Boolean(), nullable=False, server_default=sa.false()))
        cases.add_column(sa.Column("question", sa.Text(), nullable=False, server_default=""))
        cases.add_column(sa.Column("reply", sa.Text(), nullable=False, server_default=""))
        cases.add_column(sa.Column("note", sa.Text(), nullable=False, server_default=""))
        cases.add_column(sa.Column("door", Document, nullable=True))
        cases.add_column(sa.Column("contacted", sa.Boolean(), nullable=True))
        cases.add_column(sa.Column("satisfied", sa.Boolean(), nullable=True))
        for name in _MOMENTS:
            cases.add_column(sa.Column(name, Moment(), nullable=True))
    # who has it now counts as the first owner; nobody may give back what came before this
    op.execute("UPDATE cases SET first_department = department")


def downgrade() -> None:
    with op.batch_alter_table("cases") as cases:
        for name in _ALL:
            cases.drop_column(name)
