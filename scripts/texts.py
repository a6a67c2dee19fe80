"""Every text that one language says after another: which, where it stands, and what it was written from."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from hooks.data.disk import UnreadableError
from hooks.data.load import Path_, Source, Value, load_source
from hooks.languages import BY_CODE, CODES, DEFAULT, TEXT_CODES
from hooks.pages.source import PageSource, listed, page_paths, read_page
from scripts.kinds import DATA, data_files

PAGES = "pages"
OWN = ("search", "avoid", "convert", "typed")
"""Families of which each language has its own words, and none is made from those of another."""
_OWN_KEYS = ("order", "avoid", "respell")
"""Keys below which a language says what is its own: the order of its texts, and its words."""
_TOLD = {"tone": ("why", "rewrite")}
"""Of a family whose rules are each language's own, the keys of what is told in all."""
_SHORT = 6  # hex digits: of two texts, one in sixteen million has the same


@dataclass(frozen=True)
class Text:
    """A text of one language, where it stands, and the hashes of what it says and of what its base says.

    `item` is the file in any language: `templates/ending-email`, `pages/decide/signs`. `id` is its place there.
    """

    item: str
    id: str
    file: str
    line: int
    column: int
    base: str
    own: str

    @property
    def kind(self) -> str:
        """The kind of texts that it belongs to: the folder of its file."""
        return self.item.partition("/")[0]


@dataclass(frozen=True)
class _Leaf:
    """A text of one language by itself."""

    file: str
    line: int
    column: int
    text: str


Leaves = dict[tuple[str, str], _Leaf]


def base_of(code: str) -> str:
    """The language that another is written from."""
    return BY_CODE[code].base or DEFAULT.code


def translated_codes() -> tuple[str, ...]:
    """The languages that are written from another one."""
    return tuple(code for code in TEXT_CODES if code != DEFAULT.code)


def digest(text: str) -> str:
    """A short name for a text, the same however its lines are broken."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:_SHORT]


def pairs(root: Path) -> dict[str, list[Text]]:
    """By language, its texts that have one in its base too, in the order of their files."""
    leaves = all_leaves(root)
    return {
        code: [
            Text(*key, leaf.file, leaf.line, leaf.column, digest(leaves[base_of(code)][key].text), digest(leaf.text))
            for key, leaf in leaves[code].items()
            if key in leaves[base_of(code)]
        ]
        for code in translated_codes()
    }


def all_leaves(root: Path) -> dict[str, Leaves]:
    """By language, every text of it, by its item and its place there. What cannot be read is told by the check."""
    found: dict[str, Leaves] = {code: {} for code in TEXT_CODES}
    for path, kind in data_files(root):
        if not kind.structure and path.stem in found and kind.folder not in OWN:
            found[path.stem].update(_data_leaves(root, path))
    for code in CODES:
        folder = root / "docs" / code
        for name in sorted(page_paths(folder)):
            with suppress(UnreadableError):
                found[code].update(_page_leaves(read_page(folder / name, root), name.removesuffix(".md")))
    return found


def _data_leaves(root: Path, path: PurePosixPath) -> Iterator[tuple[tuple[str, str], _Leaf]]:
    source, _problems = load_source(root / path, root)
    item = path.relative_to(DATA).parent.as_posix()
    told = _TOLD.get(item)
    for place, text in _texts(source.value, ()):
        if told and place[-1] not in told:
            continue
        yield (item, _dotted(source, place)), _Leaf(source.file, *source.position(place), text)


def _texts(value: Value, path: Path_) -> Iterator[tuple[Path_, str]]:
    """Every text below a value with its path, save what is a language's own."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        if key not in _OWN_KEYS:
            yield from _texts(item, (*path, key))
    if isinstance(value, str):
        yield path, value


def _dotted(source: Source, path: Path_) -> str:
    """A path in words: items of lists by their id, so that a new one moves no other, else by their number."""
    names: list[str] = []
    value: Value = source.value
    for part in path:
        value = value[part]  # type: ignore[index]
        own = value.get("id") if isinstance(part, int) and isinstance(value, dict) else None
        names.append(own if isinstance(own, str) else str(part))
    return ".".join(names)


def _page_leaves(page: PageSource, name: str) -> Iterator[tuple[tuple[str, str], _Leaf]]:
    """Title and description of a page, and each section by the id of its heading, save those of a language's own."""
    item = f"{PAGES}/{name}"
    for key in ("title", "description"):
        if text := page.meta.get(key):
            yield (item, key), _Leaf(page.file, page.key_line(key), 1, str(text))
    starts = [(line, name) for line, _, name in page.headings()]
    lines = dict(page.lines())
    ends = [line for line, _ in starts[1:]] + [max(lines, default=0) + 1]
    for (start, section), end in zip(starts, ends, strict=True):
        if section and section not in listed(page, "local"):
            text = "\n".join(lines[number] for number in range(start, end))
            yield (item, f"#{section}"), _Leaf(page.file, start, 1, text)


def record_path(code: str) -> PurePosixPath:
    """Where it is written down what the texts of a language were written from."""
    return DATA / "translated" / f"{code}.hashes.json"


def source_file(item: str, code: str) -> str:
    """The file of an item in a language, as messages name it."""
    folder, _, name = item.partition("/")
    return f"docs/{code}/{name}.md" if folder == PAGES else f"{DATA}/{item}/{code}.yml"
