/** What is to be checked in a text that has no page here, as its own page would list it. */

import { conditionHolds, parseCondition } from "../core/conditions.js";
import { all, need } from "../core/need.js";
import { visibleText } from "../core/visible.js";
import { trim } from "../core/trim.js";
import { isUnread, parseNumber, parseRows } from "../core/values.js";
import { Sheet } from "../builder/sheet.js";
import { decimalsOf } from "../sense/decimals.js";
import { dayDoubt, numberDoubt } from "../sense/notes.js";
import { localDay } from "../take/names.js";
import { bring } from "./bring.js";

/** @typedef {import("../core/need.js").Part} Part */
/** @typedef {import("./texts.js").Field} Field */
/** @typedef {import("./texts.js").State} State */
/** @typedef {{field: string, label: string, text: string, kind?: "unread"}} Check the field to look at first, what it is called, and what is asked about it */
/** @typedef {{field: Field, type: string, value: string, name: string}} Spot a field, or a cell of a row, with its name */

/** @type {Map<string, Promise<any>>} what was fetched, by address */
const brought = new Map();

/**
 * Fetched once; what did not come is asked for again.
 * @template T
 * @param {string} address
 * @param {(answer: Response) => Promise<T>} read
 * @returns {Promise<T>}
 */
function once(address, read) {
  const found = brought.get(address) || bring(address).then(read);
  brought.set(address, found);
  found.catch(() => brought.delete(address));
  return found;
}

/**
 * What is worked out in a text, as its page fetches it: HTML of our own build.
 * @param {string} address
 * @returns {Promise<Part>}
 */
export function workedAt(address) {
  return once(address, async (answer) => need(new DOMParser().parseFromString(await answer.text(), "text/html"), "[data-worked]", "pack"));
}

export class Checks {
  /**
   * @param {string} site
   * @param {string} lang that of the page
   * @param {Record<string, string>} words
   */
  constructor(site, lang, words) {
    this.site = site;
    this.lang = lang;
    this.words = words;
  }

  /**
   * @param {State} state
   * @returns {Promise<Check[]>}
   */
  async of(state) {
    /** @type {Record<string, string>} */
    const sense = await once(`${this.site}/sense/${this.lang}.json`, (answer) => answer.json());
    const asked = state.text.fields.filter(({ when }) => conditionHolds(parseCondition(when), state.values));
    const spots = asked.flatMap((field) => this.spots(field, state.values[field.name] || ""));
    const unread = asked.filter((field) => spots.some((spot) => spot.field === field && isUnread(spot.type, spot.value, state)));
    return [
      ...unread.map((field) => /** @type {Check} */ ({ ...this.check(field, this.words.unread.replace("{names}", () => field.label)), kind: "unread" })),
      ...this.clashes(asked, state),
      ...(await this.findings(state)),
      ...spots.flatMap((spot) => this.doubt(spot, state, sense)),
    ];
  }

  /**
   * @param {Field} field
   * @param {string} text
   * @returns {Check}
   */
  check({ name, label }, text) {
    return { field: name, label, text };
  }

  /**
   * What stands in a field, or in each cell of its rows.
   * @param {Field} field
   * @param {string} value
   * @returns {Spot[]}
   */
  spots(field, value) {
    if (field.type !== "list") return trim(value) ? [{ field, type: field.type || "", value, name: field.label }] : [];
    return parseRows(value).flatMap((row, index) => {
      const place = this.words.row.replace("{number}", String(index + 1));
      const name = this.words.pair.replace("{first}", () => field.label).replace("{second}", () => place);
      return Object.entries(field.columns || {}).flatMap(([column, type]) => (trim(row[column] || "") ? [{ field, type, value: row[column], name }] : []));
    });
  }

  /**
   * The days that come after one which they must not come after.
   * @param {Field[]} asked
   * @param {State} state
   */
  clashes(asked, { values }) {
    return asked.flatMap((field) => (field.until || []).flatMap((name) => {
      const later = asked.find((other) => other.name === name);
      if (!later || !values[name] || !(values[field.name] > values[name])) return [];
      return [this.check(later, this.words.clash.replace("{first}", () => field.label).replace("{second}", () => later.label))];
    }));
  }

  /**
   * What its results say.
   * @param {State} state
   * @returns {Promise<Check[]>}
   */
  async findings({ text, values, point }) {
    const region = text.worked && (await workedAt(`${this.site}/${text.worked}`)).querySelector("[data-live]");
    if (!region) return [];
    const list = new Sheet(/** @type {Part} */ (document.importNode(region, true)));
    list.update(values, point);
    return all(list.element, "[data-finding]:not(.off)").map((item) => {
      const name = need(item, "a", "pack").getAttribute("href").replace("#field-", "");
      return { field: name, label: text.fields.find((field) => field.name === name)?.label || visibleText(item), text: visibleText(item) };
    });
  }

  /**
   * What can hardly be meant.
   * @param {Spot} spot
   * @param {State} state
   * @param {Record<string, string>} sense
   */
  doubt({ field, type, value, name }, { values, point }, sense) {
    const says = { words: sense, locale: this.lang };
    const { ahead, behind, any_year: anyYear, unit } = type === field.type ? field : /** @type {Partial<Field>} */ ({});
    const notice = field.name === "last_day" ? Number(parseNumber(values.notice_days || "") || 0) : 0;
    const given = { kind: type, unit, decimals: decimalsOf(values.currency || ""), point };
    const numbers = type === "number" || type === "amount" ? numberDoubt(value, given, says) : "";
    const note = type === "date" ? dayDoubt(value, { today: localDay(new Date()), ahead, behind, anyYear, notice }, says) : numbers;
    return note ? [this.check(field, sense.doubt.replace("{name}", () => name).replace("{note}", () => note))] : [];
  }
}
