"""A small site with four templates and four tools of its own, on which the machine is tried.

No text of the real site stands in it: its data are `tests/fixtures/small`, and of `tests/fixtures/valid` what no test
of the machine looks at; only the words of forms and buttons are the real ones. Its pages are the same in each language.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from hooks.languages import CODES
from hooks.pages.markers import STOP_PAGES
from tests.helpers import FIXTURES, VALID, write_files
from tests.small_tone import write_tone

ROOT = Path(__file__).parent.parent
MESSAGE, CONTRACT, RECORD, CALL = "message", "contract", "record", "call"
NAMES = (MESSAGE, CALL, CONTRACT, RECORD)
QUESTIONS, CLOCK, TABLE, PACK = "questions", "clock", "clients", "kit"
TOOLS = (QUESTIONS, CLOCK, TABLE, PACK)
PLACES = {**{name: f"templates/{name}/" for name in NAMES}, **{name: f"tools/{name}/" for name in TOOLS}}
"""The path of the page of each template and tool."""
_BORROWED = ("facts", "glossary", "law", "pictures", "sources")
_FRONT = "---\ntitle: {title}\ndescription: A page.\nreviewed: 2026-11-22\n---\n\n# {title} {{#top}}\n\n"
_BUILDER = """Here is a [link](../decide/index.md).

## First {{#first}}

Text.

## Fill it in {{#fill}}

<!-- builder: {name} -->
"""
_NAV = """
nav:
  - index.md
  - decide:
      - decide/index.md
  - prepare:
      - prepare/money.md
  - tell:
      - tell/safety.md
  - tools:
      - tools/index.md
      - tools/questions.md
      - tools/clock.md
      - tools/clients.md
      - tools/kit.md
      - tools/tone-check.md
  - about:
      - about/offline.md
      - tools/my-case.md
  - templates:
      - templates/index.md
"""


def write_small(root: Path) -> Path:
    """The data and pages of the small site below `root`; gives the folder of the data."""
    docs = root / "docs"
    data = docs / "_data"
    shutil.copytree(FIXTURES / "small", data)
    for name in _BORROWED:
        shutil.copytree(VALID / name, data / name)
    shutil.copytree(ROOT / "docs/_data/strings", data / "strings")
    shutil.copytree(ROOT / "docs/_data/typed", data / "typed")
    write_tone(data)
    shutil.copytree(ROOT / "docs/assets", docs / "assets")
    guide = _FRONT.format(title="Guide").replace("reviewed", "covers: [A1]\nreviewed") + "Text.\n"
    pages = {
        "index.md": _FRONT.format(title="Start") + f"<!-- questions: {QUESTIONS} -->\n",
        **dict.fromkeys(("decide/index.md", *STOP_PAGES.values()), guide),
        STOP_PAGES["safety"]: guide + "<!-- exit -->\n",
        "about/offline.md": _FRONT.format(title="Offline") + "<!-- offline -->\n",
        "templates/index.md": _FRONT.format(title="Templates") + "<!-- overview -->\n",
        "tools/index.md": _FRONT.format(title="Tools")
        + f"## All {{#all}}\n\n<!-- tools -->\n\n## Ask {{#ask}}\n\n<!-- questions: {QUESTIONS} -->\n",
        "tools/tone-check.md": _FRONT.format(title="Tone") + "## Check {#check}\n\n<!-- tone -->\n",
        "tools/my-case.md": _FRONT.format(title="Case") + "## Yours {#case}\n\n<!-- case -->\n",
        **{
            f"tools/{name}.md": _FRONT.format(title=name.title())
            + _BUILDER.replace("builder", "tool").format(name=name)
            for name in TOOLS
        },
        **{f"templates/{name}.md": _FRONT.format(title=name.title()) + _BUILDER.format(name=name) for name in NAMES},
    }
    write_files(docs, {f"{lang}/{path}": text for lang in CODES for path, text in pages.items()})
    return data


def build_small(root: Path, **settings: str) -> Path:
    """The small site, built below `root` by the real hooks and layouts."""
    write_small(root)
    for name in ("hooks", "overrides"):
        (root / name).symlink_to(ROOT / name)
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    before, nav = config[: config.index("\nnav:\n")], _NAV + "".join(f"      - templates/{name}.md\n" for name in NAMES)
    (root / "mkdocs.yml").write_text(before + nav, "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    result = subprocess.run(
        command, cwd=root, env={**os.environ, **settings}, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return root / "site"
