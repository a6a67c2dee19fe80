/** The fields of the form: what stands in them, what of it counts, and what in it cannot be read. */

import { conditionHolds, parseCondition } from "./sheet.js";
import { parseNumber } from "./values.js";

/** What a control holds as the page brought it, before anybody typed. */
function initialValue(control) {
  if (control.type === "checkbox") return String(control.defaultChecked);
  if (control.localName !== "select") return control.defaultValue;
  return (Array.from(control.options).find((option) => option.defaultSelected) || control.options[0]).value;
}

export class Fields {
  /** @param {Element} root the builder @param {Record<string, string>} words what it says about a value that cannot be read */
  constructor(root, words) {
    this.words = words;
    this.list = Array.from(root.querySelectorAll("[data-field]"), (row) => ({
      row,
      name: row.dataset.field,
      label: row.dataset.label,
      shared: "shared" in row.dataset,
      languages: row.dataset.languages?.split(" "),
      condition: parseCondition(row.dataset.when),
      control: row.querySelector("input, select, textarea"),
    }));
    this.initial = Object.fromEntries(this.list.map(({ name, control }) => [name, initialValue(control)]));
  }

  /** The field an element belongs to. */
  of(element) {
    const row = element.closest("[data-field]");
    return this.list.find((field) => field.row === row);
  }

  named(name) {
    return this.list.find((field) => field.name === name);
  }

  /** Every value as text, as it stands in the form. */
  read() {
    const text = (control) => (control.type === "checkbox" ? String(control.checked) : control.value);
    return Object.fromEntries(this.list.map(({ name, control }) => [name, text(control)]));
  }

  write(values) {
    for (const { name, control } of this.list) {
      if (!(name in values)) continue;
      if (control.type === "checkbox") control.checked = values[name] === "true";
      else if (control.localName !== "select" || Array.from(control.options).some(({ value }) => value === values[name])) control.value = values[name];
    }
  }

  /** The values that count: an answer to a question that is no longer asked is kept, but has no effect. */
  values() {
    const values = this.read();
    for (const { name, condition } of this.list) if (!conditionHolds(condition, values)) values[name] = "";
    return values;
  }

  /** Show the fields that these languages of the text and the answers so far ask for. */
  show(values, spoken) {
    for (const { row, languages, condition } of this.list) {
      const needed = !languages || languages.some((language) => spoken.includes(language));
      row.classList.toggle("off", !needed || !conditionHolds(condition, values));
    }
  }

  /** Say beside a field what is wrong in it, and whether anything is; what was typed stays. */
  validate({ row }, point) {
    const error = row.querySelector("[data-error]");
    let message = "";
    for (const input of row.querySelectorAll("input")) {
      const number = input.dataset.numberField;
      const unread = number && input.value.trim() && parseNumber(input.value, number === "amount" && point) === null;
      const { badInput, rangeUnderflow, rangeOverflow } = input.validity; // a year of two figures, or of five
      const wrong = unread ? this.words.bad_number : badInput || rangeUnderflow || rangeOverflow ? this.words.bad_date : "";
      input.setAttribute("aria-invalid", wrong !== "");
      message ||= wrong;
    }
    if (error.textContent !== message) error.textContent = message;
    return message !== "";
  }

  /**
   * The labels of what is still open: `missing` are the fields that are `gaps` in the text, and those that are needed, asked
   * for and empty, unless they have `places` in the text and none shows; `unread` are those whose value cannot be read.
   */
  open({ gaps, places }, point) {
    const asked = this.list.filter(({ row }) => !row.classList.contains("off"));
    const unread = asked.filter((field) => this.validate(field, point));
    const needed = ({ name, control }) => control.required && !control.value.trim() && !places.has(name);
    const missing = this.list.filter((field) => gaps.has(field.name) || (asked.includes(field) && needed(field)));
    const labels = (fields) => Array.from(new Set(fields.map(({ label }) => label)));
    return { missing: labels(missing.filter((field) => !unread.includes(field))), unread: labels(unread) };
  }
}
