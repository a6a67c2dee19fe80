/** Two states of a case as one, value by value, so that neither of two tabs or files takes away what the other brought. */

import { cleaned } from "./parts.js";

/** @typedef {import("./parts.js").Parts} Parts */
/** @typedef {{part: string, field: string, before: string | undefined, after: string | undefined}} Change */

/**
 * What an object holds by itself: a reader's word may be one that every object knows.
 * @template T
 * @param {Record<string, T>} object
 * @param {string} key
 * @returns {T | undefined}
 */
function own(object, key) {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/**
 * What is other in `after` than in `before`, a line for each value.
 * @param {Parts} before
 * @param {Parts} after
 * @returns {Change[]}
 */
export function changes(before, after) {
  return Object.keys({ ...before, ...after }).flatMap((part) => {
    const [old, fresh] = [own(before, part) || {}, own(after, part) || {}];
    const pairs = Object.keys({ ...old, ...fresh }).map((field) => ({ part, field, before: own(old, field), after: own(fresh, field) }));
    return pairs.filter((pair) => pair.before !== pair.after);
  });
}

/**
 * Parts with some changes made.
 * @param {Parts} parts
 * @param {Change[]} made
 * @returns {Parts}
 */
export function changed(parts, made) {
  const result = Object.fromEntries(Object.entries(parts).map(([name, values]) => [name, { ...values }]));
  for (const { part, field, after } of made) {
    const { [field]: _, ...others } = own(result, part) || {};
    result[part] = after === undefined ? others : { ...others, [field]: after };
  }
  return cleaned(result);
}

/**
 * What this tab changed since `base`, on top of what others did; of a value that both changed, that of this tab is the newer.
 * @param {Parts} base
 * @param {Parts} mine
 * @param {Parts} theirs
 */
export function merged(base, mine, theirs) {
  return changed(theirs, changes(base, mine));
}

/**
 * Both together: what only one has, and of what they differ in, that of `second`.
 * @param {Parts} first
 * @param {Parts} second
 */
export function joined(first, second) {
  return changed(first, changes(first, second).filter(({ after }) => after !== undefined));
}

/**
 * @param {Parts} one
 * @param {Parts} other
 */
export function equal(one, other) {
  return !changes(one, other).length;
}
