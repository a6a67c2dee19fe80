"""What can stand above a page: what can be hidden, plain words, and no value in values without end."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.pages.test_rules import changed, places, problems


@pytest.mark.parametrize("hide", ["[nothing]", "all", "{a: b}", "[<b>]"])
def test_only_navigation_and_contents_can_be_hidden(hide: str, tmp_path: Path) -> None:
    found = problems(tmp_path, zh=changed("covers: [A1]", f"covers: [A1]\nhide: {hide}"))
    assert ("zh", 6, "front-matter") in places(found)


def test_navigation_and_contents_can_be_hidden(tmp_path: Path) -> None:
    assert problems(tmp_path, zh=changed("covers: [A1]", "covers: [A1]\nhide: [navigation, toc]")) == []


def test_an_address_in_a_description_is_told(tmp_path: Path) -> None:
    found = problems(tmp_path, zh=changed("description: D", "description: 见 https://x.example"))
    assert places(found) == [("zh", 3, "url")]


def test_front_matter_that_is_nested_without_end_is_told(tmp_path: Path) -> None:
    for text in ("[" * 10_000, "{a: " * 10_000, "\n".join(" " * depth + "a:" for depth in range(100))):
        found = problems(tmp_path, zh=changed("covers: [A1]", f"covers: {text}\n"))
        assert next(item.rule for item in found if item.file == "docs/zh/tell.md") == "front-matter"
