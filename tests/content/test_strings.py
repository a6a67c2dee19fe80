"""The list of shared words is what the site uses: no text that nothing shows, no use that no language has words for."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from hooks.data.families.law import SUBJECTS, SourceKind
from hooks.data.families.tone import Severity
from hooks.data.model import STAGES, TASKS, AnyKind
from hooks.data.place_texts import KEYS
from hooks.data.template import Moment, Stop
from hooks.files.downloads import WRITERS
from hooks.languages import CODES
from hooks.pages.lost import SEARCH_WORDS
from hooks.pages.markers import NUMBERS
from hooks.web.builder import SCRIPT_WORDS
from hooks.web.case import LINK_WORDS
from hooks.web.case import SCRIPT_WORDS as CASE_WORDS
from hooks.web.extras import CSV_WORDS
from hooks.web.hand import WORDS as HAND_WORDS
from hooks.web.lists import COLUMNS
from hooks.web.lists import WORDS as LIST_WORDS
from hooks.web.offline import BUTTONS, SAYS
from hooks.web.overview import LISTS
from hooks.web.pack import SAID as PACK_SAID
from hooks.web.pack import WORDS as PACK_WORDS
from hooks.web.preview import REMARKS
from hooks.web.sense import WORDS as SENSE_WORDS
from hooks.web.take import KEEP, WORDS
from hooks.web.tone import FINDING_WORDS
from hooks.web.tone import SCRIPT_WORDS as TONE_WORDS
from hooks.web.tool import SAID, TOOL_WORDS
from tests.conftest import ROOT
from tests.content.items import found, read_yaml, structure, texts

LISTED: dict[str, list[str]] = structure("strings")
GROUPS = "|".join(sorted({key.partition(".")[0] for key in LISTED} | {"languages"}))
WHOLE = rf"""["']((?:{GROUPS})\.[a-z_.]*[a-z])["']"""
COMPOSED = rf"""["']((?:{GROUPS})\.[a-z_.]*)(?:\{{[^}}]*\}}|["'] ~ [\w.]+(?: ~ ["'])?)([a-z_.]*)"""
FILLED = r'strings\.fill\("([\w.]+)"((?:, \w+=[^,}]*)+)\) *\}\}'


def files(folder: str, *endings: str) -> list[Path]:
    return sorted(path for path in (ROOT / folder).rglob("*") if path.suffix in endings)


PYTHON = files("hooks", ".py")
LAYOUTS = files("overrides", ".html", ".md", ".typ")
SCRIPTS = files("overrides", ".js")


def every(pattern: str, paths: list[Path]) -> list[Any]:
    """What a pattern finds in all files."""
    return [item for path in paths for item in found(pattern, path.read_text("utf-8"))]


HANDED: dict[str, tuple[str, ...]] = {
    "builder": SCRIPT_WORDS,
    "tool": TOOL_WORDS,
    "text": SAID,
    "csv": CSV_WORDS,
    "take": WORDS,
    "tone": TONE_WORDS,
    "case": (*CASE_WORDS, *LINK_WORDS),
    "list": LIST_WORDS,
    "hand": (*HAND_WORDS, "uncheck"),
    "pack": PACK_WORDS,
}
"""The words that the build hands to scripts, by their group."""


def script_words() -> set[str]:
    """What the builder says, some of it when a way to take the text away asks for it."""
    scripts = [path for path in SCRIPTS if path.parent.name not in ("take", "tone", "case", "hand", "pack", "sense")]
    return set(every(r"\b(?:this|rows)\.words\.(\w+)", scripts)) | set(every(r"\btake\.words\.(\w+)", SCRIPTS))


def take_words() -> set[str]:
    """What the ways to take a text away say themselves, without what they let the builder say."""
    return set(every(r"(?<!take\.)(?<!dataset\.)\bwords\.(\w+)", files("overrides/take", ".js")))


def tone_words() -> set[str]:
    """What the tone check says, and how grave its findings are."""
    return set(every(r"\bthis\.words\.(\w+)", files("overrides/tone", ".js"))) | {*get_args(Severity)}


def case_words() -> set[str]:
    """What the page of the case says, and builders of links and of where they were filled from."""
    scripts = files("overrides/case", ".js")
    faults = every(r"@typedef \{([^{}]+)\} (?:Fault|Trouble)\b", scripts)
    told = {
        f"{start}{name}"
        for start in ("told_", "link_", "fault_", "")
        for text in faults
        for name in found(r'"(\w+)"', text)
    }
    private = every(r'data-privacy="(\w+)"', files("overrides", ".html"))
    said = {*every(r"\bwords\.(\w+)\b(?!\()", scripts), *every(r'"(\w+)"', scripts), *private}
    return said | (told & {*CASE_WORDS, *LINK_WORDS})


def hand_words(*names: str) -> set[str]:
    """What scripts of changes by hand say, without what they let the builder say and what stands on their buttons."""
    scripts = [ROOT / f"overrides/hand/{name}.js" for name in names]
    said = every(r"(?<!builder\.)(?<!dataset\.)\bwords\.(\w+)", scripts)
    chosen = [name for text in every(r"\bwords\[([^\]]+)\]", scripts) for name in found(r'[?:] "(\w+)"', text)]
    return {*said, *chosen} - {"change", "undo"}


def list_words() -> set[str]:
    """What the scripts of a list to tick off say."""
    return set(every(r"\bgiven\.words\.(\w+)", files("overrides/lists", ".js")))


def tool_words() -> set[str]:
    """What the scripts of tools say, each word or several at a time."""
    scripts = files("overrides/tools", ".js")
    several = every(r"const \{ ([\w, ]+) \} = [\w.]*\bwords;", scripts)
    return set(every(r"\bwords\.(\w+)\b(?!\()", scripts)) | {name for names in several for name in names.split(", ")}


def csv_words() -> set[str]:
    """What is said of a CSV file, the faults of one that is not read among them."""
    script = [ROOT / "overrides/engine/csv.js"]
    (faults,) = every(r"@typedef \{([^}]+)\} Fault", script)
    return {*found(r'"(\w+)"', faults), *every(r'\bsay\("(\w+)"', script), *every(r"\.words\.(\w+)", script)}


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


def test_the_control_of_the_saved_copy_says_what_it_is_given() -> None:
    (script,) = [path.read_text("utf-8") for path in SCRIPTS if path.name == "offline.js"]
    assert [word for word in SAYS if f'"{word}"' not in script] == []


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


def test_the_scripts_get_the_words_they_say_and_no_others() -> None:
    assert script_words() == set(SCRIPT_WORDS)
    assert tool_words() - script_words() == {*TOOL_WORDS, *SAID}
    assert csv_words() == set(CSV_WORDS)
    assert take_words() == set(WORDS)
    assert tone_words() == set(TONE_WORDS)
    assert {*CASE_WORDS, *LINK_WORDS} - case_words() == set()
    assert list_words() == set(LIST_WORDS)
    packed = files("overrides/pack", ".js")
    taken = [found(r"(\w+)(?::|,| \})", text) for text in every(r"\{([^{}]+\})(?= = says\.words)", packed)]
    assert {*every(r"\bwords\.(\w+)", packed), *taken[0]} - {"choice", "pattern"} == {*PACK_WORDS, *PACK_SAID}
    assert hand_words("hand", "panel", "differences") == set(HAND_WORDS)
    assert hand_words("tone") - {*FINDING_WORDS, "uncheck"} == set()
    assert {*FINDING_WORDS, "uncheck"} - hand_words("tone") - tone_words() == set()
    notes = [ROOT / f"overrides/sense/{name}.js" for name in ("notes", "sense")]
    assert set(every(r"(?<!builder\.)\bwords\.(\w+)", notes)) == set(SENSE_WORDS)


@pytest.mark.parametrize("key", sorted({key for key, _ in filled()}))
def test_the_code_fills_the_listed_places(key: str) -> None:
    values = [sorted(names) for given, names in filled() if given == key]
    assert values == [sorted(LISTED[key])] * len(values)


def test_the_scripts_fill_the_places_of_their_words() -> None:
    keys = [
        *(f"{group}.{name}" for group, names in HANDED.items() for name in names),
        "overview.count",
        "search.count",
        "search.none",
        "after.ready",
        "sense.doubt",
        "text.subject",
    ]
    places = {place for key in keys for place in LISTED[key]}
    assert places
    assert set(every(r'"\{(\w+)\}"', SCRIPTS)) == places


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
