"""Write what follows from other files: FORMAT.md, schemas, settings of hosts, and how far the translations are."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

from hooks.web.policy import caddy_file, nginx_file
from scripts.build import ROOT
from scripts.kinds import KINDS, SCHEMAS, data_files
from scripts.reference import make_reference
from scripts.schemas import schema_text, with_first_line
from scripts.translations import made_records
from scripts.weblate import COMPONENTS, component_list

REFERENCE = PurePosixPath("FORMAT.md")
HOSTS = {PurePosixPath("hosting/nginx.conf"): nginx_file, PurePosixPath("hosting/Caddyfile"): caddy_file}


def made_files(root: Path) -> Iterator[tuple[PurePosixPath, str]]:
    """The files that follow from the models and the data below `root`, each with the text that it should have.

    Data that is no UTF-8 is left as it is; the check tells it.
    """
    yield REFERENCE, make_reference(root)
    yield from ((path, write()) for path, write in HOSTS.items())
    yield from ((kind.schema, schema_text(kind)) for kind in KINDS)
    for path, kind in data_files(root):
        with suppress(UnicodeDecodeError):
            yield path, with_first_line((root / path).read_text("utf-8-sig"), path, kind)
    yield from made_records(root)
    yield COMPONENTS, component_list(root)


def stale_files(root: Path) -> list[str]:
    """What is not as it should be, and schemas that belong to no kind of files."""
    made = {path.as_posix(): text for path, text in made_files(root)}
    stale = [path for path, text in made.items() if not _has(root / path, text)]
    others = (f"{SCHEMAS}/{path.name}" for path in sorted((root / SCHEMAS).glob("*")))
    return [*stale, *(path for path in others if path not in made)]


def write_files(root: Path) -> list[str]:
    """Write what is not as it should be, and remove schemas of nothing. Returns their paths below `root`."""
    made = {path.as_posix(): text for path, text in made_files(root)}
    stale = stale_files(root)
    for path in stale:
        target = root / path
        if path in made:
            target.parent.mkdir(exist_ok=True)
            target.write_text(made[path], "utf-8")
        else:
            target.unlink()
    return stale


def _has(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text("utf-8") == text


def main() -> None:
    """Write, and say what has changed."""
    for path in write_files(ROOT):
        print(path)


if __name__ == "__main__":
    main()
