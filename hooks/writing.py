"""How the languages of the site are written: their scripts, and how readers in a hurry type their words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Literal

Direction = Literal["ltr", "rtl"]
SHORTEST_WORD = 3  # letters without what is glued to it


@dataclass(frozen=True, kw_only=True)
class Script:
    """How letters are written and read, whatever the language.

    `name` is what style sheets choose by (`data-script`), `unicode` how the names of its letters begin in Unicode.
    `slants` says whether it has italics, `joined` whether letters change with their neighbours, `east_asian` whether
    Word and PDF files set it as Chinese and Japanese are.
    Where no blanks stand between words, `signs` are the ranges of signs that count as a word each (jieba cuts them into
    words for the search), and `closing` those that never begin a line.
    """

    name: str
    direction: Direction
    unicode: str
    slants: bool = True
    joined: bool = False
    east_asian: bool = False
    signs: str = ""
    closing: str = ""

    @property
    def spaced(self) -> bool:
        """Whether blanks stand between words."""
        return not self.signs


LATIN = Script(name="latin", direction="ltr", unicode="LATIN")
ARABIC = Script(name="arabic", direction="rtl", unicode="ARABIC", slants=False, joined=True)
HAN = Script(
    name="han",
    direction="ltr",
    unicode="CJK",
    slants=False,
    east_asian=True,
    signs="\u4e00-\u9fff",
    closing="，。、；：？！）”》",
)


@dataclass(frozen=True)
class Typeface:
    """A typeface of East Asian letters, as Word files name it: in English and at home, with its set of letters."""

    name: str
    local_name: str
    charset: str


YAHEI = Typeface("Microsoft YaHei", "微软雅黑", "86")
JHENGHEI = Typeface("Microsoft JhengHei", "微軟正黑體", "88")


@dataclass(frozen=True, kw_only=True)
class Folding:
    """The other ways in which readers type a word, for the search.

    Each pair in `letters` makes one form: letters, and those typed for them. `dropped` are ranges of signs that are
    left out, `accents` says whether those above and below letters stay. `prefixes` are written as one with the word,
    longest first; a word is found without its own, if enough of it is left.
    """

    letters: tuple[tuple[str, str], ...] = (("", ""),)
    dropped: str = ""
    accents: bool = True
    prefixes: tuple[str, ...] = ()

    @cache  # noqa: B019 - there are two of these, and the same words on many pages
    def forms(self, word: str) -> frozenset[str]:
        """A word as readers may type it; empty where nothing of it is left."""
        bare = re.sub(f"[{self.dropped}]", "", word) if self.dropped else word
        forms = {bare.translate(str.maketrans(*pair)) for pair in self.letters}
        forms = forms if self.accents else {_without_accents(form) for form in forms}
        return frozenset(forms) | {rest for form in forms if (rest := self._rest(form))}

    def _rest(self, form: str) -> str:
        rests = (form.removeprefix(prefix) for prefix in self.prefixes if form.startswith(prefix))
        return next((rest for rest in rests if len(rest) >= SHORTEST_WORD), "")


def _without_accents(word: str) -> str:
    plain = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


LATIN_FOLDING = Folding(letters=(("đ", "d"),), accents=False)
"""`žaba` to `zaba`, `đak` to `dak`."""
ARABIC_FOLDING = Folding(
    # Many type alif without its hamza, and the other letters as they are.
    letters=(("", ""), ("أإآٱ", "اااا"), ("أإآٱىؤئة", "اااايويه")),
    dropped="\u064b-\u065f\u0670\u0640",
    prefixes=("وال", "بال", "كال", "فال", "لل", "ال"),
)
"""Without vowel marks, with one form of each letter, and also without the article."""
