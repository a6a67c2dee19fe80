"""The styles of the theme are cut to what pages have, and a theme that changed is told."""

from __future__ import annotations

import pytest

from hooks.web.render import ThemeChangedError
from hooks.web.theme_styles import KEPT, trim_styles

HAVE = "".join(f".{name}{{top:0}}" for name in sorted(KEPT))


def trimmed(css: str, *others: str) -> str:
    """What is left of these styles, without those that only say that the theme has every class."""
    whole = trim_styles(css + HAVE, others)
    assert whole.endswith(HAVE)
    return whole.removesuffix(HAVE)


@pytest.mark.parametrize(
    ("css", "left"),
    [
        ('@charset "UTF-8";a{color:red}', '@charset "UTF-8";a{color:red}'),
        (".md-search{top:0}.md-typeset a{top:0}", ".md-typeset a{top:0}"),
        (".md-search a,.md-typeset a,.md-nav>a{top:0}", ".md-typeset a{top:0}"),
        ("@media print{.md-search{top:0}}", ""),
        ("@media print{.md-search{top:0}a{top:0}}", "@media print{a{top:0}}"),
        ("table:not([class]) td:not(.md-nav){top:0}", "table:not([class]) td:not(.md-nav){top:0}"),
        (".md-typeset :is(h1,h2){top:0}", ".md-typeset :is(h1,h2){top:0}"),
        ("[data-md-toggle=search]:checked~a{top:0}", ""),
        ("[dir=rtl] a{top:0}", "[dir=rtl] a{top:0}"),
        ('a{background:url("data:;{x}");top:0}', 'a{background:url("data:;{x}");top:0}'),
        ("@keyframes no{0%{top:0}}a{animation:go}", "a{animation:go}"),
        ("@keyframes go{0%{top:0}}a{animation:go 1s}", "@keyframes go{0%{top:0}}a{animation:go 1s}"),
    ],
)  # fmt: skip
def test_what_no_page_has_is_taken_out(css: str, left: str) -> None:
    assert trimmed(css) == left


def test_a_property_stays_while_something_reads_it() -> None:
    css = ':root{--far:1;--near:var(--far);--ours:2;--gone:"a;b";--last:var(--gone)}a{top:var( --near)}'
    assert trimmed(css, "b{left:var(--ours)}") == ":root{--far:1;--near:var(--far);--ours:2}a{top:var( --near)}"


def test_a_theme_that_lacks_what_we_keep_stops_the_build() -> None:
    with pytest.raises(ThemeChangedError, match="md-footer__link--next"):
        trim_styles(HAVE.replace(".md-footer__link--next{top:0}", ""), ())
