"""The checks of the browser's scripts: style and types, by an engine that is given no network."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from scripts.deno import CHECKS, ROOT, SCRIPTS, command, environment

GOOD = "/** @param {string} text */\nexport function twice(text) {\n  return text + text;\n}\n"


@pytest.mark.parametrize(
    ("fault", "check", "told"),
    [("", "", ""), ("const unused = 1;\n", "lint", "no-unused-vars"), ("twice(5);\n", "check", "TS2345")],
    ids=["none", "style", "type"],
)
def test_a_script_with_a_fault_is_told(fault: str, check: str, told: str, tmp_path: Path) -> None:
    script = tmp_path / "script.js"
    script.write_text(GOOD + fault, "utf-8")
    for each in CHECKS:
        given = [str(script) if part == SCRIPTS[0] else part for part in each if part not in SCRIPTS[1:]]
        arguments = command(*given, "--config", str(ROOT / "deno.json"))
        done = subprocess.run(arguments, cwd=tmp_path, env=environment(), capture_output=True, text=True, check=False)
        said = done.stdout + done.stderr
        assert bool(done.returncode) is (each[0] == check), said
        assert (said == "") is (each[0] != check), said
        assert each[0] != check or told in said
