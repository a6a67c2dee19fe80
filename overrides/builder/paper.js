/** Where the sheets lie: one, or two in a text of two languages. The page brings one; others are fetched once. */

import { all, need } from "../core/need.js";
import { begin, gaps, left, light, placed, placesOf } from "./places.js";

/** @typedef {import("../core/need.js").Part} Part */
/** @typedef {import("./sheet.js").Sheet} Sheet */

const LONGEST = 20000; // milliseconds for a sheet on a slow network

export class Paper {
  /** @param {Part} root the builder */
  constructor(root) {
    /** @type {HTMLElement} */
    this.element = need(root, "[data-paper]", "builder");
    /** @type {Part} */
    const own = need(this.element, "[data-sheet]", "builder");
    this.language = own.lang;
    this.listing = "pack" in root.dataset;
    this.sources = new Map([[own.lang, own]]);
    /** @type {Record<string, string>} where the sheet of each language is */
    this.addresses = JSON.parse(root.dataset.sheets);
    /** @type {Map<string, Sheet>} */
    this.made = new Map();
    /** @type {Sheet[]} none before what fills them is there: until then, the sheet stands there as the page brought it */
    this.sheets = [];
    /** @type {typeof import("./sheet.js").Sheet | undefined} what fills them */
    this.Sheet = undefined;
    /** @type {Map<Element, (field: string) => string>} how a sheet calls fields, where it is otherwise */
    this.names = new Map();
    begin(own);
  }

  /** Bring what fills sheets. */
  async prepare() {
    this.Sheet ||= (await import("./sheet.js")).Sheet;
  }

  /**
   * Whether the sheet in a language is there.
   * @param {string} language
   */
  has(language) {
    return this.sources.has(language);
  }

  /**
   * Fetch the sheet in a language: HTML of our own build, which holds nothing that a reader typed.
   * @param {string} language
   */
  async bring(language) {
    const response = await fetch(this.addresses[language], { signal: AbortSignal.timeout(LONGEST) });
    if (!response.ok) throw new Error(response.url);
    const file = new DOMParser().parseFromString(await response.text(), "text/html");
    const sheet = need(file, `[data-sheet="${language}"]`, "builder");
    if (!this.has(language)) this.sources.set(language, sheet); // asked for twice, the first one may lie there already
  }

  /**
   * The sheet in a language. Each is made once, because only then its element is as the page brought it.
   * @param {string} language
   */
  sheet(language) {
    const Kind = /** @type {NonNullable<Paper["Sheet"]>} */ (this.Sheet);
    const sheet = this.made.get(language) || new Kind(/** @type {Part} */ (this.sources.get(language)));
    this.made.set(language, sheet);
    return sheet;
  }

  /** A list of other texts is for the reader, who reads the page. @param {string[]} languages */
  show(languages) {
    if (!this.Sheet) return;
    const shown = this.listing ? [this.language] : languages;
    this.sheets = shown.map((language) => this.sheet(language));
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

  /** The elements of the sheets that are shown. */
  get shown() {
    return all(this.element, "[data-sheet]");
  }

  /**
   * @param {string} name
   * @param {Element} sheet
   */
  #called(name, sheet) {
    return this.names.get(sheet)?.(name) ?? name;
  }

  /**
   * Light the places of a field, and no others.
   * @param {string} name
   */
  light(name) {
    for (const sheet of this.shown) light(sheet, this.#called(name, sheet));
  }

  /**
   * The places of a field that are in the text now.
   * @param {string} name
   */
  places(name) {
    return this.shown.flatMap((sheet) => placesOf(sheet, this.#called(name, sheet)));
  }

  /**
   * The first of them.
   * @param {string} name
   */
  place(name) {
    return this.places(name)[0];
  }

  /** What still stands in square brackets in what was written by hand. */
  left() {
    return this.shown.flatMap(left);
  }

  /** The fields that show as gaps, and those that have a place in the text. */
  open() {
    return { gaps: this.shown.flatMap(gaps), places: this.shown.flatMap(placed) };
  }
}
