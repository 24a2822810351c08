"""Alembic's entry: runs on the connection that `storage.migrate` hands over, or on LINLI_DATABASE for drafting."""

import os
from typing import Any, Literal

from alembic import context
from sqlalchemy import create_engine
from sqlalchemy.types import TypeDecorator

import storage  # noqa: F401  every table is known once the room is imported
from storage.tables import Row
from storage.types import Moment


def _render(kind: str, item: Any, _: Any) -> str | Literal[False]:
    if kind == "type" and isinstance(item, Moment):
        return "Moment()"
    if kind == "type" and not isinstance(item, TypeDecorator) and type(item).__name__ == "JSON":
        return "Document"
    return False


def _run(connection: Any) -> None:
    context.configure(
        connection=connection,
        target_metadata=Row.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=_render,
        compare_type=False,
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        context.run_migrations()


handed_over = context.config.attributes.get("connection")
if handed_over is not None:
    _run(handed_over)
else:
    with create_engine(os.environ.get("LINLI_DATABASE", "sqlite:///var/draft.db")).connect() as connection:
        _run(connection)
