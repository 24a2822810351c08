"""projects: their steps, who stands behind them, who follows them"""

import sqlalchemy as sa
from alembic import op

from storage.types import Document, Moment

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "projects",
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("proposer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("seconding_ends_at", Moment(), nullable=False),
        sa.Column("households_needed", sa.Integer(), nullable=False),
        sa.Column("buildings_needed", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(length=12), nullable=False),
        sa.Column("building_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("photo", sa.String(length=200), nullable=True),
        sa.Column("study_due_at", Moment(), nullable=True),
        sa.Column("studied_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("would_change", sa.Text(), nullable=False),
        sa.Column("cost_low", sa.BigInteger(), nullable=True),
        sa.Column("cost_high", sa.BigInteger(), nullable=True),
        sa.Column("escalated_at", Moment(), nullable=True),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["building_id"], ["buildings.id"], name=op.f("fk_projects_building_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_projects_community_id")),
        sa.ForeignKeyConstraint(["proposer_id"], ["residents.id"], name=op.f("fk_projects_proposer_id")),
        sa.ForeignKeyConstraint(["studied_by"], ["residents.id"], name=op.f("fk_projects_studied_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_projects")),
    )
    with op.batch_alter_table("projects", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_projects_community_id"), ["community_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_projects_proposer_id"), ["proposer_id"], unique=False)
        batch_op.create_index("ix_projects_stage", ["stage"], unique=False)

    op.create_table(
        "project_followers",
        sa.Column("project_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("resident_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("since", Moment(), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_project_followers_community_id")),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name=op.f("fk_project_followers_project_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_project_followers_resident_id")),
        sa.PrimaryKeyConstraint("project_id", "resident_id", name=op.f("pk_project_followers")),
    )
    with op.batch_alter_table("project_followers", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project_followers_community_id"), ["community_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_project_followers_resident_id"), ["resident_id"], unique=False)

    op.create_table(
        "project_steps",
        sa.Column("project_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("frm", sa.String(length=12), nullable=True),
        sa.Column("to", sa.String(length=12), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("sentence", sa.String(length=80), nullable=False),
        sa.Column("facts", Document, nullable=False),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["residents.id"], name=op.f("fk_project_steps_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_project_steps_community_id")),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name=op.f("fk_project_steps_project_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_steps")),
    )
    with op.batch_alter_table("project_steps", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project_steps_community_id"), ["community_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_project_steps_project_id"), ["project_id"], unique=False)

    op.create_table(
        "secondings",
        sa.Column("project_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("resident_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("household", sa.String(length=24), nullable=False),
        sa.Column("building_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(["building_id"], ["buildings.id"], name=op.f("fk_secondings_building_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_secondings_community_id")),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name=op.f("fk_secondings_project_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_secondings_resident_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_secondings")),
        sa.UniqueConstraint("project_id", "household", name=op.f("uq_secondings_project_id_household")),
        sa.UniqueConstraint("project_id", "resident_id", name=op.f("uq_secondings_project_id_resident_id")),
    )
    with op.batch_alter_table("secondings", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_secondings_community_id"), ["community_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_secondings_resident_id"), ["resident_id"], unique=False)
