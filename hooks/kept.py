"""What takes long to make and follows from its sources alone, kept on disk from one build to the next.

It is kept in the folder that `SITE_CACHE` names; without it, everything is made anew. A result is found by a hash of
all that it is made from, so a change of one byte there asks for another. It holds a hash of its own bytes: one that was
cut short is made again.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
_LONGEST = 30 * 24 * 3600  # seconds for which a result is kept that nobody asks for
_SIZE = hashlib.sha256().digest_size


class Kept:
    """The place of one result. `given` is all that it is made from, besides the program and its libraries."""

    def __init__(self, kind: str, given: Iterable[bytes]) -> None:
        folder = os.environ.get("SITE_CACHE")
        self._path = Path(folder) / kind / _hash([_program(), *given]).hex() if folder else None

    def read(self) -> bytes | None:
        """The result, wanted from now on; nothing where there is none that is whole."""
        if not self._path:
            return None
        try:
            data = self._path.read_bytes()
            os.utime(self._path)
        except OSError:
            return None
        check, content = data[:_SIZE], data[_SIZE:]
        return content if hashlib.sha256(content).digest() == check else None

    def write(self, content: bytes) -> None:
        """Keep it. A full disk, or a folder of someone else, costs time and nothing else."""
        if self._path:
            with suppress(OSError):
                _write(self._path, hashlib.sha256(content).digest() + content)
                _forget_old(self._path.parent)


def kept(kind: str, given: Iterable[bytes], make: Callable[[], bytes]) -> bytes:
    """What `make` gives, or gave once for the same; see `Kept`."""
    place = Kept(kind, given)
    if (found := place.read()) is not None:
        return found
    made = make()
    place.write(made)
    return made


def file_parts(folder: Path, pattern: str = "**/*") -> Iterator[bytes]:
    """Files of a folder as something that results are made from: the name and the bytes of each."""
    for path in sorted(folder.glob(pattern)):
        if path.is_file():
            yield path.relative_to(folder).as_posix().encode()
            yield path.read_bytes()


def _hash(parts: Iterable[bytes]) -> bytes:
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()


@cache
def _program() -> bytes:
    """What makes all results: our modules, the libraries, and Python."""
    modules, libraries = file_parts(ROOT / "hooks", "**/*.py"), file_parts(ROOT / "requirements", "*.txt")
    return _hash([sys.version.encode(), *modules, *libraries])


def _write(path: Path, data: bytes) -> None:
    """All of it or nothing: other processes read the folder too."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
        fresh = Path(file.name)
        try:
            file.write(data)
            file.close()
            fresh.replace(path)
        except OSError:
            fresh.unlink(missing_ok=True)
            raise


@cache
def _forget_old(folder: Path) -> None:
    """Once for each folder: results that nobody asked for in a long time."""
    for path in folder.iterdir():
        if time.time() - path.stat().st_mtime > _LONGEST:
            path.unlink(missing_ok=True)
