/** Where the sheets lie: one, or two in a message of two languages. */

import { all, need } from "../core/need.js";
import { Sheet } from "./sheet.js";

/** @typedef {import("../core/need.js").Part} Part */

export class Paper {
  /** @param {HTMLElement} root the builder */
  constructor(root) {
    /** @type {HTMLElement} */
    this.element = need(root, "[data-paper]", "builder");
    const inert = /** @type {(HTMLTemplateElement & Part)[]} */ (all(root, "[data-sheet-source]")).map(({ content }) => content);
    /** @type {Part[]} */
    const elements = [this.element, ...inert].map((source) => need(source, "[data-sheet]", "builder"));
    this.sources = new Map(elements.map((element) => [element.lang, element]));
    /** @type {Map<string, Sheet>} */
    this.made = new Map();
    /** @type {Sheet[]} */
    this.sheets = [];
  }

  /**
   * The sheet in a language. Each is made once, because only then its element is as the page brought it.
   * @param {string} language
   */
  sheet(language) {
    const sheet = this.made.get(language) || new Sheet(/** @type {Part} */ (this.sources.get(language)));
    this.made.set(language, sheet);
    return sheet;
  }

  /** @param {string[]} languages */
  show(languages) {
    this.sheets = languages.map((language) => this.sheet(language));
    this.element.replaceChildren(...this.sheets.map(({ element }) => element));
  }

  /**
   * @param {import("../core/conditions.js").Values} values
   * @param {string | false} [point]
   * @param {Iterable<string>} [fields]
   */
  update(values, point, fields) {
    for (const sheet of this.sheets) sheet.update(values, point, fields);
  }

  /**
   * Light the places of a field, and no others.
   * @param {string} name
   */
  light(name) {
    for (const sheet of this.sheets) sheet.light(name);
  }

  /**
   * The first place of a field that is in the text now.
   * @param {string} name
   */
  place(name) {
    return this.sheets.map((sheet) => sheet.place(name)).find(Boolean);
  }

  /** The fields that show as gaps, and those that have a place in the text. */
  open() {
    return { gaps: this.sheets.flatMap((sheet) => sheet.gaps()), places: this.sheets.flatMap((sheet) => sheet.places()) };
  }
}
