/** Rules: each holds where any of its conditions does, and one without conditions always. */

import { judge, parseCondition } from "../core/conditions.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {{id: string, when?: string[]}} Told a rule as the page tells it */
/** @typedef {{id: string, any: import("../core/conditions.js").Condition[]}} Rule */

/**
 * A rule as the page tells it, ready to be judged.
 * @param {Told} rule
 * @returns {Rule}
 */
export function readRule({ id, when = [] }) {
  return { id, any: when.map(parseCondition) };
}

/**
 * Whether a rule holds, or undefined.
 * @param {Rule} rule
 * @param {{values: Values, open: Set<string>}} state
 */
export function judgeRule({ any }, { values, open }) {
  const found = any.map((condition) => judge(condition, values, open));
  if (!any.length || found.includes(true)) return true;
  return found.includes(undefined) ? undefined : false;
}

/**
 * The fields and results that rules ask about.
 * @param {Rule[]} rules
 */
export function fieldsOf(rules) {
  return rules.flatMap(({ any }) => any.flat().map(({ field }) => field));
}
