"""The list of shared words, and the code that uses them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hooks.web.builder import SCRIPT_WORDS
from hooks.web.case import LINK_WORDS
from hooks.web.case import SCRIPT_WORDS as CASE_WORDS
from hooks.web.extras import CSV_WORDS
from hooks.web.hand import WORDS as HAND_WORDS
from hooks.web.lists import WORDS as LIST_WORDS
from hooks.web.pack import WORDS as PACK_WORDS
from hooks.web.take import WORDS
from hooks.web.tone import SCRIPT_WORDS as TONE_WORDS
from hooks.web.tool import SAID, TOOL_WORDS
from tests.conftest import ROOT
from tests.content.items import found, structure

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
