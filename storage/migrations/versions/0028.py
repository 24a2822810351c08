"""points, whose lines nobody changes, and goods in stock"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_FIXED = "a line of points is never changed"


def upgrade() -> None:
    op.create_table(
        "goods",
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("price", sa.Integer(), nullable=False),
        sa.Column("stock", sa.Integer(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("closed_at", Moment(), nullable=True),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("stock >= 0", name=op.f("ck_goods_stock")),
        sa.CheckConstraint("price > 0", name=op.f("ck_goods_price")),
        sa.ForeignKeyConstraint(["by"], ["residents.id"], name=op.f("fk_goods_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_goods_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goods")),
    )
    op.create_index("ix_goods_community_id", "goods", ["community_id"])
    op.create_table(
        "points",
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(160), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=True),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=True),
        sa.Column("of_gift", sa.BigInteger(), nullable=True),
        sa.Column("good_id", sa.BigInteger(), nullable=True),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_points_resident_id")),
        sa.ForeignKeyConstraint(["by"], ["residents.id"], name=op.f("fk_points_by")),
        sa.ForeignKeyConstraint(["of_gift"], ["points.id"], name=op.f("fk_points_of_gift")),
        sa.ForeignKeyConstraint(["good_id"], ["goods.id"], name=op.f("fk_points_good_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_points_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_points")),
        sa.UniqueConstraint("of_gift", name=op.f("uq_points_of_gift")),
    )
    op.create_index("ix_points_community_id", "points", ["community_id"])
    op.create_index("ix_points_resident_id", "points", ["resident_id"])
    _fix()


def _fix() -> None:
    """Let the database refuse what the code never does: to change or to remove a line."""
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER points_{verb} BEFORE {verb.upper()} ON points "
                f"BEGIN SELECT RAISE(ABORT, '{_FIXED}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION points_fixed() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_FIXED}' USING ERRCODE = 'restrict_violation'; END $$"
    )
    op.execute(
        "CREATE TRIGGER points_fixed BEFORE UPDATE OR DELETE ON points FOR EACH ROW EXECUTE FUNCTION points_fixed()"
    )


def downgrade() -> None:
    op.drop_table("points")
    op.drop_table("goods")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION points_fixed()")
