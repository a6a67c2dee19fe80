/** What a case comes to: every value with the texts that use it, its days in order, and what each text still lacks. */

import { conditionHolds, parseCondition } from "../core/conditions.js";
import { trim } from "../core/trim.js";
import { formatValue, parseRows } from "../core/values.js";

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
/** @typedef {{day: string, label: string, text: Text | undefined, field: string}} Day */
/** @typedef {{text: Text, begun: boolean, ready: number, needed: number, missing: {field: string, label: string}[], odd: number, done: number, steps: number}} State */
/** @typedef {{missing: {field: string, label: string}[], odd: number}} Open what is to be filled in in a text, and how many things to check */
/** @typedef {{yes: string, no: string, in_language: string, languages: Record<string, string>}} Words */

const BETWEEN = " · "; // cells of a row
const DATE = { label: "", type: "date" };
const APART = "@"; // between the name of a field and the second language, in which its words were typed too
const DAY = /^\d{4}-\d\d-\d\d$/;

export class Facts {
  /**
   * @param {Data} data
   * @param {Parts} parts
   * @param {Words} words
   * @param {Map<string, Open>} [looked] what the sheets of texts say themselves, by text
   */
  constructor(data, parts, words, looked = new Map()) {
    this.data = data;
    this.parts = parts;
    this.words = words;
    this.looked = looked;
    this.shared = { ...parts.shared, ...parts.place };
    const from = Object.values(parts.from || {});
    /** @type {Set<Text>} texts in which something was typed */
    this.begun = new Set(data.texts.filter(({ own }) => own in parts || from.includes(own)));
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
    return cells.filter(Boolean).join(BETWEEN);
  }

  /** What several texts share. @returns {Line[]} */
  common() {
    const known = Object.entries(this.data.fields).filter(([name]) => trim(this.shared[name] || ""));
    return known.flatMap(([field, item]) => {
      const used = this.users(field);
      const begun = used.filter((text) => this.begun.has(text)).length;
      const line = { label: item.label, value: this.shown(item, this.shared[field]), used, begun, field };
      return [line, ...this.translated(this.shared, line)];
    });
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
    const typed = Object.entries(text.asks).flatMap(([field, item]) => {
      const value = (item && values[field]) || "";
      if (!item || !trim(value)) return [];
      /** @type {Line} */
      const line = { label: item.label, value: this.shown(item, value), used: [], begun: 0, text, field };
      return [line, ...this.translated(values, line)];
    });
    const remarks = Object.entries(text.steps || {}).flatMap(([key, [label]]) => {
      const value = [values[`person:${key}`], this.shown(DATE, values[`day:${key}`] || ""), values[`note:${key}`]].filter(Boolean).join(BETWEEN);
      return value ? [{ label, value, used: [], begun: 0, text, field: "" }] : [];
    });
    return [...typed, ...remarks];
  }

  /**
   * The values of a text, with those that its form begins with.
   * @param {Text} text
   * @returns {Values}
   */
  values({ own, rules }) {
    const usual = rules.flatMap(({ name, default: value }) => (value ? [[name, value]] : []));
    return { ...Object.fromEntries(usual), ...this.parts[own], ...this.shared };
  }

  /**
   * Whether a text asks for a field, as far as its answers decide that: what follows from them only its own page knows.
   * @param {Text} text
   * @param {string} field
   */
  isAsked(text, field) {
    const condition = parseCondition(text.rules.find(({ name }) => name === field)?.when);
    return conditionHolds(condition.filter((pair) => pair.field in text.asks || pair.field in this.data.fields), this.values(text));
  }

  /** Every day that was typed and that is still asked for, the first one first. @returns {Day[]} */
  days() {
    const common = Object.entries(this.data.fields).map(([field, item]) => {
      const users = this.users(field);
      const text = users.find((user) => this.isAsked(user, field));
      if (users.length && !text) return [];
      return this.daysOf(item, this.shared[field], text, field);
    });
    const own = this.data.texts.flatMap((text) => Object.entries(text.asks).filter(([field]) => this.isAsked(text, field)).map(([field, item]) => this.daysOf(item, this.parts[text.own]?.[field], text, field)));
    const steps = this.data.texts.flatMap((text) => Object.entries(text.steps || {}).map(([key, [label]]) => this.daysOf({ ...DATE, label }, this.parts[text.own]?.[`day:${key}`], text, "")));
    return [...common, ...own, ...steps].flat().sort((one, other) => (one.day < other.day ? -1 : 1));
  }

  /**
   * The days in a value: its own, or those in its rows, each called by what stands before it there.
   * @param {Item | null} item
   * @param {string | undefined} value
   * @param {Text | undefined} text
   * @param {string} field
   * @returns {Day[]}
   */
  daysOf(item, value, text, field) {
    if (!item || !value) return [];
    const { label, type, columns } = item;
    if (type === "date" && DAY.test(value)) return [{ day: value, label, text, field }];
    const dates = Object.entries(columns || {}).filter(([, [, kind]]) => kind === "date");
    return (dates.length ? parseRows(value) : []).flatMap((row) => {
      const named = Object.entries(columns || {}).find(([name, [, kind]]) => kind === "text" && row[name]);
      const found = dates.filter(([name]) => DAY.test(row[name] || ""));
      return found.map(([name, [title]]) => ({ day: row[name], label: [named && row[named[0]], title].filter(Boolean).join(BETWEEN), text, field }));
    });
  }

  /** How far each text is: those in which something was typed first, then those that need least. @returns {State[]} */
  states() {
    const states = this.data.texts.filter(({ own }) => own.startsWith("template:") || own in this.parts).map((text) => this.state(text));
    return states.sort((one, other) => Number(other.begun) - Number(one.begun) || one.missing.length - other.missing.length);
  }

  /**
   * @param {Text} text
   * @returns {State}
   */
  state(text) {
    const alone = this.parts[text.own] || {};
    const values = this.values(text);
    const asked = text.rules.filter(({ name, needed, default: usual }) => needed && !usual && this.isAsked(text, name));
    const open = asked.filter(({ name }) => !trim(values[name] || ""));
    const { missing, odd } = this.looked.get(text.own) || { missing: open.map(({ name }) => ({ field: name, label: this.label(text, name) })), odd: 0 };
    const steps = Object.entries(text.steps || {}).filter(([, [, when]]) => conditionHolds(parseCondition(when), values));
    const done = steps.filter(([key]) => alone[`done:${key}`]).length;
    return { text, begun: this.begun.has(text), ready: asked.length - open.length, needed: asked.length, missing, odd, done, steps: steps.length };
  }

  /**
   * What a text calls a field.
   * @param {Text} text
   * @param {string} field
   */
  label(text, field) {
    return (text.asks[field] || this.data.fields[field]).label;
  }

  /** Whether anything was typed. */
  get filled() {
    return this.common().length > 0 || this.begun.size > 0;
  }
}
