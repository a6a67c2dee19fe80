"""Which parts of a message may run on in a paragraph."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers import problems_after

TEMPLATE = "templates/farewell/structure.yml"
MESSAGE = ("kind: contract", "kind: email")
GREETING = ("  - greeting\n", "  - {id: greeting, runs_on: %s}\n")


def faults(root: Path, *changes: tuple[str, str]) -> list[str]:
    return [item.what for item in problems_after(root, TEMPLATE, *changes) if item.rule == "bad-paragraph"]


@pytest.mark.parametrize("langs", ["true", "[hr]"])
def test_nothing_runs_on_after_a_heading(langs: str, tmp_path: Path) -> None:
    found = faults(tmp_path, MESSAGE, (GREETING[0], GREETING[1] % langs))
    wanted = ["en", "ar", "hr", "zh"] if langs == "true" else ["hr"]
    assert sorted(found) == sorted(f"`greeting` runs on after `title`, which is no paragraph, in `{x}`" for x in wanted)


def test_the_first_part_runs_on_after_nothing(tmp_path: Path) -> None:
    found = faults(
        tmp_path, MESSAGE, ("  - {id: title, type: title}\n  - greeting\n", "  - {id: greeting, runs_on: [en]}\n")
    )
    assert found == ["`greeting` runs on as the first part in `en`"]


def test_in_what_is_signed_nothing_runs_on(tmp_path: Path) -> None:
    found = faults(tmp_path, (GREETING[0], GREETING[1] % "[hr]"))
    assert "`greeting` runs on in a text that is no message" in found


def test_only_texts_run_on(tmp_path: Path) -> None:
    found = faults(tmp_path, MESSAGE, ("    type: table\n", "    type: table\n    runs_on: true\n"))
    assert "`parties` runs on and is no mere text, or has room above it" in found
    within = faults(tmp_path / "b", MESSAGE, ("      - notice\n", "      - {id: notice, runs_on: true}\n"))
    assert within == ["`notice` runs on within `ending`"]


def test_a_part_runs_on_in_languages_that_exist(tmp_path: Path) -> None:
    changes = (MESSAGE, (GREETING[0], GREETING[1] % "[xx]"))
    assert "unknown-language" in [item.rule for item in problems_after(tmp_path, TEMPLATE, *changes)]
