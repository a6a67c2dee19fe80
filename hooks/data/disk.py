"""The one way in which an author's file comes from the disk: an ordinary file of a sensible size, in UTF-8."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from hooks.data.problems import Problem, relative

LARGEST = 300_000  # bytes; the largest file of the site has a tenth of it


class UnreadableError(Exception):
    """A file that cannot be read, with the problem that its author is told."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.as_line())


def read_file(path: Path, root: Path) -> str:
    """The text of a file, its line ends as `\\n`. Raises `UnreadableError`."""
    try:
        data = _read_bytes(path, root)
    except OSError as error:
        raise _system_fault(path, root, error) from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(_encoding(relative(path, root), data, error)) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read_bytes(path: Path, root: Path) -> bytes:
    """The bytes of an ordinary file. It is looked at before it is opened: a pipe would wait for a writer for ever."""
    status = path.lstat()
    if fault := kind_fault(status.st_mode, folder=False):
        raise UnreadableError(_whole(path, root, *fault))
    if status.st_size > LARGEST:
        what = f"the file has {status.st_size:,} bytes"
        raise UnreadableError(_whole(path, root, "large-file", what, f"Keep it below {LARGEST:,}"))
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def file_states(folder: Path) -> list[tuple[str, int, bytes | str]]:
    """What stands in a folder: path, mode, and bytes or why there are none. Equal states are read as the same."""
    return [(path.relative_to(folder).as_posix(), mode, _content(path, mode)) for path, mode in walk_tree(folder)]


def _content(path: Path, mode: int) -> bytes | str:
    if not stat.S_ISREG(mode):
        return ""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        return str(error)


def kind_fault(mode: int, *, folder: bool) -> tuple[str, str, str] | None:
    """Rule, fault and advice for what is neither a file nor, where one may stand, a folder."""
    if stat.S_ISREG(mode) or (folder and stat.S_ISDIR(mode)):
        return None
    if stat.S_ISLNK(mode):
        return "link", "it is a link to another place", "Put the file or folder itself here"
    if stat.S_ISDIR(mode):
        return "special-file", "a folder stands where a file is read", "Rename it, and write the file"
    return "special-file", "it is a pipe, a device or a socket", "Put a file here"


def walk_tree(folder: Path) -> Iterator[tuple[Path, int]]:
    """Everything below a folder with its mode; links are named and not followed."""
    waiting = [folder]
    while waiting:
        try:
            entries = sorted(os.scandir(waiting.pop()), key=lambda entry: entry.name)
        except OSError:
            continue  # told where a file of it is read
        for entry in entries:
            mode = entry.stat(follow_symlinks=False).st_mode
            yield Path(entry.path), mode
            if stat.S_ISDIR(mode):
                waiting.append(Path(entry.path))


def _system_fault(path: Path, root: Path, error: OSError) -> UnreadableError:
    """What the system says of a file."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return UnreadableError(_whole(path, root, "missing-file", "the file does not exist", "Create it"))
    what = f"the file cannot be read ({error.strerror or 'unknown reason'})"
    return UnreadableError(_whole(path, root, "unreadable-file", what, "Mend its permissions, or write it again"))


def _encoding(file: str, data: bytes, error: UnicodeDecodeError) -> Problem:
    """The place at which a file stops being UTF-8."""
    before = data[: error.start].decode("utf-8-sig", "replace").split("\n")
    what = f"byte {data[error.start]:02X} is not UTF-8"
    return Problem(file, len(before), len(before[-1]) + 1, "encoding", what, "Save the file as UTF-8")


def _whole(path: Path, root: Path, rule: str, what: str, fix: str) -> Problem:
    """A problem of a file as a whole."""
    return Problem(relative(path, root), 1, 1, rule, what, fix)
