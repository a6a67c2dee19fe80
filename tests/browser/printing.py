"""What a builder page prints, compared with what the build makes of the same answers."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from playwright.sync_api import Page, expect

from hooks.data.catalog import Catalog
from hooks.data.template import Template
from hooks.languages import BY_CODE
from hooks.text.fill import fill_document, prune_values
from hooks.text.lines import Line, document_lines
from hooks.text.open import build_document
from tests.browser.desk import Desk
from tests.browser.paper import WAYS, Paper, Way, letters
from tests.pages import TEMPLATES
from tests.pdf_reading import squeezed

WORD = "Zyzzyva"
TOP = 90  # points from the edge of the paper to a first line: the margin and no more than a line
UPRIGHT = Way("A4", across=False, width=1280, scheme="light", view="form")
NIGHT = Way("A4", across=False, width=375, scheme="dark", view="form")


def way_of(number: int, step: int) -> Way:
    """The way in which the template with this number is printed in the language at this step."""
    return WAYS[(number + step * len(TEMPLATES)) % len(WAYS)]


def is_printed(catalog: Catalog, number: int, step: int) -> bool:
    """Whether a template is printed in a language: the first of each kind in all, the others in two of four.

    In turns that no setting of the ways follows: by the parity of the ones in the number.
    """
    kinds = [catalog.templates[name].structure.kind for name in TEMPLATES[: number + 1]]
    return kinds.count(kinds[-1]) == 1 or number.bit_count() % 2 == step % 2


def foot_of(page: Page, number: int, total: int) -> str:
    """What stands at the foot of a sheet of paper, without white space."""
    told = page.locator("html").get_attribute("data-foot") or ""
    return squeezed(f"{told}{number}/{total}")


def answers(template: Template, lang: str) -> dict[str, str]:
    """The values of an example with a word that no page holds, and some gaps left open; results stay as they are."""
    values = template.example(next(iter(template.structure.examples)), lang)
    typed = (key for key, field in template.fields.items() if key not in template.structure.results)
    for number, name in enumerate(key for key in typed if template.fields[key].type == "text"):
        values[name] = WORD if number % 3 < 2 else ""
    return values


def lines_of(catalog: Catalog, template: Template, lang: str, answered: str = "") -> list[Line]:
    """What the build makes of the values; those of the language itself, unless another is named."""
    document = replace(build_document(template, lang, catalog.strings[lang]), colophon="")
    values = prune_values(template.fields, answers(template, answered or lang))
    return list(document_lines(fill_document(document, values)))


def fill(page: Page, template: Template, lang: str, way: Way) -> Desk:
    """Fill in these values, what is worked out follows, and turn the page to the view of the way."""
    desk = Desk(page)
    results = template.structure.results
    values = {**dict.fromkeys(template.fields, ""), **answers(template, lang)}
    desk.fill({name: value for name, value in values.items() if name not in results})
    if results or page.locator("[data-rows], [data-ticks]").count():  # what makes them comes after the form
        page.wait_for_load_state("networkidle")
    desk.root.locator(f'[data-view-button="{way.view}"]').dispatch_event("click")
    expect(desk.root).to_have_attribute("data-view", way.view)
    return desk


def differences(paper: Paper, lines: list[Line]) -> tuple[Counter[str], Counter[str]]:
    """The letters that paper lacks and those that are too many; tables may repeat their heads on each page."""
    wanted, found = letters(cell for line in lines for cell in line.cells), letters(paper.pages)
    heads = letters(cell for line in lines if line.kind == "head" for cell in line.cells * (len(paper.pages) - 1))
    return wanted - found, found - wanted - heads


def expect_text_alone(paper: Paper, lines: list[Line], lang: str) -> None:
    """Just these lines stand on the paper, from its top on."""
    assert len(lines) >= 3
    assert differences(paper, lines) == (Counter(), Counter())
    assert WORD in paper.text
    assert paper.top() < TOP
    if BY_CODE[lang].direction == "ltr":  # others do not stand in the order in which they are read
        first, *_ = lines[0].cells
        assert squeezed("".join(paper.pages[0])).startswith(squeezed(first))
        lost = [cell for line in lines for cell in line.cells if squeezed(cell) not in paper.text]
        assert lost == [], lost
