"""Our own Jinja environment: escapes everything, and a name that does not exist is an error."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

OVERRIDES = Path(__file__).parent.parent / "overrides"


@cache
def environment() -> Environment:
    """HTML templates are escaped, Markdown ones (`.j2.md`) are not."""
    return Environment(
        loader=FileSystemLoader(OVERRIDES),
        autoescape=select_autoescape(["html"]),
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
