/** What was typed, kept for the tab. A browser that refuses to store loses nothing but the memory. */

import { onlyTexts } from "./values.js";

const PREFIX = "good-terms:";

/** The values kept under a name: texts by field. What another version left there and nobody can read is none. */
export function load(name) {
  try {
    const found = JSON.parse(sessionStorage.getItem(PREFIX + name));
    return found && typeof found === "object" ? onlyTexts(found) : {};
  } catch {
    return {};
  }
}

/** Keep values under a name. Returns whether the browser did; where it did not, what it held before would be out of date and goes. */
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
