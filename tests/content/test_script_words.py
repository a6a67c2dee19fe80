"""Scripts get the words they say, and no others."""

from __future__ import annotations

from typing import get_args

from hooks.data.families.tone import Severity
from hooks.web.builder import SCRIPT_WORDS
from hooks.web.case import LINK_WORDS
from hooks.web.case import SCRIPT_WORDS as CASE_WORDS
from hooks.web.extras import CSV_WORDS
from hooks.web.hand import WORDS as HAND_WORDS
from hooks.web.lists import WORDS as LIST_WORDS
from hooks.web.offline import SAYS
from hooks.web.pack import SAID as PACK_SAID
from hooks.web.pack import WORDS as PACK_WORDS
from hooks.web.sense import WORDS as SENSE_WORDS
from hooks.web.take import WORDS
from hooks.web.tone import FINDING_WORDS
from hooks.web.tone import SCRIPT_WORDS as TONE_WORDS
from hooks.web.tool import SAID, TOOL_WORDS
from tests.conftest import ROOT
from tests.content.items import found
from tests.content.shared_words import HANDED, LISTED, SCRIPTS, every, files


def script_words() -> set[str]:
    """What the builder says, some of it when a way to take the text away asks for it."""
    scripts = [path for path in SCRIPTS if path.parent.name not in ("take", "tone", "case", "hand", "pack", "sense")]
    handed = every(r"(?<![.\w])words\.(\w+)", [ROOT / "overrides/builder/checks.js"])
    said = every(r"\b(?:this|rows|builder)\.words\.(\w+)", scripts)
    return {*handed, *said, *every(r"\btake\.words\.(\w+)", SCRIPTS)}


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


def test_the_control_of_the_saved_copy_says_what_it_is_given() -> None:
    (script,) = [path.read_text("utf-8") for path in SCRIPTS if path.name == "offline.js"]
    assert [word for word in SAYS if f'"{word}"' not in script] == []


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
    causes = every(r'\["(\w+)", ', [ROOT / "overrides/sense/readable.js"])
    assert {*every(r"(?<!builder\.)\bwords\.(\w+)", notes), *causes} == set(SENSE_WORDS)


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
