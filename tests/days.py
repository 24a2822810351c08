"""What the stateful tests on a real storage share: a fresh database for each example, and one event loop."""

import asyncio
import itertools
import shutil
import tempfile
from pathlib import Path

from hypothesis.stateful import RuleBasedStateMachine

from storage import Storage
from tests.postgres import Server
from tests.town import KEYS

_numbers = itertools.count()


class StoredDays(RuleBasedStateMachine):
    """A machine whose steps run on a storage of its own; `template` is the migrated file that it begins with. With a
    `server`, it is a database there."""

    template: Path
    server: Server | None = None

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.database = f"linli_days_{next(_numbers)}"
        self.runner = asyncio.Runner()
        self.storage = Storage(self._fresh(), keys=KEYS)

    def _fresh(self) -> str:
        if self.server is not None:
            return self.server.create(self.database, template="template_linli")
        file = Path(self.folder.name) / "linli.db"
        shutil.copy(self.template, file)
        return f"sqlite+aiosqlite:///{file}"

    def teardown(self) -> None:
        self.runner.run(self.storage.close())
        self.runner.close()
        if self.server is not None:
            self.server.drop(self.database)
        self.folder.cleanup()
