"""The real items as plain values, read without the build's own code, so that a mistake in it hides nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from hooks.languages import CODES
from tests.conftest import DOCS

DATA = DOCS / "_data"
TRANSLATED = ("ar", "hr", "zh")
ITEMS = sorted(path.parent.relative_to(DATA).as_posix() for path in DATA.rglob("en.yml"))
TEMPLATES = [item for item in ITEMS if item.startswith("templates/")]
PAGES = sorted(path.relative_to(DOCS / "en").as_posix() for path in (DOCS / "en").rglob("*.md"))
FEWEST_ITEMS, FEWEST_TEMPLATES, FEWEST_PAGES = 40, 35, 75

Leaves = dict[tuple[str, ...], str]


def read_yaml(path: Path) -> Any:
    """A YAML file with every scalar as text."""
    return yaml.load(path.read_text("utf-8"), getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def _leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*path, str(key)))
    elif isinstance(value, str):
        yield path, value


@cache
def texts(item: str, lang: str) -> Leaves:
    """Every text of an item in one language, by its path of keys; none when it is not written (a rule of its own)."""
    path = DATA / item / f"{lang}.yml"
    return dict(_leaves(read_yaml(path))) if path.exists() else {}


@cache
def structure(item: str) -> Any:
    """The structure of an item; an empty one when it has none."""
    path = DATA / item / "structure.yml"
    return read_yaml(path) if path.exists() else {}


@cache
def fields(item: str) -> dict[str, dict[str, Any]]:
    """The fields that a template knows: its own and the shared ones."""
    return {**structure("fields")["fields"], **structure(item).get("own", {})}


def all_texts(lang: str) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Item, path and text of everything written in one language."""
    for item in ITEMS:
        for path, text in texts(item, lang).items():
            yield item, path, text


@cache
def page(lang: str, path: str) -> str:
    """A page's Markdown, front matter included."""
    return (DOCS / lang / path).read_text("utf-8")


def found(pattern: str, text: str) -> list[str]:
    """What a pattern finds, line by line."""
    return re.findall(pattern, text, re.MULTILINE)


def languages_of(item: str) -> set[str]:
    """The languages in which an item is written."""
    return {code for code in CODES if (DATA / item / f"{code}.yml").exists()}
