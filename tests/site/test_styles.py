"""No page lacks styles of the theme that were taken out, and no page loads more than it needs."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from hooks.languages import BY_CODE, CODES
from hooks.web.theme_styles import KEPT, NEEDLESS
from scripts.bench import page_bytes
from tests.conftest import ROOT
from tests.pages import html_files, page_paths, read_html

KB = 1024
GUIDE, BUILDER = 45 * KB, 62 * KB
REQUESTS = 8
STAGES = ("decide/", "repair/", "prepare/", "tell/", "offboard/", "prevent/")
MADE = re.compile(r'class(?:Name|List)[^\n]*"([\w -]+)"')


def _theme_classes() -> set[str]:
    """The classes for which the theme has styles."""
    theme = find_spec("material")
    assert theme is not None
    assert theme.origin is not None
    [styles] = (Path(theme.origin).parent / "templates/assets/stylesheets").glob("main.*.css")
    return set(re.findall(r"\.([A-Za-z_][\w-]*)", re.sub(r'"[^"]*"|\{[^{}]*\}', "", styles.read_text("utf-8"))))


def test_each_class_of_the_theme_that_a_page_has_is_kept_or_named_as_needless(site: Path) -> None:
    files = [*html_files(site), *(site / "sheets").glob("*.html")]
    assert len(files) > 400
    elements = (element for file in files for element in read_html(file).elements)
    had = {name for element in elements for name in element.attributes.get("class", "").split()}
    scripts = [path.read_text("utf-8") for path in (ROOT / "overrides").glob("*/*.js")]
    made = {name for text in scripts for names in MADE.findall(text) for name in names.split()}
    assert made
    known = _theme_classes()
    assert len(known) > 100
    assert (had | made) & known - KEPT - NEEDLESS == set()
    assert KEPT - had == set()


@pytest.mark.parametrize("lang", CODES)
def test_a_page_of_the_guide_and_a_builder_are_light(site: Path, lang: str) -> None:
    weights = {
        path: (GUIDE if path.startswith(STAGES) else BUILDER, list(page_bytes(site, BY_CODE[lang].prefix + path)))
        for path in page_paths(lang)
        if path.startswith((*STAGES, "templates/"))
    }
    assert len(weights) > 60
    totals = {path: (most, sum(size for _, size in parts)) for path, (most, parts) in weights.items()}
    assert {path: total for path, (most, total) in totals.items() if total > most} == {}
    plain = [parts for path, (_, parts) in weights.items() if path.startswith(STAGES) and not _has_law(parts)]
    assert len(plain) > 10
    assert {len(parts) for parts in plain if len(parts) > REQUESTS} == set()


def _has_law(parts: list[tuple[str, int]]) -> bool:
    """Whether a page has notes of law, whose places one chooses."""
    return "where.js" in dict(parts)
