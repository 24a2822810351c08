"""polls over several communities: which take part, and the projects that stand in one over a fund"""

import re
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.types import Document

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


_ONE = {"joint": False, "by_community": "none"}
"""What notices say of a poll within one community, for those that are owed and not delivered yet."""


def _sums(args: dict[str, Any]) -> dict[str, Any]:
    """Return the sums of a result that is owed in fen, where it said them in yuan."""
    if "fund" not in args:
        return {}
    funded = re.findall(r"^✅ (.*) · ¥([0-9.]+)$", str(args["funded"]), flags=re.MULTILINE)
    sums = {f"{name}_fen": int(Decimal(str(args[name])) * 100) for name in ("fund", "spent", "left")}
    told = [{"id": "budgets-funded", "args": {"name": one, "cost_fen": int(Decimal(of) * 100)}} for one, of in funded]
    return {**sums, "funded_told": told}


def upgrade() -> None:
    with op.batch_alter_table("polls") as polls:
        polls.add_column(sa.Column("communities", Document, nullable=False, server_default="[]"))
    op.create_table(
        "poll_communities",
        sa.Column("poll_id", sa.BigInteger(), nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_poll_communities_poll_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_poll_communities_community_id")),
        sa.PrimaryKeyConstraint("poll_id", "community_id", name=op.f("pk_poll_communities")),
    )
    op.create_index("ix_poll_communities_community_id", "poll_communities", ["community_id"])
    op.create_table(
        "fund_projects",
        sa.Column("poll_id", sa.BigInteger(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.BigInteger(), nullable=False),
        sa.Column("plan_id", sa.BigInteger(), nullable=False),
        sa.Column("alternative", sa.Integer(), nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_fund_projects_poll_id")),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name=op.f("fk_fund_projects_project_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_fund_projects_plan_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_fund_projects_community_id")),
        sa.PrimaryKeyConstraint("poll_id", "number", name=op.f("pk_fund_projects")),
    )
    op.create_index("ix_fund_projects_project_id", "fund_projects", ["project_id"])
    op.create_index("ix_fund_projects_community_id", "fund_projects", ["community_id"])
    outbox = sa.table("outbox", sa.column("id"), sa.column("key"), sa.column("state"), sa.column("args", Document))
    owed = sa.select(outbox.c.id, outbox.c.args).where(
        outbox.c.state == "owed", outbox.c.key.in_(["ballots-announced", "ballots-opened", "budgets-result"])
    )
    bind = op.get_bind()
    for id, args in bind.execute(owed).all():
        bind.execute(sa.update(outbox).where(outbox.c.id == id).values(args={**_ONE, **args, **_sums(args)}))


def downgrade() -> None:
    op.drop_table("fund_projects")
    op.drop_table("poll_communities")
    with op.batch_alter_table("polls") as polls:
        polls.drop_column("communities")
