"""Write `overrides/core/letters.js`: what `hooks/letters.py` says of signs, for the browser."""

from __future__ import annotations

import re
from pathlib import Path

from hooks.letters import ARABIC_DIGITS, BLANK, DIGITS, LETTERS, RTL

FILE = Path(__file__).parent.parent / "overrides/core/letters.js"
CLASSES = {"DIGITS": DIGITS, "ARABIC_DIGITS": ARABIC_DIGITS, "RTL": RTL, "LETTERS": LETTERS, "BLANK": BLANK}
HEAD = """/**
 * What signs of writing are, as ranges for regular expressions with the flag `u`.
 * Made from `hooks/letters.py` by `./scripts/letters`; do not edit.
 */

"""


def script() -> str:
    """The whole module."""
    return HEAD + "".join(f'export const {name} = "{_escaped(ranges)}";\n' for name, ranges in CLASSES.items())


def _escaped(ranges: str) -> str:
    """Ranges within a string of JavaScript: signs outside ASCII, and the escapes of expressions, as their numbers."""
    return re.sub(r"[^ -~]|\\", lambda sign: _escape(sign.group()), ranges)


def _escape(sign: str) -> str:
    code = ord(sign)
    if sign == "\\":
        return "\\\\"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\u{{{code:x}}}"


if __name__ == "__main__":
    FILE.write_text(script(), "utf-8")
