"""Marks that keep a text in order: direction marks in right-to-left text, and one mark at a sentence's end.

`overrides/core/marks.js` does the same in the browser; both read tests/vectors/marks.json.
"""

from __future__ import annotations

import re

from hooks.letters import ARABIC_DIGITS, BLANK, DIGITS, LETTERS, RTL

LRM, RLM = "\u200e", "\u200f"
NEAR = 200  # letters in which the neighbours of a number are looked for, so that long texts take no time
RLI, FSI, PDI = "\u2067", "\u2068", "\u2069"
STOPS, ASKS = ".。", "?!？！؟"
"""The marks that end a sentence: those that any other one makes superfluous, and those that say more than it."""

_RTL = RTL + ARABIC_DIGITS
_APART = _RTL + BLANK + '\u200c-\u200f\u202a-\u202e\u2066-\u2069«»“”"'  # what ends a run of signs
_NUMBER = rf"[{DIGITS}/().+-]+(?![^{_APART},:;!?])"
_RUN = re.compile(rf"(?:[^{_APART}]*[{DIGITS}][^{_APART}]*(?:(?<![,:;!?]) {_NUMBER})*|[^{_APART}]+)")
_PARTS = re.compile(r"(.*?)((?: [+/(.-]+)*[.,:;!?]*)", re.DOTALL)
_HAS_RTL = re.compile(f"[{_RTL}]")
_DIGIT = re.compile(f"[{DIGITS}]")
_LETTER = re.compile(f"[{LETTERS}]")
_WORD_END = re.compile(rf"[{LETTERS}{DIGITS}]\Z")
_STRONG = re.compile(f"[{LETTERS}{RTL}{LRM}{RLM}]")
_SPLIT = re.compile(
    r"[ +\-()@_=&#~\\]"
)  # signs at which a right-to-left line turns the numbers on their two sides round
_JOINT = re.compile(r"[/:.]")  # signs that hold numbers together, but not a number and a word
_SEPARATED = re.compile(r"[,\u060c+/\u2013-] +\Z")  # before the next thing of a list
_OPENS = re.compile(rf"\(?[{DIGITS}]")
_NEXT_STRONG = re.compile(f"[{LETTERS}{RTL}]")
_ADDRESS = re.compile(r"://|@|^www\.")
_PATH = re.compile(rf"[{DIGITS}]|^[/@#~\\].", re.DOTALL)
_ENDS_LINE = "\n\r\u2028\u2029"
_NAME = re.compile(rf"(?=[^{_ENDS_LINE}]*[{LETTERS}])[^{DIGITS}{_ENDS_LINE}@/:#~\\]+")
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")  # what JavaScript's `^.+$` finds
_CLOSING = "”“\"»«’‘'」』"  # quotation marks, of which some close in one language and open in another
_AFTER = (
    rf"[\u200e\u200f\u2066-\u2069{_CLOSING}]*\Z"  # what may stand between two marks that the eye sees as one too many
)
_ENDS = {mark: re.compile(f"[{STOPS}{ASKS}…]{_AFTER}") for mark in STOPS} | {
    mark: re.compile(f"[{ASKS}]{_AFTER}") for mark in ASKS
}
_STOP = re.compile(r"[.。…](?=[\u200e\u200f]*\Z)")
_OWN = re.compile(rf"([{_CLOSING}]*)([{STOPS}{ASKS}]?)(.*)", re.DOTALL)


def _hold(run: str) -> str:
    """A run without right-to-left letters, between marks where the line around it would turn it round.

    An address that is a link stays bare at its end, so that no program takes the mark into the link.
    """
    if LRM in run:
        return run
    letters = _LETTER.search(run)
    numbers = letters or _DIGIT.search(run)
    if not _LETTER.match(run) and numbers and (_SPLIT.search(run) or (letters and _JOINT.search(run))):
        return LRM + run + ("" if _ADDRESS.search(run) else LRM)
    ends_well = not letters or _WORD_END.search(run)
    return run if ends_well or _ADDRESS.search(run) else run + LRM


