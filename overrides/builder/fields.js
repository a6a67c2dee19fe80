/** The fields of the form: what stands in them, what of it counts, and what in it cannot be read. */

import { conditionHolds, parseCondition, pruneValues } from "../core/conditions.js";
import { visibleText } from "../core/visible.js";
import { trim } from "../core/trim.js";
import { all, need } from "../core/need.js";
import { exactText, typedText } from "../core/exact.js";
import { write } from "../core/write.js";
import { offerPlace } from "./place.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/**
 * @typedef {object} Field
 * @property {HTMLElement} element label, control, hints and error
 * @property {string} name
 * @property {HTMLElement} title what it is called
 * @property {boolean} shared whether other templates ask for the same
 * @property {string[]} [languages] those whose text needs it, where not all do
 * @property {import("../core/conditions.js").Condition} condition
 * @property {Control} control
 */

/**
 * What a control holds as the page brought it, before anybody typed.
 * @param {Control} control
 */
function initialValue(control) {
  if (control instanceof HTMLSelectElement) return (Array.from(control.options).find((option) => option.defaultSelected) || control.options[0]).value;
  return isBox(control) ? String(control.defaultChecked) : control.defaultValue;
}

/**
 * @param {Control} control
 * @returns {control is HTMLInputElement}
 */
function isBox(control) {
  return control.type === "checkbox";
}

/**
 * Whether a control can hold a value; a list may have lost the option that was chosen once.
 * @param {Control} control
 * @param {string} value
 */
function offers(control, value) {
  return control.localName !== "select" || Array.from(/** @type {HTMLSelectElement} */ (control).options).some((option) => option.value === value);
}

export class Fields {
  /**
   * @param {Element} root the builder
   * @param {Record<string, string>} words what it says about a value that cannot be read
   */
  constructor(root, words) {
    this.root = root;
    this.words = words;
    /** @type {Field[]} */
    this.list = all(root, "[data-field]").map((element) => ({
      element,
      name: element.dataset.field,
      title: need(element, "[data-name]", "builder"),
      shared: "shared" in element.dataset,
      languages: element.dataset.languages?.split(" "),
      condition: parseCondition(element.dataset.when),
      control: need(element, "input, select, textarea", "builder"),
    }));
    /** @type {Values} */
    this.initial = Object.fromEntries(this.list.map(({ name, control }) => [name, initialValue(control)]));
  }

  /**
   * The field an element belongs to.
   * @param {Element} element
   */
  of(element) {
    const own = element.closest("[data-field]");
    return this.list.find((field) => field.element === own);
  }

  /** @param {string} [name] */
  named(name) {
    return this.list.find((field) => field.name === name);
  }

  /**
   * Every value as text, as it stands in the form.
   * @returns {Values}
   */
  read() {
    return Object.fromEntries(this.list.map(({ name, control }) => [name, isBox(control) ? String(control.checked) : exactText(control.value, control.dataset.decimal)]));
  }

  /** What is other than the page brought it. */
  changes() {
    return Object.entries(this.read()).filter(([name, value]) => value !== this.initial[name]);
  }

  /** @param {Values} values */
  write(values) {
    for (const { name, control } of this.list) {
      if (!(name in values)) continue;
      if (name === "place") offerPlace(/** @type {HTMLSelectElement} */ (control), values[name]);
      if (isBox(control)) control.checked = values[name] === "true";
      else if (offers(control, values[name])) control.value = typedText(values[name], control.dataset.decimal);
    }
  }

  /** The values that count: an answer to a question that is no longer asked is kept, but has no effect. */
  values() {
    return pruneValues(this.list, this.read());
  }

  /**
   * Show the fields that these languages of the text and the answers so far ask for, and the options that they know.
   * @param {Values} values
   * @param {string[]} spoken
   */
  show(values, spoken) {
    for (const { element, languages, condition } of this.list) {
      const needed = !languages || languages.some((language) => spoken.includes(language));
      element.classList.toggle("off", !needed || !conditionHolds(condition, values));
    }
    for (const option of /** @type {HTMLOptionElement[]} */ (all(this.root, "[data-only]"))) {
      const known = (option.dataset.only || "").split(" ").some((language) => spoken.includes(language));
      option.hidden = option.disabled = !known && !option.selected;
    }
  }

  /**
   * Show those hints whose condition holds: what the chosen option `explains`, what another template `suggests`.
   * @param {"explains" | "suggests"} kind
   * @param {Values} values
   */
  hint(kind, values) {
    for (const element of all(this.root, `[data-${kind}]`)) {
      element.classList.toggle("off", !conditionHolds(parseCondition(element.dataset[kind]), values));
    }
  }

  /**
   * @param {Field} field
   * @param {string} message
   */
  complain({ element }, message) {
    write(need(element, "[data-error]", "builder"), message);
  }

  /** The fields that say of themselves that they cannot be read; those at which the reader still works say nothing yet. */
  unread() {
    return this.asked().filter(({ element }) => element.querySelector('[aria-invalid="true"]'));
  }

  /**
   * What a field is called.
   * @param {Field} field
   */
  label({ title }) {
    return visibleText(title);
  }

  asked() {
    return this.list.filter(({ element }) => !element.classList.contains("off"));
  }

  /** @param {{gaps: string[], places: string[]}} text */
  missing({ gaps, places }) {
    const asked = this.asked();
    /** @param {Field} field */
    const needed = ({ name, control }) => control.required && !trim(control.value) && !places.includes(name);
    return this.list.filter((field) => gaps.includes(field.name) || (asked.includes(field) && needed(field)));
  }
}
