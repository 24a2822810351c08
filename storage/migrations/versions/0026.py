"""shifts: leaders, the code's secret, checking in and out, places taken over, and a trail that is never changed"""

import secrets

import sqlalchemy as sa
from alembic import op

from storage.types import Document, Moment

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_FIXED = "a step of a claim is never changed"
_BEFORE = sa.text("state IN ('applied', 'confirmed', 'ready', 'credited', 'no_show')")
_COUNTED = sa.text("state != 'withdrawn'")


def upgrade() -> None:
    _patterns()
    _teams_and_shifts()
    _claims()
    _trail()
    _calls()


def _patterns() -> None:
    op.create_table(
        "shift_patterns",
        sa.Column("team_id", sa.BigInteger(), nullable=False),
        sa.Column("place", sa.String(240), nullable=False),
        sa.Column("every", sa.String(5), nullable=False),
        sa.Column("days", Document, nullable=False),
        sa.Column("hour", sa.String(5), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("risk", sa.String(480), nullable=False),
        sa.Column("alone", sa.Boolean(), nullable=False),
        sa.Column("created_by", sa.BigInteger(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("made_until", Moment(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("ended_by", sa.BigInteger(), nullable=True),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["teams.id"], name=op.f("fk_shift_patterns_team_id")),
        sa.ForeignKeyConstraint(["created_by"], ["residents.id"], name=op.f("fk_shift_patterns_created_by")),
        sa.ForeignKeyConstraint(["ended_by"], ["residents.id"], name=op.f("fk_shift_patterns_ended_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_shift_patterns_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_patterns")),
    )
    op.create_index("ix_shift_patterns_community_id", "shift_patterns", ["community_id"])
    op.create_index("ix_shift_patterns_ended_at", "shift_patterns", ["ended_at"])


def _teams_and_shifts() -> None:
    for table in ("teams", "shifts"):
        _resident(table, "leader_id")
    op.execute(
        "ALTER TABLE shifts ADD COLUMN pattern_id BIGINT CONSTRAINT fk_shifts_pattern_id REFERENCES shift_patterns (id)"
    )
    op.create_index("uq_shifts_pattern_id_begins_at", "shifts", ["pattern_id", "begins_at"], unique=True)
    for name in ("short_at", "called_at"):
        op.add_column("shifts", sa.Column(name, Moment(), nullable=True))
    op.add_column("shifts", sa.Column("secret", sa.String(32), nullable=False, server_default=""))
    bind = op.get_bind()
    for (id,) in bind.execute(sa.text("SELECT id FROM shifts")).all():  # each its own, also those planned before
        bind.execute(
            sa.text("UPDATE shifts SET secret = :secret WHERE id = :id"), {"secret": secrets.token_hex(16), "id": id}
        )


def _claims() -> None:
    op.drop_index("uq_claims_counted", "claims")
    for name in ("moved_by", "in_by", "out_by", "swap_to"):
        _resident("claims", name)
    for name in ("in_at", "out_at", "disputed_at"):
        op.add_column("claims", sa.Column(name, Moment(), nullable=True))
    op.add_column("claims", sa.Column("why", sa.String(480), nullable=False, server_default=""))
    op.add_column("claims", sa.Column("forgotten", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("claims", sa.Column("wrong", sa.Integer(), nullable=False, server_default="0"))
    op.create_index(
        "uq_claims_counted", "claims", ["shift_id", "resident_id"], unique=True,
        sqlite_where=_COUNTED, postgresql_where=_COUNTED,
    )  # fmt: skip


def _resident(table: str, column: str) -> None:
    # said in SQL: on SQLite a batch would write the table anew, and lose the CHECK that counts the places
    op.execute(
        f"ALTER TABLE {table} ADD COLUMN {column} BIGINT CONSTRAINT fk_{table}_{column} REFERENCES residents (id)"
    )


def _trail() -> None:
    op.create_table(
        "claim_steps",
        sa.Column("claim_id", sa.BigInteger(), nullable=False),
        sa.Column("moved_at", Moment(), nullable=False),
        sa.Column("from_state", sa.String(12), nullable=True),
        sa.Column("to_state", sa.String(12), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("moved_by", sa.BigInteger(), nullable=True),
        sa.Column("why", sa.String(480), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_claim_steps_claim_id")),
        sa.ForeignKeyConstraint(["moved_by"], ["residents.id"], name=op.f("fk_claim_steps_moved_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_claim_steps_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_steps")),
    )
    op.create_index("ix_claim_steps_claim_id", "claim_steps", ["claim_id"])
    op.create_index("ix_claim_steps_community_id", "claim_steps", ["community_id"])
    # where a claim stood when trails began
    op.execute(
        "INSERT INTO claim_steps (community_id, claim_id, moved_at, from_state, to_state, minutes, moved_by, why) "
        "SELECT community_id, id, since, NULL, state, minutes, confirmed_by, '' FROM claims ORDER BY id"
    )
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER claim_steps_{verb} BEFORE {verb.upper()} ON claim_steps "
                f"BEGIN SELECT RAISE(ABORT, '{_FIXED}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION claim_steps_fixed() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_FIXED}' USING ERRCODE = 'restrict_violation'; END $$"
    )
    op.execute(
        "CREATE TRIGGER claim_steps_fixed BEFORE UPDATE OR DELETE ON claim_steps "
        "FOR EACH ROW EXECUTE FUNCTION claim_steps_fixed()"
    )


def _calls() -> None:
    op.create_table(
        "shift_calls",
        sa.Column("shift_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("called_at", Moment(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["shift_id"], ["shifts.id"], name=op.f("fk_shift_calls_shift_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_shift_calls_resident_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_shift_calls_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shift_calls")),
        sa.UniqueConstraint("shift_id", "resident_id", name=op.f("uq_shift_calls_shift_id_resident_id")),
    )
    op.create_index("ix_shift_calls_community_id", "shift_calls", ["community_id"])


def downgrade() -> None:
    op.drop_table("shift_calls")
    op.drop_table("claim_steps")
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION claim_steps_fixed()")
    op.drop_index("uq_claims_counted", "claims")
    # the states that were unknown before
    op.execute("UPDATE claims SET state = 'confirmed' WHERE state IN ('swap', 'in', 'out', 'checked', 'disputed')")
    op.execute("UPDATE claims SET state = 'no_show' WHERE state = 'revoked'")
    # each by itself: on SQLite a batch does not know the keys that were added in SQL
    for name in (
        "moved_by", "in_by", "out_by", "in_at", "out_at", "disputed_at", "why", "forgotten", "wrong", "swap_to",
    ):  # fmt: skip
        op.drop_column("claims", name)
    op.create_index(
        "uq_claims_counted", "claims", ["shift_id", "resident_id"], unique=True,
        sqlite_where=_BEFORE, postgresql_where=_BEFORE,
    )  # fmt: skip
    op.drop_index("uq_shifts_pattern_id_begins_at", "shifts")
    for name in ("leader_id", "secret", "short_at", "called_at", "pattern_id"):
        op.drop_column("shifts", name)
    op.drop_column("teams", "leader_id")
    op.drop_table("shift_patterns")
