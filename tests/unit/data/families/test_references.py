"""Ids in reference data that point to another file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers import problems_after


@pytest.mark.parametrize(
    ("name", "old", "new", "rule", "place"),
    [
        ("sources/structure.yml", "language: ar", "language: de", "unknown-language", (2, 17)),
        ("sources/structure.yml", "channel: [A]", "channel: [A, B]", "unknown-source", (4, 16)),
        ("facts/structure.yml", "A2: {source: A,", "A2: {source: B,", "unknown-source", (2, 14)),
    ],
)
def test_an_id_that_points_nowhere_is_told_at_its_place(
    name: str, old: str, new: str, rule: str, place: tuple[int, int], tmp_path: Path
) -> None:
    (found,) = problems_after(tmp_path, name, (old, new))
    assert (found.file, found.rule, found.line, found.column) == (f"docs/_data/{name}", rule, *place)
    assert found.fix


def test_facts_are_not_compared_with_sources_that_cannot_be_read(tmp_path: Path) -> None:
    assert {item.file for item in problems_after(tmp_path, "sources/structure.yml", ("sources:", "articles:"))} == {
        "docs/_data/sources/structure.yml"
    }
