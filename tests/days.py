"""What the stateful tests on a real storage share: a fresh SQLite file for each example, and one event loop."""

import asyncio
import shutil
import tempfile
from pathlib import Path

from hypothesis.stateful import RuleBasedStateMachine

from storage import Storage


class StoredDays(RuleBasedStateMachine):
    """A machine whose steps run on a storage of its own; `template` is the migrated file that it begins with."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        file = Path(self.folder.name) / "linli.db"
        shutil.copy(self.template, file)
        self.runner = asyncio.Runner()
        self.storage = Storage(f"sqlite+aiosqlite:///{file}")

    def teardown(self) -> None:
        self.runner.run(self.storage.close())
        self.runner.close()
        self.folder.cleanup()
