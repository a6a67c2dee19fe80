/** Why an outcome won, and what would lead to another one. */

import { OUTCOME } from "./engine.js";
import { judge } from "./rules.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("./engine.js").Engine} Engine */
/** @typedef {{field: string, value: string, counted: string[]}} Reason a value that decided, and the answers that count in it */
/** @typedef {{field: string, value: string, outcome: string}} Change another answer, and where it leads */

/**
 * What decided: the values in the condition of the rule that won. None where it wins because no other does.
 * @param {Engine} engine
 * @param {Values} typed
 * @param {object} [context]
 * @returns {Reason[]}
 */
export function why(engine, typed, context) {
  const { values, open } = engine.state(typed, context);
  const won = engine.rules.find(({ id }) => id === values[OUTCOME]);
  const condition = won?.any.find((one) => judge(one, values, open)) || [];
  return condition.map(({ field }) => ({ field, value: values[field], counted: counted(engine, field, values) }));
}

/**
 * The answers that a count has counted.
 * @param {Engine} engine
 * @param {string} name
 * @param {Values} values
 */
function counted({ derived }, name, values) {
  const { by, of, with: params } = derived.get(name) || { by: "", of: [] };
  const { answers } = /** @type {{answers: string[]}} */ (params || {});
  return by === "count" ? of.filter((field) => answers.includes(values[field])) : [];
}

/**
 * Each other answer to a single question that would lead to another outcome, in the order of outcomes.
 * @param {Engine} engine
 * @param {Values} typed
 * @param {object} [context]
 */
export function change(engine, typed, context) {
  const { values } = engine.state(typed, context);
  /** @type {Change[]} */
  const found = [];
  for (const { name: field, options = [] } of engine.fields.filter(({ name }) => values[name])) {
    for (const value of options.filter((option) => option !== values[field])) {
      const outcome = engine.state({ ...typed, [field]: value }, context).values[OUTCOME];
      if (outcome && outcome !== values[OUTCOME]) found.push({ field, value, outcome });
    }
  }
  /** @type {(change: Change) => number} */
  const place = ({ outcome }) => engine.rules.findIndex(({ id }) => id === outcome);
  return found.sort((one, other) => place(one) - place(other));
}
