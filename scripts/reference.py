"""FORMAT.md: every key of the data files, from the models, with what it means and an example from the real data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from hooks.data.blocks import BLOCK_TYPES
from hooks.data.derive import BOUND, FILLED, GIVEN, LITERAL, TARGET
from hooks.data.families.search import PAGE, PAGE_OR_FOLDER
from hooks.data.families.typed import NUMBER
from hooks.data.functions import FUNCTIONS
from hooks.data.functions.signature import Arg
from hooks.data.model import LANGUAGE, NAME, SLUG, VERSION, Allowed, texts_schema
from hooks.languages import CODES
from hooks.tone.sequences import SIGNS
from scripts.examples import Examples, find_examples
from scripts.kinds import KINDS, FileKind
from scripts.schemas import make_schema

PREFACE = """# The format of the data

Every key of the files in `docs/_data`, for authors, translators and those who build on this project. `./scripts/format`
writes this file and `schemas/` from the models in `hooks/data` and the real data; change those, not this.

- A family is a folder. Its `structure.yml` holds no sentence, its language files (LANGUAGES)
  hold nothing else, at the same keys in every language. An id never changes once it is published: addresses hold it.
- In `templates/`, `tools/`, `fields/` and `strings/`, a variant of a language (see `hooks/languages.py`) may have a
  file of its own, with the keys alone whose texts differ from those of its base.
