/** A case as one object: the values of the tab by the names under which they are kept. */

import { load, onlyTexts, save } from "../core/case.js";

/** @typedef {import("../core/conditions.js").Values} Values */
/** @typedef {import("../core/case.js").Name} Name */
/** @typedef {Record<string, Values>} Parts by the name under which they are kept */

const KEYS = /^good-terms:(.+)$/;
const LONGEST = 200; // letters of a name
const PART = /^[a-z]+(?::[a-z0-9-]+)?$/;
/** What belongs to the tab, and to no case. */
const OWN = ["kept"];

/** All that this tab keeps of the case. @returns {Parts} */
export function tabParts() {
  /** @type {Parts} */
  const found = {};
  try {
    for (const key of Object.keys(sessionStorage)) {
      const [, name] = KEYS.exec(key) || [];
      if (name && !OWN.includes(name)) found[name] = load(/** @type {Name} */ (name));
    }
  } catch {
    // Nothing is held.
  }
  return cleaned(found);
}

/**
 * Let the tab keep these parts and no others. Returns whether the browser did.
 * @param {Parts} parts
 */
export function putParts(parts) {
  let kept = true;
  for (const name of Object.keys({ ...tabParts(), ...parts })) kept = save(/** @type {Name} */ (name), parts[name] || {}) && kept;
  return kept;
}

/**
 * Parts without those that hold nothing, in the order of their names.
 * @param {Parts} parts
 * @returns {Parts}
 */
export function cleaned(parts) {
  const held = Object.entries(parts).filter(([, values]) => Object.keys(values).length);
  return Object.fromEntries(held.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * The parts in what a file or another tab brought; nothing where any of it is something else.
 * @param {unknown} given
 * @returns {Parts | undefined}
 */
export function readParts(given) {
  if (!isObject(given)) return;
  for (const [name, values] of Object.entries(given)) {
    if (!PART.test(name) || name.length > LONGEST || OWN.includes(name) || !isObject(values)) return;
    if (Object.keys(values).some((key) => key === "__proto__" || key.length > LONGEST)) return;
    if (Object.keys(onlyTexts(values)).length < Object.keys(values).length) return;
  }
  return cleaned(/** @type {Parts} */ (given));
}

/**
 * @param {unknown} given
 * @returns {given is Record<string, unknown>}
 */
function isObject(given) {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}
