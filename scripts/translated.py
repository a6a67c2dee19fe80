"""Say that texts of a language have been read and still fit what their base says now."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from hooks.languages import DEFAULT
from scripts.build import ROOT
from scripts.format import write_files
from scripts.terminal import run
from scripts.texts import Text, pairs, record_path, translated_codes
from scripts.translations import current_record, is_outdated, read_record, record_text


def mark_read(root: Path, code: str, files: list[str]) -> list[Text]:
    """Write down that the texts of a language in these files, or in all, fit. Returns those that were outdated."""
    texts, record = pairs(root)[code], read_record(root, code)
    named = [Path(file).as_posix() for file in files]
    read = [text for text in texts if is_outdated(text, record) and (not named or text.file in named)]
    path = root / record_path(code)
    path.parent.mkdir(exist_ok=True)
    path.write_text(record_text(current_record(root, code, texts, read)), "utf-8")
    write_files(root)
    return read


def main() -> int:
    """Read the options, write, and say which texts count as read. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="./scripts/translated", description=__doc__)
    parser.add_argument("language", choices=translated_codes(), help=f"every language but {DEFAULT.code}")
    parser.add_argument("files", nargs="*", help="its files, or none for all of them")
    options = parser.parse_args()
    unknown = [file for file in options.files if not (ROOT / file).is_file()]
    for file in unknown:
        print(f"error: there is no file {file}", file=sys.stderr)
    if unknown:
        return 1
    for text in mark_read(ROOT, options.language, options.files):
        print(f"{text.file}:{text.line}:{text.column}: {text.id}")
    return 0


if __name__ == "__main__":
    sys.exit(run(main))
