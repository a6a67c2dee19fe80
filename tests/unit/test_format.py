"""What follows from the models is as they say it: FORMAT.md, the schemas of editors, and the lines that lead there."""

from __future__ import annotations

import json
import posixpath
import shutil
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from scripts.examples import FIRST, find_examples, flow
from scripts.format import stale_files, write_files
from scripts.kinds import DATA, KINDS, FileKind, data_files, kind_of
from scripts.schemas import MARK, make_schema
from tests.conftest import DOCS, ROOT
from tests.helpers import copy_valid
from tests.schema_reading import editor_values, marked

FILES = data_files(ROOT)
SCHEMAS = {kind.name: make_schema(kind) for kind in KINDS}
MODELS: dict[str, dict[str, Any]] = {
    model["title"]: model
    for schema in SCHEMAS.values()
    for model in (schema, *schema.get("$defs", {}).values())
    if "properties" in model
}
KEYS = [(title, key) for title, model in MODELS.items() for key in model["properties"]]
READ = {kind.name for _, kind in FILES}
USED = {model.get("title") for name in READ for model in (SCHEMAS[name], *SCHEMAS[name].get("$defs", {}).values())}
"""Models of which the project has data; of places it may have none."""
UNUSED = {("BlockStructure", "places"), ("FieldStructure", "places"), ("Law", "languages"), ("Derived", "columns")}
"""What no text of the project needs yet; the small site of the tests does."""
RESULTS = ("asked", "derive", "outcomes", "findings", "fills", "pack", "dates", "cases")
UNUSED |= {("DocumentStructure", key) for key in RESULTS} | {("ToolStructure", "sizes"), ("ToolStructure", "days")}
if "tools-structure" not in READ:  # what tools alone have
    UNUSED |= {key for key in KEYS if key[0] in ("Case", "Derived", "Fill", "Finding", "Outcome", "OutcomeWords")}
    UNUSED |= {("TemplateWords", key) for key in ("derived", "outcomes", "findings", "pack")}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small valid data set, and what follows from it."""
    root = tmp_path_factory.mktemp("written")
    copy_valid(root)
    write_files(root)
    return root


@pytest.fixture
def copy(written: Path, tmp_path: Path) -> Path:
    """A copy of it to change."""
    shutil.copytree(written, tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_what_follows_from_the_models_and_the_data_is_up_to_date() -> None:
    assert stale_files(ROOT) == [], "run ./scripts/format"


def test_every_file_of_the_data_is_of_a_kind() -> None:
    paths = sorted(path.relative_to(DOCS / "_data").as_posix() for path in DOCS.rglob("_data/**/*.yml"))
    assert len(paths) > 200
    assert [path for path in paths if kind_of(PurePosixPath(path)) is None] == []


@pytest.mark.parametrize("path", ["letter.yml", "law/fr.yml", "templates/en.yml", "fields/x/en.yml", "law/en.yaml"])
def test_a_file_that_nothing_reads_is_of_no_kind(path: str) -> None:
    assert kind_of(PurePosixPath(path)) is None


def test_the_first_line_of_every_file_leads_to_the_schema_of_its_model() -> None:
    assert len(FILES) > 200
    for path, kind in FILES:
        line = (ROOT / path).read_text("utf-8").partition("\n")[0]
        target = posixpath.normpath(path.parent / line.removeprefix(MARK))
        assert json.loads((ROOT / target).read_text("utf-8"))["title"] == kind.model.__name__, path


def test_an_editor_marks_nothing_in_the_real_data() -> None:
    assert len(FILES) > 200
    found = {path: marked(editor_values((ROOT / path).read_text("utf-8")), SCHEMAS[kind.name]) for path, kind in FILES}
    assert {path: places for path, places in found.items() if places} == {}


def test_every_key_says_what_it_means_and_has_an_example() -> None:
    assert len(KEYS) > 60
    examples = find_examples(ROOT)
    assert [key for key in KEYS if not MODELS[key[0]]["properties"][key[1]].get("description")] == []
    assert [key for key in KEYS if key[0] in USED and not examples.get(key) and key not in UNUSED] == []


def _structure(**changes: Any) -> dict[str, Any]:
    given = {"kind": "email", "stage": "tell", "version": "1.0", "updated": "2027-03-31"}
    return {**given, "fields": {}, "blocks": ["greeting"], "examples": {}, **changes}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"blocks": ["greeting", {"id": "parts", "type": "card", "blocks": ["first", {"id": "second"}]}]},
        {"blocks": [{"id": "a", "when": {"refer": True, "reason": ["fit", "scope"], "thanks": "empty"}}]},
        {"own": {"asked": {"type": "boolean", "default": True, "suggest": {"refer": False}}}},
    ],
    ids=["least", "bare names", "conditions", "a field"],
)
def test_an_editor_allows_each_short_form(changes: dict[str, Any]) -> None:
    assert marked(_structure(**changes), SCHEMAS["templates-structure"]) == []


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"kind": "poem"}, "file.kind"),
        ({"updated": "31.3.2027"}, "file.updated"),
        ({"version": "one"}, "file.version"),
        ({"titel": "x"}, "file.titel"),
        ({"blocks": []}, "file.blocks"),
        ({"blocks": ["Two words"]}, "file.blocks.0"),
        ({"blocks": [{"type": "text"}]}, "file.blocks.0"),
        ({"blocks": [{"id": "a", "blank_rows": 99}]}, "file.blocks.0"),
        ({"blocks": [{"id": "a", "when": {"x": {}}}]}, "file.blocks.0"),
        ({"fields": {"a group": []}}, "file.fields.a group"),
        ({"own": {"x": {}}}, "file.own.x.type"),
        ({"own": {"x": {"type": "text", "hint": "y"}}}, "file.own.x.hint"),
    ],
    ids=str,
)
def test_an_editor_marks_what_the_check_would_refuse(changes: dict[str, Any], place: str) -> None:
    assert marked(_structure(**changes), SCHEMAS["templates-structure"]) == [place]


def test_an_option_is_a_text_or_a_label_with_a_text_if_it_differs() -> None:
    schema = SCHEMAS["fields-words"]
    options = {"a": "One", "b": {"label": "Two"}, "c": {"label": "Three", "text": "three", "hint": "Not two"}}
    words = {"fields": {"x": {"label": "X", "options": options}}}
    assert marked(words, schema) == []
    options["b"] = {"text": "two"}
    assert marked(words, schema) == ["file.fields.x.options.b"]


def test_what_is_written_is_not_stale(copy: Path) -> None:
    assert stale_files(copy) == []
    assert write_files(copy) == []


def test_each_file_that_is_not_as_it_would_be_written_is_named_and_mended(copy: Path) -> None:
    english, schema, extra = copy / "docs/_data/law/en.yml", copy / "schemas/law-words.json", copy / "schemas/x.json"
    right = english.read_text("utf-8")
    english.write_text(right.partition("\n")[2], "utf-8")
    schema.unlink()
    extra.write_text("{}", "utf-8")
    stale = ["schemas/law-words.json", "docs/_data/law/en.yml", "schemas/x.json"]
    assert stale_files(copy) == stale
    assert write_files(copy) == stale
    assert english.read_text("utf-8") == right
    assert stale_files(copy) == []


def test_a_line_that_leads_elsewhere_is_replaced(copy: Path) -> None:
    path = copy / "docs/_data/same.yml"
    right = path.read_text("utf-8")
    path.write_text(f"{MARK}elsewhere.json\n{right.partition(chr(10))[2]}", "utf-8")
    assert write_files(copy) == ["docs/_data/same.yml"]
    assert path.read_text("utf-8") == right


def test_an_example_that_changes_makes_the_reference_stale(copy: Path) -> None:
    path = copy / "docs/_data/templates/farewell/en.yml"
    line, title, rest = path.read_text("utf-8").split("\n", 2)
    assert title.startswith("title: ")
    path.write_text(f"{line}\ntitle: Zyzzyva\n{rest}", "utf-8")
    assert stale_files(copy) == ["FORMAT.md", "TRANSLATIONS.md"]


def test_a_new_template_changes_no_example(copy: Path) -> None:
    templates = copy / DATA / "templates"
    for name, title in ((FIRST[0], "Long " * 40), ("aaa", "Short")):
        shutil.copytree(templates / "farewell", templates / name)
        path = templates / name / "en.yml"
        path.write_text(path.read_text("utf-8").replace("title: Goodbye", f"title: {title}", 1), "utf-8")
        stale = write_files(copy)
    assert stale != []
    assert "FORMAT.md" not in stale


def test_data_that_is_no_utf_8_stops_nothing(copy: Path) -> None:
    (copy / DATA / "law/hr.yml").write_bytes("Išla je kući.\n".encode("cp1250"))
    assert stale_files(copy) == ["TRANSLATIONS.md"], "nothing is forgotten of what it was written from"


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (True, "true"),
        ("30", '"30"'),
        ("2027-03-31", "2027-03-31"),
        ("true", '"true"'),
        ("one: two", '"one: two"'),
        ({"a": ["b", "_"], "c": {}}, "{a: [b, _], c: {}}"),
        (["word"] * 40, f"[{'word, ' * 11}…]"),
        ("many words " * 20, "many words many words many words many words many words many words many …"),
    ],
    ids=str,
)
def test_an_example_is_yaml_on_one_line(value: Any, line: str) -> None:
    assert flow(value) == line


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_reference_tells_of_every_kind_of_file(kind: FileKind) -> None:
    assert f"\n## `{kind.files}`\n" in (ROOT / "FORMAT.md").read_text("utf-8")
