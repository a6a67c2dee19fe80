"""Write `letters.js` and `alphabets.js` in `overrides/core/`: what `hooks/letters.py` says of signs, for browsers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from hooks.letters import ARABIC_DIGITS, BLANK, DIGITS, LETTERS, RTL

CORE = Path(__file__).parent.parent / "overrides/core"
CLASSES = {
    "letters.js": {"DIGITS": DIGITS, "ARABIC_DIGITS": ARABIC_DIGITS, "BLANK": BLANK},
    "alphabets.js": {"RTL": RTL, "LETTERS": LETTERS},
}
"""What every form needs stands apart from the long lists of letters."""
HEAD = """/**
 * What signs of writing are, as ranges for regular expressions with the flag `u`.
 * Made from `hooks/letters.py` by `./scripts/letters`; do not edit.
 */

"""


def scripts() -> Iterator[tuple[Path, str]]:
    """The modules, each with its text."""
    for file, classes in CLASSES.items():
        lines = (f'export const {name} = "{_escaped(ranges)}";\n' for name, ranges in classes.items())
        yield CORE / file, HEAD + "".join(lines)


def _escaped(ranges: str) -> str:
    """Ranges within a string of JavaScript: signs outside ASCII, and the escapes of expressions, as their numbers."""
    return re.sub(r"[^ -~]|\\", lambda sign: _escape(sign.group()), ranges)


def _escape(sign: str) -> str:
    code = ord(sign)
    if sign == "\\":
        return "\\\\"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\u{{{code:x}}}"


if __name__ == "__main__":
    for path, text in scripts():
        path.write_text(text, "utf-8")
