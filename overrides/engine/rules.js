/** Rules: each holds where any of its conditions does, and one without conditions always. */

import { conditionHolds, parseCondition } from "../core/conditions.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../core/conditions.js").Condition} Condition */
/** @typedef {{id: string, when?: string[]}} Told a rule as the page tells it */
/** @typedef {{id: string, any: Condition[]}} Rule */

/**
 * Whether a condition holds while answers are missing: undefined as long as one of them may still decide.
 * @param {Condition} condition
 * @param {Values} values
 * @param {Set<string>} open the fields that are not known yet
 * @returns {boolean | undefined}
 */
export function judge(condition, values, open) {
  const known = condition.filter(({ field }) => !open.has(field));
  return conditionHolds(known, values) && (known.length === condition.length || undefined);
}

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