def _is_held(match: re.Match[str]) -> bool:
    """Whether a run has marks already, or follows a word that leads it, as in `INV 2027-08`."""
    before, after = match.string[max(match.start() - 3, 0) : match.start()], match.string[match.end() : match.end() + 1]
    word = before[:-1].removesuffix(LRM)[-1:]
    led = before.endswith(" ") and _LETTER.match(word) is not None
    return led or LRM in (before[-1:], after)


def _opens_next(match: re.Match[str]) -> bool:
    """Whether a number opens the next, right-to-left thing of a list, and not what the Latin word before it names."""
    run, before = match.group(), match.string[max(match.start() - NEAR, 0) : match.start()]
    after = match.string[match.end() : match.end() + NEAR]
    separated = _SEPARATED.search(before)
    if not _OPENS.match(run) or not separated or _LETTER.search(run):
        return False
    last = (_STRONG.findall(before[: separated.start()]) or [RLM])[-1]
    following = _NEXT_STRONG.search(after)
    return last != RLM and not _HAS_RTL.match(last) and bool(following and _HAS_RTL.match(following.group()))


def _hold_within(match: re.Match[str]) -> str:
    """The same within a sentence, to which brackets around the run and the marks after it belong."""
    run, before = match.group(), ""
    if _is_held(match):
        return run
    parts = _PARTS.fullmatch(run)
    inner, after = parts.groups() if parts else (run, "")
    bare = re.sub(r"^\(|\)\Z", "", inner)
    if not re.search(r"[()]", bare):
        before = "(" if inner.startswith("(") else ""
        after = f"){after}" if inner.endswith(")") and inner != before else after
        inner = bare
    if _LETTER.match(inner) or not _PATH.search(inner):
        return run
    return before + _hold(inner) + after


def keep_order(text: str, *, rtl: bool) -> str:
    """A sentence in which dates, numbers of telephones and paths keep the order in which they were typed.

    After Arabic letters the blank, plus and hyphen between digits would turn the groups round (UAX 9, W2 and W4).
    Nothing is put inside such a run; text that does not run from right to left comes back as it is.
    """
    return _RUN.sub(lambda match: RLM * _opens_next(match) + _hold_within(match), text) if rtl else text


def isolate_name(value: str) -> str:
    """A name in left-to-right letters, apart from what stands beside it in a line of the other direction.

    What people look for, open or dial stays bare: addresses, numbers, codes.
    """
    return f"{FSI}{value}{PDI}" if _NAME.fullmatch(value) and not _HAS_RTL.search(value) else value


def keep_value_order(value: str, *, rtl: bool) -> str:
    """The same for a value, of which each line may be one run: a name, an address, a number of a telephone."""
    if not rtl:
        return value
    lines = value.split("\n")
    return "\n".join(keep_order(line, rtl=True) if _HAS_RTL.search(line) else _hold(line) for line in lines)


def keep_lines_rtl(text: str) -> str:
    """Lines that begin with other letters still run from right to left in programs that go by the first letter."""

    def lead(match: re.Match[str]) -> str:
        line = match.group()
        strong = found.group() if (found := _STRONG.search(line)) else RLM
        return line if strong == RLM or _HAS_RTL.match(strong) else RLM + line

    return _LINE.sub(lead, text)


def is_second_mark(before: str, mark: str) -> bool:
    """Whether `mark`, which ends a sentence, would be one too many after the text `before` it.

    `d.o.o.`, `27. travnja 2027.` and `What now?` bring their own; a question stays one after `Acme Inc.`
    """
    return mark in _ENDS and _ENDS[mark].search(before) is not None


def before_mark(value: str, following: str) -> str:
    """A value without its full stop where the sentence asks or calls right after it (`following` is its text)."""
    return _STOP.sub("", value) if following[:1] and following[0] in ASKS else value


def split_mark(text: str) -> tuple[str, str, str]:
    """The text of a sentence after a value: closing quotation marks, the mark that ends the sentence, the rest."""
    match = _OWN.fullmatch(text)
    quotes, mark, rest = match.groups() if match else ("", "", text)
    return (quotes, mark, rest) if mark else ("", "", text)