- Only `true` and `false` are no texts; a number, a date or a `yes` is the text that you see. Put a text in quotes that
  holds `: ` or ` #`, looks like a number, or begins with one of `` @ ` % & * ! | > [ ] { } " ' ``.
- The first line of each file leads editors to its schema: with the YAML extension of VS Code, or another editor that
  uses yaml-language-server, keys are completed, explained and checked while you write. `./scripts/check` knows more.
- Texts of `blocks` are ICU messages. `{project}` is the value of a field; `{notice_days, plural, one {# day} other {#
  days}}` follows a number, with the plural forms of the language; `{tone, select, firm {…} other {…}}` follows a
  choice; `{fees, clause}` is the number of the clause `fees`. Texts of `strings/` know `{name}`, others no braces.
- A condition (`when`) holds if every field in it has the value, or one of the list of values, that stand there:
  `{refer: true, successor: filled}`. `filled` and `empty` ask whether there is any value. While a choice has not been
  made, a condition on it is open; what an open condition may still decide is not known yet.

What the types mean: a *name* is lower-case letters and digits joined by `_`, an *id* the same joined by `-`, a *date*
year-month-day, a *version* two numbers with a point between, in quotes, a *language* a code of `hooks/languages.py`.
"""
_NAMES = {
    NAME.pattern: "name",
    SLUG.pattern: "id",
    LANGUAGE.pattern: "language",
    VERSION.pattern: "version",
    TARGET.pattern: "id or `stage/page`",
    FILLED.pattern: "name or `id.name`",
    LITERAL.pattern: "name or span",
    GIVEN.pattern: "name or `_`",
    BOUND.pattern: "number",
    NUMBER: "number",
    PAGE: "`stage/page`",
    PAGE_OR_FOLDER: "`stage/page` or folder",
}
_ALLOWED = TypeAdapter(Allowed).json_schema()


def make_reference(root: Path) -> str:
    """The text of FORMAT.md."""
    writer = _Writer(find_examples(root))
    languages = ", ".join(f"`{code}.yml`" for code in CODES)
    preface = PREFACE.replace("LANGUAGES", languages)
    return "\n".join([preface, *(line for kind in KINDS for line in writer.file(kind))])


class _Writer:
    """Writes each model once, below the first file that has it."""

    def __init__(self, examples: Examples) -> None:
        self.examples = examples
        self.told: set[str] = set()

    def file(self, kind: FileKind) -> Iterator[str]:
        """A kind of files: its model, and those inside it."""
        if kind.partial:
            same = kind.files.replace("<variant>", "<language>")
            yield from (
                f"## `{kind.files}`",
                "",
                f"What a variant says otherwise than its base, at the keys of `{same}`.",
                "",
            )
            return
        schema = make_schema(kind)
        yield from (f"## `{kind.files}`", "", sentences(schema["description"]), "")
        yield from self.keys(schema) if "properties" in schema else (f"The file is a {describe(schema)}.", "")
        for name, model in schema.get("$defs", {}).items():
            if name not in self.told:
                self.told.add(name)
                yield from (f"### {heading(name)}", "", sentences(model["description"]), "", *self.keys(model))
                yield from block_types() if name == "BlockStructure" else ()
                yield from functions() if name == "Derived" else ()
                yield from sequence_signs() if name == "RuleWords" else ()

    def keys(self, model: dict[str, Any]) -> Iterator[str]:
        """The table of the keys of a model."""
        yield from ("| key | needed | type | meaning | example |", "| --- | --- | --- | --- | --- |")
        for key, schema in model["properties"].items():
            default = schema.get("default")
            usual = "" if default is None else f"; `{str(default).lower()}` without"
            needed = "yes" if key in model.get("required", ()) else f"no{usual}"
            example = self.examples.get((model["title"], key), "")
            cells = (f"`{key}`", needed, describe(schema), sentences(schema["description"]), example and f"`{example}`")
            yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
        yield ""


def sentences(text: str) -> str:
    """A docstring on one line."""
    return " ".join(text.split())


def heading(model: str) -> str:
    """The title of a model's section: `Block structure` of `BlockStructure`."""
    return re.sub(r"(?<!^)[A-Z]", lambda match: f" {match.group().lower()}", model)


def describe(schema: dict[str, Any]) -> str:
    """A type in the words of an author."""
    if "$ref" in schema:
        name = heading(schema["$ref"].rpartition("/")[2])
        return f"[{name}](#{name.lower().replace(' ', '-')})"
    if "enum" in schema:
        return ", ".join(f"`{word}`" for word in schema["enum"])
    if "anyOf" in schema:
        return _either(schema)
    match schema.get("type"):
        case "array":
            return f"list of {describe(schema['items'])}"
        case "object":
            return _mapping(schema)
        case "boolean":
            return "`true` or `false`"
        case "number":
            return "number"
        case "null":
            return "`null`"
        case "integer":
            return f"number from {schema['minimum']} to {schema['maximum']}"
    return "date" if schema.get("format") == "date" else _NAMES.get(schema.get("pattern", ""), "text")


def _either(schema: dict[str, Any]) -> str:
    if schema["anyOf"] == _ALLOWED["anyOf"]:
        return "value or list of values"
    if any(schema["anyOf"] == texts_schema(depth)["anyOf"] for depth in range(1, 5)):
        return "text or group of texts"
    return " or ".join(dict.fromkeys(map(describe, schema["anyOf"])))


def _mapping(schema: dict[str, Any]) -> str:
    patterns = schema.get("patternProperties", {})
    for pattern, inner in patterns.items():
        return f"mapping of {_NAMES[pattern]} to {describe(inner)}"
    return f"mapping of key to {describe(schema['additionalProperties'])}"


def block_types() -> Iterator[str]:
    """The types of blocks: what each is, and which keys and words it has."""
    yield from ("#### Types of blocks", "", "| type | what it is | needs | may have | words at its id |")
    yield "| --- | --- | --- | --- | --- |"
    for name, kind in BLOCK_TYPES.items():
        words = ", ".join(f"`{word}`" for word in kind.words)
        if not words:
            words = "`columns`, `rows`" if "cells" in kind.needs else "none" if kind.wordless else "one text"
        words += ", or one for each option" if "choose" in kind.may else ""
        keys = (", ".join(f"`{key}`" for key in part) for part in (kind.needs, kind.may))
        yield f"| `{name}` | {kind.meaning} | {' | '.join(keys)} | {words} |"
    yield ""


def sequence_signs() -> Iterator[str]:
    """What may stand in a sequence of words of the tone check."""
    yield from (
        "#### Sequences",
        "",
        "Words with blanks between, and these signs. Put a sequence in quotes where YAML asks",
        "for them.",
        "",
    )
    yield from ("| write | means |", "| --- | --- |")
    yield from (f"| `{sign.replace('|', chr(92) + '|')}` | {meaning} |" for sign, meaning in SIGNS.items())
    yield ""


def functions() -> Iterator[str]:
    """The functions of `derive`: what each takes in `of` and `with`, and what it gives."""
    yield from ("#### Functions", "", "| function | of | with | gives | options |", "| --- | --- | --- | --- | --- |")
    for name, function in FUNCTIONS.items():
        signature = function.signature
        taken = [_argument(arg) for arg in signature.args]
        taken += [f"{_argument(signature.rest)}, and more"] if signature.rest else []
        told = [f"`{key}`{' (may be left out)' * param.optional}" for key, param in signature.with_.items()]
        options = ", ".join(f"`{option}`" for option in signature.options or ())
        results = ", ".join(f"`{result}`" for result in signature.results)
        options = options or ("its own, each with a bound" if signature.bands else "")
        yield f"| `{name}` | {'; '.join(taken)} | {', '.join(told)} | {results} | {options} |"
    yield ""


def _argument(arg: Arg) -> str:
    """An argument, its types, and the options that it knows."""
    options = f": {', '.join(f'`{option}`' for option in arg.options)}" if arg.options else ""
    return f"{arg.name} (`{'` or `'.join(arg.types)}`{options}{', may be left out' * arg.optional})"
