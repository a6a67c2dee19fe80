"""Scripts as readers get them: the modules of a component joined into one, without comments and blanks.

A component is a folder of `overrides/` with its HTML, CSS and modules; `core/` holds what several of them share, and is
published module by module, save for those that only one other module needs. Joined, a builder's modules weigh a fifth
less and are one request.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import rjsmin

from hooks.web.render import OVERRIDES

LISTS = ("chooser", "overview")
"""The components that are lists of links without scripts; each names itself in its HTML, as in `data-chooser`."""
SHARED = "core/"
_IMPORT = re.compile(r'^import \{ ([^}]+) \} from "(\.[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const))", re.MULTILINE)
_KINDS = r"(?:async )?(?:function\*?|class|const|let)"
_NAMES = re.compile(rf"^(?:export )?{_KINDS} (?:(\w+)|[\[{{]([^\]}}]+)[\]}}])", re.MULTILINE)
_OTHER = re.compile(r"^(?:import|export [{*d])", re.MULTILINE)


@dataclass(frozen=True)
class Scripts:
    """The scripts of the site: their texts by path."""

    texts: dict[str, str]

    def of(self, components: Iterable[str]) -> list[str]:
        """The scripts that begin these components."""
        return [f"{name}/{name}.js" for name in components]

    def needed(self, components: Iterable[str]) -> list[str]:
        """The scripts of these components and all that they import at once, each once."""
        found = self.of(components)
        for path in found:  # which grows on the way
            found += [needed for _, needed in _imports(path, self.texts[path]) if needed not in found]
        return found


def read_scripts() -> Scripts:
    """The scripts as they are published, made from the modules of today."""
    paths = [path.relative_to(OVERRIDES).as_posix() for path in sorted(OVERRIDES.glob("*/*.js"))]
    return _Joiner({path: (OVERRIDES / path).read_text("utf-8") for path in paths}).scripts()


def publish_scripts(site: Path) -> None:
    """Replace the modules of the built site by the scripts that readers get."""
    for path in OVERRIDES.glob("*/*.js"):
        (site / path.relative_to(OVERRIDES)).unlink(missing_ok=True)
    for name, text in read_scripts().texts.items():
        (site / name).write_text(rjsmin.jsmin(text), "utf-8")


def _imports(path: str, text: str) -> Iterator[tuple[list[str], str]]:
    """The names that a module imports at once, and the path of the module that they come from."""
    for names, address in _IMPORT.findall(text):
        yield names.split(", "), posixpath.normpath(posixpath.join(posixpath.dirname(path), address))


def _address(path: str, needed: str) -> str:
    """How a module names another one."""
    address = posixpath.relpath(needed, posixpath.dirname(path))
    return address if address.startswith(".") else f"./{address}"


@dataclass(frozen=True)
class _Joiner:
    modules: dict[str, str]

    def scripts(self) -> Scripts:
        parts = {path: self.parts(path) for path in self.modules}
        inner = {part for path, found in parts.items() for part in found if part != path}
        whole = {path: found for path, found in parts.items() if path not in inner}
        joined = [part for found in whole.values() for part in found]
        if twice := sorted({part for part in joined if joined.count(part) > 1}):
            raise ValueError(f"modules that two scripts would hold: {', '.join(twice)}")
        return Scripts({path: self.join(path, found) for path, found in whole.items()})

    def parts(self, path: str) -> list[str]:
        """A module after those that join it, each once."""
        found: dict[str, None] = {}
        for _, needed in _imports(path, self.modules[path]):
            if self.joins(needed, path):
                found.update(dict.fromkeys(self.parts(needed)))
        return [*found, path]

    def joins(self, needed: str, path: str) -> bool:
        """Whether a module becomes part of the one that imports it."""
        if needed.startswith(SHARED):
            return not path.startswith(SHARED) and len(self.users(needed)) == 1
        return posixpath.dirname(path) == posixpath.dirname(needed)

    def users(self, module: str) -> list[str]:
        return [path for path, text in self.modules.items() if any(module == used for _, used in _imports(path, text))]

    def join(self, path: str, parts: list[str]) -> str:
        """What the parts import from other scripts, then one after the other; only the last one exports."""
        imports: dict[str, dict[str, None]] = {}
        for part in parts:
            for names, needed in _imports(part, self.modules[part]):
                if needed not in parts:
                    imports.setdefault(needed, {}).update(dict.fromkeys(names))
        *inner, last = [_IMPORT.sub("", self.modules[part]) for part in parts]
        texts = [*(_EXPORT.sub("", text) for text in inner), last]
        _check_names(path, texts, imports)
        heads = (
            f'import {{ {", ".join(names)} }} from "{_address(path, needed)}";\n' for needed, names in imports.items()
        )
        return "".join([*heads, *texts])


def _check_names(path: str, texts: list[str], imports: dict[str, dict[str, None]]) -> None:
    """A name stands for one thing in all modules that are joined, and each import was understood."""
    if any(map(_OTHER.search, texts)):
        raise ValueError(f'{path}: write each import as `import {{ a, b }} from "./module.js";` on one line')
    names = [name for found in imports.values() for name in found]
    for text in texts:
        for name, several in _NAMES.findall(text):
            names += [name] if name else several.replace(" ", "").split(",")
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise ValueError(f"{path}: names that two of its modules use: {', '.join(twice)}")
