"""How far the translations are: what each language has, lacks, has from an older text, or left as it was.

`docs/_data/translated/` keeps two hashes for each text: of its base when it was last written or read, and of itself
then. A text is outdated when its base has changed since and it has not.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from hooks.data.problems import Problem
from hooks.languages import BY_CODE
from scripts.texts import PAGES, Leaves, Text, all_leaves, base_of, pairs, record_path, source_file, translated_codes

Record = dict[str, dict[str, str]]
"""By item and by the place of a text there: both hashes, that of the base first."""
TABLE = PurePosixPath("TRANSLATIONS.md")
MISSING = ("missing-file", "missing-key", "missing-page", "missing-text")
EQUAL = ("english-left", "same-as-base")
"""Rules of the check by which a text is told as missing, and as equal to its base by mistake."""
_PREFACE = """# Translations

How many texts each language has, and how many of them are outdated: the text that they were written from has changed
since, and they have not. `./scripts/format` writes this file; `./scripts/check --translations` names each of them, and
what is missing or still English. [CONTRIBUTING.md](CONTRIBUTING.md#keep-the-translations-up-to-date) says what to do.
"""


def read_record(root: Path, code: str) -> Record:
    """What is written down of a language; nothing where there is no such file or it cannot be read."""
    with suppress(OSError, ValueError):
        found = json.loads((root / record_path(code)).read_text("utf-8"))
        return found if isinstance(found, dict) else {}
    return {}


def is_outdated(text: Text, record: Record) -> bool:
    """Whether the base of a text has changed since, and the text has not."""
    kept = record.get(text.item, {}).get(text.id, "")
    return bool(kept) and kept != _hashes(text) and kept.endswith(text.own)


def refreshed(texts: Iterable[Text], record: Record, read: Iterable[Text] = ()) -> Record:
    """The record of these texts as they are now. Only what is outdated, and none of `read`, stays as it was."""
    anew, fresh = set(read), Record()
    for text in texts:
        stays = text not in anew and is_outdated(text, record)
        fresh.setdefault(text.item, {})[text.id] = record[text.item][text.id] if stays else _hashes(text)
    return fresh


def current_record(root: Path, code: str, texts: Iterable[Text], read: Iterable[Text] = ()) -> Record:
    """The record of a language as it should be. Of a file that cannot be read now, it stays as it was."""
    record = read_record(root, code)
    fresh = refreshed(texts, record, read)
    unread = {item for item in record.keys() - fresh.keys() if (root / source_file(item, code)).exists()}
    return fresh | {item: record[item] for item in unread}


def _hashes(text: Text) -> str:
    return f"{text.base} {text.own}"


def record_text(record: Record) -> str:
    """A record as its file has it: a text a line, so that changes of several people join."""
    return json.dumps(record, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def made_records(root: Path) -> Iterator[tuple[PurePosixPath, str]]:
    """The records as they should be, and the table of what is outdated."""
    texts = pairs(root)
    records = {code: current_record(root, code, texts[code]) for code in translated_codes()}
    yield from ((record_path(code), record_text(record)) for code, record in records.items() if record)
    yield TABLE, _PREFACE + "\n" + "\n".join(_table(texts, records)) + "\n"


def _table(texts: Mapping[str, list[Text]], records: Mapping[str, Record]) -> Iterator[str]:
    kinds = sorted({text.kind for own in texts.values() for text in own}, key=lambda kind: (kind != PAGES, kind))
    yield "| language | texts, outdated | " + " | ".join(kinds) + " |"
    yield "| --- " * (len(kinds) + 2) + "|"
    for code, own in texts.items():
        old = Counter(text.kind for text in own if is_outdated(text, records[code]))
        all_of = Counter(text.kind for text in own)
        cells = [_cell(all_of[kind], old[kind]) for kind in kinds]
        yield f"| {BY_CODE[code].name} (`{code}`) | {_cell(len(own), old.total())} | {' | '.join(cells)} |"


def _cell(number: int, old: int) -> str:
    return f"{number}, {old}" if number else "–"


@dataclass(frozen=True)
class Status:
    """The state of a language: how many texts it has, and what is to be done, of which what is outdated as lines."""

    code: str
    number: int
    missing: int
    outdated: tuple[str, ...]
    equal: int

    def summary(self) -> str:
        """The state in a line."""
        counts = f"{self.missing} missing, {len(self.outdated)} outdated, {self.equal} equal by mistake"
        return f"{self.code:<8}{self.number:>6} texts: {counts}"


def statuses(root: Path, problems: Iterable[Problem]) -> list[Status]:
    """The state of every language that is written from another; `problems` are those of the check."""
    texts, leaves, told = pairs(root), all_leaves(root), list(problems)
    return [_status(root, code, texts[code], leaves, told) for code in translated_codes()]


def _status(root: Path, code: str, texts: list[Text], leaves: Mapping[str, Leaves], told: list[Problem]) -> Status:
    record = read_record(root, code)
    items = {source_file(item, code): item for item, _ in leaves[base_of(code)]}
    missing = [problem for problem in told if problem.file in items and problem.rule in MISSING]
    equal = [problem for problem in told if problem.file in items and problem.rule in EQUAL]
    lines = [_outdated_line(text, code) for text in texts if is_outdated(text, record)]
    count = sum(_weight(problem, items[problem.file], leaves[base_of(code)]) for problem in missing)
    return Status(code, len(texts), count, tuple(lines), len(equal))


def _outdated_line(text: Text, code: str) -> str:
    place = f"{text.file}:{text.line}:{text.column}"
    what = f"`{text.id}` has not changed since its {BY_CODE[base_of(code)].name} text did"
    return f"{place}: outdated: {what}. Write it anew, or if it still fits run ./scripts/translated {code} {text.file}."


def _weight(problem: Problem, item: str, base: Leaves) -> int:
    """How many texts a problem tells as missing: all of a file, or of the group that it names, else one."""
    ids = [name for other, name in base if other == item]
    if problem.rule in ("missing-file", "missing-page"):
        return len(ids)
    group = problem.what.split("`")[1] if problem.what.startswith("`") else ""
    return max(1, sum(name == group or name.startswith(f"{group}.") for name in ids)) if group else 1
