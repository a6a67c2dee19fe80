/** The texts of a pack: which of them belong to the answers, the values of each, and what each still lacks. */

import { load } from "../core/case.js";
import { conditionHolds, parseCondition, pruneValues } from "../core/conditions.js";
import { baseOf } from "../two/said.js";
import { trim } from "../core/trim.js";
import { Engine } from "../engine/engine.js";
import { changedSince, filled, held } from "../engine/fills.js";
import { readNumber } from "../engine/live.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../engine/engine.js").Spec} Spec */
/**
 * @typedef {object} Field
 * @property {string} name
 * @property {string} label
 * @property {string} [when]
 * @property {string} [default]
 * @property {boolean} [shared]
 * @property {boolean} [needed]
 * @property {"amount" | "date" | "list" | "number"} [type]
 * @property {Record<string, string>} [columns] the types of those of a list
 * @property {string} [unit]
 * @property {string[]} [until] the days that must not come before this one
 * @property {boolean} [ahead]
 * @property {boolean} [behind]
 * @property {boolean} [any_year]
 * @property {boolean} [worded] whether a text in two languages asks for it in both
 * @property {string[]} [options]
 */
/**
 * @typedef {object} Text as the build describes it
 * @property {string} id
 * @property {`template:${string}`} own
 * @property {Record<string, string>} titles by language of the text
 * @property {string} file the result that holds the name of its file
 * @property {string} open the result that holds what is open in it
 * @property {string} when
 * @property {string} [unless] its finding that there is nothing in it
 * @property {Values} copies
 * @property {boolean} message
 * @property {boolean} beside whether its two languages stand side by side
 * @property {string} [worked] where what is worked out in it stands
 * @property {string} thousandths
 * @property {Field[]} fields
 * @property {Spec} [engine]
 * @property {boolean} [calendar]
 */
/** @typedef {{point: string, texts: Text[], fields?: Field[]}} Data with what the form asks for */
/** @typedef {{text: Text, values: Values, point: string | false, missing: Field[]}} State a text that is in the pack */

export class Texts {
  /**
   * The texts with what works out something in them.
   * @param {Data} data
   * @param {Spec} spec of the form that fills them
   * @param {Set<string>} asked the fields of that form
   */
  static async load(data, spec, asked) {
    /** @type {Map<string, Engine>} */
    const engines = new Map();
    await Promise.all(data.texts.map(async ({ id, engine, fields }) => {
      if (engine) engines.set(id, await Engine.load(engine, fields.map(describe)));
    }));
    return new Texts(data, spec, asked, engines);
  }

  /**
   * @param {Data} data
   * @param {Spec} spec
   * @param {Set<string>} asked
   * @param {Map<string, Engine>} engines
   */
  constructor(data, spec, asked, engines) {
    this.data = data;
    this.spec = spec;
    this.asked = asked;
    this.engines = engines;
    this.conditions = new Map(data.texts.map((text) => [text.id, text.fields.map(({ name, when }) => ({ name, condition: parseCondition(when) }))]));
  }

  /**
   * What the answers fill into the texts: what a reader typed there before stays, unless the form asks for the very same.
   * @param {Values} values
   */
  fills(values) {
    const [made, sources] = [load("set"), this.sources()];
    const fresh = Object.entries(filled(this.spec.fills, values));
    return Object.fromEntries(fresh.filter(([key]) => {
      const own = held(key);
      return trim(values[sources.get(key) || ""] || "") || !trim(own || "") || own === made[key];
    }));
  }

  /** By what is filled in as it was typed here: the field of the form. */
  sources() {
    /** @type {Map<string, string>} */
    const found = new Map();
    for (const { copies = {} } of this.spec.fills) {
      for (const [key, name] of Object.entries(copies)) {
        const { by, of } = this.spec.derive.find((result) => result.name === name) || {};
        const source = by === "first_given" && of ? of[0] : name;
        if (this.asked.has(source)) found.set(key, source);
      }
    }
    return found;
  }

  /**
   * The texts that are in the pack. What follows in one of them, such as the sum of an account, stands in the others too,
   * unless the reader changed it there since.
   * @param {Values} values those of the form, with what is worked out there
   * @param {Values} shared what the form has typed in for all texts
   * @param {object} context
   * @returns {{states: State[], empty: Text[], flows: [Text, Values][]}}
   */
  read(values, shared, context) {
    const overlay = { ...shared, ...this.fills(values) };
    /** @type {[Text, Values][]} */
    const flows = [];
    for (const text of this.data.texts) {
      if (!text.engine?.fills.length) continue;
      const fresh = filled(text.engine.fills, this.values(text, overlay, values, context));
      flows.push([text, fresh]);
      const changed = changedSince(text.id, fresh, (key) => overlay[key] ?? held(key));
      Object.assign(overlay, Object.fromEntries(Object.entries(fresh).filter(([key]) => !changed.includes(key))));
    }
    const chosen = this.data.texts.filter(({ when }) => conditionHolds(parseCondition(when), values));
    const states = chosen.map((text) => this.state(text, this.values(text, overlay, values, context)));
    /** @param {State} state */
    const isEmpty = ({ text: { unless }, values: own }) => !!unless && own[unless] === "true";
    return { states: states.filter((state) => !isEmpty(state)), empty: states.filter(isEmpty).map(({ text }) => text), flows };
  }

  /**
   * @param {Text} text
   * @param {Values} overlay
   * @param {Values} values those of the form
   * @param {object} context
   */
  values(text, overlay, values, context) {
    const [own, shared] = [load(text.own), { ...load("shared"), ...load("place") }];
    const typed = Object.fromEntries(text.fields.map(({ name, shared: isShared, default: usual = "" }) => {
      const here = isShared ? overlay[name] : overlay[`${text.id}.${name}`];
      return [name, here ?? (isShared ? shared : own)[name] ?? usual];
    }));
    for (const [name, source] of Object.entries(text.copies)) if (values[source]) typed[name] = values[source];
    for (const kept of text.beside ? [shared, own] : []) {
      for (const [name, value] of Object.entries(kept)) if (name !== baseOf(name) && baseOf(name) in typed) typed[name] = value;
    }
    const engine = this.engines.get(text.id);
    return engine ? engine.results(typed, context) : pruneValues(this.conditions.get(text.id) || [], typed);
  }

  /**
   * @param {Text} text
   * @param {Values} values
   * @returns {State}
   */
  state(text, values) {
    const thousandths = parseCondition(text.thousandths).some((pair) => conditionHolds([pair], values));
    const missing = text.fields.filter(({ name, needed, when }) => needed && !trim(values[name] || "") && conditionHolds(parseCondition(when), values));
    return { text, values, point: thousandths && this.data.point, missing };
  }
}

/**
 * A field as the engine knows it.
 * @param {Field} field
 */
export function describe({ name, when, options, type }) {
  return { name, condition: parseCondition(when), options, read: type === "number" ? readNumber : undefined };
}
