"""Messages of parts that run on, as `paragraphs.json` describes them, and what must become of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from hooks.languages import BY_CODE
from hooks.text.document import Document
from tests.helpers import open_document
from tests.vectors import load_vectors

VECTORS = load_vectors("paragraphs")
_KINDS = (
    "own: {kind: {type: choice, options: [a, b]}}\nblocks: [first, {id: second, choose: kind, runs_on: true}, last]"
)
_WORDS = """fields: {kind: {label: K, options: {a: A, b: B}}}
blocks: {first: One., second: {a: Of a., b: Of b.}, last: Bye}"""
_SAYS = {part["id"]: f"{part['id']}." for part in VECTORS["parts"]}


@dataclass(frozen=True)
class Case:
    """A message in one language, the answers that are given, and its paragraphs."""

    lang: str
    values: dict[str, str]
    paragraphs: list[str]

    @property
    def document(self) -> Document:
        """The open message."""
        return _message(self.lang)


def cases() -> Iterator[Case]:
    """Each message with each of its answers."""
    for langs, given, makes in VECTORS["makes"]:
        for lang in langs:
            space = BY_CODE[lang].script.space
            values = {name: "true" if name in given else "false" for name in "bcde"}
            yield Case(lang, values, [space.join(map(_SAYS.__getitem__, paragraph)) for paragraph in makes])


def chosen() -> Document:
    """A message in which the wording that `kind` chooses, `a` or `b`, runs on."""
    return open_document(_KINDS, _WORDS)


def _message(lang: str) -> Document:
    fields = ", ".join(f"{name}: {{type: boolean}}" for name in "bcde")
    parts = [{**part, "when": {part["when"]: True}} if "when" in part else part for part in VECTORS["parts"]]
    labels = ", ".join(f"{name}: {{label: {name}}}" for name in "bcde")
    words = f"fields: {{{labels}}}\nblocks: {_SAYS}"
    return replace(open_document(f"own: {{{fields}}}\nblocks: {_as_yaml(parts)}", words, lang), kind="email")


def _as_yaml(parts: list[dict[str, object]]) -> str:
    return repr(parts).replace("True", "true")
