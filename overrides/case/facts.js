/** What a case comes to: its days in order, and what each text still lacks. */

import { conditionHolds, parseCondition } from "../core/conditions.js";
import { trim } from "../core/trim.js";
import { parseRows } from "../core/values.js";
import { BETWEEN, DATE, Lines } from "./lines.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("./parts.js").Parts} Parts */
/** @typedef {import("./lines.js").Data} Data */
/** @typedef {import("./lines.js").Item} Item */
/** @typedef {import("./lines.js").Line} Line */
/** @typedef {import("./lines.js").Text} Text */
/** @typedef {import("./lines.js").Words} Words */
/** @typedef {{day: string, label: string, text: Text | undefined, field: string}} Day */
/** @typedef {{text: Text, begun: boolean, ready: number, needed: number, missing: {field: string, label: string}[], checks: import("../pack/checks.js").Check[], done: number, steps: number}} State */
/** @typedef {{missing: {field: string, label: string}[], checks: import("../pack/checks.js").Check[]}} Open what is to be filled in in a text, and what to check */

const DAY = /^\d{4}-\d\d-\d\d$/;

export class Facts extends Lines {
  /**
   * @param {Data} data
   * @param {Parts} parts
   * @param {Words} words
   * @param {Map<string, Open>} [looked] what the sheets of texts say themselves, by text
   */
  constructor(data, parts, words, looked = new Map()) {
    super(data, parts, words);
    this.looked = looked;
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
    const { missing, checks } = this.looked.get(text.own) || { missing: open.map(({ name }) => ({ field: name, label: this.label(text, name) })), checks: [] };
    const steps = Object.entries(text.steps || {}).filter(([, [, when]]) => conditionHolds(parseCondition(when), values));
    const done = steps.filter(([key]) => alone[`done:${key}`]).length;
    return { text, begun: this.begun.has(text), ready: asked.length - open.length, needed: asked.length, missing, checks, done, steps: steps.length };
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
    return this.common().length + this.made().length > 0 || this.begun.size > 0;
  }
}
