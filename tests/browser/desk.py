"""What a reader does at a builder, and what they then see and take away."""

from __future__ import annotations

import io
import re
import zipfile
from base64 import b64decode
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

from playwright.sync_api import Locator, Page, ViewportSize, expect

from hooks.data.catalog import Catalog
from hooks.text.document import Document, Node
from hooks.text.plain import plain
from tests.browser.conftest import DESKTOP, OpenPage
from tests.browser.waiting import PATIENCE
from tests.docx_reading import shown

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CHECKBOX = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"

# Fills in one set of answers after the other; after each, if asked, the visible lines of the text and the rows of the
# form, those that are folded too.
_ANSWER = """([tries, look]) => {
  const visible = selector => Array.from(document.querySelectorAll(selector)).filter(part => part.checkVisibility());
  const texts = [], forms = [];
  for (const values of tries) {
    for (const [name, value] of Object.entries(values)) {
      const control = document.querySelector(`[data-field="${name}"] [name="${name}"]`);
      const known = name !== "place" || Array.from(control.options).some(option => option.value === value);
      if (!known) control.add(new Option(value, value)); // chosen on a page that lists it
      if (control.type === "checkbox") control.checked = value === "true"; else control.value = value;
      control.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    if (!look) continue;
    const lines = visible("[data-paper] [data-line]").map(line => Array.from(line.cells || [line]));
    texts.push(lines.map(cells => cells.map(cell => cell.innerText)));
    const asked = Array.from(document.querySelectorAll("[data-form] [data-field]")).filter(row => !row.closest(".off"));
    forms.push(asked.map(row => row.dataset.field));
  }
  return [texts, forms];
}"""

_UNFOLD = """elements => {
  for (const element of elements) {
    for (let part = element.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
  }
}"""

_TAKE = """async actions => {
  const root = document.querySelector("[data-builder]");
  const status = root.querySelector("[data-status]");
  const taken = {};
  let blob;
  const { click } = HTMLAnchorElement.prototype;
  const make = URL.createObjectURL;
  navigator.clipboard.writeText = async text => { blob = new Blob([text]) };
  HTMLAnchorElement.prototype.click = () => {};
  URL.createObjectURL = made => { blob = made; return make.call(URL, made) };
  for (const action of actions) {
    status.textContent = "";
    blob = undefined;
    root.querySelector(`[data-action="${action}"]`).click();
    while (!blob || !status.textContent) await new Promise(done => setTimeout(done, 1));
    const reader = new FileReader();
    await new Promise(done => { reader.onload = done; reader.readAsDataURL(blob) });
    taken[action] = reader.result.split(",")[1];
  }
  delete navigator.clipboard.writeText;
  HTMLAnchorElement.prototype.click = click;
  URL.createObjectURL = make;
  return taken;
}"""


