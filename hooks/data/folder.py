"""The data folder as files: what is there, what can be read of it, and what is wrong with either."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import BaseModel

from hooks.data.disk import file_states
from hooks.data.load import Source, load_source
from hooks.data.model import SLUG
from hooks.data.problems import Problem, relative
from hooks.data.shape import build_model
from hooks.languages import CODES, DEFAULT, TEXT_CODES, VARIANTS
from hooks.newest import Newest

M = TypeVar("M", bound=BaseModel)
T = TypeVar("T")
_KEPT: Newest[tuple[Any, list[Problem], list[Source]]] = Newest()
RESERVED = ("shared", "text", "set", "place")
"""Names under which the browser keeps what belongs to no template, or which addresses of the builder have."""


def in_documents(folder: str) -> bool:
    """Whether the texts of a folder stand in documents, which variants write in their own words."""
    return folder in ("strings", "fields") or folder.startswith(("templates/", "tools/"))


@dataclass
class DataFolder:
    """The folder `data` below `root`, the folder that messages name files from. `problems` and `structures` grow
    while it is read.
    """

    data: Path
    root: Path
    problems: list[Problem] = field(default_factory=list)
    structures: list[Source] = field(default_factory=list)

    def source(self, name: str) -> Source:
        """A file as values with their places in it; an empty one when it cannot be read."""
        source, problems = load_source(self.data / name, self.root)
        self.problems += problems
        self.structures += [source] if name.endswith("structure.yml") else []
        return source

    def has(self, name: str) -> bool:
        """Whether there is a file that need not be there."""
        return (self.data / name).is_file()

    def has_folder(self, name: str) -> bool:
        """The same of a folder."""
        return (self.data / name).is_dir()

    def structure_of(self, folder: str) -> str:
        """The structure file of a folder, as messages name it."""
        return relative(self.data / folder / "structure.yml", self.root)

    def keep_apart(self, folder: str, names: Collection[str], others: Collection[str]) -> None:
        """Note each item of a folder whose id has been given to another item: addresses and files hold it alone."""
        for name in names:
            if name in others:
                what = f"`{name}` is the id of something else already"
                self._about(self.data / folder / name, "twice", what, "Choose another id")

    def model(self, model: type[M], source: Source) -> M | None:
        """The object, or None with its problems noted. A file that cannot be read is told once."""
        if not source.value:
            return None
        result, problems = build_model(model, source)
        self.problems += problems
        return result

    def folders(self, name: str, files: Collection[str] = ()) -> list[str]:
        """The items of a folder: a folder each, named by its id. `files` may stand beside them."""
        if not (self.data / name).is_dir():
            self._about(self.data / name, "missing-folder", "the folder does not exist", "Create it")
        for path in self._paths(name):
            if path.name in files:
                continue
            if not path.is_dir():
                fix = f"Move it into a folder of its own, such as {name}/{path.stem}/{DEFAULT.code}.yml"
                self._about(path, "unknown-file", f"`{path.name}` is not read by anything", fix)
            elif not SLUG.fullmatch(path.name):
                fix = "Use lower-case letters and digits joined by `-`; the name is part of addresses"
                self._about(path, "bad-name", f"the folder `{path.name}` cannot be an id", fix)
            elif path.name in RESERVED:
                what = f"a folder of {name} cannot be called `{path.name}`"
                self._about(path, "reserved-name", what, "Choose another id; this one has a use already")
        return [path.name for path in self._paths(name) if path.is_dir()]

    def languages(self, folder: str) -> dict[str, Source]:
        """The language files of a folder by code, English first."""
        codes = TEXT_CODES if in_documents(folder) else CODES
        self.only_files(folder, codes)
        return {code: self.source(f"{folder}/{code}.yml") for code in CODES}

    def only_files(self, folder: str, codes: Collection[str]) -> None:
        """Note every file of a folder that is none of a structure and of these languages."""
        known = {f"{code}.yml" for code in codes} | {"structure.yml"}
        for path in self._paths(folder):
            if path.name not in known:
                fix = "Remove it, or add the language to hooks/languages.py"
                if path.stem in CODES:
                    fix = "Remove it, or add the language to `languages` of structure.yml"
                elif path.stem in TEXT_CODES:
                    fix = "Remove it; variants have their own texts in templates, fields and strings alone"
                self._about(path, "unknown-file", f"`{path.name}` is not read by anything", fix)

    def variants(self, folder: str) -> dict[str, Source]:
        """The files of a folder that hold what differs in a variant, by its code; empty where letters alone differ."""
        found = {}
        for language in VARIANTS:
            name = f"{folder}/{language.code}.yml"
            if self.has(name):
                found[language.code] = self.source(name)
            elif language.converter:
                found[language.code] = Source(relative(self.data / name, self.root))
        return found

    def kept(self, folder: str, given: object, read: Callable[[], T]) -> T:
        """What is read from a folder, with the problems noted; not read again while its files and `given` are equal."""
        told, known = len(self.problems), len(self.structures)

        def fresh() -> tuple[Any, list[Problem], list[Source]]:
            return read(), self.problems[told:], self.structures[known:]

        given = (self.data, self.root, file_states(self.data / folder), given)
        result, self.problems[told:], self.structures[known:] = _KEPT.get(folder, given, fresh)
        return cast(T, result)

    def _paths(self, folder: str) -> list[Path]:
        """What stands in a folder; its files are told as missing one by one when it is not there."""
        path = self.data / folder
        return sorted(path.iterdir()) if path.is_dir() else []

    def _about(self, path: Path, rule: str, what: str, fix: str) -> None:
        """Note a problem of a file or folder as a whole."""
        self.problems.append(Problem(relative(path, self.root), 1, 1, rule, what, fix))
