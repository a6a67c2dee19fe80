/** Conditions: `field=a|b field=filled`, as the build writes them into `data-when` and its like. */

import { trim } from "./trim.js";

/** @typedef {Record<string, string>} Values what was typed or chosen, by field */
/** @typedef {{field: string, allowed: string[]}[]} Condition */

/**
 * A condition in its notation as a list of fields with the values they may have.
 * @param {string} [text]
 * @returns {Condition}
 */
export function parseCondition(text = "") {
  return text.split(" ").filter(Boolean).map((pair) => {
    const [field, allowed] = pair.split("=");
    return { field, allowed: allowed.split("|") };
  });
}

/**
 * Whether every field of a condition has one of the values it allows.
 * @param {Condition} condition
 * @param {Values} values
 */
export function conditionHolds(condition, values) {
  return condition.every(({ field, allowed }) => {
    const value = values[field] || "";
    return allowed.includes(value) || allowed.includes(trim(value) ? "filled" : "empty");
  });
}

/**
 * The values that count: an answer to a question that is no longer asked has no effect. Fields come in form order.
 * @param {{name: string, condition: Condition}[]} fields
 * @param {Values} values
 * @returns {Values}
 */
export function pruneValues(fields, values) {
  const counted = { ...values };
  for (const { name, condition } of fields) if (!conditionHolds(condition, counted)) counted[name] = "";
  return counted;
}
