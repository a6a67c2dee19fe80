"""The build gives the same bytes each time, from more than one host, and nothing at all from wrong data."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from tests.small_site import copy_small_project

TEMPLATE = "farewell"
PROBLEM = re.compile(rf"^docs/_data/templates/{TEMPLATE}/structure\.yml:\d+:\d+: error: .+ \[[a-z-]+\]$", re.MULTILINE)
GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')


def _bytes(site: Path) -> dict[str, str]:
    """Every file of a site with the hash of what is in it; a page names the host that built it, which is left out.

    Of a list of pages to save, which has the hash of each as it is, the addresses are compared.
    """
    found = {}
    for path in sorted(site.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            data = GENERATOR.sub(b"", data) if path.suffix == ".html" else data
            if path.match("offline/*.json"):
                data = json.dumps([address for address, *_ in json.loads(data)["files"]]).encode()
            found[path.relative_to(site).as_posix()] = hashlib.sha256(data).hexdigest()
    assert len(found) > 200
    return found


def test_another_host_with_other_hashes_builds_the_same_bytes(site: Path, other_site: Path) -> None:
    assert _bytes(other_site) == _bytes(site)


def test_wrong_data_fails_with_the_problem_and_leaves_the_old_site_in_place(tmp_path: Path) -> None:
    copy_small_project(tmp_path)
    wrong = tmp_path / f"docs/_data/templates/{TEMPLATE}/structure.yml"
    wrong.write_text(wrong.read_text("utf-8") + "colour: red\n", "utf-8")
    old = tmp_path / "site" / "index.html"
    old.parent.mkdir()
    old.write_text("old", "utf-8")
    before = sorted(path.name for path in tmp_path.iterdir())
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1", "SITE_CACHE": ""}
    result = subprocess.run(
        [sys.executable, "-m", "scripts.build"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert len(PROBLEM.findall(result.stdout + result.stderr)) == 1
    assert "Traceback" not in result.stdout + result.stderr
    assert [path.read_text("utf-8") for path in old.parent.iterdir()] == ["old"]
    assert sorted(path.name for path in tmp_path.iterdir()) == before
