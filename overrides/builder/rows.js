/** Rows that a reader adds, moves and removes; a hidden field holds them as JSON, like any other value. */

import { all, need } from "../core/need.js";
import { parseRows } from "../core/rows.js";

/** @typedef {HTMLInputElement & import("../core/need.js").Part} Cell */

/**
 * The controls of one row, each of which names its column.
 * @param {Element} item
 */
function cells(item) {
  return /** @type {Cell[]} */ (all(item, "[data-column]"));
}

export class Rows {
  /**
   * @param {import("./fields.js").Field} field whose control is hidden
   * @param {Record<string, string>} words the name of a row, with a place for its number, and what is said when one is gone
   */
  constructor({ element, control }, words) {
    this.element = element;
    this.control = /** @type {HTMLInputElement} */ (control);
    this.words = words;
    /** @type {HTMLElement} */
    this.list = need(element, "[data-rows-list]", "rows");
    /** @type {Element} */
    this.source = need(element, "[data-row-source]", "rows").content.children[0];
    /** @type {HTMLButtonElement} */
    this.adder = need(element, "[data-row=add]", "rows");
    this.draw();
    element.addEventListener("input", (event) => {
      if (event.target === control) return;
      event.stopPropagation();
      this.store();
    });
    element.addEventListener("click", (event) => this.press(event));
    this.adder.disabled = false; // where it did not come at first
  }

  /** @param {Event} event */
  press({ target }) {
    if (this.element.contains(/** @type {Node} */ (target))) this.act(/** @type {Element} */ (target).closest("[data-row]"));
  }

  /** The list as the hidden field has it. */
  draw() {
    this.list.replaceChildren();
    for (const row of parseRows(this.control.value)) this.add(row);
  }

  /** @param {import("../core/conditions.js").Values} [values] */
  add(values = {}) {
    const item = document.importNode(this.source, true);
    for (const input of cells(item)) input.value = values[input.dataset.column] || "";
    this.list.append(item);
    this.number();
    return item;
  }

  /** @param {HTMLElement | null} button */
  act(button) {
    if (!button) return;
    const held = this.control.value;
    const item = button.closest("li") || this.add(); // the button that adds lies outside
    const { previousElementSibling: before, nextElementSibling: after } = item;
    let focus = button;
    if (button === this.adder) [focus] = cells(item);
    else if (button.dataset.row === "up") before?.before(item);
    else if (button.dataset.row === "down") after?.after(item);
    else {
      item.remove();
      [focus] = cells(after || before || item);
      if (!focus.isConnected) focus = this.adder;
    }
    this.number();
    this.store();
    if (!item.isConnected) this.offerUndo(held);
    focus.focus();
  }

  /**
   * What was typed before the script for it is there would be lost.
   * @param {string} held
   */
  async offerUndo(held) {
    const { value } = this.control;
    try {
      const { offerUndo } = await import("./rows_undo.js");
      if (this.control.value === value) offerUndo(this, held);
    } catch (error) {
      console.warn(error);
    }
  }

  number() {
    Array.from(this.list.children).forEach((item, index) => {
      item.children[0].setAttribute("aria-label", this.words.row.replace("{number}", String(index + 1)));
    });
  }

  store() {
    /** @param {Element} item */
    const read = (item) => Object.fromEntries(Array.from(cells(item), ({ dataset, value }) => [dataset.column, value]));
    const rows = Array.from(this.list.children, read);
    this.control.value = rows.length ? JSON.stringify(rows) : "";
    this.control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
