/** The case: what was typed for one client, kept for the tab. A browser that refuses to store loses nothing but the memory. */

/** @typedef {import("./conditions.js").Values} Values */

const PREFIX = "good-terms:";

/**
 * The values kept under a name: texts by field. What another version left there and nobody can read is none.
 * @param {string} name
 * @returns {Values}
 */
export function load(name) {
  try {
    const found = JSON.parse(sessionStorage.getItem(PREFIX + name) || "null");
    return found && typeof found === "object" ? onlyTexts(found) : {};
  } catch {
    return {};
  }
}

/**
 * Keep values under a name. Returns whether the browser did; where it did not, what it held before would be out of date and goes.
 * @param {string} name
 * @param {Values} values
 */
export function save(name, values) {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(values));
    return true;
  } catch {
    // Private mode or a full store: the page works on without memory.
  }
  try {
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing is held.
  }
  return false;
}

/**
 * An object without the entries that are no text.
 * @param {object} object
 * @returns {Values}
 */
export function onlyTexts(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => typeof value === "string"));
}
