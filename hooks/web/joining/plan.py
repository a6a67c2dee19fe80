"""Which modules go into which file: what comes together is one file, and nothing is loaded before it is needed.

A module that several files need goes with the frame, with one of them that does nothing by itself, or is a file of its
own; a small one that keeps no state is copied into each, for a request costs more than its bytes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from hooks.web.joining.script import Script, read_script

APART = "vendor/"
"""Where scripts lie that others wrote, each of which stays a file."""
_SMALL = 6500  # bytes of a module as it is written, with its comments
_Sets = dict[str, frozenset[str]]


@dataclass
class Plan:
    """All modules that pages of these starting scripts can come to need, and their files.

    `frame` are the modules that every page loads, in the file of the first one; `hosts` those whose file takes in what
    other files need too, since it does nothing by itself.
    """

    folder: Path
    starts: Sequence[str]
    frame: Sequence[str]
    hosts: Sequence[str]
    scripts: dict[str, Script] = field(default_factory=dict)

    def __post_init__(self) -> None:
        todo = [*self.frame, *self.starts]
        for path in todo:
            if path not in self.scripts and not path.startswith(APART):
                script = self.scripts[path] = read_script(self.folder, path)
                todo += [*script.needed, *script.asked_for]

    @cached_property
    def files(self) -> Mapping[str, tuple[str, ...]]:
        """By the path of a file, its modules, each after those that it needs."""
        members: dict[str, set[str]] = {}
        for module, files in self._places.items():
            for file in files:
                members.setdefault(file, set()).add(module)
        return {file: self._ordered(file, inside) for file, inside in sorted(members.items())}

    @cached_property
    def home(self) -> Mapping[str, str]:
        """The file of a module that others import from there; of those that are copied, only who imports them later."""
        own = {module: module for module, files in self._places.items() if module in files}
        return {module: files[0] for module, files in self._places.items() if len(files) == 1} | own

    def found_from(self, file: str, module: str) -> str:
        """The file from which another one gets a module: its home, or one that it loads anyway and that has a copy."""
        near = (other for other in _reach(self._with, file) if module in self.files.get(other, ()))
        return self.home.get(module) or next(near, module)

    def loaded(self, starts: Iterable[str]) -> list[str]:
        """The files that a page with these starting scripts asks for at once."""
        found = dict.fromkeys(self.home[path] for path in starts)
        todo = list(found)
        for file in todo:
            new = [other for other in self.neighbours(file) if other not in found]
            found.update(dict.fromkeys(new))
            todo += new
        return list(found)

    def neighbours(self, file: str) -> tuple[str, ...]:
        """The files that a file imports at once."""
        if file.startswith(APART):
            return ()
        modules = self.files[file]
        needed = [path for module in modules for path in self.scripts[module].needed if path not in modules]
        return tuple(dict.fromkeys(self.found_from(file, path) for path in needed))

    @cached_property
    def _places(self) -> dict[str, tuple[str, ...]]:
        """The file of each module, or the files into which it is copied."""
        frame = self._closure(self.frame)
        groups: dict[frozenset[str], list[str]] = {}
        for module in sorted(self.scripts.keys() - frame):
            groups.setdefault(self._users[module], []).append(module)
        places = dict.fromkeys(frame, (self.frame[0],))
        copied: set[str] = set()
        for entries, group in groups.items():
            if file := self._file(group, entries):
                places |= dict.fromkeys(group, (file,))
            else:
                copied |= {*group}
        return self._without_idle(places | self._copies(copied, places))

    def _file(self, group: Sequence[str], entries: frozenset[str]) -> str:
        """The one file of modules that the same entries need, or nothing where each has a copy."""
        if len(entries) == 1:
            return next(iter(entries))
        scripts = [self.scripts[module] for module in group]
        if sum(len(script.source) for script in scripts) < _SMALL and not any(script.keeps_state for script in scripts):
            return ""
        if found := next((path for path in (*self.hosts, *group) if path in entries), ""):
            return found
        return next((path for path in group if {*group} <= self._closure([path])), group[0])

    def _copies(self, copied: Collection[str], places: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """The files that need modules of which each has a copy."""
        found: dict[str, tuple[str, ...]] = {}

        def files(module: str) -> tuple[str, ...]:
            if module not in copied:
                return places[module]
            if module not in found:
                users = [path for path, script in self.scripts.items() if module in script.needed]
                own = {module} & self.asked_for
                found[module] = tuple(sorted(own.union(*(files(path) for path in users))))
            return found[module]

        for module in copied:
            files(module)
        return found

    def _without_idle(self, places: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        """The same without copies in files that load another one with a copy."""
        kept, links = dict(places), self._links(places)
        for module, files in places.items():
            for file in files:
                others = {*kept[module]} - {file}
                if others & {*_reach(links, file)} and module not in self.asked_for:
                    kept[module] = tuple(other for other in kept[module] if other != file)
        return kept

    def _links(self, places: Mapping[str, tuple[str, ...]]) -> _Sets:
        """By file, those that are there with it in any case: they alone have what it needs, or were loaded before."""
        alone = {module: files[0] for module, files in places.items() if len(files) == 1}
        before = self._before(alone)
        links: dict[str, frozenset[str]] = {}
        for module, files in places.items():
            needed = {alone[path] for path in self.scripts[module].needed if path in alone}
            for file in files:
                links[file] = links.get(file, frozenset()) | ((needed | before.get(file, frozenset())) - {file})
        return links

    def _before(self, alone: Mapping[str, str]) -> _Sets:
        """By file that is asked for later, those that are there whenever it comes, whoever asked for it."""
        users: dict[str, frozenset[str]] = {}
        for module, file in alone.items():
            users[file] = users.get(file, frozenset()) | self._users[module]
        there = {
            entry: frozenset.intersection(*(self._there[user] for user in users.get(entry, frozenset()) | {entry}))
            for entry in self.asked_for
        }
        return {entry: frozenset(alone[path] for path in modules if path in alone) for entry, modules in there.items()}

    @cached_property
    def _with(self) -> _Sets:
        """By file, those that are there with it in any case."""
        return self._links(self._places)

    @cached_property
    def asked_for(self) -> frozenset[str]:
        """The modules that others import when they need them."""
        return frozenset(path for script in self.scripts.values() for path in script.asked_for) - {*self.frame}

    @cached_property
    def _users(self) -> _Sets:
        """By module, the starting scripts and those imported later that need it, and do not find it loaded."""
        there = self._there
        entries = {*self.starts, *self.asked_for}
        needs = {entry: self._closure([entry]) - there[entry] for entry in entries}
        return {module: frozenset(entry for entry in entries if module in needs[entry]) for module in self.scripts}

    @cached_property
    def _there(self) -> _Sets:
        """By what is loaded at once or later, the modules that are there already whenever it comes."""
        frame = self._closure(self.frame)
        entries = {*self.starts, *self.asked_for}
        askers = {
            entry: [
                other
                for other in entries
                if any(entry in self.scripts[path].asked_for for path in self._closure([other]))
            ]
            for entry in self.asked_for
        }
        there = {entry: frame if entry in self.starts else frozenset(self.scripts) for entry in entries}
        changed = True
        while changed:
            changed = False
            for entry in sorted(self.asked_for - {*self.starts}):
                known = [there[other] | self._closure([other]) for other in askers[entry]]
                now = frozenset.intersection(*known) if known and not self._asked_by_frame(entry) else frame
                changed |= now != there[entry]
                there[entry] = now
        return there

    def _asked_by_frame(self, entry: str) -> bool:
        return any(entry in self.scripts[path].asked_for for path in self._closure(self.frame))

    def _closure(self, paths: Iterable[str]) -> frozenset[str]:
        """Modules with all that they import at once."""
        todo = [path for path in paths if path in self.scripts]
        found = set(todo)
        while todo:
            new = {path for path in self.scripts[todo.pop()].needed if path in self.scripts} - found
            found |= new
            todo += new
        return frozenset(found)

    def _ordered(self, file: str, inside: Collection[str]) -> tuple[str, ...]:
        """The modules of a file in the order in which they run by themselves."""
        found: dict[str, None] = {}
        begun: set[str] = set()

        def visit(module: str) -> None:
            if module in begun or module not in inside:
                return
            begun.add(module)
            for path in self.scripts[module].needed:
                visit(path)
            found[module] = None

        for module in [*(self.frame if file == self.frame[0] else (file,)), *sorted(inside)]:
            visit(module)
        return tuple(found)


def _reach(links: _Sets, file: str) -> tuple[str, ...]:
    """The files that come with one."""
    found = dict.fromkeys(sorted(links.get(file, ())))
    todo = list(found)
    for other in todo:
        new = [path for path in sorted(links.get(other, ())) if path not in found]
        found.update(dict.fromkeys(new))
        todo += new
    return tuple(found)
