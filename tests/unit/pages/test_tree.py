"""Below `docs` lie files and folders in their places; links, pipes and what would be published by accident are told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hooks.pages.check import check_site
from hooks.pages.tree import check_tree
from tests.helpers import copy_valid, write_files

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8"/></svg>\n'
RIGHT = {"docs/en/a.md": "", "docs/en/tell/b-c.md": "", "docs/assets/a.svg": PICTURE, "docs/_data/facts/en.yml": "a: b"}


def told(root: Path) -> list[tuple[str, str]]:
    return [(item.file, item.rule) for item in check_tree(root / "docs", root)]


def test_files_and_folders_in_their_places_are_right(tmp_path: Path) -> None:
    write_files(tmp_path, {**RIGHT, "docs/.DS_Store": "x"})
    assert told(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("docs/en/evil.html", "bad-name"),
        ("docs/en/evil.js", "bad-name"),
        ("docs/en/evil.markdown", "bad-name"),
        ("docs/en/Evil.md", "bad-name"),
        ("docs/en/a b.md", "bad-name"),
        ("docs/en/a\u202eb.md", "bad-name"),
        ("docs/en/<img>.md", "bad-name"),
        ("docs/evil.md", "unknown-file"),
        ("docs/assets/evil.html", "unknown-file"),
        ("docs/assets/evil.js", "unknown-file"),
    ],
)
def test_a_file_that_would_be_published_by_accident_is_told(name: str, rule: str, tmp_path: Path) -> None:
    write_files(tmp_path, {**RIGHT, name: "x"})
    assert told(tmp_path) == [(name, rule)]


def test_a_language_that_the_site_does_not_have_is_told(tmp_path: Path) -> None:
    write_files(tmp_path, {**RIGHT, "docs/de/a.md": ""})
    assert set(told(tmp_path)) == {("docs/de", "unknown-file"), ("docs/de/a.md", "unknown-file")}


@pytest.mark.parametrize("place", ["docs/en/x.md", "docs/_data/facts/hr.yml", "docs/assets/x.svg", "docs/zh"])
@pytest.mark.parametrize("target", ["/etc/passwd", "/dev/zero", "en", ".", "nothing", "../.."])
def test_a_link_is_told_wherever_it_leads(place: str, target: str, tmp_path: Path) -> None:
    write_files(tmp_path, RIGHT)
    (tmp_path / place).symlink_to(target)
    assert told(tmp_path) == [(place, "link")]


@pytest.mark.parametrize("place", ["docs/en/x.md", "docs/_data/facts/hr.yml", "docs/assets/x.svg"])
def test_a_pipe_is_told_and_not_waited_for(place: str, tmp_path: Path) -> None:
    write_files(tmp_path, RIGHT)
    os.mkfifo(tmp_path / place)
    assert told(tmp_path) == [(place, "special-file")]


@pytest.mark.parametrize(
    "text",
    [
        PICTURE.replace("<path", "<script>x</script><path"),
        PICTURE.replace("<path", '<path onload="x"'),
        PICTURE.replace("<path", "<foreignObject/><path"),
        PICTURE.replace("<path", '<image href="//x"/><path'),
        "<!DOCTYPE svg>" + PICTURE,
    ],
)
def test_a_picture_that_runs_or_loads_something_is_told(text: str, tmp_path: Path) -> None:
    write_files(tmp_path, {**RIGHT, "docs/assets/a.svg": text})
    assert told(tmp_path) == [("docs/assets/a.svg", "active-picture")]


@pytest.mark.parametrize("kind", ["pipe", "link", "loop", "folder"])
@pytest.mark.parametrize("name", ["same.yml", "templates/farewell/structure.yml"])
def test_data_that_is_no_file_is_told_once_and_everything_else_is_read(kind: str, name: str, tmp_path: Path) -> None:
    path = copy_valid(tmp_path) / name
    path.unlink()
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to("/dev/zero" if kind == "link" else path.name)
    rule = "link" if kind in ("link", "loop") else "special-file"
    found = [item for item in check_site(tmp_path / "docs", tmp_path)[1] if item.file == f"docs/_data/{name}"]
    assert [(item.line, item.column, item.rule) for item in found] == [(1, 1, rule)]
