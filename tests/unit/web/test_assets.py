"""Scripts as readers get them."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.web import assets
from tests.helpers import write_files

MAIN = 'import { keep } from "../core/case.js";\nimport { tell } from "./tell.js";\n\ntell(keep);\n'
TELL = (
    'import { keep } from "../core/case.js";\n\n/** Says it. */\nexport function tell() {\n  import("./later.js");\n}\n'
)
SCRIPTS = {"desk/desk.js": MAIN, "desk/tell.js": TELL, "desk/later.js": "", "core/case.js": "export const keep = 1;\n"}


def test_a_component_names_every_module_that_it_imports_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, SCRIPTS)
    monkeypatch.setattr(assets, "OVERRIDES", tmp_path)
    assert assets.module_paths(["desk"]) == ["desk/desk.js", "core/case.js", "desk/tell.js"]
    assert assets.script_paths(["desk"]) == ["desk/desk.js"]


def test_published_modules_have_no_comments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("overrides", "site"):
        write_files(tmp_path / folder, SCRIPTS)
    monkeypatch.setattr(assets, "OVERRIDES", tmp_path / "overrides")
    assets.publish_scripts(tmp_path / "site")
    text = (tmp_path / "site" / "desk" / "tell.js").read_text("utf-8")
    assert "Says it" not in text
    assert "export function tell()" in text
