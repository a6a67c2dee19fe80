"""What `./scripts/new` begins, the check names gap by gap; once all are filled in, it is silent."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from hooks.data.model import Kind, ToolKind
from hooks.data.problems import Problem
from hooks.languages import CODES
from scripts import check, new
from scripts.drafts import SKELETONS, RefusalError, draft_term, insert_lines
from tests.conftest import DOCS, ROOT
from tests.helpers import copy_valid

pytestmark = pytest.mark.thorough

KINDS, TOOL_KINDS = get_args(Kind), get_args(ToolKind)
WORD = {"en": "Word", "ar": "كلمة", "hr": "Riječ", "zh": "词语"}
FIELDS = ("client_name", "client_address", "sender_name", "sender_address", "project", "last_day")
GAP = re.compile(r"<!-- … .*? -->")
EMPTY = re.compile(r"^ *[a-z_-]+:$")
NAV = """nav:
  - index.md
  - tell:
      - tell/index.md

  - templates:
      - templates/index.md
      - messages:
          - templates/farewell.md
      - contracts:
          - templates/deal.md
  - tools:
      - tools/index.md
  - about:
      - about/law.md
"""
OTHERS = ("law at-notice --jurisdiction at", "place mt --languages en")
Place = tuple[str, int, int]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small valid data set with a navigation, where `./scripts/new` writes."""
    data = copy_valid(tmp_path)
    (data / "glossary/structure.yml").write_text("terms:\n  - scope-creep\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(NAV, "utf-8")
    monkeypatch.setattr(new, "ROOT", tmp_path)
    return tmp_path


def files(root: Path) -> dict[str, str]:
    """Every file with its text."""
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in root.rglob("*") if path.is_file()}


def gaps(before: dict[str, str], after: dict[str, str]) -> Iterator[Place]:
    """Every place that was left to be written, in files that changed."""
    for file, text in after.items():
        for number, line in enumerate(text.splitlines() if text != before.get(file) else (), 1):
            yield from ((file, number, match.start() + 1) for match in GAP.finditer(line))
            if file.startswith("docs/") and EMPTY.match(line) and not _is_group(text.splitlines(), number):
                yield file, number, 1 if file.endswith(".md") else len(line) + 1


def _is_group(lines: list[str], number: int) -> bool:
    following = lines[number] if number < len(lines) else ""
    indent = len(lines[number - 1]) - len(lines[number - 1].lstrip())
    return following.startswith(" " * (indent + 1)) or (following.startswith("- ") and not indent)


def fill(root: Path, problem: Problem, number: int) -> None:
    """Write what a problem asks for, at its line and column."""
    path = root / problem.file
    lang = path.stem if path.suffix == ".yml" else problem.file.split("/")[1]
    lines = path.read_text("utf-8").splitlines(keepends=True)
    line = lines[problem.line - 1]
    words = f"{WORD.get(lang, '')} {number}"
    if path.suffix == ".md":
        lines[problem.line - 1] = GAP.sub(words, line, count=1) if GAP.search(line) else f"{line.rstrip()} {words}\n"
    else:
        key = line.strip().removesuffix(":")
        words = {"number": "112", "currency": "eur"}.get(key, words)
        places = " ".join(f"{{{name}}}" for name in FIELDS if asks(path, name)) if key == "message" else ""
        lines[problem.line - 1] = f'{line.rstrip()} "{words} {places}"\n'.replace(' "\n', '"\n')
    path.write_text("".join(lines), "utf-8")


