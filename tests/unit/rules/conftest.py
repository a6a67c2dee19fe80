"""The small site as a folder that each test may change: what it does not change is read once for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.small import write_small

Contents = dict[Path, bytes]


def _contents(folder: Path) -> Contents:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="session")
def _written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Contents]:
    """The folder, and what stands in it."""
    root = tmp_path_factory.mktemp("small")
    write_small(root)
    return root, _contents(root)


@pytest.fixture
def small_root(_written: tuple[Path, Contents]) -> Iterator[Path]:
    """The folder of the small site; after the test it is again as it was."""
    root, before = _written
    yield root
    after = _contents(root)
    for path in after.keys() - before.keys():
        path.unlink()
    for path, content in before.items():
        if after.get(path) != content:
            path.write_bytes(content)
