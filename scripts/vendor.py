"""Scripts that others wrote, which browsers get: copies that nobody changes."""

from __future__ import annotations

import hashlib
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = "overrides/vendor"
SUMS = "SHA256SUMS"


def changed_files(root: Path = ROOT) -> list[str]:
    """The copies below `root` that are not what `SHA256SUMS` says, and scripts that it does not name."""
    folder = root / FOLDER
    lines = (folder / SUMS).read_text("utf-8").splitlines()
    wanted = {name: total for total, name in (line.split(maxsplit=1) for line in lines)}
    names = sorted({*wanted, *(path.name for path in folder.glob("*.js"))})
    return [f"{FOLDER}/{name}" for name in names if _total(folder / name) != wanted.get(name)]


def _total(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
