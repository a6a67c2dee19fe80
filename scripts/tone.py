"""The rules of the tone check by themselves: what is wrong with them, what they find, how large they are."""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import yaml

from hooks.data.families.tone import ToneStructure, ToneWords
from hooks.data.folder import DataFolder
from hooks.data.load import LOADER, Source, Value
from hooks.data.problems import report
from hooks.languages import CODES
from hooks.rules.tone import check_tone_words
from hooks.tone.compiled import compile_tone
from hooks.tone.engine import find
from hooks.tone.measured import Corpus, measure, score_lines
from hooks.tone.message import Message
from hooks.tone.sequences import SequenceError
from hooks.tone.tokens import cut
from hooks.tone.walk import Rules, Walk

ROOT = Path(__file__).parent.parent
CORPORA = ROOT / "tests" / "tone"


def read_structure(folder: DataFolder) -> ToneStructure:
    """The rules without their words."""
    found = folder.model(ToneStructure, folder.source("tone/structure.yml"))
    if not found:
        raise SystemExit(report(folder.problems))
    return found


def read_rules(folder: DataFolder, lang: str) -> Rules:
    """The rules of a language, though some words are not written yet; stops with what is wrong otherwise."""
    source = folder.source(f"tone/{lang}.yml")
    words = folder.model(ToneWords, _begun(source))
    if not words:
        raise SystemExit(report(folder.problems))
    try:
        return Rules(compile_tone(lang, words))
    except SequenceError as error:
        problems = list(check_tone_words(source, read_structure(folder), words, lang))
        raise SystemExit(report(problems)) from error


def _begun(source: Source) -> Source:
    """The file as it will be, so that its rules can be measured while they are written."""
    unwritten: dict[str, Value] = {"why": "-", "rewrite": "", "hits": [], "misses": []}
    rules = source.value.get("rules")
    made: dict[str, Value] = {
        name: {**unwritten, **rule} if isinstance(rule, dict) else unwritten
        for name, rule in (rules if isinstance(rules, dict) else {}).items()
    }
    return replace(source, value={**source.value, "rules": made})


def measure_file(path: Path) -> None:
    """Print how well the rules of the language of a corpus find its faults."""
    folder = DataFolder(ROOT / "docs" / "_data", ROOT)
    corpus = Corpus.model_validate(yaml.load(path.read_text("utf-8"), Loader=LOADER))
    print(f"{path}: {len(corpus.root)} messages")
    print(*score_lines(measure(corpus.root, read_rules(folder, path.stem), read_structure(folder))), sep="\n")


def measure_all() -> None:
    """Print the same for all corpora of the repository."""
    for path in sorted([*CORPORA.glob("*.yml"), *CORPORA.glob("held/*.yml")]):
        measure_file(path)


def findings_of(text: str, lang: str, channel: str) -> Iterator[str]:
    """What is found in a text, and where named sets stand in it."""
    folder = DataFolder(ROOT / "docs" / "_data", ROOT)
    rules = read_rules(folder, lang)
    for finding in find(text, rules, read_structure(folder), channel):  # type: ignore[arg-type]
        yield f"{finding.rule:22}{text[finding.start : finding.end] or '(the message)'}"
    tokens = cut(text, rules.letters)
    message = Message(tokens, Walk(rules, tokens).found, rules.compiled.names)
    for name in rules.compiled.names:
        found = [message.letters(span) for span in message.spans(name)]
        if found:
            yield f"<{name}>: " + " / ".join(text[start:end] for start, end in found)


def faults_of(lang: str) -> Iterator[str]:
    """What is wrong with the file of a language, and its size."""
    folder = DataFolder(ROOT / "docs" / "_data", ROOT)
    structure = read_structure(folder)
    source = folder.source(f"tone/{lang}.yml")
    words = folder.model(ToneWords, source)
    problems = [*folder.problems, *(check_tone_words(source, structure, words, lang) if words else ())]
    yield report(problems)
    data = json.dumps(read_rules(folder, lang).compiled.as_json(), ensure_ascii=False, separators=(",", ":"))
    yield f"{len(gzip.compress(data.encode(), 9, mtime=0))} bytes, gzip, without why and rewrite"


def main() -> None:
    """Read the options and print what they ask for."""
    parser = argparse.ArgumentParser(prog="python -m scripts.tone", description=__doc__)
    parser.add_argument("lang", choices=CODES)
    parser.add_argument("text", nargs="?", help="a message")
    parser.add_argument("channel", nargs="?", default="email")
    options = parser.parse_args()
    lines = (
        faults_of(options.lang) if options.text is None else findings_of(options.text, options.lang, options.channel)
    )
    print(*lines, sep="\n")


if __name__ == "__main__":
    main()
