"""Scripts that others wrote are the copies that were taken over."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.vendor import FOLDER, ROOT, changed_files


def test_the_copies_are_unchanged_and_bear_their_licence() -> None:
    assert changed_files() == []
    scripts = list((ROOT / FOLDER).glob("*.js"))
    assert scripts
    assert all("Permission is hereby granted" in path.with_suffix(".LICENSE").read_text("utf-8") for path in scripts)


def test_a_changed_a_missing_and_an_unknown_copy_are_told(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    shutil.copytree(ROOT / FOLDER, folder)
    with (folder / "minisearch.js").open("a") as file:
        file.write(" ")
    (folder / "minisearch.LICENSE").unlink()
    (folder / "other.js").write_text("")
    assert changed_files(tmp_path) == [
        f"{FOLDER}/{name}" for name in ("minisearch.LICENSE", "minisearch.js", "other.js")
    ]
