/** The parts of a form: how much of each is left, and of a folded one, what stands in it. */

import { visibleText } from "../core/visible.js";
import { trim } from "../core/trim.js";
import { all, need } from "../core/need.js";
import { write } from "../core/write.js";

/** @typedef {import("./fields.js").Field} Field */

/**
 * What stands in a field, as its form shows it; nothing where nothing does.
 * @param {import("./fields.js").Control} control
 */
function shown(control) {
  if (control instanceof HTMLSelectElement) {
    const [chosen] = control.selectedOptions;
    return chosen?.value || control.name === "place" ? chosen.text : "";
  }
  return "rows" in control.dataset ? "" : trim(control.value);
}

export class Section {
  /**
   * @param {HTMLElement} element
   * @param {Field[]} fields
   * @param {Record<string, string>} words
   */
  constructor(element, fields, words) {
    this.element = element;
    this.words = words;
    this.fields = fields.filter((field) => element.contains(field.element));
    this.title = need(element, ".section__name", "builder").textContent;
    /** @type {HTMLElement} */
    this.left = need(element, "[data-left]", "builder");
    /** @type {HTMLElement} */
    this.standing = need(element, "[data-standing]", "builder");
  }

  /** The fields in it that are asked for now. */
  asked() {
    return this.fields.filter(({ element }) => !element.classList.contains("off"));
  }

  /** It is there while it asks for anything. */
  show() {
    this.element.classList.toggle("off", !this.asked().length);
  }

  /** @param {Field[]} open the fields that are still open */
  draw(open) {
    const asked = this.asked();
    const left = asked.filter((field) => open.includes(field)).length;
    const done = !left && asked.some(({ control }) => control.required);
    this.left.dataset.left = left ? "some" : done ? "none" : "";
    const text = left ? this.words.left.replace("{count}", String(left)) : done ? this.words.complete : "";
    write(this.left, text);
    const stands = asked.map((field) => this.stands(field)).filter(Boolean).join(" · ");
    write(this.standing, stands);
  }

  /**
   * What a field says while it is folded: a tick by its name alone, and no name twice.
   * @param {Field} field
   */
  stands({ control, title }) {
    const name = visibleText(title);
    if (control.type === "checkbox") return /** @type {HTMLInputElement} */ (control).checked ? name : "";
    const value = shown(control);
    if (!value || name === this.title) return value;
    return this.words.standing.replace("{name}", () => name).replace("{value}", () => value);
  }
}

/**
 * The parts of a form.
 * @param {Element} root the builder
 * @param {Field[]} fields
 * @param {Record<string, string>} words
 */
export function sectionsOf(root, fields, words) {
  return all(root, "[data-section]").map((element) => new Section(element, fields, words));
}
