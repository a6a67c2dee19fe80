/** What results fill into other texts before these open: fields that several share, and `template.field`. */

import { load, save } from "../core/case.js";
import { judgeRule, readRule } from "./rules.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../core/case.js").Name} Name */
/** @typedef {{when?: string[], sets?: Values, copies?: Values}} Fill */

/**
 * The values that results fill in, by `field` or `template.field`.
 * @param {Fill[]} fills
 * @param {Values} values with all results; what is not known yet is empty
 */
export function filled(fills, values) {
  /** @type {Values} */
  const found = {};
  for (const { when, sets = {}, copies = {} } of fills) {
    if (!judgeRule(readRule({ id: "", when }), { values, open: new Set() })) continue;
    Object.assign(found, sets);
    for (const [to, from] of Object.entries(copies)) if (values[from]) found[to] = values[from];
  }
  return found;
}

/**
 * Where a filled value is kept, and its field there.
 * @param {string} key
 * @returns {[Name, string]}
 */
function place(key) {
  const [template, field] = key.split(".");
  return field ? [`template:${template}`, field] : ["shared", key];
}

/**
 * What is kept where a value would be filled in.
 * @param {string} key
 */
export function held(key) {
  const [name, field] = place(key);
  return load(name)[field];
}

/**
 * @param {string} key
 * @param {string | undefined} value nothing takes it away
 */
function put(key, value) {
  const [name, field] = place(key);
  const { [field]: _, ...values } = load(name);
  save(name, value === undefined ? values : { ...values, [field]: value });
}

/**
 * What the reader changed after it was filled in, unless the result is another one now: that stays.
 * @param {string} tool
 * @param {Values} fresh
 * @param {(key: string) => string | undefined} now what stands where a value would be filled in
 */
export function changedSince(tool, fresh, now = held) {
  const [before, made] = [load(`set:${tool}`), load("set")];
  return Object.keys(fresh).filter((key) => fresh[key] === before[key] && key in made && ![made[key], undefined].includes(now(key)));
}

/**
 * Fill in what follows from the results. What earlier ones filled in and nobody changed goes, and what the reader had
 * typed there comes back; what the reader changed after it was filled in stays, unless the result is another one now.
 * @param {string} tool or a text that works something out for others
 * @param {Values} fresh
 * @param {Name} [source] from where the values come
 */
export function prepare(tool, fresh, source = `tool:${tool}`) {
  const before = load(`set:${tool}`);
  const [made, typed, from] = [load("set"), load("typed"), load("from")];
  const changed = changedSince(tool, fresh);
  for (const [key, value] of Object.entries(before)) {
    if (held(key) !== value) continue;
    put(key, typed[key]);
    delete made[key];
    delete typed[key];
  }
  for (const [key, value] of Object.entries(fresh)) {
    if (changed.includes(key)) continue;
    const own = held(key);
    if (own !== undefined && own !== made[key]) typed[key] = own;
    put(key, value);
    if (place(key)[0] === "shared") from[key] = source;
    made[key] = value;
  }
  save(`set:${tool}`, fresh);
  save("set", made);
  save("typed", typed);
  save("from", from);
}
