"""What is kept on disk from one build to the next."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks import kept as module
from hooks.kept import file_parts, kept


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where it is kept."""
    monkeypatch.setenv("SITE_CACHE", str(tmp_path / "kept"))
    module._forget_old.cache_clear()
    return tmp_path / "kept"


@pytest.fixture
def made() -> Iterator[bytes]:
    """Another result each time."""
    return (b"%d" % number for number in range(10))


def test_equal_sources_are_made_once_and_others_apart(made: Iterator[bytes]) -> None:
    asked = [("pdf", [b"ab", b"c"]), ("pdf", [b"ab", b"c"]), ("pdf", [b"a", b"bc"]), ("png", [b"ab", b"c"])]
    assert [kept(kind, given, lambda: next(made)) for kind, given in asked] == [b"0", b"0", b"1", b"2"]


def test_nothing_is_kept_where_nobody_asks_for_it(made: Iterator[bytes], folder: Path) -> None:
    os.environ["SITE_CACHE"] = ""
    assert [kept("pdf", [b"a"], lambda: next(made)) for _ in range(2)] == [b"0", b"1"]
    assert not folder.exists()


@pytest.mark.parametrize("cut", [0, 10, -1])
def test_a_result_that_was_cut_short_is_made_again(made: Iterator[bytes], folder: Path, cut: int) -> None:
    assert kept("pdf", [b"a"], lambda: next(made)) == b"0"
    (path,) = (folder / "pdf").iterdir()
    path.write_bytes(path.read_bytes()[:cut])
    assert kept("pdf", [b"a"], lambda: next(made)) == b"1"
    assert kept("pdf", [b"a"], lambda: next(made)) == b"1"


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(made: Iterator[bytes], folder: Path) -> None:
    folder.write_text("a file in its place")
    assert [kept("pdf", [b"a"], lambda: next(made)) for _ in range(2)] == [b"0", b"1"]


def test_what_fails_is_not_kept(folder: Path) -> None:
    def fail() -> bytes:
        raise ValueError("no ink")

    for _ in range(2):
        with pytest.raises(ValueError, match="no ink"):
            kept("pdf", [b"a"], fail)
    assert not folder.exists()


def test_what_nobody_asked_for_in_a_month_goes(made: Iterator[bytes], folder: Path) -> None:
    for given in (b"old", b"used"):
        kept("pdf", [given], lambda: next(made))
    old = time.time() - 40 * 24 * 3600
    for path in (folder / "pdf").iterdir():
        os.utime(path, (old, old))
    assert kept("pdf", [b"used"], lambda: next(made)) == b"1"
    module._forget_old.cache_clear()
    kept("pdf", [b"new"], lambda: next(made))
    assert len(list((folder / "pdf").iterdir())) == 2


def test_a_file_that_changes_moves_or_comes_is_another_source(tmp_path: Path) -> None:
    root = tmp_path / "files"
    seen = set()
    for change in ("a/x", "b/x", "b/y"):
        (root / change).parent.mkdir(parents=True, exist_ok=True)
        (root / change).write_text("same")
        seen.add(tuple(file_parts(root)))
    (root / "b/y").write_text("other")
    seen.add(tuple(file_parts(root)))
    (root / "a/x").rename(root / "b/z")
    seen.add(tuple(file_parts(root)))
    assert len(seen) == 5
