"""The kinds of data files: which model each file of `docs/_data` is read by, and which schema editors check it by."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import BaseModel

from hooks.data.families.avoid import AvoidedWords
from hooks.data.families.convert import ConvertedWords
from hooks.data.families.facts import FACTS
from hooks.data.families.family import FamilyKind
from hooks.data.families.glossary import GLOSSARY
from hooks.data.families.law import LAW
from hooks.data.families.pictures import PICTURES
from hooks.data.families.search import SearchStructure, SearchWords
from hooks.data.families.sources import SOURCES
from hooks.data.families.strings import SameTexts, StringsStructure, StringsWords
from hooks.data.families.tone import ToneStructure, ToneWords
from hooks.data.families.typed import TypedWords
from hooks.data.fields import SharedFields, SharedFieldWords
from hooks.data.place import PlacesStructure, PlaceStructure, PlacesWords, PlaceWords
from hooks.data.template import DocumentStructure, TemplateWords, ToolStructure
from hooks.languages import CODES, TEXT_CODES

DATA = PurePosixPath("docs/_data")
SCHEMAS = PurePosixPath("schemas")


@dataclass(frozen=True)
class FileKind:
    """Files of one model: those of `folder` (`*` is any id) that are `structure.yml`, or those of the languages.

    With `variants` they are those of variants; `partial` ones hold what differs from the base: no key is needed.
    """

    folder: str
    structure: bool
    model: type[BaseModel]
    variants: bool = False
    partial: bool = False
    item: str = ""

    @property
    def name(self) -> str:
        """What its schema is called; by the word for its `item` where its folder has files of its own besides."""
        named = "structure" if self.structure else "variants" if self.variants else "words"
        return f"{self.item or self.folder.partition('/')[0] or 'same'}-{named}"

    @property
    def files(self) -> str:
        """Its files as people write them, below the data folder."""
        name = "structure" if self.structure else "<variant>" if self.variants else "<language>"
        return f"{self.folder.replace('*', '<id>')}/{name}.yml" if self.folder else "same.yml"

    @property
    def schema(self) -> PurePosixPath:
        """Where its schema stands."""
        return SCHEMAS / f"{self.name}.json"

    def has(self, path: PurePosixPath) -> bool:
        """Whether a file, by its path below the data folder, is of this kind."""
        if not self.folder:
            return path.as_posix() == "same.yml"
        codes = [code for code in TEXT_CODES if code not in CODES] if self.variants else CODES
        named = path.stem == "structure" if self.structure else path.stem in codes
        depth = len(PurePosixPath(self.folder).parts)
        return named and path.suffix == ".yml" and len(path.parts) == depth + 1 and path.parent.match(self.folder)


def _pair(folder: str, structure: type[BaseModel], words: type[BaseModel]) -> tuple[FileKind, FileKind]:
    return FileKind(folder, True, structure), FileKind(folder, False, words)


_FAMILIES: tuple[FamilyKind[Any, Any], ...] = (GLOSSARY, LAW, SOURCES, FACTS, PICTURES)
_OWN: tuple[tuple[str, type[BaseModel]], ...] = (
    ("templates/*", TemplateWords),
    ("tools/*", TemplateWords),
    ("fields", SharedFieldWords),
    ("strings", StringsWords),
)
KINDS: tuple[FileKind, ...] = (
    *_pair("templates/*", DocumentStructure, TemplateWords),
    *_pair("tools/*", ToolStructure, TemplateWords),
    *_pair("fields", SharedFields, SharedFieldWords),
    *(kind for family in _FAMILIES for kind in _pair(family.name, family.structure, family.words)),
    *_pair("strings", StringsStructure, StringsWords),
    *_pair("places", PlacesStructure, PlacesWords),
    FileKind("places/*", True, PlaceStructure, item="place"),
    FileKind("places/*", False, PlaceWords, item="place"),
    *_pair("search", SearchStructure, SearchWords),
    *_pair("tone", ToneStructure, ToneWords),
    FileKind("avoid", False, AvoidedWords),
    FileKind("typed", False, TypedWords),
    *(FileKind(folder, False, model, variants=True, partial=True) for folder, model in _OWN),
    FileKind("convert", False, ConvertedWords, variants=True),
    FileKind("", False, SameTexts),
)


def kind_of(path: PurePosixPath) -> FileKind | None:
    """The kind of a file, by its path below the data folder; None for one that nothing reads."""
    return next((kind for kind in KINDS if kind.has(path)), None)


def data_files(root: Path) -> list[tuple[PurePosixPath, FileKind]]:
    """Every data file of a known kind, by its path below `root`."""
    data = root / DATA
    paths = [PurePosixPath(path.relative_to(data).as_posix()) for path in sorted(data.rglob("*.yml"))]
    return [(DATA / path, kind) for path in paths if (kind := kind_of(path))]
