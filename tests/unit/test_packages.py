"""What the tests need is installed by Debian's tools where that is allowed, and by nobody elsewhere."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from scripts.engines import ENGINES, FIREFOX, WEBKIT, install_engines
from scripts.packages import install_package

RECORD = '#!/bin/sh\necho "${0##*/} $*" >> "$RECORD"\n'


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without programs, which the tests add, and the file in which they write how they were called."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("RECORD", str(tmp_path / "record"))
    (tmp_path / "bin").mkdir()
    return tmp_path / "record"


def _program(record: Path, name: str, ending: str) -> None:
    path = record.parent / "bin" / name
    path.write_text(RECORD + ending, "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def _debian(record: Path, *others: str) -> None:
    _program(record, "apt-get", "exit 0")
    _program(record, "env", 'shift; exec "$@"')
    for name in others:
        _program(record, name, 'shift; exec "$@"')


def test_root_installs_a_package_at_once(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    _debian(record, "sudo")
    assert install_package("a-package")
    calls = record.read_text("utf-8").splitlines()
    assert calls[-1].startswith("apt-get install")
    assert calls[-1].endswith(" a-package")
    assert not any(call.startswith("sudo") for call in calls)


def test_others_install_it_through_a_sudo_that_asks_nothing(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    _debian(record, "sudo")
    assert install_package("a-package")
    calls = record.read_text("utf-8").splitlines()
    assert [call for call in calls if call.startswith("sudo --non-interactive")]
    assert calls[-1].endswith(" a-package")


@pytest.mark.parametrize("user", [0, 1000])
def test_elsewhere_nothing_is_run(record: Path, monkeypatch: pytest.MonkeyPatch, user: int) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user)
    assert not install_package("a-package")
    if user:
        _debian(record)  # but no sudo
        assert not install_package("a-package")
    assert not record.exists()


def test_an_engine_that_cannot_be_had_is_named(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert install_engines() == list(ENGINES)
    assert all(engine.name in engine.lack for engine in ENGINES)
    assert not record.exists()


def test_an_engine_is_installed_when_one_of_its_programs_is_missing(
    record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    _debian(record, "WebKitWebDriver", "firefox", "chromedriver")
    assert install_engines() == [WEBKIT]
    installs = [call for call in record.read_text("utf-8").splitlines() if call.startswith("apt-get install")]
    assert [call.split()[-2:] for call in installs] == [["webkit2gtk-driver", "xvfb"]]


def test_a_firefox_that_ubuntu_starts_as_a_snap_is_not_taken(record: Path) -> None:
    _program(record, "firefox", "exec /snap/bin/firefox")
    assert FIREFOX.find() is None
    _program(record, "firefox-esr", "exec /usr/lib/firefox-esr/firefox-esr")
    assert FIREFOX.find() == (record.parent / "bin" / "firefox-esr",)
