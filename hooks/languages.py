"""The languages: the one list that everything else reads."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Literal

from hooks.writing import (
    ARABIC,
    ARABIC_FOLDING,
    CROATIAN_FOLDING,
    ENGLISH_FOLDING,
    HAN,
    HAN_FOLDING,
    JHENGHEI,
    LATIN,
    YAHEI,
    Direction,
    Folding,
    Script,
    Typeface,
)


@dataclass(frozen=True, kw_only=True)
class Language:
    """One language of the site, or a variant of one.

    `locale` is what Intl (browser) and Babel (build) format dates and numbers with; Arabic asks for
    Latin digits, which readers type and banks print. `plurals` are the CLDR cardinal categories,
    `unknown_plural` that which printed forms have after a number still to be written in: `[number] يومًا`.
    `joins` says what is written as one with a word: then a value in a sentence must stand alone, for no ending fits
    all values, and with `prefixes` a word of the glossary is looked for within words too.
    `word` is the tag written into DOCX, and `word_font` its font of East Asian letters there;
    `pdf_fonts` are the families embedded in PDF, best first.
    `reading_speed` counts words a minute, in a script without blanks its signs (rounded from Trauzettel-Klosinski and
    Dietz, Standardized Assessment of Reading Performance, 2012; Croatian as its neighbour Slovenian).
    `share_locale` is the language and region that pages name to those who show links to them (Open Graph); for Arabic
    the code that stands for all regions there.
    `letter_width` is the usual width of a letter in the pictures, at their text size of 15.
    `graded` says that the Flesch-Kincaid grade, made for English, means something. `signs` says that an
    amount has the sign of its currency, `£1,850`, and not its name. `seal` leaves room for one where people sign.
    `separator` stands between the cells of a CSV file that its spreadsheets write and open with a click; `code_page`
    names the letters of such a file that is no Unicode, as browsers know them.

    `base` is the language that a variant stands on; its own texts are those that differ. `converter` is the OpenCC
    configuration that writes the texts of the base in the letters of the variant, where those are others.
    """

    code: str
    name: str
    locale: str
    script: Script
    plurals: tuple[str, ...]
    unknown_plural: str = "other"
    joins: tuple[Literal["prefixes", "endings"], ...] = ()
    folding: Folding
    word: str
    pdf_fonts: tuple[str, ...]
    reading_speed: int
    letter_width: float
    share_locale: str
    graded: bool = False
    signs: bool = False
    separator: str = ","
    code_page: str = "windows-1252"
    seal: bool = False
    base: str = ""
    converter: str = ""
    word_font: Typeface | None = None

    @property
    def direction(self) -> Direction:
        """Where lines begin."""
        return self.script.direction

    @property
    def word_ends(self) -> bool:
        """Whether one sees where a word begins and ends."""
        return self.script.spaced and "prefixes" not in self.joins

    @property
    def pages(self) -> str:
        """The language of the pages on which its texts stand: its own code, or that of its base."""
        return self.base or self.code

    @property
    def prefix(self) -> str:
        """What the addresses of its pages begin with, below the site; nothing in the default language."""
        return "" if self.pages == DEFAULT.code else f"{self.pages}/"

    @property
    def downloads(self) -> str:
        """The folder of its files, below the site."""
        return f"{self.prefix}downloads/" + (f"{self.code}/" if self.base else "")

    @property
    def babel_locale(self) -> str:
        """The locale as Babel spells it, without the Unicode extension."""
        return self.locale.split("-u-")[0].replace("-", "_")

    def at(self, tag: str) -> Language:
        """The language as it is written where this tag belongs, such as `en-IN`: its dates, numbers and amounts."""
        return replace(self, locale="-u-".join([tag, *self.locale.split("-u-")[1:]])) if tag else self

    def is_among(self, codes: Collection[str]) -> bool:
        """Whether what is declared for these languages is for this one: for it, its base, or all."""
        return not codes or self.code in codes or self.base in codes


LANGUAGES: tuple[Language, ...] = (
    Language(
        code="en",
        name="English",
        locale="en-GB",
        script=LATIN,
        plurals=("one", "other"),
        folding=ENGLISH_FOLDING,
        word="en-GB",
        pdf_fonts=("Noto Sans",),
        reading_speed=230,
        letter_width=7.9,
        share_locale="en_GB",
        graded=True,
        signs=True,
    ),
    Language(
        code="ar",
        name="العربية",
        locale="ar-u-nu-latn",
        script=ARABIC,
        plurals=("zero", "one", "two", "few", "many", "other"),
        unknown_plural="many",
        joins=("prefixes", "endings"),
        folding=ARABIC_FOLDING,
        word="ar-SA",
        pdf_fonts=("Noto Naskh Arabic", "Noto Sans"),
        reading_speed=140,
        letter_width=7.4,
        share_locale="ar_AR",
        separator=";",
        code_page="windows-1256",
        seal=True,
    ),
    Language(
        code="hr",
        name="Hrvatski",
        locale="hr",
        script=LATIN,
        plurals=("one", "few", "other"),
        joins=("endings",),
        folding=CROATIAN_FOLDING,
        word="hr-HR",
        pdf_fonts=("Noto Sans",),
        reading_speed=180,
        letter_width=8.0,
        share_locale="hr_HR",
        separator=";",
        code_page="windows-1250",
    ),
    Language(
        code="zh",
        name="中文",
        locale="zh-Hans",
        script=HAN,
        plurals=("other",),
        folding=HAN_FOLDING,
        word="zh-CN",
        word_font=YAHEI,
        pdf_fonts=("Noto Sans", "Noto Sans CJK SC"),
        reading_speed=255,
        letter_width=15.5,
        share_locale="zh_CN",
        code_page="gb18030",
        seal=True,
    ),
)
"""Those that the site has pages in, the default one first."""

DEFAULT = LANGUAGES[0]
CODES: tuple[str, ...] = tuple(language.code for language in LANGUAGES)


def variant(
    base: str,
    *,
    code: str,
    name: str,
    locale: str,
    word: str,
    converter: str = "",
    word_font: Typeface | None = None,
    pdf_fonts: tuple[str, ...] = (),
) -> Language:
    """A language of the text that differs from a language of the site in some words, dates, numbers or letters."""
    site = LANGUAGES[CODES.index(base)]
    own = replace(site, base=base, code=code, name=name, locale=locale, word=word, converter=converter)
    return replace(own, word_font=word_font or site.word_font, pdf_fonts=pdf_fonts or site.pdf_fonts)


VARIANTS: tuple[Language, ...] = (
    variant("en", code="en-us", name="English (US)", locale="en-US", word="en-US"),
    variant(
        "zh",
        code="zh-hant",
        name="繁體中文",
        locale="zh-Hant",
        word="zh-TW",
        converter="s2tw",
        word_font=JHENGHEI,
        pdf_fonts=("Noto Sans", "Noto Sans CJK TC"),
    ),
)
"""Languages of the text alone, with a sheet in builders and files, and without pages. Their files in the data are named
by their code, hold only what differs from the base, and need not be there.
"""

TEXT_LANGUAGES: tuple[Language, ...] = tuple(
    language for site in LANGUAGES for language in (site, *(item for item in VARIANTS if item.base == site.code))
)
"""Those that a text can be written in: each language of the site with its variants behind it."""
TEXT_CODES: tuple[str, ...] = tuple(language.code for language in TEXT_LANGUAGES)
BY_CODE: dict[str, Language] = {language.code: language for language in TEXT_LANGUAGES}
