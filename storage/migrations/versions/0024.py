"""partners: units beside the residents, who speaks for them, and their name in the ledgers"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "partners",
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("contact", sa.String(80), nullable=False),
        sa.Column("added_by", sa.BigInteger(), nullable=False),
        sa.Column("added_at", Moment(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["residents.id"], name=op.f("fk_partners_added_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_partners_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partners")),
        sa.UniqueConstraint("community_id", "name", name=op.f("uq_partners_community_id_name")),
    )
    op.create_index("ix_partners_community_id", "partners", ["community_id"])
    for table in ("grants", "invitations"):
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column("partner_id", sa.BigInteger(), nullable=True))
            batch.create_foreign_key(op.f(f"fk_{table}_partner_id"), "partners", ["partner_id"], ["id"])
    held = sa.text("revoked_at IS NULL")
    op.create_index(
        "uq_grants_partner_id", "grants", ["partner_id"], unique=True, sqlite_where=held, postgresql_where=held
    )
    # said in SQL: on SQLite a batch would write the table anew, and its triggers, which keep its lines, would be lost
    op.execute(
        "ALTER TABLE ledger_entries ADD COLUMN partner_id BIGINT "
        "CONSTRAINT fk_ledger_entries_partner_id REFERENCES partners (id)"
    )
    op.execute("ALTER TABLE ledger_entries ADD COLUMN unit TEXT NOT NULL DEFAULT ''")
    op.create_index("ix_ledger_entries_partner_id", "ledger_entries", ["partner_id"])


def downgrade() -> None:
    op.drop_index("ix_ledger_entries_partner_id", "ledger_entries")
    with op.batch_alter_table("ledger_entries") as entries:
        entries.drop_constraint(op.f("fk_ledger_entries_partner_id"), type_="foreignkey")
        entries.drop_column("partner_id")
        entries.drop_column("unit")
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER ledger_entries_{verb} BEFORE {verb.upper()} ON ledger_entries "
                "BEGIN SELECT RAISE(ABORT, 'a line of a ledger is never changed'); END"
            )
    op.drop_index("uq_grants_partner_id", "grants")
    for table in ("invitations", "grants"):
        with op.batch_alter_table(table) as batch:
            batch.drop_constraint(op.f(f"fk_{table}_partner_id"), type_="foreignkey")
            batch.drop_column("partner_id")
    op.drop_table("partners")
