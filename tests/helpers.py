"""What unit tests share: the small valid data set, templates written in place, pages in a folder."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from hooks.data.catalog import Catalog
from hooks.data.problems import DataError, Problem
from hooks.data.template import Template, TemplateStructure, TemplateWords
from hooks.read import load_catalog, read_catalog
from hooks.text.document import Document
from hooks.text.fill import fill_document
from hooks.text.lines import document_text
from hooks.text.open import build_document
from hooks.text.plain import plain

FIXTURES = Path(__file__).parent / "fixtures"
VALID = FIXTURES / "valid"
RULE = "____"
_STRUCTURE = 'kind: contract\nstage: tell\nversion: "1.0"\nupdated: 2026-11-22\nexamples: {}\n'
_WORDS = "title: T\ndescription: D\ngroups: {g: G}\n"


@cache
def mini_catalog() -> Catalog:
    """The valid mini data set."""
    return load_catalog(VALID, FIXTURES)


def copy_valid(root: Path) -> Path:
    """A copy of the valid data set below `root`, where an author would have it."""
    data = root / "docs" / "_data"
    shutil.copytree(VALID, data)
    return data


def problems_after(root: Path, name: str, *changes: tuple[str, str]) -> list[Problem]:
    """What is wrong with a copy of the valid data set below `root` when one file of it is changed in these places."""
    return problems_in(root, copy_valid(root) / name, *changes)


def load_report(data: Path, root: Path) -> str:
    """What the author reads about a data set; empty when it is right."""
    try:
        load_catalog(data, root)
    except DataError as error:
        return str(error)
    return ""


def make_template(structure: str, words: str, lang: str = "en") -> Template:
    """A template of one language, from its `own` fields and `blocks`, and the words of both, as YAML."""
    given = yaml.load(_STRUCTURE + structure, yaml.BaseLoader)
    given["fields"] = {"g": list(given.get("own", {}))}
    model = TemplateStructure.model_validate(given)
    spoken = TemplateWords.model_validate(yaml.load(_WORDS + words, yaml.BaseLoader))
    return Template("small", model, {**model.own, **model.results}, {lang: spoken}, {lang: {}})


def open_document(structure: str, words: str, lang: str = "en") -> Document:
    """The open document of a template written in place."""
    return build_document(make_template(structure, words, lang), lang, mini_catalog().strings[lang])


def farewell(lang: str) -> Document:
    """The open document of the mini data set's template."""
    catalog = mini_catalog()
    return build_document(catalog.templates["farewell"], lang, catalog.strings[lang])


def filled_text(document: Document, values: Mapping[str, str]) -> str:
    """A document filled with values, as plain text."""
    return document_text(fill_document(document, values), markdown=False)


def node_texts(document: Document) -> list[str]:
    """The text of each part of a document, top level only."""
    return [plain(node.inlines, RULE) for node in document.nodes]


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Files with their texts below a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def runs(process: int) -> bool:
    """Whether a process still does something; one that has ended may wait for its end to be noticed."""
    for _ in range(100):
        try:
            os.kill(process, 0)
            state = Path(f"/proc/{process}/stat")
            if state.exists() and state.read_text("utf-8").rpartition(")")[2].split()[0] == "Z":
                return False
        except (ProcessLookupError, FileNotFoundError):
            return False
        time.sleep(0.1)
    return True


def copy_with_tool(root: Path) -> Path:
    """A copy of the valid data set below `root` that has the tool `checkup` too."""
    data = copy_valid(root)
    shutil.copytree(FIXTURES / "tools", data / "tools")
    return data


def tool_problems(root: Path, *changes: tuple[str, str], name: str = "structure") -> list[Problem]:
    """What is wrong when one file of the tool `checkup` is changed in these places."""
    return problems_in(root, copy_with_tool(root) / f"tools/checkup/{name}.yml", *changes)


def problems_in(root: Path, path: Path, *changes: tuple[str, str]) -> list[Problem]:
    """What is wrong with the data below `root` when a file of it is changed in places that stand there once."""
    text = path.read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    data = next(parent for parent in path.parents if parent.name == "_data")
    return read_catalog(data, root)[1]
