"""The languages of the site: the one list that everything else reads, and what signs of writing are.

`./scripts/letters` writes the same signs for the browser into `overrides/core/letters.js`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Direction = Literal["ltr", "rtl"]

# Ranges of Unicode, as regular expressions write them between brackets.
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


@dataclass(frozen=True)
class Language:
    """One language of the site.

    `locale` is what Intl (browser) and Babel (build) format dates and numbers with; Arabic asks for
    Latin digits, which readers type and banks print. `plurals` are the CLDR cardinal categories.
    `reading_speed` counts words a minute, in Chinese characters (rounded from Trauzettel-Klosinski and
    Dietz, Standardized Assessment of Reading Performance, 2012; Croatian as its neighbour Slovenian).
    `word` is the tag written into DOCX, `pdf_fonts` the families embedded in PDF, best first.
    `letter_width` is the usual width of a letter in the pictures, at their text size of 15.
    """

    code: str
    name: str
    locale: str
    direction: Direction
    plurals: tuple[str, ...]
    word: str
    pdf_fonts: tuple[str, ...]
    reading_speed: int
    letter_width: float

    @property
    def prefix(self) -> str:
        """What the addresses of this language begin with, below the site; nothing in the default language."""
        return "" if self is DEFAULT else f"{self.code}/"

    @property
    def babel_locale(self) -> str:
        """The locale as Babel spells it, without the Unicode extension."""
        return self.locale.split("-u-")[0].replace("-", "_")


LANGUAGES: tuple[Language, ...] = (
    Language("en", "English", "en-GB", "ltr", ("one", "other"), "en-GB", ("Noto Sans",), 230, 7.9),
    Language(
        "ar",
        "العربية",
        "ar-u-nu-latn",
        "rtl",
        ("zero", "one", "two", "few", "many", "other"),
        "ar-SA",
        ("Noto Naskh Arabic", "Noto Sans"),
        140,
        7.4,
    ),
    Language("hr", "Hrvatski", "hr", "ltr", ("one", "few", "other"), "hr-HR", ("Noto Sans",), 180, 8.0),
    Language("zh", "中文", "zh-Hans", "ltr", ("other",), "zh-CN", ("Noto Sans", "Noto Sans CJK SC"), 255, 15.5),
)

DEFAULT = LANGUAGES[0]
CODES: tuple[str, ...] = tuple(language.code for language in LANGUAGES)
BY_CODE: dict[str, Language] = {language.code: language for language in LANGUAGES}
