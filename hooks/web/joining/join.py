"""The files of a plan: their modules one after the other, with short names, importing each other."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator

import rjsmin

from hooks.web.joining.names import short_names, shorten
from hooks.web.joining.plan import APART, Plan
from hooks.web.joining.scopes import Binding, UnjoinableError, Use, text_of
from hooks.web.joining.script import Script

_Name = tuple[str, str]
"""A module, and what it exports under a name."""


def join_scripts(plan: Plan) -> Iterator[tuple[str, str]]:
    """Each file with its text. Raises `ValueError` for what cannot be joined."""
    shared = {file: _shared(plan, file) for file in plan.files}
    for file in plan.files:
        yield file, _File(plan, file, shared).text()


def _source(plan: Plan, name: _Name) -> _Name:
    """Where an export begins, which modules may pass on."""
    module, exported = name
    if module.startswith(APART):
        return name
    script = plan.scripts[module]
    if exported in script.passed_on:
        return _source(plan, script.passed_on[exported])
    if exported not in script.exports:
        raise _fault(plan, module, f"it exports no `{exported}`. Export or import another name.")
    return name


def _fault(plan: Plan, module: str, what: str) -> ValueError:
    return ValueError(f"{plan.folder / module}:{UnjoinableError(what)}")


def _private_names(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Private names of classes with short ones, the most frequent first."""
    found = sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0]))
    for (name, _), short in zip(found, short_names(()), strict=False):
        yield name, f"#{short}"


def _shared(plan: Plan, file: str) -> dict[_Name, str]:
    """What other files import from a file, with what it is called between them."""
    wanted = [
        (other, _source(plan, name))
        for other, modules in plan.files.items()
        if other != file
        for module in modules
        for name in (*plan.scripts[module].imports.values(), *plan.scripts[module].passed_on.values())
    ]
    given = {
        name for other, name in wanted if name[0] not in plan.files[other] and plan.found_from(other, name[0]) == file
    }
    public = _public(plan, file)
    free = short_names({*public})
    known = {_source(plan, (file, name)): name for name in public}
    return {name: known.get(name) or next(free) for name in sorted(given)}


def _public(plan: Plan, file: str) -> list[str]:
    """What a file gives to who imports it later: the exports of the module whose path it has."""
    script = plan.scripts[file]
    return [*script.exports, *script.passed_on] if file in plan.asked_for else []


class _File:
    """One file while it is put together."""

    def __init__(self, plan: Plan, file: str, shared: dict[str, dict[_Name, str]]) -> None:
        self.plan, self.file, self.shared = plan, file, shared
        self.scripts = [plan.scripts[module] for module in plan.files[file]]
        self.foreign: dict[_Name, Binding] = {}
        """What comes from other files."""
        self.private = dict(_private_names(text_of(node) for script in self.scripts for node in script.names.private))

    def text(self) -> str:
        """The file as readers get it."""
        used = [(script, use, self._meaning(script, use)) for script in self.scripts for use in script.names.uses]
        exported = dict(self._exported())
        browser = {use.name for _, use, meaning in used if not meaning}
        counts = Counter(meaning for _, _, meaning in used if meaning) + Counter(exported.values())
        shorten((script.names.top for script in self.scripts), self.foreign.values(), counts, browser)
        changes: dict[str, list[tuple[int, int, str]]] = {
            script.path: [*self._changes(script)] for script in self.scripts
        }
        for script, use, meaning in used:
            if meaning:
                changes[script.path].append((use.start, use.end, _written(use, meaning.short)))
        bodies = [_changed(script.source, changes[script.path]) for script in self.scripts]
        exports = ",".join(f"{meaning.short} as {name}" for name, meaning in sorted(exported.items()))
        end = f"export{{{exports}}};" if exports else ""
        text: str = rjsmin.jsmin("\n".join([*self._imports(), *bodies]))
        return f"{text}\n{end}".strip()

    def _meaning(self, script: Script, use: Use) -> Binding | None:
        """What a name means, in this module or the one that it is imported from."""
        found = use.scope.find(use.name)
        return found if found or use.name not in script.imports else self._imported(script.imports[use.name])

    def _imported(self, name: _Name) -> Binding:
        """What a module of this file imports, wherever it begins."""
        module, exported = _source(self.plan, name)
        if module in self.plan.files[self.file]:
            script = self.plan.scripts[module]
            local = script.exports[exported]
            found = script.names.top.find(local)
            return found or self._imported(script.imports[local])
        return self.foreign.setdefault((module, exported), Binding(exported))

    def _exported(self) -> Iterator[tuple[str, Binding]]:
        for name in _public(self.plan, self.file):
            yield name, self._imported((self.file, name))
        for source, name in self.shared[self.file].items():
            yield name, self._imported(source)

    def _imports(self) -> Iterator[str]:
        """What stands at the head of the file."""
        groups: dict[str, list[str]] = {file: [] for file in self.plan.neighbours(self.file)}
        for (module, exported), binding in self.foreign.items():
            file = self.plan.found_from(self.file, module)
            name = self.shared.get(file, {}).get((module, exported), exported)
            groups.setdefault(file, []).append(f"{name} as {binding.short}")
        for file, names in groups.items():
            clause = f"{{{','.join(sorted(names))}}}from" if names else ""
            yield f'import{clause}"{self._relative(file)}";'

    def _changes(self, script: Script) -> Iterator[tuple[int, int, str]]:
        """What a module says otherwise in this file, besides names."""
        for start, end in script.cuts:
            yield start, end, ""
        for start, end, path in script.later:
            if path not in self.plan.asked_for or self.plan.home.get(path) != path:
                raise _fault(
                    self.plan, script.path, f"`{path}` is loaded already when it is imported. Import it at once."
                )
            yield start, end, f'"{self._relative(path)}"'
        if script.knows_place and posixpath.dirname(script.path) != posixpath.dirname(self.file):
            what = f"it asks for its own address, and would be part of `{self.file}`. Ask in a module of that folder."
            raise _fault(self.plan, script.path, what)
        for node in script.names.private:
            yield node.start_byte, node.end_byte, self.private[text_of(node)]

    def _relative(self, path: str) -> str:
        address = posixpath.relpath(path, posixpath.dirname(self.file) or ".")
        return address if address.startswith(".") else f"./{address}"


def _written(use: Use, short: str) -> str:
    return f"{use.name}:{short}" if use.alone and use.name != short else short


def _changed(source: bytes, changes: list[tuple[int, int, str]]) -> str:
    """A text with changes, none of which overlaps another."""
    parts, at = [], 0
    for start, end, text in sorted(changes):
        parts += [source[at:start], text.encode()]
        at = end
    return b"".join([*parts, source[at:]]).decode()
