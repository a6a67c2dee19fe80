/**
 * What follows from the answers: derived results, the outcome, findings, and which question still matters. It knows no page.
 * A value that is not known yet is one that an answer may still decide: a choice nobody has made, and what depends on it.
 */

import { UNREAD } from "../core/values.js";
import { band, count } from "./decide.js";
import { fieldsOf, judge, judgeRule, readRule } from "./rules.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../core/conditions.js").Condition} Condition */
/** @typedef {(given: string[], params: any, context: any) => string} Function_ gives text, or nothing where it cannot be known */
/**
 * @typedef {object} Field
 * @property {string} name
 * @property {Condition} condition
 * @property {string[]} [options] of one that must be chosen
 * @property {(text: string) => string} [read] makes decimal text of a number as typed
 */

/** @typedef {{name: string, by: string, module: string, of: string[], with?: object, type: string, bounds?: any}} Derived */
/** @typedef {import("./rules.js").Rule} Rule */
/** @typedef {import("./rules.js").Told} Told */
/** @typedef {import("./fills.js").Fill} Fill */
/** @typedef {{derive: Derived[], outcomes: Told[], findings: Told[], fills: Fill[], dates: string[]}} Spec as the page tells it */
/** @typedef {{typed: Values, context: object, values: Values, open: Set<string>}} State */
/** @typedef {{needs: string[], make: (state: State) => string | undefined}} Maker gives nothing while it is not known */

export const OUTCOME = "outcome";

/** @type {Record<string, () => Promise<object>>} the modules of functions that only some pages need */
const MODULES = {
  compare: () => import("./compare.js"),
  dates: () => import("./dates.js"),
  money: () => import("./money.js"),
  rows: () => import("./rows.js"),
  spell: () => import("./spell.js"),
  table: () => import("./table.js"),
};

export class Engine {
  /**
   * @param {Spec} spec
   * @param {Field[]} fields in form order
   * @param {Record<string, Function_>} functions those of other modules
   */
  constructor(spec, fields, functions = {}) {
    this.fields = fields;
    this.readers = new Map(fields.map(({ name, read }) => [name, read]));
    this.derived = new Map(spec.derive.map((derived) => [derived.name, derived]));
    this.rules = spec.outcomes.map(readRule);
    this.findings = spec.findings.map(readRule);
    /** @type {Record<string, Function_>} */
    this.functions = { ...functions, band, count };
    /** @type {Map<string, Maker>} */
    this.makers = new Map([
      ...fields.map((field) => this.#field(field)),
      ...spec.derive.map((derived) => this.#result(derived)),
      ...(this.rules.length ? [this.#outcome()] : []),
      ...this.findings.map((rule) => this.#finding(rule)),
    ]);
  }

  /**
   * An engine with the modules that its functions are in.
   * @param {Spec} spec
   * @param {Field[]} fields
   */
  static async load(spec, fields) {
    const names = new Set(spec.derive.map(({ module }) => module).filter((name) => name !== "decide"));
    const modules = await Promise.all(Array.from(names, (name) => MODULES[name]()));
    return new Engine(spec, fields, Object.assign({}, ...modules));
  }

  /**
   * @param {Field} field
   * @returns {[string, Maker]}
   */
  #field({ name, condition, options }) {
    /** @type {Maker["make"]} */
    const make = ({ typed, values, open }) => {
      const asked = judge(condition, values, open);
      if (!asked) return asked === false ? "" : undefined;
      const value = typed[name] || "";
      return options && !options.includes(value) ? undefined : value;
    };
    return [name, { needs: condition.map(({ field }) => field), make }];
  }

  /**
   * @param {Derived} derived
   * @returns {[string, Maker]}
   */
  #result({ name, by, of, with: params = {}, type, bounds }) {
    /** @type {Maker["make"]} */
    const make = ({ values, open, context }) => {
      const given = of.map((field) => this.readers.get(field)?.(values[field]) ?? (values[field] || ""));
      const value = this.functions[by](given, params, { ...context, bounds, unknown: of.map((field) => open.has(field)) });
      return value === "" && (type === "choice" || type === "boolean") ? undefined : value;
    };
    return [name, { needs: of, make }];
  }

  /** @returns {[string, Maker]} */
  #outcome() {
    /** @type {Maker["make"]} */
    const make = (state) => {
      const first = this.rules.find((rule) => judgeRule(rule, state) !== false);
      return first && judgeRule(first, state) ? first.id : undefined;
    };
    return [OUTCOME, { needs: fieldsOf(this.rules), make }];
  }

  /**
   * @param {Rule} rule
   * @returns {[string, Maker]}
   */
  #finding(rule) {
    /** @type {Maker["make"]} */
    const make = (state) => judgeRule(rule, state)?.toString();
    return [rule.id, { needs: fieldsOf([rule]), make }];
  }

  /**
   * Everything that follows from what was typed; each value after those it depends on.
   * @param {Values} typed
   * @param {object} [context] what functions need besides: free days, the reader's decimal mark
   * @returns {State}
   */
  state(typed, context = {}) {
    /** @type {State} */
    const state = { typed, context, values: {}, open: new Set() };
    for (const name of this.makers.keys()) this.#settle(name, state);
    return state;
  }

  /**
   * @param {string} name
   * @param {State} state
   */
  #settle(name, state) {
    const maker = this.makers.get(name);
    if (!maker || name in state.values) return;
    state.values[name] = ""; // ends a circle
    for (const need of maker.needs) this.#settle(need, state);
    const value = maker.make(state);
    if (value === undefined) state.open.add(name);
    else state.values[name] = value;
  }

