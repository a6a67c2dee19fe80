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
 * Fill in what follows from the results; what earlier ones filled in and nobody changed goes.
 * @param {string} tool
 * @param {Values} fresh
 */
export function prepare(tool, fresh) {
  for (const [key, value] of Object.entries(load(`set:${tool}`))) {
    const [name, field] = place(key);
    const { [field]: held, ...values } = load(name);
    if (held === value) save(name, values);
  }
  save(`set:${tool}`, fresh);
  for (const [key, value] of Object.entries(fresh)) {
    const [name, field] = place(key);
    save(name, { ...load(name), [field]: value });
  }
}
