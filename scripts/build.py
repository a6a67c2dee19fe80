"""Build the site strictly, into a temporary folder; `site/` changes only when everything succeeded."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from scripts.terminal import run, sentence

ROOT = Path(__file__).parent.parent
HOST = (sys.executable, "-m", "scripts.parts")
CACHE = ROOT / ".cache" / "build"
"""Where what takes long is kept for the next build, unless `SITE_CACHE` names another folder, or none."""
_BEGUN = ".building-"
_FORGOTTEN = 3600  # seconds after which a folder was left by a build that was killed


def source_date_epoch() -> str:
    """The time of the last commit in seconds, so that equal sources give equal bytes; 0 without git or outside it."""
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError:
        return "0"
    return result.stdout.strip() or "0"


def build_site(target: Path, host: Sequence[str] = HOST, **settings: str) -> int:
    """Build into `target`, replacing what is there only on success. `settings` are environment variables.

    Returns the exit code of `host`, the command that builds into the folder named after it.
    """
    environment = {"SOURCE_DATE_EPOCH": source_date_epoch(), **os.environ, **settings}
    _clean_up(target.parent)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=_BEGUN) as folder:
        fresh = Path(folder) / "site"
        code = _call([*host, str(fresh)], environment)
        return code or _replace(target, fresh, Path(folder) / "old")


def _call(command: list[str], environment: dict[str, str]) -> int:
    """The exit code of a command, which ends with us if we are ended."""
    with subprocess.Popen(command, cwd=ROOT, env=environment) as process:
        try:
            return process.wait()
        finally:
            if process.poll() is None:
                process.terminate()


def _replace(target: Path, fresh: Path, old: Path) -> int:
    """Put the fresh site in the place of the old one, or leave the old one there and say why."""
    kept = target.exists()
    try:
        if kept:
            target.rename(old)
        fresh.rename(target)
    except OSError as error:
        if kept and not target.exists():
            old.rename(target)
        print(f"error: the site is built, and cannot be put in its place: {sentence(error)}", file=sys.stderr)
        return 1
    return 0


def _clean_up(folder: Path) -> None:
    """What builds left behind that had no time to do it themselves."""
    for path in folder.glob(f"{_BEGUN}*"):
        if time.time() - path.stat().st_mtime > _FORGOTTEN:
            shutil.rmtree(path, ignore_errors=True)


def unpublishable(environment: Mapping[str, str]) -> str:
    """What to know before a site is published that was built so, if anything."""
    if environment.get("SITE_URL"):
        return ""
    return "note: what search engines, previews and paper name is an example; to publish, set SITE_URL and build again"


def main() -> int:
    """Build into `site/`. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="./scripts/build", description=__doc__)
    parser.parse_args()
    code = build_site(ROOT / "site", SITE_CACHE=os.environ.get("SITE_CACHE", str(CACHE)))
    if not code and (note := unpublishable(os.environ)):
        print(note, file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(run(main))
