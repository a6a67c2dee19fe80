"""Scripts as readers get them: the modules of a component joined into one, without comments and blanks.

A component is a folder of `overrides/` with its HTML, CSS and modules; `core/` holds the modules that several
components share, which are published one by one. Joined, a builder's modules weigh a fifth less and are one request.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

import rjsmin

from hooks.web.render import OVERRIDES

LISTS = ("chooser", "overview")
"""The components that are lists of links without scripts; each names itself in its HTML, as in `data-chooser`."""
SHARED = "core/"
_IMPORT = re.compile(r'^import \{ ([^}]+) \} from "(\.[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const))", re.MULTILINE)
_NAMES = re.compile(
    r"^(?:export )?(?:async )?(?:function\*?|class|const|let) (?:(\w+)|[\[{]([^\]}]+)[\]}])", re.MULTILINE
)


def script_paths(components: list[str]) -> list[str]:
    """The scripts that begin these components, by their path in the site."""
    return [f"{name}/{name}.js" for name in components]


def module_paths(components: list[str]) -> list[str]:
    """The scripts of these components and every script that they import at once, each once."""
    found = dict.fromkeys(script_paths(components))
    todo = list(found)
    for path in todo:
        for _, needed in _imports(path, _text(path)):
            if needed not in found:
                found[needed] = None
                todo.append(needed)
    return list(found)


def published_scripts() -> dict[str, str]:
    """Every script of the site by its path, with its text."""
    paths = [path.relative_to(OVERRIDES).as_posix() for path in sorted(OVERRIDES.glob("*/*.js"))]
    inner = {needed for path in paths for _, needed in _imports(path, _read(path)) if _is_own(path, needed)}
    texts = {path: _text(path) for path in paths if path not in inner}
    joined = [part for path in texts for part in _parts(path) if part != path]
    if twice := sorted({part for part in joined if joined.count(part) > 1}):
        raise ValueError(f"modules that two scripts would hold: {', '.join(twice)}")
    return {path: rjsmin.jsmin(text) for path, text in texts.items()}


def publish_scripts(site: Path) -> None:
    """Replace the modules of the built site by the scripts that readers get."""
    for path in OVERRIDES.glob("*/*.js"):
        (site / path.relative_to(OVERRIDES)).unlink()
    for name, text in published_scripts().items():
        (site / name).write_text(text, "utf-8")


def _read(path: str) -> str:
    return (OVERRIDES / path).read_text("utf-8")


def _is_own(path: str, needed: str) -> bool:
    """Whether a module joins one of its own component that it imports."""
    return not path.startswith(SHARED) and posixpath.dirname(path) == posixpath.dirname(needed)


def _imports(path: str, text: str) -> Iterator[tuple[str, str]]:
    """The names that a module imports at once, and the path of the module that they come from."""
    for names, address in _IMPORT.findall(text):
        yield names, posixpath.normpath(posixpath.join(posixpath.dirname(path), address))


def _parts(path: str) -> list[str]:
    """A module after those of its own component that it imports, each once."""
    found: dict[str, None] = {}
    for _, needed in _imports(path, _read(path)):
        if _is_own(path, needed):
            found.update(dict.fromkeys(_parts(needed)))
    return [*found, path]


def _text(path: str) -> str:
    """A module joined with those of its own component: what they import from others, then one after the other."""
    parts = _parts(path)
    if len(parts) == 1:
        return _read(path)
    imports: dict[str, dict[str, None]] = {}
    for part in parts:
        for names, needed in _imports(part, _read(part)):
            if not _is_own(part, needed):
                imports.setdefault(needed, {}).update(dict.fromkeys(names.split(", ")))
    *inner, whole = [_IMPORT.sub("", _read(part)) for part in parts]
    texts = [*(_EXPORT.sub("", text) for text in inner), whole]
    _check_names(path, texts, imports)
    folder = posixpath.dirname(path)
    head = "".join(
        f'import {{ {", ".join(names)} }} from "{posixpath.relpath(needed, folder)}";\n'
        for needed, names in imports.items()
    )
    return head + "".join(texts)


def _check_names(path: str, texts: list[str], imports: dict[str, dict[str, None]]) -> None:
    """A name stands for one thing in all modules that are joined, and each import was understood."""
    if re.search(r"^(?:import|export [{*d])", "".join(texts), re.MULTILINE):
        raise ValueError(f'{path}: write each import as `import {{ a, b }} from "./module.js";` on one line')
    names = [name for found in imports.values() for name in found]
    for text in texts:
        for name, several in _NAMES.findall(text):
            names += [name] if name else several.replace(" ", "").split(",")
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise ValueError(f"{path}: names that two of its modules use: {', '.join(twice)}")
