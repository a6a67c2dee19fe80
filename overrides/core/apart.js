/** In a text that runs from right to left, names in other letters keep to themselves when it is copied as plain text. */

import { LETTERS, RTL } from "./alphabets.js";
import { ARABIC_DIGITS, DIGITS } from "./letters.js";
import { visibleText } from "./visible.js";

const TYPED = "[data-slot].gap--filled:not([data-texts], [data-type]), [data-each] tbody td";
const ENDS_LINE = "\\n\\r\u2028\u2029";
const NAME = new RegExp(`^(?=[^${ENDS_LINE}]*[${LETTERS}])[^${DIGITS}${ARABIC_DIGITS}${RTL}${ENDS_LINE}@/:#~\\\\]+$`, "u");

/**
 * A name in left-to-right letters, apart from what stands beside it in a line of the other direction. What people look for,
 * open or dial stays bare: addresses, numbers, codes.
 * @param {string} value
 */
export function isolateName(value) {
  return NAME.test(value) ? `\u2068${value}\u2069` : value;
}

/**
 * The visible text of an element, with what the reader typed apart.
 * @param {Node} node
 * @returns {string}
 */
export function rtlText(node) {
  if (!(node instanceof Element) || node.matches(".off, [data-note]")) return visibleText(node);
  return node.matches(TYPED) ? isolateName(visibleText(node)) : Array.from(node.childNodes, rtlText).join("");
}
