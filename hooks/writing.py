"""How the languages of the site are written: their scripts, and how readers in a hurry type their words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True, kw_only=True)
class Script:
    """How letters are written and read, whatever the language.

    `name` is what style sheets choose by (`data-script`), `unicode` how the names of its letters begin in Unicode.
    `slants` says whether it has italics, `joined` whether letters change with their neighbours, `east_asian` whether
    Word and PDF files set it as Chinese and Japanese are.
    Where no blanks stand between words, `signs` are the ranges of signs that count as a word each (the search cuts them
    into words), and `closing` those that never begin a line.
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
    def space(self) -> str:
        """What stands between two sentences."""
        return " " if self.spaced else ""

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
    """The other ways in which readers type a word, brought to one, for the search; `hooks/folding.py` does it.

    `letters` are letters, and those that stand for them, one for one. `dropped` are ranges of signs that are left out,
    `accents` says whether those above and below letters stay. `converter` is the OpenCC configuration that brings the
    letters of a variant to those of the language.
    `prefixes` and `endings` are what is written as one with a word, the longest first: a word is found without them, if
    `least` letters of it are left.
    """

    letters: tuple[str, str] = ("", "")
    dropped: str = ""
    accents: bool = True
    converter: str = ""
    prefixes: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    least: int = 3


def _longest_first(text: str) -> tuple[str, ...]:
    return tuple(sorted(text.split(), key=lambda part: (-len(part), part)))


LATIN_FOLDING = Folding(letters=("đ", "d"), accents=False)
"""`žaba` to `zaba`, `đak` to `dak`."""
ENGLISH_FOLDING = replace(
    LATIN_FOLDING,
    endings=_longest_first(
        "ations ation ating ated ates ate ions ion ments ment ings ing ingly edly ed es e s ely ly y ies ied ures ure "
        "nesses ness able"
    ),
)
"""`terminated` and `termination` to `termin`. What is left need be no word, only the same for all forms of it."""
CROATIAN_FOLDING = replace(
    LATIN_FOLDING,
    endings=_longest_first(
        # nouns and adjectives
        "a e i o u om em og eg oga ega omu emu oj ih im ima ama ovi ove ova ovima evi eve evima ski ska ske sko sku "
        "skog skom skih skim ni na ne no nu nog nom noj nih nim nima ni ost osti oscu ostima ica ice ici icu icom "
        "icama ija ije iji iju ijom ijama anje anja anju anjem anjima enje enja enju enjem enjima ovanje ovanja ovanju "
        "ovanjem ivanje ivanja ivanju ivanjem avanje avanja avanju avanjem iranje iranja iranju iranjem "
        # verbs
        "ti ati iti eti uti ovati ivati avati irati ao la lo li le ala alo ali ale io ila ilo ili ile eo ela elo eli "
        "am as amo ate aju es emo ete im is imo ite ujem ujes uje ujemo ujete uju avam avas ava avamo avate avaju "
        "an ana ano ani ane en ena eno eni ene iran irana irano irani irane iram iras ira iramo iraju irao irala irali"
    ),
)
"""`klijenta` and `klijentima` to `klijent`, `plaćanje` and `platiti` to `plac` and `plat`."""
ARABIC_FOLDING = Folding(
    # Many type alif without its hamza, and the other letters as they are; digits of either kind.
    letters=("أإآٱىؤئة٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "اااايويه01234567890123456789"),
    dropped="\u064b-\u065f\u0670\u0640\u0621",
    prefixes=_longest_first("وال بال كال فال ولل لل ال و ب ل ي ت ن"),
    endings=_longest_first("ها هم هن كم نا ات ون ين ان وا يه يا ه ي ك تي ته"),
)
"""Without vowel marks and lone hamza, with one form of each letter; without the article and what else is glued on."""
HAN_FOLDING = Folding(letters=("著", "着"), converter="t2s")  # Taiwan writes 著 for both
"""Traditional characters as simplified ones."""
