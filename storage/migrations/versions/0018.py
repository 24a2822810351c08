"""proxies: who filed a case for whom, whose names the office does not see, and whom a case is about"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.add_column(sa.Column("filed_by", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("proxy", sa.String(10), nullable=True))
        batch_op.add_column(sa.Column("behalf", sa.String(80), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("asked_how", sa.String(10), nullable=True))
        batch_op.add_column(sa.Column("worked_by", sa.BigInteger(), nullable=True))
        batch_op.add_column(sa.Column("anonymous", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch_op.add_column(sa.Column("about", sa.Text(), nullable=False, server_default=""))
        batch_op.create_foreign_key(op.f("fk_cases_filed_by"), "residents", ["filed_by"], ["id"])
        batch_op.create_foreign_key(op.f("fk_cases_worked_by"), "residents", ["worked_by"], ["id"])
        batch_op.create_index(op.f("ix_cases_filed_by"), ["filed_by"])
    op.create_table(
        "case_callers",
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_callers_case_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_case_callers_community_id")),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_case_callers")),
    )
    op.create_index(op.f("ix_case_callers_community_id"), "case_callers", ["community_id"])


def downgrade() -> None:
    op.drop_table("case_callers")
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.drop_index(op.f("ix_cases_filed_by"))
        batch_op.drop_constraint(op.f("fk_cases_worked_by"), type_="foreignkey")
        batch_op.drop_constraint(op.f("fk_cases_filed_by"), type_="foreignkey")
        for column in ("about", "anonymous", "worked_by", "asked_how", "behalf", "proxy", "filed_by"):
            batch_op.drop_column(column)
