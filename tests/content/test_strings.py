"""The list of shared words is what the site uses: no text that nothing shows, no use that no language has words for."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from typing import Any, get_args

import pytest

from hooks.data.families.law import SUBJECTS, SourceKind
from hooks.data.model import STAGES, TASKS, AnyKind
from hooks.data.place_texts import KEYS
from hooks.data.template import Moment, Stop
from hooks.files.downloads import WRITERS
from hooks.languages import CODES
from hooks.pages.lost import SEARCH_WORDS
from hooks.pages.markers import NUMBERS
from hooks.web.case import LINK_WORDS
from hooks.web.extras import CSV_WORDS
from hooks.web.lists import COLUMNS
from hooks.web.lists import WORDS as LIST_WORDS
from hooks.web.offline import BUTTONS, SAYS
from hooks.web.overview import LISTS
from hooks.web.preview import REMARKS
from hooks.web.sense import WORDS as SENSE_WORDS
from hooks.web.take import KEEP, WORDS
from tests.conftest import ROOT
from tests.content.items import found, read_yaml, structure, texts
from tests.content.shared_words import COMPOSED, FILLED, HANDED, LAYOUTS, LISTED, PYTHON, WHOLE, every

pytestmark = pytest.mark.thorough


def actions(layout: str) -> list[str]:
    """The buttons that a layout makes in a loop."""
    (names,) = every(r"for action in \(([^)]+)\)", [ROOT / "overrides" / layout])
    return found('"([a-z]+)"', names)


def nav_sections(nav: Any) -> Iterator[str]:
    """The sections of `mkdocs.yml` at any depth."""
    for item in nav:
        for name, inner in item.items() if isinstance(item, dict) else ():
            yield name
            yield from nav_sections(inner)


COMPLETED: dict[tuple[str, str], Collection[str]] = {
    ("stages.", ".name"): STAGES,
    ("stages.", ".question"): STAGES,
    ("sections.", ""): set(nav_sections(read_yaml(ROOT / "mkdocs.yml")["nav"])) - set(STAGES),
    ("kinds.", ""): get_args(AnyKind),
    ("tasks.", ""): TASKS,
    ("numbers.", ""): NUMBERS,
    ("search.", ""): SEARCH_WORDS,
    ("formats.", ""): tuple(WRITERS),
    ("languages.", ""): (),
    ("overview.", ""): tuple(LISTS),
    ("offline.", ""): SAYS,
    ("offline.button_", ""): BUTTONS,
    ("builder.rehearsal_", ""): actions("rehearsal/rehearsal.html"),
    ("csv.", ""): CSV_WORDS,
    ("list.", ""): (*LIST_WORDS, *COLUMNS),
    ("builder.row_", ""): actions("builder/form.html"),
    ("builder.stop_", ""): get_args(Stop),
    ("builder.prevailing_", ""): ("none", "first", "second"),
    ("place.", ""): KEYS,
    ("after.", ""): {*get_args(Moment), *KEEP.values(), "copy"},
    ("take.", ""): WORDS,
    ("case.", ""): LINK_WORDS,
    ("places.", ""): ("title", "description"),
    ("law.kinds.", ""): get_args(SourceKind),
    ("law.subjects.", ""): SUBJECTS,
    ("text.", ""): ("only_if", "only_unless", "only_both"),
}
"""What completes the keys that are put together, by their beginning and end. Languages need not be listed."""


def used() -> set[str]:
    """Every key that Python or a layout names, whole or put together, and the words of documents."""
    whole = set(every(WHOLE, [*PYTHON, *LAYOUTS]))
    words = {f"text.{name}" for name in every(r"\bword\(\"(\w+)\"\)", [*PYTHON, *LAYOUTS])}
    composed = {f"{start}{name}{end}" for (start, end), names in COMPLETED.items() for name in names}
    handed = {f"{group}.{name}" for group, names in HANDED.items() for name in names}
    words |= {f"text.item_{name}" for name in REMARKS} | {f"sense.{name}" for name in SENSE_WORDS}
    spelled = {f"spell.{name}" for name in ("rules", *structure("fields")["fields"]["currency"]["options"])}
    return whole | words | composed | handed | spelled


def filled() -> Iterator[tuple[str, list[str]]]:
    """Keys with the names of the values that the code puts into them."""
    for key, values in every(FILLED, LAYOUTS):
        yield key, found(r", (\w+)=", values)
    for path in PYTHON:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and (key := _key(node, node.func)):
                yield key, [str(item.arg) for item in node.keywords]


def _key(call: ast.Call, function: ast.Attribute) -> str:
    """The key of `strings.fill(key, …)`, `self.pattern(key, …)` or `strings[key].format(…)`."""
    place: ast.expr | None = call.args[0] if function.attr in ("fill", "pattern") and call.args else None
    if function.attr == "format" and isinstance(function.value, ast.Subscript):
        place = function.value.slice
    return str(place.value) if isinstance(place, ast.Constant) else ""


def test_the_code_is_read() -> None:
    assert len(PYTHON) >= 40
    assert len(LAYOUTS) >= 15
    assert len(set(every(WHOLE, [*PYTHON, *LAYOUTS]))) >= 70
    assert len(list(filled())) >= 30


def test_every_shared_word_is_used() -> None:
    assert LISTED.keys() - used() == set()


def test_every_shared_word_that_the_code_uses_is_listed() -> None:
    assert used() - LISTED.keys() == set()


def test_every_key_that_is_put_together_can_be_followed() -> None:
    assert set(every(COMPOSED, [*PYTHON, *LAYOUTS])) == set(COMPLETED)


@pytest.mark.parametrize("key", sorted({key for key, _ in filled()}))
def test_the_code_fills_the_listed_places(key: str) -> None:
    values = [sorted(names) for given, names in filled() if given == key]
    assert values == [sorted(LISTED[key])] * len(values)


@pytest.mark.parametrize("lang", CODES)
def test_a_language_has_the_listed_words_and_the_names_of_all_languages(lang: str) -> None:
    keys = {".".join(path) for path in texts("strings", lang)}
    assert keys == {*LISTED, *(f"languages.{code}" for code in CODES)}


@pytest.mark.parametrize("lang", CODES)
def test_a_shared_word_has_each_of_its_places_once(lang: str) -> None:
    places = {
        ".".join(path): sorted(re.findall(r"\{([a-z_]+)(?:\}|, plural)", text))
        for path, text in texts("strings", lang).items()
    }
    assert sum(map(bool, places.values())) >= 30
    assert {key: names for key, names in places.items() if names != sorted(LISTED.get(key, []))} == {}
