"""What is still open in a text, and whether it is named when the text is taken away."""

from __future__ import annotations

import random
from collections.abc import Mapping

from hooks.data.template import Template
from tests.browser.desk import Desk

SAMPLES = {"date": "2027-03-31", "number": "5", "amount": "1250", "boolean": "true"}

# Copies the text, and tells the labels of all places that a reader sees open, as the form shows them, and what is said.
_GAPS = """async root => {
  const open = root.querySelectorAll("[data-paper] [data-slot]:not(.gap--filled), [data-paper] [data-each]");
  const empty = ({ dataset, classList }) => !dataset.each || !classList.contains("filled");
  const shown = Array.from(open).filter(place => place.checkVisibility() && empty(place));
  const asked = name => root.querySelector(`[data-field="${name}"]`); // what is worked out is asked nowhere
  const names = shown.map(({ dataset }) => dataset.base || dataset.slot || dataset.each).filter(asked);
  const status = root.querySelector("[data-status]");
  status.textContent = "";
  root.querySelector("[data-action=copy]").click();
  while (!status.textContent || status.ariaBusy === "true") await new Promise(done => setTimeout(done, 1));
  const labels = Array.from(new Set(names), name => {
    return asked(name).querySelector("[data-name]").innerText.trim();
  });
  return [labels, status.innerText];
}"""


def some_answers(template: Template, chance: random.Random) -> dict[str, str]:
    """Every choice made at random, what is needed filled in, the rest at random."""
    values = {}
    for name, field in template.fields.items():
        if name in template.structure.results:
            continue  # worked out, never typed
        if field.type == "choice":
            options = field.options_in("en")  # of the page
            values[name] = chance.choice(options if field.default or field.required else ("", *options))
        elif field.type != "list":
            needed = field.required or chance.random() < 0.3
            values[name] = SAMPLES.get(field.type, "Some words") if needed else ""
    return values


def gaps_and_word(desk: Desk, values: Mapping[str, str]) -> tuple[list[str], str]:
    """The labels of the gaps that show with these values, and what is said when the text is copied."""
    desk.fill(values)
    labels, said = desk.root.evaluate(_GAPS)
    return labels, said
