"""events: when they end, who came to them, and how they are cancelled or moved by two"""

from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.types import Document, Moment

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_BEFORE = "state IN ('confirmed', 'reminded', 'waiting', 'offered')"
_LIVE = "state IN ('confirmed', 'reminded', 'waiting', 'offered', 'checked_in', 'attended', 'fed_back', 'no_show')"
_LASTS = timedelta(hours=2)
"""What an event that says no end lasts (`participation/events.json`)."""


_KEYS = (("checked_by", "residents"), ("told", "event_changes"), ("heard", "event_changes"))


def _terms() -> list[sa.Column[Any]]:
    return [
        sa.Column("opens_at", Moment(), nullable=True),
        sa.Column("closes_at", Moment(), nullable=True),
        sa.Column("party_most", sa.Integer(), nullable=True),
        sa.Column("age_least", sa.Integer(), nullable=True),
        sa.Column("age_most", sa.Integer(), nullable=True),
        sa.Column("reserved", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("poster", sa.Text(), nullable=True),
        sa.Column("kind", sa.String(16), nullable=False, server_default="other"),
    ]


def _live(states: str, *columns: str) -> None:
    where = sa.text(states)
    op.drop_index("uq_registrations_live", "registrations")
    op.create_index(
        "uq_registrations_live", "registrations", columns, unique=True, sqlite_where=where, postgresql_where=where
    )


def upgrade() -> None:
    op.add_column("events", sa.Column("ends_at", Moment(), nullable=True))
    op.add_column("events", sa.Column("settled_at", Moment(), nullable=True))
    op.create_index("ix_events_ends_at", "events", ["ends_at"])
    for term in _terms():
        op.add_column("events", term)
    events = sa.table(
        "events", sa.column("id"), sa.column("begins_at", Moment()), sa.column("ends_at", Moment()),
    )  # fmt: skip
    bind = op.get_bind()
    for id, begins_at in bind.execute(sa.select(events.c.id, events.c.begins_at)).all():
        bind.execute(sa.update(events).where(events.c.id == id).values(ends_at=begins_at + _LASTS))
    op.add_column("registrations", sa.Column("guest", sa.String(120), nullable=False, server_default=""))
    op.add_column("registrations", sa.Column("code", sa.String(32), nullable=True))
    op.add_column("registrations", sa.Column("came_at", Moment(), nullable=True))
    op.create_table(
        "event_changes",
        sa.Column("event_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("begins_at", Moment(), nullable=False),
        sa.Column("place", sa.String(240), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.BigInteger(), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("stage", sa.String(8), nullable=False),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("decided_at", Moment(), nullable=True),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_event_changes_event_id")),
        sa.ForeignKeyConstraint(["asked_by"], ["residents.id"], name=op.f("fk_event_changes_asked_by")),
        sa.ForeignKeyConstraint(["decided_by"], ["residents.id"], name=op.f("fk_event_changes_decided_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_event_changes_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_changes")),
    )
    op.create_index("ix_event_changes_community_id", "event_changes", ["community_id"])
    op.create_index("ix_event_changes_event_id", "event_changes", ["event_id"])
    asked = sa.text("stage = 'asked'")
    op.create_index(
        "uq_event_changes_asked", "event_changes", ["event_id"], unique=True, sqlite_where=asked, postgresql_where=asked
    )
    # said in SQL: on SQLite a batch would write the table anew, and lose its partial index and its check
    for column, of in _KEYS:
        op.execute(
            f"ALTER TABLE registrations ADD COLUMN {column} BIGINT "
            f"CONSTRAINT fk_registrations_{column} REFERENCES {of} (id)"
        )
    op.add_column("registrations", sa.Column("mark", sa.String(8), nullable=False, server_default=""))
    op.add_column("registrations", sa.Column("said", sa.Text(), nullable=False, server_default=""))
    op.add_column("registrations", sa.Column("photo", sa.Text(), nullable=True))
    op.add_column("registrations", sa.Column("excuse", sa.String(240), nullable=False, server_default=""))
    op.create_index("uq_registrations_code", "registrations", ["code"], unique=True)
    _live(_LIVE, "event_id", "resident_id", "guest")
    # what is owed and not delivered yet says why, as it does from now on
    outbox = sa.table("outbox", sa.column("id"), sa.column("key"), sa.column("state"), sa.column("args", Document))
    owed = sa.select(outbox.c.id, outbox.c.args).where(
        outbox.c.state == "owed", outbox.c.key == "events-called-off"
    )  # fmt: skip
    for id, args in bind.execute(owed).all():
        bind.execute(sa.update(outbox).where(outbox.c.id == id).values(args={"reason": "none", **args}))


def downgrade() -> None:
    op.execute("DELETE FROM registrations WHERE guest <> ''")
    op.execute("UPDATE registrations SET state = 'reminded' WHERE state IN ('checked_in', 'attended', 'fed_back')")
    op.execute("UPDATE registrations SET state = 'confirmed' WHERE state = 'no_show'")
    _live(_BEFORE, "event_id", "resident_id")
    op.drop_index("uq_registrations_code", "registrations")
    for column in ("excuse", "photo", "said", "mark"):
        op.drop_column("registrations", column)
    for column, _ in _KEYS:
        op.drop_column("registrations", column)
    op.drop_table("event_changes")
    for column in ("came_at", "code", "guest"):
        op.drop_column("registrations", column)
    for term in reversed(_terms()):
        op.drop_column("events", term.name)
    op.drop_index("ix_events_ends_at", "events")
    op.drop_column("events", "settled_at")
    op.drop_column("events", "ends_at")
