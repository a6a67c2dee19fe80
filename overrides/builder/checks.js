/** What is wrong in the fields of a form: what cannot be read, and days that contradict one another. */

import { trim } from "../core/trim.js";
import { isUnread } from "../core/values.js";

/** @typedef {import("./fields.js").Field} Field */

export class Checks {
  /** @param {import("./fields.js").Fields} fields */
  constructor(fields) {
    this.fields = fields;
  }

  /**
   * Say beside a field what is wrong in it, and whether anything is; what was typed stays.
   * @param {Field | undefined} field
   * @param {string | false} [point]
   */
  validate(field, point) {
    if (!field) return false;
    const inputs = field.element.querySelectorAll("input");
    // Nothing to read, or not ever, or one of several answers: what is said of it by others stays.
    if (!inputs.length || field.element.querySelector("[type=radio], [data-row=add]:disabled")) return false;
    const { words } = this.fields;
    let message = "";
    for (const input of inputs) {
      const number = input.dataset.numberField;
      const unread = trim(input.value) && isUnread(number, input.value, { point });
      const { badInput, rangeUnderflow, rangeOverflow } = input.validity; // a year of two figures, or of five
      const wrong = unread ? words.bad_number : badInput || rangeUnderflow || rangeOverflow ? words.bad_date : "";
      input.setAttribute("aria-invalid", String(wrong !== ""));
      message ||= wrong;
    }
    this.fields.complain(field, message);
    return message !== "";
  }

  /**
   * The labels of what is still open: `missing` are the fields that are `gaps` in the text, and those that are needed, asked
   * for and empty, unless they have `places` in the text and none shows; `unread` are those whose value cannot be read.
   * @param {{gaps: string[], places: string[]}} text
   * @param {string | false} [point]
   */
  open(text, point) {
    const { fields } = this;
    const unread = fields.asked().filter((field) => this.validate(field, point));
    return { missing: this.#labels(fields.missing(text).filter((field) => !unread.includes(field))), unread: this.#labels(unread) };
  }

  /** The days that come after one which they must not come after, with that one. */
  clashes() {
    const { fields } = this;
    return fields.asked().flatMap((field) => {
      const days = (field.element.dataset.until || "").split(" ").flatMap((name) => fields.named(name) || []);
      const turned = days.filter(({ control }) => control.value && field.control.value > control.value);
      return turned.filter(({ element }) => !element.classList.contains("off")).map((later) => ({ field, later }));
    });
  }

  /**
   * What fields are called, each name once.
   * @param {Field[]} fields
   */
  #labels(fields) {
    return Array.from(new Set(fields.map((field) => this.fields.label(field))));
  }
}
