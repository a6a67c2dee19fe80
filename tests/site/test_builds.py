"""The build gives the same bytes each time, from more than one host, and nothing at all from wrong data."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.build import source_date_epoch
from tests.conftest import BASE, ROOT, SITE_URL

PROJECT = ("docs", "hooks", "overrides", "scripts", "mkdocs.yml")
PROBLEM = re.compile(r"^docs/_data/templates/ending-email/structure\.yml:\d+:\d+: error: .+ \[[a-z-]+\]$", re.MULTILINE)
GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')
Running = tuple[Path, subprocess.Popen[str]]


def _start(host: str, target: Path, **settings: str) -> Running:
    """A build of the site as `site` is built, running beside the others."""
    command = [sys.executable, "-m", host, "build", "--strict", "--site-dir", str(target)]
    fixed = {"SITE_URL": SITE_URL, "SITE_SCOPE": BASE, "SOURCE_DATE_EPOCH": source_date_epoch()}
    environment = {**os.environ, **fixed, **settings}
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    return target, process


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Running]:
    """The same site built by MkDocs with other hashes, and by ProperDocs, both at once."""
    folder = tmp_path_factory.mktemp("others")
    return {
        "again": _start("mkdocs", folder / "again", PYTHONHASHSEED="12345"),
        "properdocs": _start("properdocs", folder / "properdocs"),
    }


def _finish(running: Running) -> Path:
    target, process = running
    output, _ = process.communicate(timeout=600)
    assert process.returncode == 0, output
    return target


def _bytes(site: Path, *, generator: bool = True) -> dict[str, str]:
    """Every file of a site with the hash of what is in it."""
    found = {}
    for path in sorted(site.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            data = data if generator or path.suffix != ".html" else GENERATOR.sub(b"", data)
            found[path.relative_to(site).as_posix()] = hashlib.sha256(data).hexdigest()
    assert len(found) > 200
    return found


def test_two_builds_give_the_same_bytes(site: Path, others: dict[str, Running]) -> None:
    assert _bytes(_finish(others["again"])) == _bytes(site)


def test_properdocs_builds_the_same_site(site: Path, others: dict[str, Running]) -> None:
    assert _bytes(_finish(others["properdocs"]), generator=False) == _bytes(site, generator=False)


def test_wrong_data_fails_with_the_problem_and_leaves_the_old_site_in_place(tmp_path: Path) -> None:
    for name in PROJECT:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, tmp_path / name)
    wrong = tmp_path / "docs/_data/templates/ending-email/structure.yml"
    wrong.write_text(wrong.read_text("utf-8") + "colour: red\n", "utf-8")
    old = tmp_path / "site" / "index.html"
    old.parent.mkdir()
    old.write_text("old", "utf-8")
    before = sorted(path.name for path in tmp_path.iterdir())
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
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
