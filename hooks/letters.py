"""What letters, digits and blanks are, as ranges of Unicode that regular expressions write between brackets.

`./scripts/letters` writes the same for the browser into `letters.js` and `alphabets.js` of `overrides/core/`.
"""

from __future__ import annotations

import re

DIGITS = "0-9\u06f0-\u06f9\uff10-\uff19"
"""Digits whose groups a line that runs from right to left turns round (EN in UAX 9), Persian ones too: `050 123`."""
ARABIC_DIGITS = "\u0660-\u0669"
"""Digits whose groups run from right to left in every line (AN in UAX 9), so that no mark is needed, nor would help."""
RTL = "\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
"""Letters of the scripts that run from right to left, with their vowels and stops."""
SCRIPTS = {
    "Latin": "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ee",
    "accents, Greek, Cyrillic, Armenian": "\u0300-\u037d\u037f-\u0588",
    "from Devanagari to Ethiopic, Mongolian, accented Latin and Greek": "\u0900-\u167f\u1681-\u180d\u180f-\u1fff",
    "Coptic, Tifinagh, more Latin and Cyrillic": "\u2c00-\u2dff",
    "Kana, Bopomofo, Hangul, Han": "\u3005-\u3007\u3021-\u3029\u3031-\u31ff\u3400-\ud7fb\uf900-\ufaff",
    "ligatures, wide Latin, narrow Kana and Hangul": "\ufb00-\ufb17\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc",
    "of scholars and mathematicians; rare Han": "\U00010000-\U000107ff\U00011000-\U0001d7cb\U00020000-\U0003ffff",
}
LETTERS = "".join(SCRIPTS.values())
"""Letters of the scripts that run from left to right, with their accents."""
BLANK = "\\t-\\r\x1c- \x85\xa0\u1680\u180e\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
"""What nobody sees and no direction depends on: a value of nothing else is empty."""
_BLANKS = "".join(filter(re.compile(f"[{BLANK}]").match, map(chr, range(0x10000))))


def trim(text: str) -> str:
    """The text without what is blank at its ends; the browser trims the same."""
    return text.strip(_BLANKS)
