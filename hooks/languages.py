"""The languages of the site: the one list that everything else reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Direction = Literal["ltr", "rtl"]


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
