/** One item of a list: a box to tick, and behind a small button who does it, by when, and a note. */

import { all, need } from "../core/need.js";
import { visibleText } from "../core/visible.js";
import { trim } from "../core/trim.js";
import { formatValue } from "../core/values.js";

/** What readers add to an item, in the order in which its text says it. */
export const PARTS = ["person", "day", "note"];

/**
 * @param {string} kind
 * @param {string} className
 */
function make(kind, className) {
  const element = document.createElement(kind);
  element.className = className;
  return element;
}

export class Item {
  /**
   * @param {import("../core/need.js").Part} element
   * @param {import("./list.js").List} list
   * @param {import("../builder/sheet.js").Sheet} sheet
   */
  constructor(element, list, sheet) {
    this.element = element;
    this.list = list;
    this.sheet = sheet;
    this.key = element.dataset.item;
    /** @type {HTMLElement} */
    this.line = need(element, "[data-line]", "list");
    this.text = visibleText(this.line);
    /** @type {Record<string, string>} how the language of the text says what was added */
    this.patterns = JSON.parse(sheet.element.dataset.remarks || "{}");
    /** @type {HTMLElement} */
    this.remark = make("p", "sheet__remark");
    this.remark.dataset.line = "remark";
    this.remark.dataset.added = "";
    /** @type {HTMLElement | undefined} */
    this.tools = undefined;
    this.box = this.#makeBox();
    this.button = this.#makeButton();
    this.remark.addEventListener("click", () => this.open());
  }

  /** The text becomes the label of a real box, which stands before it. */
  #makeBox() {
    const box = /** @type {HTMLInputElement} */ (make("input", "lists__box"));
    box.type = "checkbox";
    box.autocomplete = "off"; // what is kept is in the case
    box.id = `item-${this.sheet.element.lang}-${this.key}`;
    const label = /** @type {HTMLLabelElement} */ (make("label", "lists__label"));
    label.htmlFor = box.id;
    label.append(...this.line.childNodes);
    this.line.append(label);
    this.element.prepend(box);
    box.addEventListener("change", () => this.list.set({ [`done:${this.key}`]: box.checked ? "true" : "" }));
    return box;
  }

  #makeButton() {
    const button = /** @type {HTMLButtonElement} */ (make("button", "lists__more"));
    button.type = "button";
    const name = this.list.given.words.tools.replace("{item}", () => this.text);
    button.setAttribute("aria-label", name);
    button.title = name.slice(0, name.length - this.text.length).replace(/[\s:：]+$/u, ""); // for the eye, which sees the item
    button.setAttribute("aria-expanded", "false");
    this.line.after(button);
    button.addEventListener("click", () => (this.tools ? this.close() : this.open()));
    return button;
  }

  /** @param {string} part */
  value(part) {
    return this.list.values[`${part}:${this.key}`] || "";
  }

  get done() {
    return this.value("done") === "true";
  }

  /** The item as the case has it. */
  draw() {
    const { done } = this;
    if (this.box.checked !== done) this.box.checked = done;
    this.element.toggleAttribute("data-done", done);
    this.line.dataset.line = done ? "done" : "item";
    const parts = PARTS.filter((part) => trim(this.value(part))).map((part) => this.phrase(part));
    this.remark.replaceChildren(...parts.flatMap((phrase, index) => (index ? [" · ", ...phrase] : phrase)));
    if (!parts.length) this.remark.remove();
    else if (!this.remark.isConnected || !this.element.contains(this.remark)) all(this.element, "[data-line]").at(-1)?.after(this.remark);
  }

  /**
   * What was added, as the text says it; the reader's words stand for themselves.
   * @param {string} part
   * @returns {(string | HTMLElement)[]}
   */
  phrase(part) {
    const [before, after] = this.patterns[part].split("{text}");
    const value = make("bdi", "gap gap--filled");
    value.dataset.slot = `${part}:${this.key}`;
    value.textContent = formatValue(part === "day" ? "date" : "text", trim(this.value(part)), this.sheet);
    return [before, value, after];
  }

  open() {
    if (!this.tools) {
      const tools = /** @type {HTMLElement} */ (document.importNode(this.list.source.content.children[0], true));
      tools.lang = document.documentElement.lang; // the words are the page's, whatever language the text has
      tools.dir = document.documentElement.dir;
      tools.setAttribute("aria-label", this.button.getAttribute("aria-label") || "");
      for (const input of all(tools, "[data-part]")) {
        const control = /** @type {HTMLInputElement} */ (/** @type {unknown} */ (input));
        control.value = this.value(input.dataset.part);
        control.addEventListener("input", () => this.list.set({ [`${input.dataset.part}:${this.key}`]: control.value }));
      }
      tools.addEventListener("keydown", (event) => {
        if (event.key === "Escape") this.close();
      });
      this.element.append(tools);
      this.tools = tools;
      this.button.setAttribute("aria-expanded", "true");
    }
    need(this.tools, "[data-part]", "list").focus();
  }

  close() {
    this.tools?.remove();
    this.tools = undefined;
    this.button.setAttribute("aria-expanded", "false");
    this.button.focus();
  }
}
