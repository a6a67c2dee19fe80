"""The styles of the theme without those of what this site does not have: less than a fifth of them is left.

What stays is told by the classes that pages have; `tests/site/test_styles.py` holds the list against every page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from hooks.web.render import ThemeChangedError

KEPT = frozenset(
    {
        *("admonition", "admonition-title", "headerlink", "abstract", "example", "question", "warning"),
        *("md-container", "md-content", "md-content__inner", "md-grid", "md-header", "md-main", "md-main__inner"),
        *("md-copyright", "md-copyright__highlight", "md-ellipsis", "md-icon", "md-skip", "md-toggle", "md-typeset"),
        *("md-footer", "md-footer-meta", "md-footer-meta__inner", "md-footer__button", "md-footer__direction"),
        *("md-footer__inner", "md-footer__link", "md-footer__link--next", "md-footer__link--prev", "md-footer__title"),
        *("md-path", "md-path__item", "md-path__link", "md-path__list", "md-typeset__scrollwrap", "md-typeset__table"),
        *("md-tabs", "md-tabs__item", "md-tabs__item--active", "md-tabs__link", "md-tabs__list"),
    }
)
"""The classes of the theme that pages have, and whose styles they need."""
NEEDLESS = frozenset(
    {
        *("card", "cards", "js", "no-js", "note"),
        *("md-dialog", "md-dialog__inner", "md-header__button", "md-overlay"),
    }
)
"""Classes of the theme that pages have too, and that we style ourselves or not at all."""
_ATTRIBUTES = {"align", "class", "data-md-color-scheme", "dir", "hidden", "href", "open", "type"}
_TOKEN = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{}]|;|[^{};"']+""")
_NOT = re.compile(r":not\((?:[^()]|\([^()]*\))*\)")
_ATTRIBUTE = re.compile(r"\[([\w-]+)[^\]]*\]")
_CLASS = re.compile(r"\.([A-Za-z_][\w-]*)")
_COMMA = re.compile(r",(?![^(\[]*[)\]])")
_PROPERTY = re.compile(r"var\(\s*(--[\w-]+)")
Rule = tuple[str, str]


def trim_styles(css: str, others: Iterable[str]) -> str:
    """The styles that pages need. `others` are ours, which use properties of the theme.

    Raises `ThemeChangedError` when the theme does not know a class any more whose styles are kept.
    """
    if gone := {name for name in KEPT if f".{name}" not in css}:
        raise ThemeChangedError(f"the theme styles no {sorted(gone)} any more; see hooks/web/theme_styles.py")
    css = _trim(css, _needed_rule)
    ours = "".join(others)
    while (shorter := _trim(css, _needed_by(css, ours))) != css:
        css = shorter
    return css


def _trim(css: str, change: Callable[[Rule], Rule | None]) -> str:
    return "".join(
        f"{head}{{{body}}}" if body else f"{head};"
        for rule in _rules(css)
        if (changed := change(rule)) and (head := changed[0])
        for body in [changed[1]]
    )


def _rules(css: str) -> Iterator[Rule]:
    """Each rule as what stands before its braces and within them; within is nothing for `@charset`."""
    head, start, depth = 0, 0, 0
    for match in _TOKEN.finditer(css):
        token = match.group()
        if token == "{":
            depth += 1
            start = match.end() if depth == 1 else start
        elif token == "}":
            depth -= 1
            if not depth:
                yield css[head : start - 1].strip(), css[start : match.start()]
                head = match.end()
        elif token == ";" and not depth:
            yield css[head : match.start()].strip(), ""
            head = match.end()


def _needed_rule(rule: Rule) -> Rule | None:
    """A rule with those of its selectors that pages have."""
    head, body = rule
    if head.startswith(("@media", "@supports")):
        inside = _trim(body, _needed_rule)
        return (head, inside) if inside else None
    if head.startswith("@"):
        return rule
    selectors = [selector for selector in _COMMA.split(head) if _is_needed(selector)]
    return (",".join(selectors), body) if selectors and body else None


def _is_needed(selector: str) -> bool:
    bare = _NOT.sub("", selector)
    if not {*_ATTRIBUTE.findall(bare)} <= _ATTRIBUTES:
        return False
    return {*_CLASS.findall(_ATTRIBUTE.sub("", bare))} <= KEPT


def _needed_by(css: str, ours: str) -> Callable[[Rule], Rule | None]:
    """What takes away properties that nothing reads, and movements that nothing makes."""
    read = {*_PROPERTY.findall(css), *_PROPERTY.findall(ours)}

    def change(rule: Rule) -> Rule | None:
        head, body = rule
        if head.startswith(("@media", "@supports")):
            inside = _trim(body, change)
            return (head, inside) if inside else None
        if head.startswith("@keyframes"):
            name = head.removeprefix("@keyframes").strip()
            return rule if re.search(rf"animation[\w-]*:[^;}}]*\b{re.escape(name)}\b", css) else None
        if head.startswith("@"):
            return rule
        kept = [part for part in _declarations(body) if not part.startswith("--") or part.partition(":")[0] in read]
        return (head, ";".join(kept)) if kept else None

    return change


def _declarations(body: str) -> list[str]:
    """The declarations of a rule; a semicolon within quotation marks ends none."""
    parts = [""]
    for token in _TOKEN.findall(body):
        if token == ";":
            parts.append("")
        else:
            parts[-1] += token
    return [part.strip() for part in parts if part.strip()]
