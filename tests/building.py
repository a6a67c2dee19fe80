"""The sites and the data that tests look at, each made once a run; sites while tests run that need none."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from filelock import FileLock

T = TypeVar("T")
ROOT = Path(__file__).parent.parent
BASE = "/good-terms/"
SITE_URL = f"https://example.org{BASE}"
PLACE = "GOOD_TERMS_BUILT"  # the variable that names the folder which all processes of a run share
SETTINGS = {"SITE_URL": SITE_URL}  # an address with a path, so that root-relative mistakes show
PROPERDOCS = (sys.executable, "-m", "properdocs", "build", "--strict", "--site-dir")


def _real(folder: Path) -> None:
    from scripts.build import build_site

    if build_site(folder / "site", **SETTINGS):
        sys.exit(1)


def _other(folder: Path) -> None:
    """By ProperDocs, with other hashes, so that nothing depends on the order of a set."""
    from scripts.build import build_site

    if build_site(folder / "site", PROPERDOCS, PYTHONHASHSEED="12345", **SETTINGS):
        sys.exit(1)


def _small(folder: Path) -> None:
    from tests.small import build_small

    build_small(folder, **SETTINGS)


SITES: dict[str, Callable[[Path], None]] = {"small": _small, "real": _real, "other": _other}
"""The small site of the tests, the real site, and the real site as another host builds it: in order of need."""
NEEDED = {
    "browser/machine": {"small"},
    "browser": {"small", "real"},
    "engines": {"small"},
    "site": {"real", "other"},
}
"""Which sites the tests of a folder need."""


def needed(paths: list[Path]) -> list[str]:
    """The sites that tests below these paths need, in order."""
    tests = ROOT / "tests"
    found: set[str] = set()
    for path in paths:
        inside = [names for name, names in NEEDED.items() if path.is_relative_to(tests / name)]
        below = [names for name, names in NEEDED.items() if (tests / name).is_relative_to(path)]
        found |= set().union(*(inside[:1] or below))
    return [name for name in SITES if name in found]


def begin(names: list[str]) -> subprocess.Popen[bytes]:
    """Start to build these sites one after the other; what they say is told by `built` if it matters."""
    command = [sys.executable, "-m", "tests.building", *names]
    silent = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=ROOT, stdout=silent, stderr=silent, start_new_session=True)


def end(building: subprocess.Popen[bytes]) -> None:
    """End what is still being built."""
    with suppress(ProcessLookupError):
        os.killpg(building.pid, signal.SIGTERM)
    building.wait()


def built(name: str) -> Path:
    """A site, as soon as it is built. Fails with what the build says."""
    command = [sys.executable, "-m", "tests.building", name]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return Path(os.environ[PLACE]) / name / "site"


def read_once(name: str, read: Callable[[], T], kind: type[T]) -> T:
    """What takes seconds to read: by whoever needs it first; the other processes of the run take it from there."""
    place = Path(os.environ[PLACE])
    file = place / f"{name}.data"
    with FileLock(place / f"{name}-data.lock"):
        if not file.exists():
            file.write_bytes(pickle.dumps(read()))
        found = pickle.loads(file.read_bytes())
    assert isinstance(found, kind)
    return found


def main() -> None:
    """Build the named sites that are not there yet; whoever comes meanwhile waits."""
    place = Path(os.environ[PLACE])
    for name in sys.argv[1:]:
        folder = place / name
        with FileLock(place / f"{name}.lock"):
            if not (folder / "site").exists():
                folder.mkdir(exist_ok=True)
                SITES[name](folder)


if __name__ == "__main__":
    main()
