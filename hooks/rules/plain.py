"""Every text of the data is plain words: nothing in it is markup, an address or a sign that nobody sees."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from hooks.data.families.search import PAGE_OR_FOLDER
from hooks.data.fields import COUNTED_BY
from hooks.data.load import Path_, Source, Value
from hooks.data.message import MessageError, counted_forms
from hooks.data.place_texts import KEYS, WORD, slots
from hooks.data.problems import Problem, did_you_mean
from hooks.data.signs import strange_signs
from hooks.languages import BY_CODE

HTML = re.compile(r"<(?![\s\d-]|\Z)|&(?:#|[A-Za-z]\w*;)")
ADDRESS = re.compile(
    r"//|\bwww\.|\b(?:javascript|vbscript|livescript|data|file|blob|about|view-source|https?|ftp|wss?|mailto|tel|sms)"
    r"\s*:(?=[^\s*_])",
    re.IGNORECASE,
)
_MARKS = (
    r"[*`\\|]",  # emphasis, code, escapes, tables
    r"~~|==|\+\+|\^\[",
    r"(?<!_)_{1,2}(?=[^\W_])(?<!\w_)|(?<=[^\W_])_{1,2}(?!\w)",  # emphasis again; lines to write on are longer
    r"\]\s*[(\[:]|!\[",  # links and pictures
    r"\{\s*:",  # attributes
    r"^\s*(?:#|[-+•]\s|!!!|\?\?\?|={3,}|-{3,}|:::|\[TOC\])",  # headings, lists, boxes, rules
)
MARKDOWN = re.compile("|".join(_MARKS), re.MULTILINE)
BOLD = re.compile(r"\*\*(?=\S)([^*]+)(?<=\S)\*\*")
FIELDS = ("fields", "derived")
LETTER = re.compile(r"[^\W\d_]")
NAME = re.compile(r"[A-Za-z0-9_.-]+")
_FAULTS = (
    ("html", HTML, "contains HTML", "Write plain text; the layout is made elsewhere"),
    ("url", ADDRESS, "contains an address", "Name the place in words; links stand in the pages"),
    ("markdown", MARKDOWN, "contains a mark of Markdown", "Write plain text, without `{found}`"),
    ("outer-blank", re.compile(r"\A\s|\s\Z"), "begins or ends with a blank", "Remove it"),
    ("two-blanks", re.compile(r"(?<=\S)[^\S\n]{2,}(?=\S)"), "has more than one blank in a row", "Keep one"),
    ("line-break", re.compile(r"\n(?=.*\S)"), "has a line break", "Write it on one line, or begin it with `>-`"),
)


def check_plain(source: Source, lang: str, *, places: bool = False, bold: bool = False) -> Iterator[Problem]:
    """Texts are plain and not empty: no markup, no address, no sign that nobody sees, no blank at the ends.

    Values are filled into the blocks of templates, and elsewhere only where there are `places`. With `bold`, words
    may stand between two pairs of asterisks.
    """
    for path, text in _texts(source.value):
        name = source.dotted(path)
        if not text:  # in quotes; without them the file itself is told
            yield source.problem(path, "empty-value", f"`{name}` has no value", "Write one, or remove the key")
        if not places and path[0] not in ("blocks", "examples", "findings") and not _is_outcome(path):
            yield from _check_braces(source, path, text, lang)
        text = BOLD.sub(r"\1", text) if bold else text
        for rule, what, fix in text_faults(text, rtl=BY_CODE[lang].direction == "rtl"):
            yield source.problem(path, rule, f"`{name}` {what}", fix)


def _is_outcome(path: Path_) -> bool:
    """Whether a text is that of an outcome; its title and its next steps are told with the sentences."""
    return len(path) > 2 and path[0] in ("outcomes", "pack")


def _check_braces(source: Source, path: Path_, text: str, lang: str) -> Iterator[Problem]:
    """Of what fields are called, a word of the place may be part, and options may be counted; no more is filled in."""
    if path[0] in FIELDS and path[-1] == "text" and len(path) == 5 and re.search("[{}]", text):
        yield from _check_counted(source, path, text, BY_CODE[lang].plurals)
        return
    words = slots(text) if path[0] in FIELDS and path[-1] in ("label", "hint", "blank") and len(path) == 3 else ()
    for word in words:
        yield from check_word(source, path, word)
        text = text.replace(f"{{{WORD}{word}}}", "")
    if re.search("[{}]", text):
        yield unfilled(source, path)


def _check_counted(source: Source, path: Path_, text: str, wanted: tuple[str, ...]) -> Iterator[Problem]:
    """The words of an option after a number are complete: one for each plural category of the language."""
    try:
        given = counted_forms(text, COUNTED_BY)
    except MessageError as error:
        yield source.problem(path, "message-syntax", f"in `{source.dotted(path)}` {error}", error.fix)
        return
    if {*given} != {*wanted}:
        cases, needed = (", ".join(f"`{case}`" for case in names) for names in (given, wanted))
        what = f"`{source.dotted(path)}` has the plural cases {cases}"
        yield source.problem(path, "plural-categories", what, f"This language needs exactly {needed}")


def check_word(source: Source, path: Path_, word: str) -> Iterator[Problem]:
    """A word of a place is one that every place has."""
    if word not in KEYS:
        what = f"`{{{WORD}{word}}}` is no word of a place"
        yield source.problem(path, "unknown-word", what, did_you_mean(word, KEYS))


def text_faults(text: str, *, rtl: bool) -> Iterator[tuple[str, str, str]]:
    """Rule, fault and advice for whatever is not plain in a text."""
    for rule, pattern, what, fix in _FAULTS:
        if found := pattern.search(text):
            yield rule, what, fix.replace("{found}", found.group().strip())
    if strange := [what for _, what in strange_signs(text.replace("\n", " "), rtl=rtl)]:
        yield "strange-sign", f"has {', '.join(dict.fromkeys(strange[:3]))}", "Write it without"


def check_structure_values(source: Source) -> Iterator[Problem]:
    """A structure holds names, numbers and dates, none twice in a list; words a reader sees stand in language files."""
    for path in source.values:
        if isinstance(items := _value(source.value, path), list) and not {"cells", "of"} & {*path}:
            seen: set[str] = set()
            for index, item in enumerate(items):
                if isinstance(item, str) and item in seen:
                    yield source.problem((*path, index), "twice", f"`{item[:60]}` stands here twice", "Keep it once")
                seen |= {item} if isinstance(item, str) else set()
        for text, key in ((_value(source.value, path), False), (path[-1] if path in source.keys else "", True)):
            if isinstance(text, str) and text and not (NAME.fullmatch(text) or _is_result(path, text)):
                what = f"`{text[:60]}` is no name, number or date"
                fix = "Structures hold no words; write them in each language file"
                yield source.problem(path, "no-name", what, fix, key=key)


def _is_result(path: Path_, text: str) -> bool:
    """Whether a value is such as results and the search have: a page that opens, what people type in a case."""
    if path[0] in ("phrases", "last", "ways"):  # of the search
        return re.fullmatch(PAGE_OR_FOLDER, text) is not None
    if path[0] == "outcomes" and "open" in path:
        return re.fullmatch(r"[a-z0-9-]+/[a-z0-9-]+", text) is not None
    return path[0] in ("cases", "examples") and (_is_rows(text) or (path[0] == "cases" and not LETTER.search(text)))


def _is_rows(text: str) -> bool:
    """Whether a text is rows in JSON whose cells are names, numbers or dates."""
    try:
        rows = json.loads(text) if text.startswith("[") else None
    except (ValueError, RecursionError):
        return False
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        return False
    cells = [cell for row in rows for cell in row.values()]
    return all(isinstance(cell, str) and (NAME.fullmatch(cell) or not LETTER.search(cell)) for cell in cells)


def unfilled(source: Source, path: Path_) -> Problem:
    """A placeholder in a text that is shown as it is."""
    what = f"`{source.dotted(path)}` has braces, but no value is filled in here"
    return source.problem(path, "unfilled-placeholder", what, "Reword without a placeholder")


def _texts(value: Value, path: Path_ = ()) -> Iterator[tuple[Path_, str]]:
    """Every text below `value` with its path, those in lists too."""
    if isinstance(value, str):
        yield path, value
        return
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield from _texts(item, (*path, key))


def _value(value: Value, path: Path_) -> Value:
    for part in path:
        value = value[part]  # type: ignore[index]
    return value
