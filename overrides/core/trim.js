/** What is blank at the ends of a value is no part of it: the same signs as in the build, which `String.trim` does not know. */

import { BLANK } from "./letters.js";

const IS_BLANK = new RegExp(`[${BLANK}]`, "u");

/**
 * The text without what is blank at its ends.
 * @param {string} text
 */
export function trim(text) {
  let [start, end] = [0, text.length];
  while (start < end && IS_BLANK.test(text[start])) start += 1;
  while (start < end && IS_BLANK.test(text[end - 1])) end -= 1;
  return text.slice(start, end);
}
