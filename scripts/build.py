"""Build the site strictly, into a temporary folder; `site/` changes only when everything succeeded."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent


def source_date_epoch() -> str:
    """The time of the last commit in seconds, so that equal sources give equal bytes; 0 outside git."""
    command = ["git", "log", "-1", "--format=%ct"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return result.stdout.strip() or "0"


def build_site(target: Path, **settings: str) -> int:
    """Build into `target`, replacing what is there only on success. `settings` are environment variables.

    Returns the exit code of MkDocs.
    """
    environment = {"SOURCE_DATE_EPOCH": source_date_epoch(), **os.environ, **settings}
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".building-") as folder:
        fresh = Path(folder) / "site"
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(fresh)]
        code = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        if code == 0:
            if target.exists():
                target.rename(Path(folder) / "old")
            shutil.move(fresh, target)
    return code


if __name__ == "__main__":
    sys.exit(build_site(ROOT / "site"))
