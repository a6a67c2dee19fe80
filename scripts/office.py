"""Find a LibreOffice Writer for the tests, or install one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.packages import install_package

NAMES = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
PACKAGE = "libreoffice-writer-nogui"
HELP = "No LibreOffice Writer was found or could be installed. Install one, or set SOFFICE to its path."


def find_office() -> Path | None:
    """The first office with a Writer that is there: named by SOFFICE, or on the PATH."""
    named = os.environ.get("SOFFICE")
    candidates = [Path(path) for name in ([named] if named else NAMES) if (path := shutil.which(name))]
    return next((path for path in candidates if _has_writer(path)), None)


def _has_writer(office: Path) -> bool:
    """Debian packs the parts of LibreOffice one by one; elsewhere they come together."""
    program = office.resolve().parent
    return not (program / "soffice.bin").exists() or (program / "libswlo.so").exists()


def require_office() -> Path:
    """An office, installed if need be. Raises RuntimeError with one clear sentence when there is none."""
    found = find_office()
    if found is None:
        print("Installing LibreOffice Writer for the tests (once).", file=sys.stderr)
        install_package(PACKAGE)
        found = find_office()
    if found is None:
        raise RuntimeError(HELP)
    return found


def convert(office: Path, kind: str, files: list[Path], target: Path, profile: Path) -> None:
    """Let the office save all files as `kind` in one go, with a profile of its own. Raises CalledProcessError."""
    settings = f"-env:UserInstallation={profile.as_uri()}"
    command: list[str | Path] = [office, settings, "--headless", "--convert-to", kind, "--outdir", target, *files]
    subprocess.run(command, capture_output=True, check=True, timeout=600)


if __name__ == "__main__":
    try:
        require_office()
    except RuntimeError as error:
        sys.exit(str(error))