  /**
   * The values that count, with results, `outcome` and findings; nothing where one is not known or cannot be told.
   * @param {Values} typed
   * @param {object} [context]
   * @returns {Values}
   */
  results(typed, context) {
    const { values } = this.state(typed, context);
    for (const [name, { type }] of this.derived) if (values[name] === UNREAD && (type === "amount" || type === "number")) values[name] = "";
    return { ...typed, ...values };
  }

  /**
   * The question to ask next, or nothing when no answer can change anything any more.
   * @param {Values} typed
   */
  next(typed) {
    return this.questions(typed)[0] || "";
  }

  /**
   * The questions that may still be asked, the next one first. More there will never be, but there may be fewer.
   * @param {Values} typed
   */
  questions(typed) {
    const state = this.state(typed);
    const sure = this.rules.findIndex((rule) => judgeRule(rule, state));
    const deciding = this.#behind(sure < 0 ? this.rules : this.rules.slice(0, sure), state);
    const telling = this.#behind(this.findings, state);
    /** @type {(names: Set<string>) => Field | undefined} */
    const first = (names) => this.fields.find(({ name, condition }) => names.has(name) && judge(condition, state.values, state.open));
    const next = first(deciding) || first(telling);
    const others = this.fields.filter((field) => field !== next && (deciding.has(field.name) || telling.has(field.name)));
    return next ? [next, ...others].map(({ name }) => name) : [];
  }

  /**
   * How many questions there may still be at most: answers to the next one may exclude each other, and what each asks for.
   * @param {Values} typed
   */
  most(typed) {
    const next = this.next(typed);
    if (!next) return 0;
    const { options = [] } = this.fields.find(({ name }) => name === next) || {};
    return 1 + Math.max(0, ...options.map((option) => this.questions({ ...typed, [next]: option }).length));
  }

  /**
   * All that is open behind rules that are not known yet.
   * @param {Rule[]} rules
   * @param {State} state
   */
  #behind(rules, state) {
    /** @type {Set<string>} */
    const found = new Set();
    /** @type {(name: string) => void} */
    const follow = (name) => {
      if (!state.open.has(name) || found.has(name)) return;
      found.add(name);
      this.makers.get(name)?.needs.forEach(follow);
    };
    for (const rule of rules) {
      if (judgeRule(rule, state) !== undefined) continue;
      const undecided = rule.any.filter((condition) => judge(condition, state.values, state.open) === undefined);
      fieldsOf([{ id: rule.id, any: undecided }]).forEach(follow);
    }
    return found;
  }
}
