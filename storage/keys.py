"""The keys that telephones are stored under, and the mark by which a number is found without being read.

Fernet keys, the newest first: the first one writes, all of them read, so keys can be changed at leisure. Marks
(a keyed hash) are made with a key derived from the LAST one, which therefore stays the last until every mark is
made anew. Without given keys a key file is made beside the SQLite file, readable by its owner alone; on
PostgreSQL several processes share one database, so there the keys must be given.
"""

import hashlib
import hmac
import os
from contextlib import suppress
from functools import cached_property
from pathlib import Path

from cryptography.fernet import Fernet, MultiFernet
from sqlalchemy.engine import make_url


class KeysMissing(RuntimeError):
    """Something secret was to be stored and no keys were given. The operator sets LINLI_KEYS."""


class Keys:
    """Read when first needed: a database without secrets needs no keys."""

    def __init__(self, url: str, given: str = "") -> None:
        """`given` are Fernet keys separated by commas, the newest first; `url` is the database's."""
        self._url = make_url(url)
        self._given = given

    def conceal(self, text: str) -> str:
        """Return the text encrypted."""
        return self._ring.encrypt(text.encode()).decode()

    def reveal(self, concealed: str) -> str:
        """Return what was concealed."""
        return self._ring.decrypt(concealed.encode()).decode()

    def mark(self, text: str) -> str:
        """Return the text's mark: equal for equal texts, and without the key no way back or forth."""
        return hmac.new(self._marking, text.encode(), hashlib.sha256).hexdigest()

    @cached_property
    def _all(self) -> list[str]:
        return [key.strip() for key in self._given.split(",") if key.strip()] or [self._beside()]

    @cached_property
    def _ring(self) -> MultiFernet:
        return MultiFernet([Fernet(key) for key in self._all])

    @cached_property
    def _marking(self) -> bytes:
        return hashlib.sha256(b"linli mark " + self._all[-1].encode()).digest()

    def _beside(self) -> str:
        if self._url.get_backend_name() != "sqlite" or not self._url.database:
            raise KeysMissing("set LINLI_KEYS: telephones are stored encrypted (one key: `linli key`)")
        file = Path(f"{self._url.database}.key")
        if not file.exists():
            draft = Path(f"{file}.{os.getpid()}")
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as made:
                made.write(Fernet.generate_key().decode())
            with suppress(FileExistsError):  # another process was faster: its key counts
                os.link(draft, file)
            draft.unlink()
        return file.read_text(encoding="ascii").strip()
