"""The list of components by which a Weblate server takes over the texts of the data."""

from __future__ import annotations

import json
import re
from pathlib import Path, PurePosixPath

from hooks.languages import CODES, DEFAULT
from scripts.kinds import DATA, data_files
from scripts.texts import OWN

COMPONENTS = PurePosixPath("weblate.json")
MAIN = "strings"
_REPOSITORY = f"weblate://good-terms/{MAIN}"
_WIDTH = 120


def component_list(root: Path) -> str:
    """The components as `weblate import_json` reads them; the main one comes first, the others share its clone."""
    names = {path.relative_to(DATA).parent.as_posix() for path, kind in data_files(root) if _is_base(path, kind.folder)}
    ordered = sorted(names, key=lambda name: (name != MAIN, name))
    return json.dumps([_component(name) for name in ordered], indent=1) + "\n"


def _is_base(path: PurePosixPath, folder: str) -> bool:
    """Whether a file has texts of the base that are written anew in every other language."""
    return path.stem == DEFAULT.code and folder not in OWN and folder != "places/*"


def _component(name: str) -> dict[str, object]:
    """A folder of the data as a component: one YAML file a language, with the same keys in all of them."""
    folder = f"{DATA}/{name}"
    return {
        "slug": name.replace("/", "-"),
        "name": name,
        **({} if name == MAIN else {"vcs": "git", "repo": _REPOSITORY}),
        "filemask": f"{folder}/*.yml",
        "template": f"{folder}/{DEFAULT.code}.yml",
        "file_format": "yaml",
        "file_format_params": {"yaml_indent": 2, "yaml_line_wrap": _WIDTH, "yaml_line_break": "unix"},
        "source_language": DEFAULT.code,
        "language_regex": f"^({'|'.join(re.escape(code) for code in CODES)})$",
        "check_flags": "icu-message-format" if name.startswith(("templates/", "tools/")) else "",
        "new_lang": "none",
        "edit_template": False,
    }
