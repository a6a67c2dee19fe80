"""No page lacks styles of the theme that were taken out."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

from hooks.web.theme_styles import KEPT, NEEDLESS
from tests.conftest import ROOT
from tests.pages import html_files, read_html

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
