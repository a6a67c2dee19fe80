"""A build by several processes: the same bytes as by one, and nothing but a message when one of them fails."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.helpers import runs
from tests.small_site import copy_small_project

CHANGED = """
_right = build_language
def build_language(config: MkDocsConfig, code: str) -> None:
    import signal, time
    if code == "hr":
        {action}
    _right(config, code)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small site with everything that builds it, and a site that was built before."""
    root = copy_small_project(tmp_path / "project")
    (root / "site").mkdir()
    (root / "site/old").touch()
    return root


def command(project: Path, *words: str, **settings: str) -> subprocess.Popen[str]:
    """A command in a project, begun; it has its own group, as in a terminal."""
    fixed = {"PYTHONPATH": str(project), "PYTHONDONTWRITEBYTECODE": "1", "SOURCE_DATE_EPOCH": "1", "SITE_CACHE": ""}
    return subprocess.Popen(
        [sys.executable, "-m", *words],
        cwd=project,
        env={**os.environ, **fixed, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )


def when_croatian(project: Path, action: str) -> None:
    """Let the process that builds Croatian, which is not the first one, do something else."""
    with (project / "scripts/language.py").open("a", encoding="utf-8") as module:
        module.write(CHANGED.format(action=action))


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a site."""
    found = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert len(found) > 50
    return found


def parts(project: Path, name: str, processes: int, **settings: str) -> subprocess.Popen[str]:
    """A build into a folder of that name, begun."""
    return command(project, "scripts.parts", str(project / name), SITE_PROCESSES=str(processes), **settings)


def end_well(*builds: subprocess.Popen[str]) -> None:
    """Wait for builds that nothing is wrong with."""
    for build in builds:
        output, _ = build.communicate(timeout=300)
        assert build.returncode == 0, output


def test_any_number_of_processes_mkdocs_by_itself_and_what_was_kept_give_the_same_bytes(project: Path) -> None:
    keeps = {"SITE_CACHE": str(project / "kept")}
    end_well(
        command(project, "mkdocs", "build", "--strict", "--site-dir", "alone"),
        parts(project, "one", 1, PYTHONHASHSEED="7", **keeps),
        parts(project, "four", 4),
    )
    made = {path for path in (project / "kept").rglob("*") if path.is_file()}
    assert {path.parent.name for path in made} == {"data", "pdf", "share"}
    end_well(parts(project, "again", 2, **keeps))
    assert {path for path in (project / "kept").rglob("*") if path.is_file()} == made  # all was found there
    alone = contents(project / "alone")
    for name in ("one", "four", "again"):  # two build the real site, see `test_builds`
        other = contents(project / name)
        assert other.keys() == alone.keys()
        assert [path for path, data in alone.items() if other[path] != data] == []


def test_a_changed_sentence_is_built_anew_and_a_fault_is_told_though_all_else_was_kept(project: Path) -> None:
    keeps = {"SITE_CACHE": str(project / "kept")}
    end_well(parts(project, "before", 1, **keeps))
    page = project / "docs/zh/tell/index.md"
    page.write_text(page.read_text("utf-8").replace("Text.", "Other."), "utf-8")
    end_well(parts(project, "after", 1, **keeps))
    assert "Other." in (project / "after/zh/tell/index.html").read_text("utf-8")
    page.write_text(page.read_text("utf-8").replace("title: Tell\n", ""), "utf-8")
    build = parts(project, "wrong", 1, **keeps)
    output, _ = build.communicate(timeout=300)
    assert build.returncode == 1
    assert "docs/zh/tell/index.md" in output


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("raise ValueError('no ink')", "no ink"),
        ("raise OSError(28, 'No space left', 'x')", "No space left"),
        ("os.kill(os.getpid(), signal.SIGKILL)", "signal 9"),
    ],
)
def test_a_process_that_fails_is_told_in_a_line_and_the_old_site_stays(action: str, told: str, project: Path) -> None:
    when_croatian(project, action)
    before = sorted(path.name for path in project.iterdir())
    build = command(project, "scripts.build", SITE_PROCESSES="2")
    output, _ = build.communicate(timeout=300)
    assert build.returncode == 1
    assert [line for line in output.splitlines() if told in line] == output.splitlines()
    assert [path.name for path in (project / "site").iterdir()] == ["old"]
    assert sorted(path.name for path in project.iterdir()) == before


def test_problems_are_told_once_and_no_process_builds_on(project: Path) -> None:
    page = project / "docs/zh/tell/index.md"
    page.write_text(page.read_text("utf-8").replace("title: Tell\n", ""), "utf-8")
    build = command(project, "scripts.build", SITE_PROCESSES="2")
    output, _ = build.communicate(timeout=300)
    assert build.returncode == 1
    assert output.count("docs/zh/tell/index.md") == 1
    assert "Traceback" not in output
    assert [path.name for path in (project / "site").iterdir()] == ["old"]


@pytest.mark.parametrize("everyone", [True, False], ids=["Ctrl-C", "terminated"])
def test_a_build_that_is_stopped_ends_every_process_and_leaves_nothing(everyone: bool, project: Path) -> None:
    when_croatian(project, "Path('begun').write_text(str(os.getpid())); time.sleep(100)")
    begun, before = project / "begun", sorted(path.name for path in project.iterdir())
    build = command(project, "scripts.build", SITE_PROCESSES="2")
    until = time.monotonic() + 200
    while not (begun.exists() and begun.read_text()):
        assert time.monotonic() < until
        assert build.poll() is None
        time.sleep(0.05)
    child = int(begun.read_text())
    begun.unlink()
    if everyone:
        os.killpg(build.pid, signal.SIGINT)
    else:
        build.terminate()
    output, _ = build.communicate(timeout=60)  # until all who could write have ended
    assert output == ""
    assert build.returncode == 128 + (signal.SIGINT if everyone else signal.SIGTERM)
    assert not runs(child)
    assert sorted(path.name for path in project.iterdir()) == before
    assert [path.name for path in (project / "site").iterdir()] == ["old"]
