"""A project like ours with languages that do not exist: their files are the English ones, letter by letter."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from hooks.data.load import load_source
from hooks.data.message import Cases, Message, Reference, Slot, parse_message
from hooks.languages import CODES
from tests.conftest import DOCS, ROOT
from tests.helpers import copy_valid, write_files

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ALPHABETS = {"xx": "nopqrstuvwxyzabcdefghijklm", "xr": "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"[: len(LETTERS)]}
"""The letters in which each language writes the English ones."""
SPELLED = {"xx": "hr", "xr": "ar"}
"""The languages whose number words they have."""
ENTRIES = """
    Language(
        code="xx",
        name="Xx",
        locale="en-GB",
        script=LATIN,
        plurals=("one", "other"),
        folding=ENGLISH_FOLDING,
        word="en-GB",
        pdf_fonts=("Noto Sans",),
        reading_speed=200,
        letter_width=8.0,
        share_locale="en_XX",
    ),
    Language(
        code="xr",
        name="Xr",
        locale="fa-u-nu-latn",
        script=ARABIC,
        plurals=("one", "other"),
        folding=ARABIC_FOLDING,
        word="fa-IR",
        pdf_fonts=("Noto Naskh Arabic", "Noto Sans"),
        reading_speed=200,
        letter_width=8.0,
        share_locale="fa_XR",
    ),
"""
VARIANT = 'variant("en", code="en-zz", name="English (ZZ)", locale="en-US", word="en-NZ")'
OWN = {"blocks": {"greeting": "Hi {client_name},", "ending": {"payment": "The final fee is {fee}."}}}
"""The two sentences that the variant has of its own."""
FRONT = "---\ntitle: T\ndescription: D\nreviewed: 2026-11-22\n---\n\n"
PAGES = {
    "index.md": f"{FRONT}# Home {{#home}}\n\n[Goodbye](templates/farewell.md)\n",
    "templates/farewell.md": f"{FRONT}# Goodbye {{#goodbye}}\n\nŽaba.\n\n<!-- builder: farewell -->\n",
    "tools/my-case.md": f"{FRONT}# Case {{#case}}\n\n<!-- case -->\n",
}
NAV = "nav:\n  - index.md\n  - templates:\n      - templates/farewell.md\n  - tools:\n      - tools/my-case.md\n"
_LAST = '"""Those that the site has pages in'
_VARIANTS = "VARIANTS: tuple[Language, ...] = (\n"


def say(text: str, lang: str) -> str:
    """A plain text in a made-up language."""
    own = ALPHABETS[lang]
    capitals = own.upper() if own.isascii() else own
    return text.translate(str.maketrans(LETTERS + LETTERS.upper(), own + capitals))


def say_message(message: Message, lang: str) -> str:
    """A message in a made-up language; the names in it are no words."""
    return "".join(say(node, lang) if isinstance(node, str) else _argument(node, lang) for node in message)


def _argument(node: Slot | Reference | Cases, lang: str) -> str:
    if isinstance(node, Slot):
        return f"{{{node.field}}}"
    if isinstance(node, Reference):
        return f"{{{node.block}, clause}}"
    cases = " ".join(f"{case} {{{say_message(inner, lang)}}}" for case, inner in node.cases)
    return f"{{{node.field}, {node.kind}, {cases}}}"


def _translated(value: Any, lang: str, same: list[str]) -> Any:
    if isinstance(value, dict):
        return {key: _translated(inner, lang, same) for key, inner in value.items()}
    kept = not isinstance(value, str) or value in same
    return value if kept else say_message(parse_message(value), lang)


def read(path: Path) -> Any:
    """What stands in a file of data."""
    return load_source(path, path.parent)[0].value


def write(path: Path, value: object) -> None:
    """A file of data."""
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000), "utf-8")


def make_project(root: Path) -> None:
    """Our code and a small site below `root`, with two languages and a variant more by files and entries alone."""
    for folder in ("hooks", "scripts", "overrides"):
        shutil.copytree(ROOT / folder, root / folder)
    data = copy_valid(root)
    shutil.copytree(ROOT / "docs/assets", root / "docs/assets")
    shutil.copytree(DOCS / "_data/strings", data / "strings", dirs_exist_ok=True)
    same = [*map(str.title, ALPHABETS), *read(data / "same.yml")["same"], *read(DOCS / "_data/same.yml")["same"]]
    write(data / "same.yml", {"same": list(dict.fromkeys(same))})
    for lang in ALPHABETS:
        add_language(root, lang, same)
    for file in (data / "strings").glob("??.yml"):
        strings = read(file)
        write(file, {**strings, "languages": strings["languages"] | {lang: lang.title() for lang in ALPHABETS}})
    write(data / "templates/farewell/en-zz.yml", OWN)
    write_files(root / "docs", {f"{lang}/{page}": PAGES[page] for lang in (*CODES, *ALPHABETS) for page in PAGES})
    change(root / "hooks/languages.py", {f")\n{_LAST}": f"{ENTRIES.strip(chr(10))}\n)\n{_LAST}"})
    change(root / "hooks/languages.py", {_VARIANTS: f"{_VARIANTS}    {VARIANT},\n"})
    host = (ROOT / "mkdocs.yml").read_text("utf-8").partition("nav:\n")[0]
    (root / "mkdocs.yml").write_text(host + NAV, "utf-8")
    last = host[host.rindex("        - {locale: ") :].partition("\n")[0] + "\n"
    more = "".join(f"        - {{locale: {lang}, name: {lang.title()}, build: true}}\n" for lang in ALPHABETS)
    change(root / "mkdocs.yml", {last: last + more})


def add_language(root: Path, lang: str, same: list[str]) -> None:
    """The files of a language: its data."""
    for english in sorted((root / "docs/_data").rglob("en.yml")):
        if english.parent.parent.name == "places":
            continue  # readers of these languages work in no place
        own = _translated(read(english), lang, same)
        if "spell" in own:  # rules of number words are more than words: those of another language
            own["spell"] = read(DOCS / f"_data/strings/{SPELLED[lang]}.yml")["spell"]
        write(english.with_name(f"{lang}.yml"), own)


def change(path: Path, places: Mapping[str, str]) -> None:
    """Another text in places of a file that stand there once."""
    text = path.read_text("utf-8")
    for old, new in places.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
