"""ballots: modes, marks on the roll, ballots apart from their units, and the chain over all of it"""

import sqlalchemy as sa
from alembic import op

from storage.types import Document, Moment

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

_NEW = (
    "keyed_ballots", "poll_keys", "loose_ballots", "chains", "chain_entries", "chain_notes", "chain_heads",
    "chain_watchers", "roll_exclusions", "ballot_drafts",
    "paper_counts",
)  # fmt: skip
_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("polls", sa.Column("mode", sa.String(10), nullable=False, server_default="named"))
    with op.batch_alter_table("polls") as polls:
        polls.add_column(sa.Column("outage_from", Moment(), nullable=True))
        polls.add_column(sa.Column("outage_to", Moment(), nullable=True))
        polls.add_column(sa.Column("extending_by", sa.BigInteger(), nullable=True))
        polls.add_column(sa.Column("extended_s", sa.Integer(), nullable=False, server_default="0"))
        polls.create_foreign_key(op.f("fk_polls_extending_by"), "residents", ["extending_by"], ["id"])
    with op.batch_alter_table("ballots") as ballots:  # a ballot of a budget names many projects
        ballots.alter_column("content", type_=sa.String(400), existing_type=sa.String(120), existing_nullable=False)
    op.add_column("electoral_rolls", sa.Column("area_cm2", sa.BigInteger(), nullable=True))
    op.add_column("electoral_rolls", sa.Column("voted", sa.String(8), nullable=True))
    op.add_column("electoral_rolls", sa.Column("nonce", sa.String(32), nullable=True))
    op.execute(
        "UPDATE electoral_rolls SET voted = 'here' WHERE EXISTS (SELECT 1 FROM ballots "
        "WHERE ballots.poll_id = electoral_rolls.poll_id AND ballots.unit = electoral_rolls.unit)"
    )
    op.create_table(
        "keyed_ballots",
        sa.Column("poll_id", _KEY, nullable=False),
        sa.Column("keyed", sa.String(64), nullable=False),
        sa.Column("content", sa.String(400), nullable=False),
        sa.Column("nonce", sa.String(32), nullable=False),
        *_of_community("keyed_ballots"),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_keyed_ballots_poll_id")),
        sa.PrimaryKeyConstraint("poll_id", "keyed", name=op.f("pk_keyed_ballots")),
    )
    op.create_table(
        "poll_keys",
        sa.Column("poll_id", _KEY, nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        *_of_community("poll_keys"),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_poll_keys_poll_id")),
        sa.PrimaryKeyConstraint("poll_id", name=op.f("pk_poll_keys")),
    )
    op.create_table(
        "loose_ballots",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("poll_id", _KEY, nullable=False),
        sa.Column("content", sa.String(400), nullable=False),
        sa.Column("nonce", sa.String(32), nullable=False),
        *_of_community("loose_ballots"),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_loose_ballots_poll_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loose_ballots")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_loose_ballots_poll_id", "loose_ballots", ["poll_id"])
    op.create_table(
        "chains",
        sa.Column("poll_id", _KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("head", sa.String(64), nullable=False),
        sa.Column("post_at", Moment(), nullable=True),
        *_of_community("chains"),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_chains_poll_id")),
        sa.PrimaryKeyConstraint("poll_id", name=op.f("pk_chains")),
    )
    op.create_index("ix_chains_post_at", "chains", ["post_at"])
    op.create_table(
        "chain_entries",
        sa.Column("poll_id", _KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("commitment", sa.String(64), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        *_of_community("chain_entries"),
        sa.ForeignKeyConstraint(["poll_id"], ["chains.poll_id"], name=op.f("fk_chain_entries_poll_id")),
        sa.PrimaryKeyConstraint("poll_id", "number", name=op.f("pk_chain_entries")),
    )
    op.create_table(
        "chain_notes",
        sa.Column("poll_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("commitment", sa.String(64), nullable=False),
        sa.Column("id", _KEY, autoincrement=True, nullable=False),
        *_of_community("chain_notes"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_chain_notes")),
    )
    op.create_index("ix_chain_notes_poll", "chain_notes", ["poll_id", "id"])
    op.create_table(
        "chain_heads",
        sa.Column("poll_id", _KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        *_of_community("chain_heads"),
        sa.ForeignKeyConstraint(["poll_id"], ["chains.poll_id"], name=op.f("fk_chain_heads_poll_id")),
        sa.PrimaryKeyConstraint("poll_id", "number", name=op.f("pk_chain_heads")),
    )
    op.create_table(
        "chain_watchers",
        sa.Column("poll_id", _KEY, nullable=False),
        sa.Column("resident_id", _KEY, nullable=False),
        *_of_community("chain_watchers"),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_chain_watchers_poll_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_chain_watchers_resident_id")),
        sa.PrimaryKeyConstraint("poll_id", "resident_id", name=op.f("pk_chain_watchers")),
    )
    op.create_table(
        "roll_exclusions",
        sa.Column("poll_id", _KEY, nullable=False),
        sa.Column("resident_id", _KEY, nullable=False),
        sa.Column("reason", sa.String(12), nullable=False),
        *_of_community("roll_exclusions"),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_roll_exclusions_poll_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_roll_exclusions_resident_id")),
        sa.PrimaryKeyConstraint("poll_id", "resident_id", name=op.f("pk_roll_exclusions")),
    )
    op.create_table(
        "ballot_drafts",
        sa.Column("poll_id", _KEY, nullable=False),
        sa.Column("resident_id", _KEY, nullable=False),
        sa.Column("content", sa.String(400), nullable=False),
        sa.Column("remind_at", Moment(), nullable=True),
        *_of_community("ballot_drafts"),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_ballot_drafts_poll_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_ballot_drafts_resident_id")),
        sa.PrimaryKeyConstraint("poll_id", "resident_id", name=op.f("pk_ballot_drafts")),
    )
    op.create_index("ix_ballot_drafts_remind_at", "ballot_drafts", ["remind_at"])
    op.create_table(
        "paper_counts",
        sa.Column("poll_id", _KEY, nullable=False),
        sa.Column("keyed_by", _KEY, nullable=False),
        sa.Column("contents", Document, nullable=False),
        sa.Column("keyed_at", Moment(), nullable=False),
        *_of_community("paper_counts"),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_paper_counts_poll_id")),
        sa.ForeignKeyConstraint(["keyed_by"], ["residents.id"], name=op.f("fk_paper_counts_keyed_by")),
        sa.PrimaryKeyConstraint("poll_id", "keyed_by", name=op.f("pk_paper_counts")),
    )
    op.create_table(
        "beats",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_beats")),
    )
    for table in _NEW:
        op.create_index(f"ix_{table}_community_id", table, ["community_id"])
    _complete_owed()


def _complete_owed() -> None:
    """Give results that are owed and not delivered the words' new variables."""
    outbox = sa.table(
        "outbox", sa.column("id", sa.BigInteger), sa.column("key", sa.String), sa.column("state", sa.String),
        sa.column("args", Document),
    )  # fmt: skip
    owed = sa.select(outbox.c.id, outbox.c.args).where(
        outbox.c.state == "owed", outbox.c.key.in_(["ballots-result-answers", "ballots-result-options"])
    )
    bind = op.get_bind()
    for id, args in bind.execute(owed).all():
        bind.execute(sa.update(outbox).where(outbox.c.id == id).values(args={**_NOTHING, **args}))


_NOTHING = {
    "head": "none", "void": 0, "spoiled": 0, "by_area": False, "area_eligible": "0", "area_cast": "0",
    "area_needed": "0", "area_yes": "0", "area_no": "0", "area_abstain": "0",
}  # fmt: skip


def downgrade() -> None:
    op.drop_table("beats")
    for table in reversed(_NEW):
        op.drop_table(table)
    with op.batch_alter_table("polls") as polls:
        polls.drop_constraint(op.f("fk_polls_extending_by"), type_="foreignkey")
    for column in ("extended_s", "extending_by", "outage_to", "outage_from"):
        op.drop_column("polls", column)
    for table, column in (
        ("electoral_rolls", "area_cm2"),
        ("electoral_rolls", "nonce"),
        ("electoral_rolls", "voted"),
        ("polls", "mode"),
    ):
        with op.batch_alter_table(table) as altered:
            altered.drop_column(column)


def _of_community(table: str) -> tuple[sa.Column[int], sa.ForeignKeyConstraint]:
    return (
        sa.Column("community_id", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["community_id"], ["communities.id"], name=op.f(f"fk_{table}_community_id")),
    )
