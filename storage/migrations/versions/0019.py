"""forums and pins: staff groups with a topic for each case, cards that residents keep pinned, and what the outbox does
beside saying something"""

import sqlalchemy as sa
from alembic import op

from storage.types import Moment

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

Key = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _unique_while(name: str, table: str, columns: list[str], living: str, *, unique: bool = True) -> None:
    where = sa.text(f"{living} IS NULL")
    op.create_index(name, table, columns, unique=unique, postgresql_where=where, sqlite_where=where)


def upgrade() -> None:
    # plain ADD COLUMN on both: on SQLite a batch would copy every notice that was ever owed
    op.add_column("outbox", sa.Column("act", sa.String(10), nullable=True))
    op.add_column("outbox", sa.Column("within", sa.BigInteger(), nullable=True))
    waits = sa.text("within IS NOT NULL")
    op.create_index("ix_outbox_within", "outbox", ["within"], postgresql_where=waits, sqlite_where=waits)
    op.add_column("cases", sa.Column("danger", sa.String(12), nullable=False, server_default=""))
    op.create_table(
        "forums",
        sa.Column("chat_id", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.String(128), nullable=False),
        sa.Column("locale", sa.String(10), nullable=False),
        sa.Column("linked_by", sa.BigInteger(), nullable=False),
        sa.Column("linked_at", Moment(), nullable=False),
        sa.Column("broken_at", Moment(), nullable=True),
        sa.Column("broken_why", sa.Text(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("id", Key, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["linked_by"], ["residents.id"], name=op.f("fk_forums_linked_by")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_forums_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forums")),
    )
    op.create_index("ix_forums_community_id", "forums", ["community_id"])
    _unique_while("uq_forums_chat", "forums", ["chat_id"], "ended_at")
    _unique_while("uq_forums_living", "forums", ["community_id"], "ended_at")
    op.create_table(
        "case_topics",
        sa.Column("forum_id", sa.BigInteger(), nullable=False),
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("topic_id", sa.BigInteger(), nullable=False),
        sa.Column("card_id", sa.BigInteger(), nullable=False),
        sa.Column("opened_at", Moment(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("lost_at", Moment(), nullable=True),
        sa.Column("id", Key, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["forum_id"], ["forums.id"], name=op.f("fk_case_topics_forum_id")),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_case_topics_case_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_case_topics_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_topics")),
    )
    for column in ("community_id", "forum_id", "case_id", "topic_id", "card_id"):
        op.create_index(f"ix_case_topics_{column}", "case_topics", [column])
    _unique_while("uq_case_topics_living", "case_topics", ["forum_id", "case_id"], "lost_at")
    op.create_table(
        "forum_drafts",
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("topic_id", sa.BigInteger(), nullable=False),
        sa.Column("author_id", sa.BigInteger(), nullable=False),
        sa.Column("act", sa.String(10), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("seen", sa.BigInteger(), nullable=False),
        sa.Column("preview_id", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("id", Key, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_forum_drafts_case_id")),
        sa.ForeignKeyConstraint(["topic_id"], ["case_topics.id"], name=op.f("fk_forum_drafts_topic_id")),
        sa.ForeignKeyConstraint(["author_id"], ["residents.id"], name=op.f("fk_forum_drafts_author_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_forum_drafts_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forum_drafts")),
    )
    for column in ("community_id", "case_id"):
        op.create_index(f"ix_forum_drafts_{column}", "forum_drafts", [column])
    op.create_table(
        "pins",
        sa.Column("case_id", sa.BigInteger(), nullable=False),
        sa.Column("resident_id", sa.BigInteger(), nullable=False),
        sa.Column("card_id", sa.BigInteger(), nullable=False),
        sa.Column("pinned_at", Moment(), nullable=False),
        sa.Column("until", Moment(), nullable=True),
        sa.Column("ended_at", Moment(), nullable=True),
        sa.Column("id", Key, autoincrement=True, nullable=False),
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_pins_case_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_pins_resident_id")),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f("fk_pins_community_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pins")),
    )
    for column in ("community_id", "resident_id", "card_id"):
        op.create_index(f"ix_pins_{column}", "pins", [column])
    _unique_while("uq_pins_living", "pins", ["case_id"], "ended_at")
    _unique_while("ix_pins_until", "pins", ["until"], "ended_at", unique=False)


def downgrade() -> None:
    for table in ("pins", "forum_drafts", "case_topics", "forums"):
        op.drop_table(table)
    # what was owed to a group has no addressee before this
    op.execute("DELETE FROM outbox WHERE resident_id < 0 OR act IS NOT NULL")
    op.drop_index("ix_outbox_within", "outbox")
    with op.batch_alter_table("outbox") as outbox:
        outbox.drop_column("act")
        outbox.drop_column("within")
    with op.batch_alter_table("cases") as cases:
        cases.drop_column("danger")
