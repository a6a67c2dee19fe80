"""What a reader does at a builder in a browser of any maker, and what that browser then has."""

from __future__ import annotations

import json
from typing import Any

from tests.engines.driver import Driver

Answers = dict[str, str | bool]

_STANDS = "document.documentElement.dataset.stood"
_READ = """return Object.fromEntries(arguments[0].map(name => {
  const control = document.querySelector(`[data-form] [name="${name}"]`);
  return [name, control.type === "checkbox" ? control.checked : control.value];
}));"""
_REST = """const { dataset } = document.documentElement;
dataset.rested = "";
setTimeout(() => { dataset.rested = "yes"; }, 300);"""
_LINK = 'article a[href^="../../"]'


class Reader:
    """A reader with one tab, which remembers nothing yet."""

    def __init__(self, driver: Driver, base_url: str) -> None:
        self.driver = driver
        self.base_url = base_url

    def open(self, path: str) -> None:
        """Open a page by its address."""
        self.driver.go(self.base_url + path)

    def control(self, name: str) -> str:
        """The selector of a field."""
        return f'[data-form] [name="{name}"]'

    def fill(self, answers: Answers) -> None:
        """Type, choose and tick as the fields ask for."""
        for name, value in answers.items():
            control = self.control(name)
            if value is True:
                self.driver.click(control)
            elif self.driver.run("return document.querySelector(arguments[0]).type", control) == "select-one":
                self.driver.choose(control, str(value))
            else:
                self.driver.type(control, str(value))

    def add_row(self, field: str, number: int, values: dict[str, str]) -> None:
        """Add the row of this number to a field of rows, and fill it in."""
        self.driver.until(f"""!document.querySelector('[data-field="{field}"] [data-row=add]').disabled""")
        self.driver.click(f'[data-field="{field}"] [data-row=add]')
        self.driver.until(f"""document.querySelector('[data-field="{field}"] li:nth-of-type({number})')""")
        for column, value in values.items():
            self.driver.type(f'[data-field="{field}"] li:nth-of-type({number}) [data-column="{column}"]', value)

    def answers(self, names: Answers) -> Answers:
        """What stands in the fields of these names."""
        found: Answers = self.driver.run(_READ, list(names))
        return found

    def cells(self, field: str) -> list[str]:
        """What stands in all rows of a field."""
        inputs = f"""document.querySelectorAll('[data-field="{field}"] [data-column]')"""
        found: list[str] = self.driver.run(f"return Array.from({inputs}, input => input.value)")
        return found

    def text(self) -> str:
        """The text as it reads once the sheet is begun, which a form that remembers answers does by itself."""
        begun = "document.querySelector('[data-builder]')?.dataset.begun !== undefined"
        self.driver.until(f"!Object.keys(sessionStorage).length || {begun}")
        return str(self.driver.run("return document.querySelector('[data-paper]').innerText"))

    def kept(self) -> dict[str, Any]:
        """What the tab remembers of answers, by its names; not where they come from, nor what was opened last."""
        stored = self.driver.run("return Object.entries(sessionStorage)")
        kept = {name: json.loads(value) for name, value in stored if name.startswith("good-terms:")}
        found = {name.removeprefix("good-terms:"): case["values"] for name, case in kept.items() if case["values"]}
        return {name: values for name, values in found.items() if name not in ("from", "recent")}

    def leave(self) -> dict[str, Any]:
        """Follow a link of the page to one without a form; gives what the tab then remembers."""
        self.driver.run(f"{_STANDS} = 'yes'")
        self.driver.click(_LINK)
        self.driver.until("document.readyState === 'complete' && !document.querySelector('[data-form]')")
        return self.kept()

    def back(self) -> bool:
        """Go back to the page with the form. Whether the browser kept it as it stood; it may load it anew as well."""
        self.driver.back()
        self.driver.until("document.readyState === 'complete' && !!document.querySelector('[data-form]')")
        self.rest()
        return bool(self.driver.run(f"return {_STANDS} === 'yes'"))

    def rest(self) -> None:
        """Let the page and the browser do what they put off."""
        self.driver.run(_REST)
        self.driver.until("document.documentElement.dataset.rested === 'yes'")