class Desk:
    """A builder page in use."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root = page.locator("[data-builder]")
        self.form = self.root.locator("[data-form]")
        self.sheet = self.root.locator("[data-paper] [data-sheet]")
        self.status = self.root.locator("[data-status]")
        self.language = self.root.locator("[data-text-language]")
        self.second_language = self.root.locator("[data-second-language]")

    def row(self, name: str) -> Locator:
        """The part of the form that belongs to a field."""
        return self.root.locator(f'[data-field="{name}"]')

    def control(self, name: str) -> Locator:
        """Where a field is filled in; what is folded around it is opened."""
        self.row(name).evaluate_all(_UNFOLD)
        return self.row(name).locator(f'[name="{name}"]')

    def error(self, name: str) -> Locator:
        """What the form says is wrong with a field."""
        return self.row(name).locator("[data-error]")

    def slot(self, name: str) -> Locator:
        """The first visible place of a field in the text."""
        return self.sheet.locator(f'[data-slot="{name}"]:visible').first

    def button(self, action: str) -> Locator:
        """The button that does something with the text; what is folded around it is opened."""
        found = self.root.locator(f'[data-action="{action}"]')
        found.evaluate_all(_UNFOLD)
        return found

    def speak(self, lang: str) -> None:
        """Choose the language of the text, and wait until it has it."""
        self.language.select_option(lang)
        expect(self.sheet.first).to_have_attribute("lang", lang)

    def speak_also(self, lang: str) -> None:
        """Choose the second language of the text, and wait until it has it."""
        self.second_language.select_option(lang)
        expect(self.sheet.nth(1)).to_have_attribute("lang", lang)

    def fill(self, values: Mapping[str, str]) -> None:
        """Put values into fields at once, those that are not asked now too."""
        self.page.evaluate(_ANSWER, [[dict(values)], False])

    def answer(self, *tries: Mapping[str, str]) -> tuple[list[list[list[str]]], list[list[str]]]:
        """Fill in one set of values after the other.

        Gives after each the visible lines of the text, as cells with white space evened out, and the
        fields that the form shows.
        """
        texts, forms = self.page.evaluate(_ANSWER, [[dict(values) for values in tries], True])
        return [[[even(cell) for cell in cells] for cells in lines] for lines in texts], forms

    def lines(self) -> list[list[str]]:
        """The visible lines of the text as cells."""
        [lines], _ = self.answer({})
        return lines

    def values(self, *names: str) -> dict[str, str]:
        """What stands in these fields."""
        return {name: self.control(name).input_value() for name in names}

    def taken(self, *actions: str) -> dict[str, bytes]:
        """What copying and each kind of file give, without the clipboard and the disk of this machine."""
        taken = self.page.evaluate(_TAKE, actions or ("copy", "txt", "md", "docx"))
        return {action: b64decode(content) for action, content in taken.items()}

    def copied(self) -> str:
        """The text that the copy button puts on the clipboard."""
        self.page.evaluate("navigator.clipboard.writeText('')")
        self._press("copy")
        return str(self.page.evaluate("navigator.clipboard.readText()"))

    def download(self, file_format: str) -> bytes:
        """The file that a download button saves."""
        with self.page.expect_download() as waiting:
            self._press(file_format)
        return Path(waiting.value.path()).read_bytes()

    def _press(self, action: str) -> None:
        self.status.evaluate("status => { status.textContent = '' }")
        self.button(action).click()
        expect(self.status).not_to_be_empty()
        expect(self.status).not_to_have_attribute("aria-busy", "true")


def open_desk(open_page: OpenPage, template: str, lang: str = "en", size: ViewportSize = DESKTOP) -> Desk:
    """The builder of a template, allowed to use the clipboard, with all that comes with a first sign of a reader."""
    desk = Desk(open_page(f"templates/{template}/", lang, size))
    wake(desk.root)
    return desk


def wake(root: Locator) -> None:
    """Have a builder bring what waits for a reader, and what works out, as whoever comes near it does."""
    for sign in ("pointerover", "pointermove"):
        root.dispatch_event(sign, {"bubbles": True, "movementX": 1})
    if root.evaluate("root => 'builder' in root.dataset"):
        expect(root).to_have_attribute("data-begun", "", timeout=PATIENCE * 1000)
    if root.evaluate("root => 'workedAt' in root.dataset || 'engine' in root.dataset"):
        expect(root).to_have_attribute("data-awake", "", timeout=PATIENCE * 1000)


def prevails(catalog: Catalog, lang: str, first: str) -> str:
    """The sentence of a text in two languages that says in one of them which text prevails."""
    strings = catalog.strings[lang]
    return strings.fill("text.prevails", language=strings[f"languages.{first}"])


def even(text: str) -> str:
    """The text with every run of white space as one blank."""
    return " ".join(text.split())


def docx_paragraphs(data: bytes) -> list[str]:
    """The paragraphs of a DOCX that hold words, in order, those in tables too; numbers are Word's own."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        body = ET.fromstring(package.read("word/document.xml"))
    texts = ("".join(_runs(paragraph)) for paragraph in body.iter(f"{W}p"))
    return [shown(text) for text in texts if text.strip()]


def _runs(element: ET.Element) -> Iterator[str]:
    if element.tag == f"{W}sdt" and element.find(f"{W}sdtPr/{CHECKBOX}") is not None:
        return
    if element.tag == f"{W}t":
        yield element.text or ""
    elif element.tag in (f"{W}br", f"{W}tab"):
        yield " "
    for child in element:
        yield from _runs(child)


def document_paragraphs(document: Document) -> list[str]:
    """The same of a document of ours."""
    return [shown(text) for text in _node_paragraphs(document.nodes, document) if text.strip()]


def _node_paragraphs(nodes: tuple[Node, ...], document: Document) -> Iterator[str]:
    rule = document.word("sign_line")
    for node in nodes:
        yield node.before + plain(node.inlines, rule) + node.after
        yield node.why
        yield from node.head
        yield from (plain(cell, rule) for row in node.rows for cell in row)
        yield from _node_paragraphs(node.children, document)


def without_rules(paragraphs: list[str]) -> list[str]:
    """Paragraphs without lines to write on, which Word draws in its own way."""
    return [text for text in paragraphs if not re.fullmatch(r"[_\s]*", text)]


def in_both(open_page: OpenPage, catalog: Catalog, template: str, first: str, second: str) -> Desk:
    """A text in two languages, with the answers of its complete example."""
    desk = open_desk(open_page, template, first)
    desk.speak_also(second)
    desk.answer(catalog.templates[template].example("complete", first))
    return desk
