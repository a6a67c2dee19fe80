"""A small data set in which the languages say things in their own ways, changed as a test wants it."""

from __future__ import annotations

from pathlib import Path

from hooks.data.catalog import Catalog
from hooks.data.problems import Problem
from hooks.languages import CODES
from hooks.read import load_catalog, read_catalog
from hooks.text.document import Document
from hooks.text.open import build_document
from tests.helpers import copy_valid

FOLDER = "templates/farewell"
STRUCTURE = f"{FOLDER}/structure.yml"
ORDER = ("\nblocks:\n", "\norder: [title, parties, greeting, ending, handover]\nblocks:\n")
SEAL = ("  - id: parties\n", "  - {id: seal, languages: [zh]}\n  - id: parties\n")
SEALED = ("  parties:\n", '  seal: "（盖章）"\n  parties:\n')
SEAL_DAY = ("  days: {type: number", "  seal_day: {type: date, languages: [zh]}\n  days: {type: number")
ASKED = ("[last_day, days,", "[last_day, seal_day, days,")
DAYS = dict(zip(CODES, ("Day of the seal", "يوم الختم", "Dan pečata", "盖章日"), strict=True))
LABELS = {lang: ("  days: {", f"  seal_day: {{label: {word}}}\n  days: {{") for lang, word in DAYS.items()}
NO_PART = "which is no part of the whole text"
Changes = dict[str, list[tuple[str, str]]]

WORDS = {
    "text.page": "{page}",
    "text.box": "box",
    "text.letters": "(a) (b) (c)",
    "text.amount_gap": "{name}",
    "text.cell": "{row}",
    "text.legend": "",
}
"""What files need, and the small data set has not."""


def language(lang: str) -> str:
    return f"{FOLDER}/{lang}.yml"


def changed(root: Path, changes: Changes) -> Path:
    """A copy of the valid data set, changed in these places of these files."""
    data = copy_valid(root)
    for name, pairs in changes.items():
        text = (data / name).read_text("utf-8")
        for old, new in pairs:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        (data / name).write_text(text, "utf-8")
    return data


def problems(root: Path, changes: Changes) -> list[Problem]:
    return read_catalog(changed(root, changes), root)[1]


def told(root: Path, changes: Changes) -> list[tuple[str, str, int]]:
    return [(Path(item.file).name, item.rule, item.line) for item in problems(root, changes)]


def catalog(root: Path, changes: Changes) -> Catalog:
    return load_catalog(changed(root, changes), root)


def document(given: Catalog, lang: str) -> Document:
    return build_document(given.templates["farewell"], lang, {**given.strings[lang], **WORDS})


def with_seal_day() -> Changes:
    """A day that Chinese alone asks for, in a part that Chinese alone has."""
    changes = {language(lang): [LABELS[lang]] for lang in CODES}
    changes[language("zh")].append(("  parties:\n", '  seal: "{seal_day}（盖章）"\n  parties:\n'))
    return {STRUCTURE: [SEAL, SEAL_DAY, ASKED], **changes}
