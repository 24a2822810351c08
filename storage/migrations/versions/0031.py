"""clubs: members, sessions and who came to them, what leaders wrote to their members"""

import sqlalchemy as sa
from alembic import op

from storage.types import Document, Moment

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_LIVING = sa.text("left_at IS NULL")


def upgrade() -> None:
    op.create_table(
        "clubs",
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("interest", sa.String(20), nullable=False),
        sa.Column("place", sa.String(240), nullable=False),
        sa.Column("words", sa.String(800), nullable=False),
        sa.Column("places", sa.Integer(), nullable=True),
        sa.Column("created_by", sa.BigInteger(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("leader_id", sa.BigInteger(), nullable=True),
        sa.Column("heir_id", sa.BigInteger(), nullable=True),
        sa.Column("members", sa.Integer(), nullable=False),
        sa.Column("closed_at", Moment(), nullable=True),
        sa.Column("closed_by", sa.BigInteger(), nullable=True),
        sa.Column("why", sa.String(480), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("members >= 0 AND (places IS NULL OR members <= places)", name=op.f("ck_clubs_places")),
        sa.ForeignKeyConstraint(["closed_by"], ["residents.id"], name=op.f("fk_clubs_closed_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_clubs_community_id")),
        sa.ForeignKeyConstraint(["created_by"], ["residents.id"], name=op.f("fk_clubs_created_by")),
        sa.ForeignKeyConstraint(["heir_id"], ["residents.id"], name=op.f("fk_clubs_heir_id")),
        sa.ForeignKeyConstraint(["leader_id"], ["residents.id"], name=op.f("fk_clubs_leader_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clubs")),
    )
    op.create_index("ix_clubs_community_id", "clubs", ["community_id"])
    op.create_index("ix_clubs_heir_id", "clubs", ["heir_id"])
    op.create_index("ix_clubs_leader_id", "clubs", ["leader_id"])

    op.create_table(
        "club_members",
        sa.Column("club_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=True),
        sa.Column("called", sa.String(80), nullable=False),
        sa.Column("joined_at", Moment(), nullable=False),
        sa.Column("entered_by", sa.BigInteger(), nullable=True),
        sa.Column("left_at", Moment(), nullable=True),
        sa.Column("left_by", sa.BigInteger(), nullable=True),
        sa.Column("why", sa.String(480), nullable=False),
        sa.Column("muted", sa.Boolean(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["club_id"], ["clubs.id"], name=op.f("fk_club_members_club_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_club_members_community_id")),
        sa.ForeignKeyConstraint(["entered_by"], ["residents.id"], name=op.f("fk_club_members_entered_by")),
        sa.ForeignKeyConstraint(["left_by"], ["residents.id"], name=op.f("fk_club_members_left_by")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_club_members_resident_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_club_members")),
    )
    op.create_index("ix_club_members_club_id", "club_members", ["club_id"])
    op.create_index("ix_club_members_community_id", "club_members", ["community_id"])
    op.create_index("ix_club_members_resident_id", "club_members", ["resident_id"])
    op.create_index(
        "uq_club_members_living",
        "club_members",
        ["club_id", "resident_id", "called"],
        unique=True,
        sqlite_where=_LIVING,
        postgresql_where=_LIVING,
    )

    op.create_table(
        "club_notices",
        sa.Column("club_id", sa.BigInteger(), nullable=False),
        sa.Column("written_by", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("reached", sa.Integer(), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["club_id"], ["clubs.id"], name=op.f("fk_club_notices_club_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_club_notices_community_id")),
        sa.ForeignKeyConstraint(["written_by"], ["residents.id"], name=op.f("fk_club_notices_written_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_club_notices")),
    )
    op.create_index("ix_club_notices_club_id", "club_notices", ["club_id"])
    op.create_index("ix_club_notices_community_id", "club_notices", ["community_id"])

    op.create_table(
        "club_patterns",
        sa.Column("club_id", sa.BigInteger(), nullable=False),
        sa.Column("every", sa.String(5), nullable=False),
        sa.Column("days", Document, nullable=False),
        sa.Column("hour", sa.String(5), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("created_by", sa.BigInteger(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("made_until", Moment(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("ended_by", sa.BigInteger(), nullable=True),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["club_id"], ["clubs.id"], name=op.f("fk_club_patterns_club_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_club_patterns_community_id")),
        sa.ForeignKeyConstraint(["created_by"], ["residents.id"], name=op.f("fk_club_patterns_created_by")),
        sa.ForeignKeyConstraint(["ended_by"], ["residents.id"], name=op.f("fk_club_patterns_ended_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_club_patterns")),
    )
    op.create_index("ix_club_patterns_club_id", "club_patterns", ["club_id"])
    op.create_index("ix_club_patterns_community_id", "club_patterns", ["community_id"])
    op.create_index("ix_club_patterns_ended_at", "club_patterns", ["ended_at"])

    op.create_table(
        "club_sessions",
        sa.Column("club_id", sa.BigInteger(), nullable=False),
        sa.Column("begins_at", Moment(), nullable=False),
        sa.Column("ends_at", Moment(), nullable=False),
        sa.Column("created_by", sa.BigInteger(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("place", sa.String(240), nullable=False),
        sa.Column("pattern_id", sa.BigInteger(), nullable=True),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("cancelled_at", Moment(), nullable=True),
        sa.Column("changed_by", sa.BigInteger(), nullable=True),
        sa.Column("why", sa.String(480), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["changed_by"], ["residents.id"], name=op.f("fk_club_sessions_changed_by")),
        sa.ForeignKeyConstraint(["club_id"], ["clubs.id"], name=op.f("fk_club_sessions_club_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_club_sessions_community_id")),
        sa.ForeignKeyConstraint(["created_by"], ["residents.id"], name=op.f("fk_club_sessions_created_by")),
        sa.ForeignKeyConstraint(["pattern_id"], ["club_patterns.id"], name=op.f("fk_club_sessions_pattern_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_club_sessions")),
    )
    op.create_index("ix_club_sessions_begins_at", "club_sessions", ["begins_at"])
    op.create_index("ix_club_sessions_club_id", "club_sessions", ["club_id"])
    op.create_index("ix_club_sessions_community_id", "club_sessions", ["community_id"])
    op.create_index("uq_club_sessions_pattern_id_due_at", "club_sessions", ["pattern_id", "due_at"], unique=True)

    op.create_table(
        "club_attendances",
        sa.Column("session_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("noted_by", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_club_attendances_community_id")),
        sa.ForeignKeyConstraint(["member_id"], ["club_members.id"], name=op.f("fk_club_attendances_member_id")),
        sa.ForeignKeyConstraint(["noted_by"], ["residents.id"], name=op.f("fk_club_attendances_noted_by")),
        sa.ForeignKeyConstraint(["session_id"], ["club_sessions.id"], name=op.f("fk_club_attendances_session_id")),
        sa.PrimaryKeyConstraint("session_id", "member_id", name=op.f("pk_club_attendances")),
    )
    op.create_index("ix_club_attendances_community_id", "club_attendances", ["community_id"])
    op.create_index("ix_club_attendances_member_id", "club_attendances", ["member_id"])

    op.create_table(
        "club_excuses",
        sa.Column("session_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_club_excuses_community_id")),
        sa.ForeignKeyConstraint(["member_id"], ["club_members.id"], name=op.f("fk_club_excuses_member_id")),
        sa.ForeignKeyConstraint(["session_id"], ["club_sessions.id"], name=op.f("fk_club_excuses_session_id")),
        sa.PrimaryKeyConstraint("session_id", "member_id", name=op.f("pk_club_excuses")),
    )
    op.create_index("ix_club_excuses_community_id", "club_excuses", ["community_id"])
    op.create_index("ix_club_excuses_member_id", "club_excuses", ["member_id"])


def downgrade() -> None:
    for table in ("excuses", "attendances", "sessions", "patterns", "notices", "members"):
        op.drop_table(f"club_{table}")
    op.drop_table("clubs")
