"""What is still open is named before a text is taken away: every gap that shows, every value that cannot be read."""

from __future__ import annotations

import random

import pytest

from hooks.data.catalog import Catalog
from hooks.data.template import Template
from hooks.languages import CODES
from tests.browser.conftest import OpenPage
from tests.browser.desk import Desk, open_desk
from tests.pages import TEMPLATES

SAMPLES = {"date": "2027-03-31", "number": "5", "amount": "1250", "boolean": "true"}

# The labels of all places in the text that a reader sees open, as the form shows them.
_GAPS = """root => {
  const open = root.querySelectorAll("[data-paper] [data-slot]:not(.gap--filled), [data-paper] [data-each]");
  const empty = ({ dataset, classList }) => !dataset.each || !classList.contains("filled");
  const shown = Array.from(open).filter(place => place.checkVisibility() && empty(place));
  const names = shown.map(({ dataset }) => dataset.base || dataset.slot || dataset.each);
  return Array.from(new Set(names), name => {
    const row = root.querySelector(`[data-field="${name}"]`);
    return row.querySelector("label, .field__label").firstChild.textContent.trim();
  });
}"""


def _status(desk: Desk) -> str:
    """What is said when the text is copied."""
    desk.copied()
    return desk.status.inner_text()


def _answers(template: Template, chance: random.Random) -> dict[str, str]:
    """Every choice made at random, what is needed filled in, the rest at random."""
    values = {}
    for name, field in template.fields.items():
        if field.type == "choice":
            values[name] = chance.choice(field.options if field.default or field.required else ("", *field.options))
        elif field.type != "rows":
            needed = field.required or chance.random() < 0.3
            values[name] = SAMPLES.get(field.type, "Some words") if needed else ""
    return values


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_gap_that_shows_is_named(open_page: OpenPage, catalog: Catalog, name: str) -> None:
    desk = open_desk(open_page, name)
    chance, found = random.Random(name), 0
    for lang in CODES:
        desk.speak(lang)
        for values in ({}, *(_answers(catalog.templates[name], chance) for _ in range(3))):
            desk.fill(values)
            gaps, said = desk.root.evaluate(_GAPS), _status(desk)
            found += len(gaps)
            assert [label for label in gaps if label not in said] == [], (lang, values)
    assert found or not catalog.templates[name].fields
