/** What was typed in a case, value by value, with the texts that use each, and what was filled in for the reader. */

import { trim } from "../core/trim.js";
import { formatValue, parseRows } from "../core/values.js";
import { readText } from "../hand/text.js";
import { isolated } from "../take/names.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("./parts.js").Parts} Parts */
/**
 * @typedef {object} Item a field: what it is called, and how its values are written
 * @property {string} label
 * @property {string} type
 * @property {Record<string, string>} [options]
 * @property {Record<string, [label: string, type: string]>} [columns]
 */
/**
 * @typedef {object} Text a template or a tool; of the fields that others ask for too, only the name is there
 * @property {string} title
 * @property {string} page
 * @property {string} kind
 * @property {boolean} message
 * @property {boolean} beside
 * @property {`${"template" | "tool"}:${string}`} own
 * @property {Record<string, Item | null>} asks
 * @property {import("../pack/texts.js").Field[]} rules the same fields, as scripts know them
 * @property {string} [worked] where what is worked out in it stands
 * @property {string} [thousandths] with which answers its numbers may have three decimals
 * @property {Record<string, [text: string, when: string]>} [steps] what is ticked off in it
 */
/**
 * @typedef {object} Data
 * @property {import("../core/values.js").Writing} writing
 * @property {string} point
 * @property {Record<string, string>} sheets by language of the text, where the sheet of a text stands
 * @property {Record<string, Item>} fields
 * @property {Text[]} texts
 */
/** @typedef {{label: string, value: string, used: Text[], begun: number, text?: Text, field: string}} Line */
/** @typedef {{yes: string, no: string, in_language: string, by_hand: string, emptied: string, said: Record<string, string>, languages: Record<string, string>}} Words with what builders say, too */

const TURNS = /[\u202a-\u202e\u2066-\u2069]/; // marks that turn the letters after them round
export const BETWEEN = " · "; // cells of a row
export const DATE = { label: "", type: "date" };
const APART = "@"; // between the name of a field and the second language, in which its words were typed too

/**
 * What stands beside one another in a line; marks in one of them turn nothing but itself.
 * @param {(string | undefined)[]} parts
 */
function joined(parts) {
  return parts.flatMap((part) => part || []).map((part) => (TURNS.test(part) ? isolated(part) : part)).join(BETWEEN);
}

/** @param {Pick<Text, "own">} text */
function idOf({ own }) {
  return own.replace(/^.*:/, "");
}

export class Lines {
  /**
   * @param {Data} data
   * @param {Parts} parts
   * @param {Words} words
   */
  constructor(data, parts, words) {
    this.data = data;
    this.parts = parts;
    this.words = words;
    this.shared = { ...parts.shared, ...parts.place };
    const from = Object.values(parts.from || {});
    /** @type {Set<Text>} texts in which something was typed */
    this.begun = new Set(data.texts.filter(({ own }) => this.isTyped(own) || from.includes(own) || `hand:${idOf({ own })}` in parts));
  }

  /**
   * Whether something stands in a text alone that the reader put there.
   * @param {Text["own"]} own
   */
  isTyped(own) {
    return Object.entries(this.parts[own] || {}).some(([field, value]) => !this.isMade(`${idOf({ own })}.${field}`, value));
  }

  /**
   * The texts that use a shared field, those first in which something was typed.
   * @param {string} name
   */
  users(name) {
    const all = this.data.texts.filter(({ asks }) => asks[name] === null);
    return [...all.filter((text) => this.begun.has(text)), ...all.filter((text) => !this.begun.has(text))];
  }

  /**
   * A value as readers write it.
   * @param {Item | undefined} item
   * @param {string} value
   * @returns {string}
   */
  shown(item, value) {
    if (!item) return value;
    const { type, options, columns } = item;
    if (type === "boolean") return value === "true" ? this.words.yes : this.words.no;
    if (type === "list") return parseRows(value).map((row) => this.row(columns || {}, row)).join("\n");
    if (options) return options[value] ?? value;
    return type === "date" ? formatValue(type, value, this.data.writing) : value;
  }

