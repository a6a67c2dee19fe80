"""Wrong data, and all that the author is told about it.

Each folder of `tests/fixtures/wrong` lies over the valid data set: its files replace or add, `delete.txt`
lists what is taken away, `problems.txt` is the whole report.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hooks.languages import TEXT_CODES
from tests.helpers import FIXTURES, copy_valid, load_report, mini_catalog, write_files

WRONG = sorted(path for path in (FIXTURES / "wrong").iterdir() if path.is_dir())
NOTES = ("delete.txt", "problems.txt")


def wrong_data(overlay: Path, root: Path) -> Path:
    """The valid data set with an overlay laid over it."""
    data = copy_valid(root)
    for path in overlay.rglob("*"):
        if path.is_file() and path.name not in NOTES:
            target = data / path.relative_to(overlay)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target)
    removed = overlay / "delete.txt"
    for name in removed.read_text("utf-8").splitlines() if removed.exists() else ():
        path = data / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return data


def test_the_wrong_data_sets_are_found() -> None:
    assert len(WRONG) >= 30


def test_the_valid_data_set_has_no_problem(tmp_path: Path) -> None:
    assert load_report(copy_valid(tmp_path), tmp_path) == ""


def test_the_valid_data_set_has_a_template_in_every_language() -> None:
    assert sorted(mini_catalog().templates["farewell"].words) == sorted(TEXT_CODES)


@pytest.mark.parametrize("overlay", WRONG, ids=lambda path: path.name)
def test_wrong_data_gives_exactly_its_report(overlay: Path, tmp_path: Path) -> None:
    told = load_report(wrong_data(overlay, tmp_path), tmp_path)
    assert told.splitlines() == (overlay / "problems.txt").read_text("utf-8").splitlines()


def test_every_problem_names_a_line_and_a_column() -> None:
    reports = [(overlay / "problems.txt").read_text("utf-8").splitlines()[:-1] for overlay in WRONG]
    places = [line.split(":")[1:3] for report in reports for line in report]
    assert places
    assert all(part.isdigit() and int(part) > 0 for place in places for part in place)


def test_a_text_listed_as_the_same_may_equal_english(tmp_path: Path) -> None:
    data = copy_valid(tmp_path)
    english, croatian = (data / f"facts/{lang}.yml" for lang in ("en", "hr"))
    croatian.write_text(english.read_text("utf-8"), "utf-8")
    texts = [line.split(": ", 1)[1] for line in english.read_text("utf-8").splitlines()]
    listed = (data / "same.yml").read_text("utf-8") + "".join(f"  - {text}\n" for text in texts)
    write_files(data, {"same.yml": listed})
    assert load_report(data, tmp_path) == ""


def test_strings_are_filled_by_name() -> None:
    assert mini_catalog().strings["en"].fill("builder.gap", name="x") == "[x]"


def test_a_string_that_does_not_exist_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        mini_catalog().strings["en"].fill("builder.nothing")


def test_a_value_with_braces_goes_into_a_string_unchanged() -> None:
    assert mini_catalog().strings["en"].fill("builder.gap", name="{name}") == "[{name}]"
