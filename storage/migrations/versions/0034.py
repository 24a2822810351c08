"""registrations: several photos of how an event was, in place of one"""

import sqlalchemy as sa
from alembic import op

from storage.types import Document

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

_REGISTRATIONS = sa.table(
    "registrations", sa.column("id", sa.BigInteger()), sa.column("photo", sa.Text()), sa.column("photos", Document)
)


def upgrade() -> None:
    op.add_column("registrations", sa.Column("photos", Document, nullable=False, server_default="[]"))
    table, bind = _REGISTRATIONS, op.get_bind()
    for id, photo in bind.execute(sa.select(table.c.id, table.c.photo).where(table.c.photo.is_not(None))).all():
        bind.execute(table.update().where(table.c.id == id).values(photos=[photo]))
    op.drop_column("registrations", "photo")


def downgrade() -> None:
    op.add_column("registrations", sa.Column("photo", sa.Text(), nullable=True))
    table, bind = _REGISTRATIONS, op.get_bind()
    for id, photos in bind.execute(sa.select(table.c.id, table.c.photos)).all():
        if photos:
            bind.execute(table.update().where(table.c.id == id).values(photo=photos[0]))
    op.drop_column("registrations", "photos")
