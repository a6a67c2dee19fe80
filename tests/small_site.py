"""A site of five pages a language, with the valid data set and the real words, theme and hooks: built in seconds."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from hooks.languages import CODES
from tests.helpers import copy_valid, write_files

ROOT = Path(__file__).parent.parent
HEAD = "---\ntitle: {title}\ndescription: D\nreviewed: 2026-11-22\n---\n\n"
PAGES = {
    "index.md": HEAD.format(title="Home") + "# Home {#home}\n\n[Tell](tell/index.md#tell)\n",
    "tell/index.md": HEAD.format(title="Tell") + "# Tell {#tell}\n\nText.\n",
    "about/law.md": HEAD.format(title="Law") + "# Law {#law}\n\n<!-- laws -->\n",
    "templates/farewell.md": HEAD.format(title="Farewell") + "# Farewell {#farewell}\n\n<!-- builder: farewell -->\n",
    "tools/my-case.md": HEAD.format(title="Case") + "# Case {#case}\n\n<!-- case -->\n",
}
NAV = [
    "index.md",
    {"tell": ["tell/index.md"]},
    {"templates": ["templates/farewell.md"]},
    {"tools": ["tools/my-case.md"]},
    {"about": ["about/law.md"]},
]


class _Loader(yaml.SafeLoader):
    """Reads the configuration; what MkDocs takes from the environment becomes its default."""


def _default(loader: _Loader, node: yaml.SequenceNode) -> Any:
    return loader.construct_sequence(node)[-1]


_Loader.add_constructor("!ENV", _default)


def copy_small_project(root: Path) -> Path:
    """The small site with copies of everything that builds it, to be changed. `root` is given back.

    What Python compiled comes along: it holds for copies with the same time, and each process would compile it again.
    """
    copy_small_site(root)
    for name in ("hooks", "scripts", "overrides"):
        shutil.copytree(ROOT / name, root / name)
    config = root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace(f"{ROOT}/", ""), "utf-8")
    return root


def copy_small_site(root: Path) -> Path:
    """The small site below `root`, which is given back."""
    data = copy_valid(root)
    shutil.rmtree(data / "strings")
    shutil.copytree(ROOT / "docs/_data/strings", data / "strings")
    shutil.copy(ROOT / "docs/_data/same.yml", data)
    shutil.copytree(ROOT / "docs/assets", root / "docs/assets")
    write_files(root, {f"docs/{code}/{path}": text for code in CODES for path, text in PAGES.items()})
    config = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), _Loader)
    config |= {"nav": NAV, "hooks": [str(ROOT / "hooks/events.py")], "watch": []}
    config["theme"]["custom_dir"] = str(ROOT / "overrides")
    (root / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), "utf-8")
    return root
