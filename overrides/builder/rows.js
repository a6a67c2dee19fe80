/** Rows that a reader adds, moves and removes; a hidden field holds them as JSON, like any other value. */

import { parseRows } from "./values.js";

export class Rows {
  constructor(element, control, label) {
    this.control = control;
    this.label = label;
    this.list = element.querySelector("[data-rows-list]");
    this.source = element.querySelector("[data-row-source]").content.firstElementChild;
    this.draw();
    element.addEventListener("input", (event) => {
      if (event.target === control) return;
      event.stopPropagation();
      this.store();
    });
    element.addEventListener("click", ({ target }) => this.act(target.closest("[data-row]")));
    element.querySelector("[data-row=add]").disabled = false;
  }

  /** The list as the hidden field has it. */
  draw() {
    this.list.replaceChildren();
    for (const row of parseRows(this.control.value)) this.add(row);
  }

  add(values = {}) {
    const item = document.importNode(this.source, true);
    for (const input of item.querySelectorAll("[data-column]")) input.value = values[input.dataset.column] || "";
    this.list.append(item);
    this.number();
    return item;
  }

  act(button) {
    if (!button) return;
    const item = button.closest("li");
    const action = button.dataset.row;
    let focus = button;
    if (action === "add") focus = this.add().querySelector("input");
    else if (action === "remove") {
      focus = (item.nextElementSibling || item.previousElementSibling)?.querySelector("input") || this.list.parentElement.querySelector("[data-row=add]");
      item.remove();
    } else if (action === "up" && item.previousElementSibling) item.previousElementSibling.before(item);
    else if (action === "down" && item.nextElementSibling) item.nextElementSibling.after(item);
    this.number();
    this.store();
    focus.focus();
  }

  number() {
    Array.from(this.list.children).forEach((item, index) => item.firstElementChild.setAttribute("aria-label", this.label.replace("{number}", index + 1)));
  }

  store() {
    const read = (item) => Object.fromEntries(Array.from(item.querySelectorAll("[data-column]"), (input) => [input.dataset.column, input.value]));
    const rows = Array.from(this.list.children, read);
    this.control.value = rows.length ? JSON.stringify(rows) : "";
    this.control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