  /**
   * @param {Record<string, [label: string, type: string]>} columns
   * @param {Values} row
   */
  row(columns, row) {
    const cells = Object.entries(columns).map(([name, [, type]]) => row[name] && this.shown({ label: "", type }, row[name]));
    return joined(cells);
  }

  /**
   * Whether a value stands there of itself: as a form begins, or as something else than the reader filled it in.
   * @param {string} key `field` or `template.field`
   * @param {string} value
   */
  isMade(key, value) {
    return this.parts.set?.[key] === value;
  }

  /**
   * @param {Text} text
   * @param {string} field
   * @param {string} value
   */
  isUsual({ rules }, field, value) {
    return rules.find(({ name }) => name === field)?.default === value;
  }

  /**
   * What several texts share, as it was typed or as it was filled in.
   * @param {boolean} [made]
   * @returns {Line[]}
   */
  common(made = false) {
    const known = Object.entries(this.data.fields).filter(([name]) => trim(this.shared[name] || "") && this.isMade(name, this.shared[name]) === made);
    return known.flatMap(([field, item]) => {
      const used = this.users(field);
      if (used[0] && this.isUsual(used[0], field, this.shared[field])) return [];
      const begun = used.filter((text) => this.begun.has(text)).length;
      const line = { label: item.label, value: this.shown(item, this.shared[field]), used, begun, field };
      return [line, ...this.translated(this.shared, line)];
    });
  }

  /** What nobody typed: worked out, or filled in by something else on the site. @returns {Line[]} */
  made() {
    return [...this.common(true), ...this.data.texts.flatMap((text) => this.fields(text, true))];
  }

  /**
   * What was typed in words in a second language, below what it says in the first.
   * @param {Values} values
   * @param {Line} line
   * @returns {Line[]}
   */
  translated(values, line) {
    const names = Object.keys(values).filter((name) => name.startsWith(line.field + APART) && trim(values[name]));
    return names.map((name) => {
      const language = this.words.languages[name.slice(line.field.length + 1)] || "";
      const label = this.words.in_language.replace("{name}", () => line.label).replace("{language}", () => language);
      return { ...line, label, value: values[name] };
    });
  }

  /**
   * What was typed for one text alone: in its fields, and beside what is ticked off in it.
   * @param {Text} text
   * @returns {Line[]}
   */
  alone(text) {
    const values = this.parts[text.own] || {};
    const remarks = Object.entries(text.steps || {}).flatMap(([key, [label]]) => {
      const value = joined([values[`person:${key}`], this.shown(DATE, values[`day:${key}`] || ""), values[`note:${key}`]]);
      return value ? [{ label, value, used: [], begun: 0, text, field: "" }] : [];
    });
    return [...this.fields(text, false), ...remarks, ...this.byHand(text)];
  }

  /**
   * What stands in the fields of one text alone, as it was typed or as it was filled in.
   * @param {Text} text
   * @param {boolean} made
   * @returns {Line[]}
   */
  fields(text, made) {
    const values = this.parts[text.own] || {};
    return Object.entries(text.asks).flatMap(([field, item]) => {
      const value = (item && values[field]) || "";
      if (!item || !trim(value) || this.isUsual(text, field, value) || this.isMade(`${idOf(text)}.${field}`, value) !== made) return [];
      /** @type {Line} */
      const line = { label: item.label, value: this.shown(item, value), used: [], begun: 0, text, field };
      return [line, ...this.translated(values, line)];
    });
  }

  /**
   * What was written into a text by hand, in each of its languages.
   * @param {Text} text
   * @returns {Line[]}
   */
  byHand(text) {
    return Object.entries(this.parts[`hand:${idOf(text)}`] || {}).flatMap(([lang, json]) => {
      const { entries } = readText(json);
      if (!entries.length) return [];
      const value = entries.map(([, was, now]) => now || this.words.emptied.replace("{text}", () => was)).join("\n");
      const label = this.words.by_hand.replace("{language}", () => this.words.languages[lang] || lang);
      return [{ label, value, used: [], begun: 0, text, field: "" }];
    });
  }
}
