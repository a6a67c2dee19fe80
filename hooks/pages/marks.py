"""The marks of Markdown that a page may use; the others can carry scripts, or go too deep for those who read them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.data.problems import Problem, did_you_mean
from hooks.data.signs import strange_signs
from hooks.pages.markers import GAP
from hooks.pages.source import ADMONITION, HEADING, PageSource
from hooks.rules.plain import ADDRESS, HTML

LONGEST_LINE, LONGEST_PAGE = 2_000, 60_000  # characters: three and eight times the longest ones
BOXES = ("abstract", "danger", "example", "info", "note", "question", "quote", "success", "tip", "warning")
CARDS, END = '<div class="cards" markdown="1">', "</div>"
_TARGET = re.compile(r"(?<=\])\([^()\s]*\)")
_ID = re.compile(r"\{ ?#[a-z][a-z0-9-]* ?\}\s*$")
_FAULTS = (
    ("html", HTML, "HTML", "Write plain Markdown; the layout is made elsewhere"),
    ("markdown", re.compile(r"\\"), "a backslash", "Write the sign itself"),
    ("markdown", re.compile(r"[{}]"), "a brace", "Braces stand around the id of a heading alone"),
    ("markdown", re.compile(r"!\["), "a picture", "Use `<!-- picture: id -->`"),
    ("markdown", re.compile(r"\]\s*[(\[:]|\[[^\]]*\["), "brackets that are no link", "Write `[words](page.md#id)`"),
    ("url", ADDRESS, "an address", "Name the place in words; links lead to pages of this site"),
    ("markdown", re.compile(r"^\s*(?:```|~~~)|`{2,}"), "a block of code", "Write it as a text"),
    (
        "markdown",
        re.compile(r"^\s*(?:=+|-+|[*_]{3,}|<{7}.*|>{7}.*|(?:[-*_]\s+){2,}[-*_]?)\s*$|^[<=>|]{7}"),
        "a line that draws a rule or makes a heading of the line above",
        "Remove it; headings begin with `#`",
    ),
    (
        "heading-id",
        re.compile(r"^\s+#|^#+[^#\s]|^#{7}|^#+\s*$"),
        "a heading that is none",
        "Begin with `## ` and a word",
    ),
    ("unknown-box", re.compile(r"^\s+!!!|^\s*\?\?\?"), "a box that cannot stand here", 'Write `!!! example "Title"`'),
    ("nesting", re.compile(r"^\s{13}|^\s*(?:>\s*){2}"), "a text that stands too deep", "Move it out"),
    ("nesting", re.compile(r"^\s*(?:(?:[-*+]|\d+[.)])\s+){2}"), "a list in a list on one line", "Give each its line"),
    ("markdown", re.compile(r"([*_~=+^])\1{2}|^\s*\[TOC\]"), "a mark that pages do not use", "Write it without"),
)


def too_long(source: PageSource) -> Problem | None:
    """A page or a line without measure: looking for anything in it takes as long as an author lets it."""
    if len(source.body) + len(source.front) > LONGEST_PAGE:
        what = f"the page has {len(source.body) + len(source.front):,} characters"
        return source.problem(1, "large-file", what, f"Keep it below {LONGEST_PAGE:,}")
    for number, line in source.lines():
        if len(line) > LONGEST_LINE:
            what = f"the line has {len(line):,} characters"
            return source.problem(number, "long-line", what, "Break it, or make paragraphs of it")
    return None


def check_marks(source: PageSource, *, rtl: bool) -> Iterator[Problem]:
    """Every sign and mark of a page's text that no author needs."""
    cards = opened = 0
    for number, line in source.lines():
        if line in (CARDS, END):
            cards += 1 if line == CARDS else -1
            if cards not in (0, 1):
                what = "a group of cards begins or ends where it cannot"
                yield source.problem(number, "html", what, f"Write `{CARDS}`, the cards, and `{END}`")
            cards, opened = min(max(cards, 0), 1), number
            continue
        yield from _check_line(source, number, line, rtl=rtl)
    if cards:
        yield source.problem(opened, "html", "a group of cards has no end", f"Write `{END}` after the cards")


def _check_line(source: PageSource, number: int, line: str, *, rtl: bool) -> Iterator[Problem]:
    for index, what in strange_signs(line, rtl=rtl):
        yield source.problem(number, "strange-sign", f"the text has {what}", "Write it without", index + 1)
        break
    if line.startswith("<!--"):
        return  # a marker, or told as none
    bare = _bare(line)
    for rule, pattern, what, fix in _FAULTS:
        if found := pattern.search(bare):
            yield source.problem(number, rule, f"the text has {what}", fix, found.start() + 1)
    box = ADMONITION.match(line)
    if line.startswith("!!!") and not (box and re.fullmatch(r'!!! \w+(?: ".+")?\s*', line)):
        what = "the first line of a box is not written as one"
        yield source.problem(number, "unknown-box", what, 'Write `!!! example "Title"`')
    elif box and box.group(1) not in BOXES:
        what = f"there is no box `{box.group(1)}`"
        yield source.problem(number, "unknown-box", what, did_you_mean(box.group(1), BOXES))


def _bare(line: str) -> str:
    """The line without what is checked elsewhere (gaps, targets of links, the id of a heading), every place kept."""
    line = GAP.sub(lambda match: "x" * len(match.group()), line)
    line = _TARGET.sub(lambda match: " ." + " " * (len(match.group()) - 2), line)
    if HEADING.match(line):
        line = _ID.sub(lambda match: " " * len(match.group()), line)
    return line
