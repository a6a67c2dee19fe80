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
 * @property {[name: string, shared: boolean, when: string][]} fields those it cannot do without
 * @property {Values} defaults
 * @property {Record<string, [text: string, when: string]>} [steps] what is ticked off in it
 */
/** @typedef {{writing: import("../core/values.js").Writing, fields: Record<string, Item>, texts: Text[]}} Data */
/** @typedef {{label: string, value: string, used: Text[], begun: number, text?: Text, field: string}} Line */
/** @typedef {{day: string, label: string, text: Text | undefined, field: string}} Day */
/** @typedef {{text: Text, begun: boolean, ready: number, needed: number, missing: {field: string, label: string}[], done: number, steps: number}} State */
/** @typedef {{yes: string, no: string}} Words */

const BETWEEN = " · "; // cells of a row
const DATE = { label: "", type: "date" };
const DAY = /^\d{4}-\d\d-\d\d$/;

export class Facts {
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
    return known.map(([field, item]) => {
      const used = this.users(field);
      const begun = used.filter((text) => this.begun.has(text)).length;
      return { label: item.label, value: this.shown(item, this.shared[field]), used, begun, field };
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
      return item && trim(value) ? [{ label: item.label, value: this.shown(item, value), used: [], begun: 0, text, field }] : [];
    });
    const remarks = Object.entries(text.steps || {}).flatMap(([key, [label]]) => {
      const value = [values[`person:${key}`], this.shown(DATE, values[`day:${key}`] || ""), values[`note:${key}`]].filter(Boolean).join(BETWEEN);
      return value ? [{ label, value, used: [], begun: 0, text, field: "" }] : [];
    });
    return [...typed, ...remarks];
  }

  /** Every day that was typed, the first one first. @returns {Day[]} */
  days() {
    const common = Object.entries(this.data.fields).map(([field, item]) => {
      const [text] = this.users(field);
      return this.daysOf(item, this.shared[field], text, field);
    });
    const own = this.data.texts.flatMap((text) => Object.entries(text.asks).map(([field, item]) => this.daysOf(item, this.parts[text.own]?.[field], text, field)));
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
    const values = { ...text.defaults, ...alone, ...this.shared };
    const asked = text.fields.filter(([, , when]) => conditionHolds(parseCondition(when), values));
    const open = asked.filter(([name, shared]) => !trim((shared ? this.shared : alone)[name] || ""));
    const missing = open.map(([field]) => ({ field, label: (text.asks[field] || this.data.fields[field]).label }));
    const steps = Object.entries(text.steps || {}).filter(([, [, when]]) => conditionHolds(parseCondition(when), values));
    const done = steps.filter(([key]) => alone[`done:${key}`]).length;
    return { text, begun: this.begun.has(text), ready: asked.length - open.length, needed: asked.length, missing, done, steps: steps.length };
  }

  /** Whether anything was typed. */
  get filled() {
    return this.common().length > 0 || this.begun.size > 0;
  }
}