def asks(path: Path, name: str) -> bool:
    """Whether a template, by one of its files, asks for a field."""
    return bool(re.search(rf"^  \w+: .*\b{name}\b", (path.parent / "structure.yml").read_text("utf-8"), re.MULTILINE))


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, list[Place]]]:
    """A copy of the real data and pages in which one of everything is begun, and the places left to be written."""
    root = tmp_path_factory.mktemp("begun")
    shutil.copytree(DOCS, root / "docs")
    shutil.copy(ROOT / "mkdocs.yml", root)
    before = files(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(new, "ROOT", root)
        patch.setattr(check, "ROOT", root)
        patch.setattr(check, "DOCS", root / "docs")
        for kind in KINDS:
            assert new.main(["template", f"late-{kind}", "--kind", kind, "--stage", "offboard"]) == 0
        for kind in TOOL_KINDS:
            assert new.main(["tool", f"late-{kind}", "--kind", kind, "--stage", "repair"]) == 0
        for words in (
            "page prepare/insurance",
            "term kill-fee",
            "law de-notice",
            "law at-notice --jurisdiction at",
            "place mt --languages en",
        ):
            assert new.main(words.split()) == 0
        yield root, sorted(gaps(before, files(root)))


def test_the_check_names_every_gap_and_is_silent_once_all_are_filled_in(begun: tuple[Path, list[Place]]) -> None:
    root, places = begun
    assert len(places) > 500
    found = check.check_content()[1]
    assert sorted((problem.file, problem.line, problem.column) for problem in found) == places
    for number, problem in enumerate(sorted(found, key=lambda item: (item.file, item.line, -item.column))):
        fill(root, problem, number)
    assert [problem.as_line() for problem in check.check_content()[1]] == []


@pytest.mark.parametrize("kind", KINDS + TOOL_KINDS)
def test_every_kind_of_template_has_a_skeleton(kind: str) -> None:
    assert (SKELETONS / f"{kind}.yml").is_file()


def test_each_new_page_stands_in_the_navigation_behind_its_neighbours(root: Path) -> None:
    for words in (
        "template late-mail",
        "template late-deal --kind contract",
        "tool late --kind table",
        "page tell/later",
        "page about/us",
    ):
        assert new.main(words.split()) == 0
    added = {
        "      - tell/index.md\n": "      - tell/later.md\n",
        "          - templates/farewell.md\n": "          - templates/late-mail.md\n",
        "          - templates/deal.md\n": "          - templates/late-deal.md\n",
        "      - tools/index.md\n": "      - tools/late.md\n",
        "      - about/law.md\n": "      - about/us.md\n",
    }
    wanted = NAV
    for neighbour, line in added.items():
        wanted = wanted.replace(neighbour, neighbour + line)
    assert (root / "mkdocs.yml").read_text("utf-8") == wanted


def test_new_files_bear_the_day_and_the_line_that_leads_to_their_schema(root: Path) -> None:
    assert new.main(["template", "late-mail"]) == 0
    structure = (root / "docs/_data/templates/late-mail/structure.yml").read_text("utf-8").splitlines()
    assert structure[0].endswith("schemas/templates-structure.json")
    assert f"updated: {date.today().isoformat()}" in structure
    page = (root / "docs/ar/templates/late-mail.md").read_text("utf-8")
    assert f"\nreviewed: {date.today().isoformat()}\n" in page
    assert "\n<!-- builder: late-mail -->\n" in page


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("template Late", "lower-case"),
        ("template late_mail", "lower-case"),
        ("template ../late", "lower-case"),
        ("template farewell", "`farewell` is there already"),
        ("tool late_mail --kind table", "lower-case"),
        ("tool farewell --kind table", "`farewell` is one of the templates already"),
        ("page tools/later", "no section of the guide"),
        ("page tell/Later", "lower-case"),
        ("page tell", "lower-case"),
        ("page tel/later", "`tell`"),
        ("page templates/later", "no section of the guide"),
        ("term Kill-Fee", "lower-case"),
        ("term scope-creep", "`scope-creep` is there already"),
        ("law hr-notice", "`hr-notice` is there already"),
        ("law xx-notice", "--jurisdiction"),
        ("law xx-notice --jurisdiction X", "lower-case"),
        ("place LU --languages hr", "lower-case"),
        ("place hr --languages hr", "`hr` is there already"),
    ],
)
def test_what_cannot_be_made_is_refused_in_words_and_nothing_is_written(
    words: str, named: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(root)
    assert new.main(words.split()) == 1
    assert named in capsys.readouterr().err
    assert files(root) == before


@pytest.mark.parametrize(
    "words",
    [
        "template late-mail",
        "tool late --kind calculator",
        "page tell/later",
        "term late",
        "law hr-late",
        "place mt --languages en",
    ],
)
def test_what_is_begun_is_never_begun_again(words: str, root: Path) -> None:
    assert new.main(words.split()) == 0
    before = files(root)
    assert new.main(words.split()) == 1
    assert files(root) == before


@pytest.mark.parametrize("path", ["docs/hr/templates/late-mail.md", "docs/zh/tell/later.md"])
def test_a_file_that_is_there_in_one_language_stops_all(path: str, root: Path) -> None:
    (root / path).parent.mkdir(parents=True)
    (root / path).write_text("Kept\n", "utf-8")
    before = files(root)
    words = "template late-mail" if "templates" in path else "page tell/later"
    assert new.main(words.split()) == 1
    assert files(root) == before


def test_a_known_file_without_its_place_is_told(root: Path) -> None:
    (root / "docs/_data/glossary/structure.yml").write_text("terms: [scope-creep]\n", "utf-8")
    with pytest.raises(RefusalError, match=r"glossary/structure\.yml has no line `terms:`"):
        draft_term(root, "late")


def test_lines_stand_at_the_end_of_their_group_whatever_follows() -> None:
    assert insert_lines("a:\n  b: c\n\nd: e\n", "x", "a:", ["  f: g"]) == "a:\n  b: c\n  f: g\n\nd: e\n"
    assert insert_lines("a:\n  b: c\n\n", "x", "", ["d: e"]) == "a:\n  b: c\nd: e\n"


def test_every_language_has_a_word_to_fill_in() -> None:
    assert tuple(WORD) == CODES
