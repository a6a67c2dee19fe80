"""Our own Jinja environment: escapes everything, and a name that does not exist is an error."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, select_autoescape
from jinja2.bccache import Bucket
from markupsafe import Markup

OVERRIDES = Path(__file__).parents[2] / "overrides"


class MemoryBytecode(BytecodeCache):
    """Compiled templates kept for the process: MkDocs makes a fresh environment for every language."""

    def __init__(self) -> None:
        self.codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket when its template was compiled before."""
        if code := self.codes.get(bucket.key + bucket.checksum):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self.codes[bucket.key + bucket.checksum] = bucket.bytecode_to_string()


BYTECODE = MemoryBytecode()


@cache
def environment() -> Environment:
    """HTML is escaped in what is printed, in Markdown templates (`.j2.md`) too: it would pass through Markdown."""
    return Environment(
        loader=FileSystemLoader(OVERRIDES),
        autoescape=select_autoescape(["html", "md"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        comment_start_string="{%#",  # `{#` begins a heading id in Markdown
        comment_end_string="#%}",
    )


def render_template(file: str, /, **values: object) -> str:
    """The template `file` below `overrides/` with its values."""
    return environment().get_template(file).render(**values)


def one_block(html: str) -> Markup:
    """HTML without empty or indented lines, so that Markdown passes it on as it is."""
    return Markup("\n".join(line.strip() for line in html.splitlines() if line.strip()))


class ThemeChangedError(Exception):
    """The theme no longer prints what this site mends in it."""


def must_replace(text: str, old: str, new: str, count: int = -1) -> str:
    """`text` with `old` replaced by `new`, `count` times or everywhere; safe HTML stays safe.

    Raises `ThemeChangedError` when `old` is not there: a mend that finds nothing has lost its object.
    """
    if old not in text:
        raise ThemeChangedError(f"the theme does not print `{old}` any more; see hooks/web/shell.py")
    return text.replace(old, new, count)
