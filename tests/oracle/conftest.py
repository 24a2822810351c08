"""Elections that the oracles are asked about: the `.pb` files of the shared data, or of `--elections DIR`."""

import os
from pathlib import Path

import pytest

HERE = Path(os.environ.get("LINLI_DATA", "../shared/data")) / "elections"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--elections", type=Path, default=HERE, help="a folder of .pb files")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test a file."""
    if "file" in metafunc.fixturenames:
        files = sorted(metafunc.config.getoption("--elections", HERE).rglob("*.pb"))
        metafunc.parametrize("file", files, ids=[file.stem for file in files])
