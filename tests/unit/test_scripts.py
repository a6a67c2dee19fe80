"""Commands say what is wrong in a line, and leave nothing behind, whatever the machine refuses."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from hooks.web.address import address_faults
from scripts import check
from scripts.build import ROOT, build_site, source_date_epoch, unpublishable
from tests.helpers import runs

WRITES = (sys.executable, "-c", "import pathlib, sys; p = pathlib.Path(sys.argv[1]); p.mkdir(); (p / 'new').touch()")
FAILS = (sys.executable, "-c", "raise SystemExit(3)")
RUN = "import sys; from scripts.terminal import run; "


def command(code: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """A command of a few words, run as commands are."""
    environment = {**os.environ, **settings}
    return subprocess.run(
        [sys.executable, "-c", RUN + code], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def site(folder: Path) -> Path:
    """A site that is there already."""
    target = folder / "site"
    target.mkdir()
    (target / "old").touch()
    return target


def test_a_build_puts_the_new_site_in_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = site(tmp_path)
    assert build_site(target, WRITES) == 0
    assert [path.name for path in target.iterdir()] == ["new"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_who_builds_without_an_address_is_told_that_pages_name_an_example() -> None:
    assert unpublishable({"SITE_URL": "https://example.org/"}) == ""
    assert "SITE_URL" in unpublishable({})
    assert "SITE_URL" in unpublishable({"SITE_URL": ""})


def test_a_build_that_fails_leaves_the_old_site(tmp_path: Path) -> None:
    target = site(tmp_path)
    assert build_site(target, FAILS) == 3
    assert [path.name for path in target.iterdir()] == ["old"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("number", [errno.EBUSY, errno.ENOSPC, errno.EACCES])
@pytest.mark.parametrize("moved", ["old", "new"])
def test_a_site_that_cannot_be_put_in_its_place_is_told_in_a_line(
    number: int, moved: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target, rename = site(tmp_path), Path.rename

    def refuse(path: Path, other: Path) -> Path:
        if (path == target) if moved == "old" else (other == target and path.name == "site"):
            raise OSError(number, os.strerror(number), str(path))
        return rename(path, other)

    monkeypatch.setattr(Path, "rename", refuse)
    assert build_site(target, WRITES) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert os.strerror(number) in lines[0]
    assert [path.name for path in target.iterdir()] == ["old"]


def test_what_a_killed_build_left_is_cleaned_up_by_a_later_one_and_not_by_one_beside_it(tmp_path: Path) -> None:
    forgotten, running = tmp_path / ".building-a", tmp_path / ".building-b"
    forgotten.mkdir()
    running.mkdir()
    os.utime(forgotten, (time.time() - 7200,) * 2)
    build_site(tmp_path / "site", FAILS)
    assert [path.name for path in tmp_path.iterdir()] == [running.name]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_build_that_is_stopped_takes_its_host_along_and_leaves_nothing(number: int, tmp_path: Path) -> None:
    host = "import os, sys, time; open(sys.argv[1] + '.pid', 'w').write(str(os.getpid())); time.sleep(60)"
    code = f"from scripts.build import build_site, Path; import sys; h = (sys.executable, '-c', {host!r})"
    code += f"; sys.exit(run(lambda: build_site(Path({str(tmp_path / 'site')!r}), h)))"
    with subprocess.Popen([sys.executable, "-c", RUN + code], cwd=ROOT, stderr=subprocess.PIPE, text=True) as build:
        child = wait_for_number(tmp_path)
        build.send_signal(number)
        _, told = build.communicate(timeout=30)
    assert build.returncode == 128 + number
    assert told == ""
    assert list(tmp_path.iterdir()) == []
    assert not runs(child)


def wait_for_number(folder: Path) -> int:
    """The number of the process that the build has begun."""
    for _ in range(300):
        for path in folder.glob(".building-*/site.pid"):
            if text := path.read_text("utf-8"):
                return int(text)
        time.sleep(0.1)
    raise AssertionError("the build has not begun")


def test_without_git_the_time_of_the_sources_is_nought(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert source_date_epoch() == "0"


def test_a_linter_that_is_not_there_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check, "find_spec", lambda _: None)
    assert check.check_imports()
    assert "import-linter" in capsys.readouterr().err


def test_an_environment_that_has_moved_still_checks_imports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its commands name the Python of the folder that it was made in, which is not there any more."""
    (tmp_path / "python").symlink_to(sys.executable)
    (tmp_path / "lint-imports").write_text(f"#!{tmp_path}/gone/python\n", "utf-8")
    (tmp_path / "lint-imports").chmod(0o755)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert not check.check_imports()


def test_an_import_from_a_room_above_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "hooks", tmp_path / "hooks")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "hooks/data/model.py").open("a", encoding="utf-8") as model:
        model.write("from hooks.web import render\n")
    monkeypatch.setattr(check, "ROOT", tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    assert check.check_imports()
    assert "hooks.data.model -> hooks.web.render" in capsys.readouterr().err


def test_letters_that_a_pipe_does_not_know_are_written_as_their_numbers() -> None:
    result = command("sys.exit(run(lambda: print('ž')))", PYTHONIOENCODING="ascii")
    assert (result.returncode, result.stdout, result.stderr) == (0, "\\u017e\n", "")


def test_a_reader_who_has_read_enough_stops_a_command_without_a_word() -> None:
    code = "sys.exit(run(lambda: [print('line ' * 20) for _ in range(20000)] and None))"
    with subprocess.Popen(
        [sys.executable, "-c", RUN + code], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 128 + signal.SIGPIPE


def test_a_command_that_is_told_to_end_while_it_ends_says_nothing() -> None:
    slow = "import atexit, os, signal; atexit.register(lambda: os.kill(os.getpid(), signal.SIGTERM)); "
    done = subprocess.run([sys.executable, "-c", f"{RUN}{slow}sys.exit(run(lambda: 3))"], capture_output=True, cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (3, b"", b"")


def test_a_full_disk_is_told_in_a_line() -> None:
    result = command("sys.exit(run(lambda: open('/dev/full', 'w', buffering=1).write('x\\n')))")
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr == f"error: {os.strerror(errno.ENOSPC)}\n"


@pytest.mark.parametrize("name", ["build", "check", "serve"])
def test_an_option_that_no_command_has_is_told_with_the_usage(name: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", f"scripts.{name}", "--foo"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 2
    assert result.stderr.startswith("usage: ./scripts/")


def test_a_command_is_reached_by_a_link(tmp_path: Path) -> None:
    (tmp_path / "b").symlink_to(ROOT / "scripts/build")
    result = subprocess.run([str(tmp_path / "b"), "--help"], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize(
    "address", ["https://example.org/", "http://127.0.0.1:8000/", "https://a.example/b-c/%C3%BC/", None]
)
def test_an_address_of_a_site_is_right(address: str | None) -> None:
    assert address_faults(address) == []


@pytest.mark.parametrize(
    "address",
    [
        "https://x.example/ü/",
        "https://x.example/a b/",
        "javascript:alert(1)//",
        "//x.example/",
        "https://x.example",
        'https://x.example/"/',
        "https://x.example/?a/",
    ],
)
def test_an_address_that_pages_could_not_hold_is_told(address: str) -> None:
    assert len(address_faults(address)) == 1
