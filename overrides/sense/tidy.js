/** A number that was typed with its unit, its currency, or in another way than most stands as one that can be read. */

import { all } from "../core/need.js";
import { trim } from "../core/trim.js";
import { parseNumber } from "../core/values.js";

/** @typedef {import("../builder/builder.js").Builder} Builder */
/** @typedef {import("./readable.js").Reading} Reading */

/**
 * Whether a field has a number that cannot be read as it stands.
 * @param {HTMLInputElement} input
 */
function isWild({ dataset, value }) {
  return dataset.numberField && trim(value) && parseNumber(value) === null;
}

/**
 * A control has another value, as if it had been typed.
 * @param {HTMLInputElement | HTMLSelectElement} control
 * @param {string} value
 */
function put(control, value) {
  control.value = value;
  for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
}

export class Tidy {
  /**
   * @param {Builder} builder
   * @param {string} address of what people of the language type
   */
  constructor(builder, address) {
    this.builder = builder;
    this.address = address;
    /** @type {((input: HTMLInputElement) => Reading) | undefined} here as soon as a number was typed that needs it */
    this.read = undefined;
    /** @type {WeakMap<Element, {value: string, cause: Reading["cause"]}>} why a number cannot be read */
    this.causes = new WeakMap();
    const { form, fields } = builder;
    form.addEventListener("change", ({ target }) => {
      if (target === fields.named("currency")?.control || target === fields.named("place")?.control) this.all(); // now it may be known
      else this.tidy(/** @type {HTMLInputElement} */ (target));
    });
    form.addEventListener("input", ({ target }) => isWild(/** @type {HTMLInputElement} */ (target)) && this.bring().catch(console.warn));
    this.before();
    for (const { control } of fields.list) { // what was typed while this was on its way
      if (control !== document.activeElement) this.tidy(/** @type {HTMLInputElement} */ (control));
    }
  }

  async bring() {
    const { reading } = await import("./known.js");
    this.read ||= await reading(this.builder, this.address);
  }

  /**
   * Not every browser takes the focus out of a field when a button is pressed: what was typed there last is tidied first, within
   * the same click where that can be.
   */
  before() {
    let waited = false;
    this.builder.root.addEventListener("click", async (event) => {
      const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("[data-action], [data-pack]"));
      if (waited || !button) return;
      const late = this.all().filter(Boolean);
      if (!late.length) return;
      event.stopPropagation();
      await Promise.allSettled(late);
      waited = true;
      button.click();
      waited = false;
    }, true);
    addEventListener("beforeprint", () => this.all());
  }

  all() {
    return all(this.builder.form, "[data-number-field]").map((input) => this.tidy(/** @type {any} */ (input)));
  }

  /**
   * Its own events then tell that a number changed. At once where it is known how; otherwise what is given back waits for that.
   * @param {HTMLInputElement} input
   * @returns {Promise<unknown> | undefined}
   */
  tidy(input) {
    if (!isWild(input)) return;
    if (!this.read) return this.bring().then(() => this.tidy(input)).catch(console.warn);
    const { value } = input;
    const { text = value, currency, cause } = this.read(input);
    const before = this.causes.get(input);
    this.causes.set(input, { value, cause });
    const list = currency && this.builder.fields.named("currency")?.control;
    if (list) put(/** @type {HTMLSelectElement} */ (list), currency);
    if (text !== value || String(before?.cause) !== String(cause)) put(input, text);
  }

  /** Why the number in a field cannot be read, as far as that is known. @param {HTMLInputElement} input */
  cause(input) {
    const known = this.causes.get(input);
    return known?.value === input.value ? known.cause : undefined;
  }
}
