/** Which of several wordings fits a value. */

import { trim } from "./trim.js";

/**
 * Of the wordings called `names`, that of the option, `empty` where nothing is typed, or `other`.
 * @param {string[]} names
 * @param {string} value
 */
export function pickCase(names, value) {
  if (names.includes("empty")) return trim(value) ? "other" : "empty";
  return names.includes(value) ? value : "other";
}
