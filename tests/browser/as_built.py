"""What a builder shows, as one text: the sheet, the form and the bar, with all that styles go by."""

from __future__ import annotations

from playwright.sync_api import Page

SHOWN = ("[data-paper]", "[data-form]", "[data-bar]")
# Order of classes, blanks between elements and what only readers of the screen's code would see do not count.
_READ = """selectors => {
  const told = ({ name, value }) => name === "class" ? value.split(/\\s+/).filter(Boolean).sort().join(" ") : value;
  const unseen = ["aria-invalid", "data-label"];
  const counts = ({ name, value }) => !unseen.includes(name) && (name !== "class" || value.trim());
  const read = node => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.trim();
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    const marks = Array.from(node.attributes).filter(counts).map(mark => `${mark.name}=${told(mark)}`).sort();
    return `<${[node.localName, ...marks].join(" ")}>${Array.from(node.childNodes, read).join("")}</>`;
  };
  return selectors.map(selector => read(document.querySelector(selector)));
}"""


def shown(page: Page) -> list[str]:
    """The parts of a builder page as they stand there now."""
    parts: list[str] = page.evaluate(_READ, [*SHOWN])
    return parts
