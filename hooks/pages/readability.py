"""How hard the pages are to read: sentence length, and the Flesch-Kincaid grade where it means something."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from hooks.data.disk import UnreadableError
from hooks.languages import LANGUAGES
from hooks.pages.source import page_paths, read_page
from hooks.writing import LATIN, Script

_NOISE = re.compile(
    r"<!--.*?-->|\{[^}]*\}|^\s*\|?[\s:|-]+\|?\s*$|^(?:!!!|\?\?\?).*$|\]\([^)]*\)|[*_`#>\[\]]", re.MULTILINE
)
_BREAKS = re.compile(r"\n\s*\n|\n\s*(?:[-*]|\d+\.)\s+|\s*\|\s*")
_END = re.compile(r"(?<=[.!?؟。！？])[”\"»)]*\s+|(?<=[。！？])")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
SHORTEST = 4  # words: shorter pieces are labels and table cells, not sentences


@dataclass(frozen=True)
class Measure:
    """Counts of one text. `words` are signs in a script without blanks between words."""

    sentences: int
    words: int
    syllables: int

    @property
    def sentence_length(self) -> float:
        """Words a sentence."""
        return self.words / max(self.sentences, 1)

    @property
    def grade(self) -> float:
        """Flesch-Kincaid grade (Kincaid and others, 1975); meaningful for English only."""
        return 0.39 * self.sentence_length + 11.8 * self.syllables / max(self.words, 1) - 15.59


def measure(text: str, script: Script = LATIN) -> Measure:
    """Count the sentences of a Markdown text, without code, markers and table rules."""
    word = _WORD if script.spaced else re.compile(f"[{script.signs}]")
    plain = _NOISE.sub(" ", text)
    pieces = [piece for part in _BREAKS.split(plain) for piece in _END.split(part)]
    split = [word.findall(piece) for piece in pieces]
    sentences = [words for words in split if len(words) >= SHORTEST]
    words = [word.lower() for sentence in sentences for word in sentence]
    return Measure(len(sentences), len(words), sum(map(syllables, words)))


def syllables(word: str) -> int:
    """A fair estimate of the syllables of an English word: groups of vowels, less a silent final e."""
    count = len(_VOWELS.findall(word))
    silent = word.endswith("e") and not word.endswith("le") and count > 1
    return max(count - silent, 1)


def measure_pages(folder: Path, script: Script) -> dict[str, Measure]:
    """The measure of every page of a language that can be read."""
    found: dict[str, Measure] = {}
    for path in sorted(page_paths(folder)):
        with suppress(UnreadableError):  # told by the rules for pages
            found[path] = measure(read_page(folder / path, folder).body, script)
    return found


def readability_table(docs: Path) -> str:
    """A line a language: pages, words a sentence, and for English the grade; the hardest page named."""
    lines = []
    for language in LANGUAGES:
        pages = measure_pages(docs / language.code, language.script)
        if not pages:
            continue
        whole = Measure(
            *(sum(getattr(m, name) for m in pages.values()) for name in ("sentences", "words", "syllables"))
        )
        hardest = max(pages, key=lambda path: pages[path].sentence_length)
        grade = f", grade {whole.grade:.1f}" if language.graded else ""
        longest = f"longest sentences: {hardest} ({pages[hardest].sentence_length:.1f})"
        lines.append(
            f"{language.code}: {len(pages)} pages, {whole.sentence_length:.1f} words a sentence{grade}; {longest}"
        )
    return "\n".join(lines)
