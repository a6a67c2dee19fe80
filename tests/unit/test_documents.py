"""What the documents at the root say of the code is true of it."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.conftest import ROOT

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "FORMAT.md")
_FOLDERS = "|".join(("docs", "hooks", "overrides", "requirements", "schemas", "scripts", "tests"))
_PATH = re.compile(rf"(?<![\w/.])(?:\./)?((?:{_FOLDERS})/[\w./-]*\w/?)(?![\w<*])")
_LINK = re.compile(r"\]\(([^)#:]+)\)")
_ROOM = re.compile(r"^(hooks\.\w+) {2,}\S", re.MULTILINE)


def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_that_a_document_names_is_there(name: str) -> None:
    paths = set(_PATH.findall(text_of(name)))
    assert paths
    assert sorted(path for path in paths if not (ROOT / path).exists()) == []


@pytest.mark.parametrize("name", DOCUMENTS[:3])
def test_every_link_of_a_document_leads_to_a_file(name: str) -> None:
    links = _LINK.findall(re.sub(r"`[^`]*`", "", text_of(name)))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_command_stands_in_the_readme() -> None:
    commands = {path.name for path in (ROOT / "scripts").iterdir() if path.is_file() and not path.suffix}
    assert len(commands) > 8
    assert {name for name in commands if f"./scripts/{name}" not in text_of("README.md")} == set()


def test_the_rooms_of_the_architecture_are_those_of_the_contract_in_its_order() -> None:
    contracts = tomllib.loads(text_of("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    (layers,) = [contract["layers"] for contract in contracts if contract["type"] == "layers"]
    rooms = [room for layer in layers for room in layer.split(" | ")]  # those of one layer import nothing of each other
    assert _ROOM.findall(text_of("ARCHITECTURE.md")) == rooms


def test_no_document_is_published_with_the_site() -> None:
    assert not [name for name in DOCUMENTS if (ROOT / "docs" / name).exists()]
