"""joining: who joined a case, what is like it, clusters that become projects; photos after, and a point on the map"""

import sqlalchemy as sa
from alembic import op

from storage.types import Document, Moment

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.add_column(sa.Column("latitude", sa.Float(), nullable=True))
        batch_op.add_column(sa.Column("longitude", sa.Float(), nullable=True))
        batch_op.add_column(sa.Column("after_photos", Document, nullable=False, server_default=sa.text("'[]'")))
        batch_op.create_index("ix_cases_created_at", ["community_id", "created_at"])
    op.create_table(
        "joins",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("building_id", sa.BigInteger(), nullable=True),
        sa.Column("place", sa.String(200), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("photos", Document, nullable=False),
        sa.Column("solved", sa.Boolean(), nullable=True),
        sa.Column("said_at", Moment(), nullable=True),
        sa.Column("became_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_joins_community_id")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_joins_case_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_joins_resident_id")),
        sa.ForeignKeyConstraint(["building_id"], ["buildings.id"], name=op.f("fk_joins_building_id")),
        sa.ForeignKeyConstraint(["became_id"], ["cases.id"], name=op.f("fk_joins_became_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_joins")),
        sa.UniqueConstraint("case_id", "resident_id", name=op.f("uq_joins_case_id_resident_id")),
    )
    for column in ("community_id", "resident_id", "became_id"):
        op.create_index(op.f(f"ix_joins_{column}"), "joins", [column])
    op.create_table(
        "case_likenesses",
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("other_id", sa.BigInteger(), nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_likenesses_case_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_case_likenesses_community_id")),
        sa.PrimaryKeyConstraint("case_id", "other_id", name=op.f("pk_case_likenesses")),
    )
    for column in ("community_id", "other_id"):
        op.create_index(op.f(f"ix_case_likenesses_{column}"), "case_likenesses", [column])
    op.create_table(
        "case_heat",
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_heat_case_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_case_heat_community_id")),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_case_heat")),
    )
    op.create_index(op.f("ix_case_heat_community_id"), "case_heat", ["community_id"])
    op.create_table(
        "case_clusters",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("cases", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("decided_at", Moment(), nullable=True),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("project_id", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_case_clusters_community_id")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_clusters_case_id")),
        sa.ForeignKeyConstraint(["decided_by"], ["residents.id"], name=op.f("fk_case_clusters_decided_by")),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name=op.f("fk_case_clusters_project_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_clusters")),
    )
    op.create_index(op.f("ix_case_clusters_community_id"), "case_clusters", ["community_id"])
    op.create_table(
        "clustered_cases",
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("cluster_id", sa.BigInteger(), nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_clustered_cases_case_id")),
        sa.ForeignKeyConstraint(["cluster_id"], ["case_clusters.id"], name=op.f("fk_clustered_cases_cluster_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_clustered_cases_community_id")),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_clustered_cases")),
    )
    for column in ("community_id", "cluster_id"):
        op.create_index(op.f(f"ix_clustered_cases_{column}"), "clustered_cases", [column])


def downgrade() -> None:
    for table in ("clustered_cases", "case_clusters", "case_heat", "case_likenesses", "joins"):
        op.drop_table(table)
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.drop_index("ix_cases_created_at")
        batch_op.drop_column("after_photos")
        batch_op.drop_column("longitude")
        batch_op.drop_column("latitude")
